import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { documents, searchDocuments } from '../../src/components/search/documents.ts';
import { arrange, documentSearch, findPlaces, type Found } from '../../src/domain/search/find.ts';
import { lettersAsked } from '../../src/domain/search/fold.ts';
import { placeLetters, searchPlaces } from '../../src/read/search/places.ts';

/*
 * What people type, and what must come first of the committed release and content: `name [kind: what it lies in]` of a
 * place, `title [kind]` of a page. A cell left empty is anybody's.
 */
interface Query {
  typed: string;
  first: string;
  second: string;
  third: string;
}
const queries = parse<Query>(readFileSync(join(import.meta.dirname, 'search-queries.csv')), {
  columns: true,
});

const byWords = documentSearch(documents());
const letters = new Set(placeLetters());

const shown = (found: Found | undefined): string => {
  if (found === undefined) return 'nothing';
  if (found.sort === 'document') return `${found.document.title} [${found.document.kind}]`;
  const { name, kind, within } = found.place;
  return `${name} [${kind}${within === '' ? '' : `: ${within}`}]`;
};

test('there are enough of them', () => {
  expect(queries.length).toBeGreaterThanOrEqual(200);
});

test.each(queries)('"$typed" finds what is meant', ({ typed, ...wanted }) => {
  const files = lettersAsked(typed).filter((letter) => letters.has(letter));
  const found = arrange(findPlaces(files.map(searchPlaces), typed), byWords(typed), 3);
  const expected = [wanted.first, wanted.second, wanted.third];
  expect(expected.map((want, i) => (want === '' ? '' : shown(found[i])))).toEqual(expected);
});

describe('what a search fetches is small', () => {
  const size = (file: unknown) => gzipSync(JSON.stringify(file)).length;

  test.each(placeLetters())('places/%s.json', (letter) => {
    expect(size(searchPlaces(letter))).toBeLessThanOrEqual(40_000);
  });

  test('with everything that is found by words and the longest file of places', () => {
    const longest = Math.max(...placeLetters().map((letter) => size(searchPlaces(letter))));
    // One file of places is asked for; the script of the search is some 8 kB of the 60.
    expect(size(searchDocuments()) + longest).toBeLessThanOrEqual(52_000);
  });
});
