import { describe, expect, test } from 'vitest';
import {
  bestAndWorst,
  cellOf,
  comparableRound,
  completeness,
  direction,
  latestRound,
  median,
  roundTable,
  spread,
  standing,
} from '../../src/domain/report-cards/report-card.ts';
import { foundWords } from '../../src/i18n/report-cards/report-cards.ts';
import { otherRound, row, smallForces, smallRound, smallRows } from '../fixtures/report-cards/small-cards.ts';

const table = roundTable(smallRound, smallRows, smallForces);

describe('the table of a round', () => {
  test('holds a cell for every force and question', () => {
    const cells = smallForces.flatMap((force) =>
      smallRound.questions.map(({ id }) => cellOf(table, force, id).kind),
    );
    expect(cells).toHaveLength(12);
  });

  test('says where a grade is stated, when, and how it was worked out', () => {
    expect(cellOf(table, 'ash', 'crime')).toMatchObject({
      kind: 'graded',
      grade: 'Poor',
      rank: 2,
      mark: 'cross',
      date: '2024-05',
      source: 'https://paper.example/ash',
    });
    expect(cellOf(table, 'birch', 'calls')).toMatchObject({
      basis: 'derived',
      note: 'All others are named.',
    });
  });

  test('leads to the inspectorate’s own page where no grade was found', () => {
    expect(cellOf(table, 'elm', 'calls')).toEqual({
      kind: 'notFound',
      lookAt: 'https://inspectors.example/elm-b/',
      withheld: false,
    });
  });

  test('knows the forces whose page has another address', () => {
    expect(cellOf(table, 'birch', 'crime')).toMatchObject({
      lookAt: 'https://inspectors.example/birch-and-beech-b/',
    });
  });

  test('never shows a grade that was only inferred', () => {
    expect(cellOf(table, 'cedar', 'crime')).toMatchObject({ kind: 'notFound', withheld: true });
  });

  test('takes nothing from another round, though the question has the same name', () => {
    expect(cellOf(table, 'birch', 'calls')).toMatchObject({ grade: 'Fair' });
    expect(cellOf(roundTable(otherRound, smallRows, smallForces), 'birch', 'calls')).toMatchObject({
      grade: 'Poor',
      rank: 1,
    });
  });

  test('refuses a grade that is not on the round’s scale', () => {
    expect(() => roundTable(smallRound, [row('ash', 'calls', 'Splendid')], smallForces)).toThrow(
      'round-b has no grade "Splendid".',
    );
  });
});

describe('what is said of a round', () => {
  test('counts core cells, whole forces, forces without any, and what was held back', () => {
    expect(completeness(table)).toMatchObject({
      found: 4,
      possible: 8,
      whole: 1,
      none: ['elm'],
      withheld: 1,
    });
    const worked = roundTable(
      smallRound,
      [{ ...row('ash', 'calls', 'Good'), basis: 'derived' }],
      smallForces,
    );
    expect(completeness(worked)).toMatchObject({ found: 1, derived: 1 });
    expect(foundWords(8, 9, 0)).toBe('8 of 9 grades found.');
    expect(foundWords(8, 9, 2)).toBe('8 of 9 grades found, 2 of them worked out (†).');
    expect(foundWords(8, 8, 8)).toBe('8 of 8 grades found, all of them worked out (†).');
  });

  test('spreads the grades from best to worst, with those not found apart', () => {
    expect(spread(table, 'calls')).toEqual({ counts: [2, 1, 0], notFound: 1 });
  });

  test('places a force among the others whose grade is known', () => {
    expect(standing(table, 'birch', 'calls')).toEqual({ higher: 2, same: 0, lower: 0 });
    expect(standing(table, 'ash', 'calls')).toEqual({ higher: 0, same: 1, lower: 1 });
    expect(standing(table, 'elm', 'calls')).toBeNull();
  });

  test('is not called the latest while most of its grades are missing', () => {
    const begun = roundTable({ ...smallRound, id: 'round-c' }, [], smallForces);
    const older = roundTable(smallRound, [...smallRows, row('elm', 'calls', 'Good')], smallForces);
    expect(latestRound([older, begun]).round.id).toBe('round-b');
  });
});

describe('a round that is hatched nearly all over', () => {
  const many = Array.from({ length: 10 }, (_, i) => `force-${String(i)}`);
  const held = (forces: number) =>
    roundTable(
      smallRound,
      many.slice(0, forces).map((force) => row(force, 'calls', 'Good')),
      many,
    );

  test('is not offered for comparing, and one of which a fair share is known is', () => {
    expect(comparableRound(held(2))).toBe(false);
    expect(comparableRound(held(3))).toBe(true);
  });
});

describe('the summary of a force', () => {
  test('names its best and worst areas', () => {
    expect(bestAndWorst(table, 'ash')).toEqual({
      best: { grade: 'Good', questions: ['Answering calls'] },
      worst: { grade: 'Poor', questions: ['Investigating crime'] },
    });
  });

  test('names no best or worst where all are the same or none is known', () => {
    expect(bestAndWorst(table, 'birch')).toBeNull();
    expect(bestAndWorst(table, 'elm')).toBeNull();
  });
});

describe('a series of rounds', () => {
  const graded = (rank: number) => ({ ...cellOf(table, 'ash', 'calls'), rank }) as ReturnType<typeof cellOf>;
  const gap = cellOf(table, 'elm', 'calls');

  test.each([
    ['better', [2, 1], 'up'],
    ['worse', [0, 1, 2], 'down'],
    ['the same', [1, 1], 'same'],
    ['up and down', [1, 0, 1], 'mixed'],
    ['a single year', [1], 'unknown'],
  ] as const)('%s is said so', (_, ranks, said) => {
    expect(direction(ranks.map(graded))).toBe(said);
  });

  test('a year that is not known is passed over, not counted as a change', () => {
    expect(direction([graded(1), gap, graded(1)])).toBe('same');
  });
});

test('the middle of some figures is one that lies between halves', () => {
  expect(median([3, 1, 2])).toBe(2);
  expect(median([4, 1, 3, 2])).toBe(2.5);
  expect(median([])).toBeNull();
});
