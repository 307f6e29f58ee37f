import MiniSearch, { type SearchResult } from 'minisearch';
import { type DocumentKind, type PlaceKind, placeKinds } from '../../schemas/search/kinds.ts';
import type { SearchDocument, SearchPlaces } from '../../schemas/search/search.ts';
import { isQuestion, tellingWords, wordsOf } from './fold.ts';

/** A place as it is shown; `id` as the address of its kind takes it. */
export interface PlaceFound {
  kind: PlaceKind;
  name: string;
  id: string;
  /** What it lies in, as shown beside it. */
  within: string;
  /** Other names, joined by `; `. */
  also?: string;
}

/** One result, with how well it fits: results of both sorts can be set in one order. `whole`: all words are answered. */
export type Found = { fit: number; whole: boolean } & (
  { sort: 'place'; place: PlaceFound } | { sort: 'document'; document: SearchDocument }
);

/** Among equals the better known comes first: a force before a ward of its name. */
const PLACE_BONUS: Record<PlaceKind, number> = {
  force: 1.2,
  council: 1,
  town: 1.1,
  village: 0.6,
  partnership: 0.7,
  team: 0.5,
  ward: 0.4,
  listedTeam: 0.2,
  district: 0.6,
};

const DOCUMENT_BONUS: Record<DocumentKind, number> = {
  question: 1,
  route: 0.8,
  page: 0.8,
  service: 0.6,
  standard: 0.5,
  word: 0.3,
};

/** What each part of a fit weighs: all words answered, any spelt so; the very name; the search's own order. */
const WEIGHT = { words: 10, spelt: 4, name: 6, begins: 2, order: 3, question: 3 };

/** Short words must be right; of longer ones about one letter in three may be wrong. */
const typingErrors = (word: string): number | false => (word.length < 4 ? false : word.length < 6 ? 1 : 2);

const options = {
  processTerm: (word: string) => word,
  tokenize: wordsOf,
  searchOptions: {
    prefix: (word: string) => word.length > 2,
    fuzzy: typingErrors,
    maxFuzzy: 2,
    combineWith: 'OR' as const,
  },
};

/** Of two searches over different things, a result's place in its own. */
const inOrder = (score: number, results: readonly SearchResult[]) => score / (results[0]?.score ?? 1);

/** How many of the words asked for a result answers to, 0 to 1. */
const share = ({ queryTerms }: SearchResult, asked: readonly string[]) =>
  new Set(queryTerms).size / Math.max(1, new Set(asked).size);

/** Whether one of the words asked for is spelt so in a result, or begins a word of it. */
const isSpelt = ({ terms }: SearchResult, asked: readonly string[]) =>
  asked.some((word) => terms.some((term) => term.startsWith(word)));

/** Places of one or more files that fit what was typed. A place that is in several of the files is found once. */
export function findPlaces(files: readonly SearchPlaces[], typed: string): Found[] {
  const places = placesOf(files);
  const index = new MiniSearch<Required<PlaceFound> & { key: string }>({
    ...options,
    idField: 'key',
    fields: ['name', 'also', 'within'],
  });
  index.addAll([...places].map(([key, place]) => ({ also: '', ...place, key })));
  const asked = tellingWords(typed);
  const results = index.search(asked.join(' '), { boost: { name: 4, also: 3, within: 0.5 } });
  return results.flatMap((result): Found[] => {
    const place = places.get(result.id as string);
    const named = Object.values(result.match).some((at) => at.includes('name') || at.includes('also'));
    if (!place || !named) return [];
    const answered = share(result, asked);
    const fit =
      WEIGHT.words * answered +
      (isSpelt(result, asked) ? WEIGHT.spelt : 0) +
      WEIGHT.order * inOrder(result.score, results) +
      closeness(place, asked) +
      PLACE_BONUS[place.kind];
    return [{ sort: 'place', place, fit, whole: answered === 1 }];
  });
}

function placesOf(files: readonly SearchPlaces[]): Map<string, PlaceFound> {
  const places = new Map<string, PlaceFound>();
  for (const { places: rows, within } of files) {
    for (const [index, name, id, inside, also] of rows) {
      const kind = placeKinds[index];
      if (kind === undefined) continue;
      const place = { kind, name, id, within: within[inside] ?? '' };
      places.set(`${kind} ${id} ${name}`, also === undefined ? place : { ...place, also });
    }
  }
  return places;
}

/** A name that is just what was typed; or begins with it, or the other way round. */
function closeness({ name, also }: PlaceFound, asked: readonly string[]): number {
  const names = [name, ...(also?.split('; ') ?? [])].map((one) => wordsOf(one).join(' '));
  const whole = asked.join(' ');
  if (names.includes(whole)) return WEIGHT.name;
  return names.some((one) => one.startsWith(`${whole} `) || whole.startsWith(`${one} `)) ? WEIGHT.begins : 0;
}

/** Made once for as long as a page stays: what of the documents fits what is typed. */
export function documentSearch(documents: readonly SearchDocument[]): (typed: string) => Found[] {
  const index = new MiniSearch<SearchDocument & { id: number }>({
    ...options,
    fields: ['title', 'also', 'says'],
  });
  index.addAll(documents.map((one, id) => ({ ...one, id })));
  return (typed) => {
    const asked = tellingWords(typed);
    const results = index.search(asked.join(' '), { boost: { title: 3, also: 2, says: 1 } });
    return results.flatMap((result): Found[] => {
      const document = documents[result.id as number];
      if (!document) return [];
      const answered = share(result, asked);
      const fit =
        WEIGHT.words * answered +
        (isSpelt(result, asked) ? WEIGHT.spelt : 0) +
        WEIGHT.order * inOrder(result.score, results) +
        (isQuestion(typed) ? WEIGHT.question : 0) +
        (wordsOf(document.title).join(' ') === wordsOf(typed).join(' ') ? WEIGHT.name : 0) +
        DOCUMENT_BONUS[document.kind];
      return [{ sort: 'document', document, fit, whole: answered === 1 }];
    });
  };
}

/** Both sorts in one order, best first; so many at most. */
export const arrange = (places: readonly Found[], documents: readonly Found[], most: number): Found[] =>
  [...places, ...documents].sort((a, b) => b.fit - a.fit).slice(0, most);
