import { arrange, documentSearch, findPlaces, type Found } from '../../domain/search/find.ts';
import { lettersAsked } from '../../domain/search/fold.ts';
import { sitePath } from '../../domain/site-path.ts';
import type { SearchDocuments, SearchPlaces } from '../../schemas/search/search.ts';
import { fetchJson } from '../fetched.ts';

const file = (name: string) => sitePath(`/data/v1/search/${name}.json`);

/** So many results are shown at most. */
const MOST = 12;

/** What a search found; null where a file that it needs could not be had. */
export async function searchFor(typed: string, signal: AbortSignal): Promise<Found[] | null> {
  const words = await byWords(signal);
  if (words === null) return null;
  const letters = lettersAsked(typed).filter((letter) => words.letters.includes(letter));
  const files = await Promise.all(letters.map((letter) => placesOf(letter, signal)));
  if (files.includes(null)) return null;
  const places = files.filter((one) => one !== null);
  return arrange(findPlaces(places, typed), words.find(typed), MOST);
}

interface ByWords {
  letters: readonly string[];
  find: (typed: string) => Found[];
}

let words: Promise<ByWords | null> | undefined;

/** Fetched once for a page; tried again where it could not be had. */
function byWords(signal: AbortSignal): Promise<ByWords | null> {
  words ??= fetchFile<SearchDocuments>(file('documents'), signal, 'documents').then((list) => {
    if (list === null) words = undefined;
    return list && { letters: list.letters, find: documentSearch(list.documents) };
  });
  return words;
}

const placesOf = (letter: string, signal: AbortSignal) =>
  fetchFile<SearchPlaces>(file(`places/${letter}`), signal, 'places');

/** Null for a file that could not be had, or is not what it should be. */
async function fetchFile<T>(address: string, signal: AbortSignal, list: keyof T): Promise<T | null> {
  const fetched = await fetchJson(address, signal);
  if (fetched.kind !== 'file') return null;
  const got = fetched.value;
  const fits = typeof got === 'object' && got !== null && Array.isArray((got as T)[list]);
  return fits ? (got as T) : null;
}
