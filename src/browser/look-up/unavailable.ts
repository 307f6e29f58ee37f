import { unavailableWords as words } from '../../i18n/look-up/unavailable.ts';
import { element, heading, link, paragraph } from '../dom.ts';
import { addresses } from './addresses.ts';
import { clearError, fill } from './region.ts';

/**
 * Says that the look-up could not be done. Its words come with the form, so that it needs no network. `byList` leads
 * to the outcode's own page where the outcode is known.
 */
export function showUnavailable(
  host: HTMLElement,
  again: () => void,
  byList = { address: addresses.byList(), text: words.list },
): void {
  const button = element('button', { class: 'look-up-again', type: 'button' }, words.again);
  button.addEventListener('click', again);
  clearError(host);
  fill(
    host,
    heading(words.title),
    ...words.lines.map((line) => paragraph(line)),
    paragraph(button),
    paragraph(link(byList.address, byList.text)),
  );
}
