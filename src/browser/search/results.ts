import type { Found } from '../../domain/search/find.ts';
import { documentKindWords, placeKindWords, search as words } from '../../i18n/search.ts';
import { element, paragraph } from '../look-up/element.ts';
import { placeAddress } from '../../domain/search/place-address.ts';

/** Shows what was found as a list of links; `found` is null where the lists could not be had. */
export function showResults(region: HTMLElement, found: readonly Found[] | null, typed: string): void {
  if (found === null) {
    region.replaceChildren(paragraph(words.unavailable));
    return;
  }
  if (found.length === 0) {
    region.replaceChildren(paragraph(words.nothing(typed)), paragraph(words.nothingHelp));
    return;
  }
  region.replaceChildren(resultList(found));
}

/** One link a result: what it is, its name, and what it lies in or says. */
export const resultList = (found: readonly Found[]): HTMLElement =>
  element('ol', { class: 'results' }, ...found.map((one) => element('li', {}, ...result(one))));

function result(found: Found): Node[] {
  if (found.sort === 'place') {
    const { kind, name, within, also } = found.place;
    return [
      element('a', { href: placeAddress(found.place) }, name),
      element('p', { class: 'soft' }, [placeKindWords[kind], within, also ?? ''].filter(Boolean).join(' · ')),
    ];
  }
  const { title, address, says, kind } = found.document;
  return [
    element('a', { href: address }, title),
    element('p', {}, says),
    element('p', { class: 'soft' }, documentKindWords[kind]),
  ];
}
