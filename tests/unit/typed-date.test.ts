import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/domain/complaints/typed-date.ts';

const today = '2026-11-21';
const read = (day: string, month: string, year: string) => readDate({ day, month, year }, today);

describe('a date is read', () => {
  test.each([
    ['plain numbers', '27', '2', '2026'],
    ['with noughts', '27', '02', '2026'],
    ['with spaces', ' 27 ', ' 2', '2026 '],
    ['with its ending', '27th', '2', '2026'],
    ['with the month’s name', '27', 'February', '2026'],
    ['with the month’s short name', '27', 'Feb.', '2026'],
    ['with two figures of the year', '27', '2', '26'],
  ])('%s', (_, day, month, year) => {
    expect(read(day, month, year)).toEqual({ kind: 'date', day: '2026-02-27' });
  });
});

describe('a date is not read, and the field to go back to is named', () => {
  test.each([
    ['nothing typed', ['', '', ''], { kind: 'empty', part: 'day' }],
    ['no year', ['27', '2', ' '], { kind: 'missing', part: 'year' }],
    ['31 February', ['31', '2', '2026'], { kind: 'noSuchDay', part: 'day' }],
    ['29 February in a common year', ['29', '2', '2026'], { kind: 'noSuchDay', part: 'day' }],
    ['a 13th month', ['1', '13', '2026'], { kind: 'noSuchDay', part: 'month' }],
    ['a word', ['soon', '2', '2026'], { kind: 'notNumber', part: 'day' }],
    ['a month that is none', ['1', 'Smarch', '2026'], { kind: 'notNumber', part: 'month' }],
    ['a year of three figures', ['1', '2', '202'], { kind: 'notNumber', part: 'year' }],
    ['long ago', ['1', '2', '1926'], { kind: 'tooEarly', part: 'year' }],
    ['far ahead', ['1', '2', '2062'], { kind: 'tooLate', part: 'year' }],
  ] as const)('%s', (_, [day, month, year], expected) => {
    expect(read(day, month, year)).toEqual(expected);
  });
});

test('29 February is read in a leap year', () => {
  expect(read('29', '2', '2024')).toEqual({ kind: 'date', day: '2024-02-29' });
});

test('whatever is typed, it is a real day or a message', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const answer = read(day, month, year);
      if (answer.kind === 'date') expect(answer.day).toMatch(/^20\d\d-\d\d-\d\d$/);
      else expect(['day', 'month', 'year']).toContain(answer.part);
    }),
  );
});
