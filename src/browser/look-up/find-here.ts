import { areaFragment } from '../../domain/places/area-fragment.ts';
import { hereWords as words } from '../../i18n/look-up/lookup.ts';
import { showArea } from '../answer/show-area.ts';
import { FileFault, filesOf } from '../crime-map/files.ts';
import { paragraph } from '../dom.ts';
import { postcodeDirectory } from './directory.ts';
import { showError } from './field-error.ts';
import { areaAt, whereAmI } from './here.ts';

/** Answers for where the device is, without what it says ever leaving it; or says beside the field why not. */
export async function findHere(host: HTMLElement): Promise<void> {
  const here = await whereAmI();
  if (here === null) {
    showError(host, words.notTold);
    return;
  }
  try {
    const ref = await areaAt(here.at, filesOf(postcodeDirectory.release));
    if (ref === null) showError(host, words.nowhere);
    else {
      history.replaceState(history.state, '', areaFragment(ref));
      await showArea(host, ref, [paragraph(words.within(here.within))]);
    }
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    showError(host, words.notLoaded);
  }
}
