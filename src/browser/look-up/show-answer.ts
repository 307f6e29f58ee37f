import type { Answer, LocatedAnswer } from '../../domain/look-up/lookup.ts';
import {
  badFormatByList,
  badFormatWords,
  halfOutcodeWords,
  noLocationWords,
} from '../../i18n/look-up/lookup.ts';
import { unavailableWords } from '../../i18n/look-up/unavailable.ts';
import { documentKindWords, placeKindWords, search } from '../../i18n/search.ts';
import { onlyNearest } from '../../domain/search/fold.ts';
import { leaveArea, showLocated } from '../answer/show-area.ts';
import { addresses } from './addresses.ts';
import { element, heading, link, paragraph } from '../dom.ts';
import type { Searched } from './find-answer.ts';
import { clear, clearError, fill, showError } from './region.ts';
import { elsewhere, message, notInDirectory, outcodeLinks } from './message-view.ts';
import { showUnavailable } from './unavailable.ts';
import type { Found } from '../../domain/search/find.ts';
import { placeAddress, townMap } from '../../domain/search/place-address.ts';

/** Shows an answer: beside the field if that is what must be put right, else in the page's place for it. */
export function showAnswer(host: HTMLElement, answer: Answer | Searched, again: () => void): void {
  if (!('place' in answer)) leaveArea(host);
  if (answer.kind === 'badFormat') {
    clear();
    showError(host, badFormatWords[answer.why], ...byList(answer));
    return;
  }
  if (answer.kind === 'searched') {
    showSearched(host, answer, again);
    return;
  }
  if (answer.kind === 'dataUnavailable') {
    const text = unavailableWords.byList(answer.outcode);
    showUnavailable(host, again, { address: addresses.outcode(answer.outcode), text });
    return;
  }
  clearError(host);
  if ('place' in answer) {
    showLocated(host, answer);
    return;
  }
  fill(host, ...view(answer));
}

type Placeless = Exclude<Answer, { kind: 'badFormat' | 'dataUnavailable' } | LocatedAnswer>;

function view(answer: Placeless): Node[] {
  switch (answer.kind) {
    case 'outsideEnglandAndWales':
      return elsewhere(answer);
    case 'notInDirectory':
      return notInDirectory(answer);
    case 'noLocation': {
      const { text, outcode } = answer.postcode;
      return [...message(noLocationWords(text, outcode)), outcodeLinks(outcode)];
    }
  }
}

function showSearched(host: HTMLElement, { typed, found }: Searched, again: () => void): void {
  if (found === null) {
    showUnavailable(host, again);
    return;
  }
  if (found.length === 0) {
    clear();
    showError(
      host,
      search.nothing(typed),
      ' ',
      search.nothingHelp,
      ' ',
      link(addresses.search(), search.list),
      '.',
    );
    return;
  }
  keepAsked(typed);
  clearError(host);
  const nearest = onlyNearest(found, typed) ? [paragraph(search.nearest)] : [];
  fill(host, heading(search.heading(typed)), ...nearest, resultList(found));
}

/** For Back: kept with this page's entry in the history alone. What may hold a postcode is not. */
function keepAsked(typed: string): void {
  if (!/[a-z]\d|\d[a-z]/i.test(typed)) history.replaceState({ asked: typed }, '');
}

function byList(answer: Extract<Answer, { kind: 'badFormat' }>): (Node | string)[] {
  if (answer.why === 'outcodeOnly')
    return [' ', link(addresses.outcode(answer.outcode), badFormatByList(answer.outcode)), '.'];
  if (answer.why !== 'halfOutcode') return [];
  const links = answer.districts.map((outcode) => link(addresses.outcode(outcode), outcode));
  return [' ', halfOutcodeWords(answer.outcode), ...links.flatMap((one) => [' ', one])];
}

/** One link a result: its name, what it lies in or says, and what it is. A town also has its map. */
const resultList = (found: readonly Found[]): HTMLElement =>
  element('ol', { class: 'results' }, ...found.map((one) => element('li', {}, ...result(one))));

const soft = (...parts: string[]) => element('p', { class: 'soft' }, parts.filter(Boolean).join(' · '));

function result(found: Found): Node[] {
  if (found.sort === 'place') {
    const { kind, name, within } = found.place;
    const map = townMap(found.place);
    return [
      link(placeAddress(found.place), name),
      soft(placeKindWords[kind], within),
      ...(map === null ? [] : [paragraph(link(map, search.townMap(name)))]),
    ];
  }
  const { title, address, says, kind } = found.document;
  return [link(address, title), paragraph(says), soft(documentKindWords[kind])];
}
