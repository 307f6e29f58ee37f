import { areaFragment } from '../../domain/places/area-fragment.ts';
import { hereWords as words } from '../../i18n/look-up/lookup.ts';
import { areaAnswer } from '../answer/show-area.ts';
import { FileFault, filesOf } from '../crime-map/files.ts';
import { paragraph } from '../dom.ts';
import { postcodeDirectory } from './directory.ts';
import { showError } from './field-error.ts';
import { areaAt, whereAmI } from './here.ts';

/** Answers for where the device is, without what it says ever leaving it; or says beside the field why not. */
export async function findHere(
  host: HTMLElement,
  signal: AbortSignal,
  again: () => void,
): Promise<() => void> {
  const problem = (text: string) => () => {
    showError(host, text);
  };
  const here = await whereAmI();
  if (here === null) return problem(words.notTold);
  try {
    const ref = await areaAt(here.at, filesOf(postcodeDirectory.release));
    if (ref === null) return problem(words.nowhere);
    const show = await areaAnswer(host, ref, signal, again, [paragraph(words.within(here.within))]);
    return () => {
      history.replaceState(history.state, '', areaFragment(ref));
      show();
    };
  } catch (error) {
    if (!(error instanceof FileFault)) throw error;
    return problem(words.notLoaded);
  }
}
