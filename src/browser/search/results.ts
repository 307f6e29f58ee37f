import type { Found } from '../../domain/search/find.ts';
import { placeAddress } from '../../domain/search/place-address.ts';
import { documentKindWords, placeKindWords } from '../../i18n/search.ts';
import { element, link, paragraph } from '../dom.ts';

/** One link a result: its name, what it lies in or says, and what it is. */
export const resultList = (found: readonly Found[]): HTMLElement =>
  element('ol', { class: 'results' }, ...found.map((one) => element('li', {}, ...result(one))));

const soft = (...parts: string[]) => element('p', { class: 'soft' }, parts.filter(Boolean).join(' · '));

function result(found: Found): Node[] {
  if (found.sort === 'place') {
    const { kind, name, within } = found.place;
    return [link(placeAddress(found.place), name), soft(placeKindWords[kind], within)];
  }
  const { title, address, says, kind } = found.document;
  return [link(address, title), paragraph(says), soft(documentKindWords[kind])];
}
