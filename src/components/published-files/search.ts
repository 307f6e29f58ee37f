import { placeLetters, searchPlaces } from '../../read/search/places.ts';
import { searchDocuments } from '../search/documents.ts';
import { kind, packed } from './file-kind.ts';

/** What the search reads. */
export const search = [
  kind({
    id: 'search-documents',
    path: 'search/documents.json',
    schema: 'search-documents',
    make: () => packed(searchDocuments()),
  }),
  kind({
    id: 'search-places',
    path: 'search/places/<letter>.json',
    schema: 'search-places',
    files: () => placeLetters().map((letter) => ({ letter })),
    make: ({ letter }) => packed(searchPlaces(letter)),
  }),
];
