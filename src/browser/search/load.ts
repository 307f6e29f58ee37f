import { arrange, documentSearch, findPlaces, type Found } from '../../domain/search/find.ts';
import { lettersAsked } from '../../domain/search/fold.ts';
import { sitePath } from '../../domain/site-path.ts';
import type { SearchDocuments, SearchPlaces } from '../../schemas/search/search.ts';
import { answerOf, jsonOf } from '../fetched.ts';

const file = (name: string) => sitePath(`/data/v1/search/${name}.json`);

/** So many results are shown at most. */
const MOST = 12;

/** What a search found; null where a file that it needs could not be had. */
export async function searchFor(typed: string, signal: AbortSignal): Promise<Found[] | null> {
  const [documents, ...places] = await Promise.all([
    searchOfDocuments(signal),
    ...lettersAsked(typed).map((letter) => placesOf(letter, signal)),
  ]);
  if (documents === null || places.includes(null)) return null;
  const files = places.filter((file): file is SearchPlaces => file !== null && file !== 'none');
  return arrange(findPlaces(files, typed), documents(typed), MOST);
}

let documents: Promise<((typed: string) => Found[]) | null> | undefined;

/** Fetched once for a page; tried again where it could not be had. */
function searchOfDocuments(signal: AbortSignal) {
  documents ??= fetchFile<SearchDocuments>(file('documents'), signal, 'documents').then((file) => {
    if (file === null || file === 'none') documents = undefined;
    return file === null || file === 'none' ? null : documentSearch(file.documents);
  });
  return documents;
}

const placesOf = (letter: string, signal: AbortSignal) =>
  fetchFile<SearchPlaces>(file(`places/${letter}`), signal, 'places');

/** `none`: there is no such file, since no place's name begins so. Null: it could not be had, or is not what it should be. */
async function fetchFile<T>(address: string, signal: AbortSignal, list: keyof T): Promise<T | 'none' | null> {
  const response = await answerOf(address, signal);
  if (response?.status === 404) return 'none';
  if (!response?.ok) return null;
  const file = await jsonOf(response);
  const fits = typeof file === 'object' && file !== null && Array.isArray((file as T)[list]);
  return fits ? (file as T) : null;
}
