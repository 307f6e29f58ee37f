import { describe, expect, test } from 'vitest';
import { arrange, documentSearch, findPlaces, type Found } from '../../../src/domain/search/find.ts';
import {
  isQuestion,
  lettersAsked,
  lettersOf,
  onlyNearest,
  tellingWords,
  wordsOf,
} from '../../../src/domain/search/fold.ts';
import { placeKinds } from '../../../src/schemas/search/kinds.ts';
import type { PlaceRow, SearchDocument } from '../../../src/schemas/search/search.ts';
import fc from 'fast-check';

const row = (kind: (typeof placeKinds)[number], name: string, also?: string): PlaceRow => {
  const [at, id] = [placeKinds.indexOf(kind), `made-up/${name}`];
  return also === undefined ? [at, name, id, 0] : [at, name, id, 0, also];
};

const file = {
  release: 'made-up',
  within: ['Made-up Council'],
  places: [
    row('ward', 'Anfield'),
    row('ward', 'St Helens Town Centre'),
    row('partnership', 'St. Helens'),
    row('town', 'Newcastle upon Tyne'),
    row('village', 'Newcastle'),
    row('ward', 'Abbey & Castle'),
    row('town', 'Cardiff', 'Caerdydd'),
    row('force', 'Kent Police', 'Kent'),
    row('village', 'Rake'),
    row('town', 'Widnes'),
  ],
};

const documents: SearchDocument[] = [
  {
    kind: 'question',
    title: 'How fast must they answer 101?',
    address: '/a/',
    says: 'No national time.',
    also: 'wait',
  },
  {
    kind: 'question',
    title: 'How fast must they answer 999?',
    address: '/b/',
    says: 'Ten seconds.',
    also: 'wait',
  },
  {
    kind: 'route',
    title: 'They turned my complaint down',
    address: '/c/',
    says: 'Ask for a review.',
    also: 'review',
  },
  { kind: 'service', title: 'Rape Support Line', address: '/d/', says: 'Talk to somebody.' },
  { kind: 'question', title: 'Who helps a witness?', address: '/e/', says: 'Somebody.', also: 'court' },
];

const named = (found: readonly Found[]) =>
  found.map((one) => (one.sort === 'place' ? one.place.name : one.document.title));
const first = (typed: string) =>
  named(arrange(findPlaces([file], typed), documentSearch(documents)(typed), 3))[0];

describe('a search', () => {
  test.each([
    ['Roath, Cardiff', true],
    ['Cardiff', false],
    ['mersyside Anfield', true],
    ['anfeild', false],
    ['How fast must they answer the phone?', false],
  ])('says so where only a part of a name is found: %s', (typed, only) => {
    const found = arrange(findPlaces([file], typed), documentSearch(documents)(typed), 5);
    expect(found).not.toEqual([]);
    expect(onlyNearest(found, typed)).toBe(only);
  });

  test.each([
    ['anfield', 'Anfield'],
    ['anfeild', 'Anfield'],
    ['Anfeld', 'Anfield'],
    ['saint helens', 'St. Helens'],
    ['st helens', 'St. Helens'],
    ['abbey and castle', 'Abbey & Castle'],
    ['caerdydd', 'Cardiff'],
    ['newcastle upon tyne', 'Newcastle upon Tyne'],
    ['kent', 'Kent Police'],
    ['how fast must they answer 101', 'How fast must they answer 101?'],
    ['101', 'How fast must they answer 101?'],
    ['my complaint was turned down', 'They turned my complaint down'],
    // A word that is spelt so comes before a place that is spelt nearly so.
    ['rape', 'Rape Support Line'],
    ['witness', 'Who helps a witness?'],
  ])('for "%s" leads to %s first', (typed, name) => {
    expect(first(typed)).toBe(name);
  });

  test('finds nothing where nothing fits, and takes anything that is typed', () => {
    expect(findPlaces([file], 'xyzzy')).toEqual([]);
    expect(findPlaces([file], '<b>&amp;</b> ) OR *')).toEqual([]);
    expect(documentSearch(documents)('')).toEqual([]);
  });

  test('a place that stands in two files is found once', () => {
    expect(named(findPlaces([file, file], 'anfield'))).toEqual(['Anfield']);
  });
});

describe('words of a name', () => {
  test.each([
    ['Bury St. Edmunds', 'bury saint edmunds'],
    // What every object has by these names is no word.
    ['constructor toString __proto__', 'constructor tostring proto'],
    ['Barking & Dagenham', 'barking dagenham'],
    ['Barking and Dagenham', 'barking dagenham'],
    ['King’s Lynn', 'kings lynn'],
    ["King's Lynn", 'kings lynn'],
    ['Ynys Môn', 'ynys mon'],
    ['Dyfed-Powys', 'dyfed powys'],
  ])('%s is looked for as %s', (name, words) => {
    expect(wordsOf(name).join(' ')).toBe(words);
  });

  test('of a question only the words that tell it from others count', () => {
    expect(tellingWords('How do I complain about the police?')).toEqual(['complain', 'about', 'police']);
    expect(tellingWords('what is it')).toEqual(['what', 'is', 'it']);
  });

  test('a sentence is told from a name', () => {
    expect(isQuestion('they turned my complaint down')).toBe(true);
    expect(isQuestion('Stoke on Trent')).toBe(false);
  });
});

describe('files of places', () => {
  test('a place is filed under the words that are its own', () => {
    expect(lettersOf('Upper Norwood')).toEqual(['n']);
    expect(lettersOf('Cardiff', 'Caerdydd')).toEqual(['c']);
    expect(lettersOf('The Upper')).toEqual(['t', 'u']);
  });

  test('whatever is typed, at most two files are asked for, and a place typed whole is in one of them', () => {
    fc.assert(
      fc.property(fc.string(), (typed) => {
        const asked = lettersAsked(typed);
        expect(asked.length).toBeLessThanOrEqual(2);
        if (wordsOf(typed).length === 0) return;
        expect(asked.some((letter) => lettersOf(typed).includes(letter))).toBe(true);
      }),
    );
  });
});
