import { clearError } from './field-error.ts';
import { fill } from './region.ts';

/**
 * Says that the look-up could not be done. Its words stand in the page, in a template, so that it needs no
 * network. `byList` leads to the outcode's own page where the outcode is known.
 */
export function showUnavailable(
  host: HTMLElement,
  again: () => void,
  byList?: { address: string; text: string },
): void {
  const words = host.querySelector('template')?.content.cloneNode(true);
  if (!(words instanceof DocumentFragment)) return;
  words.querySelector('button')?.addEventListener('click', again);
  const link = words.querySelector('a');
  if (link && byList) {
    link.href = byList.address;
    link.textContent = byList.text;
  }
  clearError(host);
  fill(host, words);
}
