import type { Found } from '../../domain/search/find.ts';
import { placeAddress, townMap } from '../../domain/search/place-address.ts';
import { documentKindWords, placeKindWords, search as words } from '../../i18n/search.ts';
import { element, link, paragraph } from '../dom.ts';

/** One link a result: its name, what it lies in or says, and what it is. A town also has its map. */
export const resultList = (found: readonly Found[]): HTMLElement =>
  element('ol', { class: 'results' }, ...found.map((one) => element('li', {}, ...result(one))));

const soft = (...parts: string[]) => element('p', { class: 'soft' }, parts.filter(Boolean).join(' · '));

function result(found: Found): Node[] {
  if (found.sort === 'place') {
    const { kind, name, within } = found.place;
    const map = townMap(found.place);
    return [
      link(placeAddress(found.place), name),
      soft(placeKindWords[kind], within),
      ...(map === null ? [] : [paragraph(link(map, words.townMap(name)))]),
    ];
  }
  const { title, address, says, kind } = found.document;
  return [link(address, title), paragraph(says), soft(documentKindWords[kind])];
}
