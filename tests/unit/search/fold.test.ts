import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  isQuestion,
  lettersAsked,
  lettersOf,
  tellingWords,
  wordsOf,
} from '../../../src/domain/search/fold.ts';

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
