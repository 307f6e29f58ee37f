import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crimeCategories } from '../../src/domain/crime/categories.ts';
import { accepted, doubtOf } from '../../src/domain/crime/doubts.ts';
import { type DoubtRules, doubtsOfForce } from '../../src/domain/crime/month-doubts.ts';
import type { MonthMeasures } from '../../src/domain/crime/month-measures.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';
import { levels } from '../../src/schemas/crime/doubt.ts';

const kinds = new Map([
  ['violent-crime', 400],
  ['anti-social-behaviour', 200],
  ['burglary', 100],
  ['shoplifting', 150],
  ['criminal-damage-arson', 80],
  ['public-order', 60],
  ['drugs', 10],
]);
const sound: Omit<MonthMeasures, 'month'> = {
  ...{ rows: 1000, read: 1000, unknownKind: 0, compared: 50, repeated: 1 },
  ...{ located: 990, placed: 970, inPatches: 950, atOnePoint: 20, points: 300, atKnownPoints: 900 },
  kinds,
  partnerships: new Map([
    ['E22000001', 700],
    ['E22000002', 290],
  ]),
};

const rules: DoubtRules = { dataset: 'street', fewest: 100, everyKind: true, isLeftOut: () => false };

/** Months from January 2025 on, sound but for what is changed of some. */
const year = (months: number, changed: Record<number, Partial<MonthMeasures>>): MonthMeasures[] =>
  monthsFromTo('2025-01', '2027-12')
    .slice(0, months)
    .map((month, i) => {
      const own = changed[i] ?? {};
      return { month, ...sound, read: own.rows ?? sound.rows, ...own };
    });

const measuresOf = (months: readonly MonthMeasures[], changed: Partial<DoubtRules> = {}) =>
  [...doubtsOfForce(months, { ...rules, ...changed })].map(([month, doubts]) => [
    month,
    ...doubts.map(({ measure }) => measure),
  ]);

describe('a ward', () => {
  const at = (n: number) => ({
    wards: new Map([
      ['E05000001', n],
      ['E05000002', 400],
    ]),
  });
  const of = (months: number, n: number, usual = 100) =>
    year(
      months,
      Object.fromEntries(Array.from({ length: months }, (_, i) => [i, at(i === 5 ? n : usual + i)])),
    );

  it.each([
    [0, 100],
    [46, 100],
    [104, 200],
    [4, 20],
    [0, 8],
  ])('that has %i rows in one month, where others have %i or more, leaves its places unknown', (n, usual) => {
    expect(measuresOf(of(10, n, usual))).toEqual([['2025-06', 'partnerships']]);
  });

  it.each([
    [47, 100],
    [106, 200],
    [5, 20],
    [1, 8],
    [0, 7],
  ])('that has %i rows, where others have %i or more, may have had no more', (n, usual) => {
    expect(measuresOf(of(10, n, usual))).toEqual([]);
  });

  it('is not measured by its size where too few other months tell how many it may have', () => {
    expect(measuresOf(of(9, 46))).toEqual([]);
    expect(measuresOf(of(9, 24))).toEqual([['2025-06', 'partnerships']]);
  });
});

describe('a kind of crime that has lost its places', () => {
  const kept = (share: number) =>
    new Map([...kinds].map(([slug, n]) => [slug, slug === 'burglary' ? n * share : n]));
  const in2025 = (months: number, at: 'place' | 'partnership', share: number) => {
    const sound = { partnership: kinds, place: kinds };
    return year(
      months,
      Object.fromEntries(
        Array.from({ length: months }, (_, i) => [
          i,
          { kindsIn: i === 3 ? { ...sound, [at]: kept(share) } : sound },
        ]),
      ),
    );
  };

  it.each(['place', 'partnership'] as const)('is not known there in that month, by %s', (at) => {
    for (const share of [0, 0.84]) {
      const [found, ...more] = doubtsOfForce(in2025(8, at, share), rules);
      expect(more).toEqual([]);
      expect(found?.[0]).toBe('2025-04');
      expect(found?.[1]).toMatchObject([{ notKnown: [at], categories: ['burglary'], low: 100 }]);
    }
    expect(measuresOf(in2025(8, at, 0.86))).toEqual([]);
  });

  it('is told of with no other month to go by where most of them are lost', () => {
    expect(measuresOf(in2025(4, 'place', 0.49))).toEqual([['2025-04', 'kindPlaced']]);
    expect(measuresOf(in2025(4, 'place', 0.51))).toEqual([]);
  });
});

describe('crimes that no longer say what came of them', () => {
  const of = (...counts: number[]) =>
    doubtsOfForce(
      year(counts.length, Object.fromEntries(counts.map((withOutcome, i) => [i, { withOutcome }]))),
      rules,
    );

  it('are told of, and leave nothing unknown: pages say that it is not told', () => {
    expect([...of(800, 800, 790, 0, 800, 800, 800, 800)]).toEqual([
      [
        '2025-04',
        [
          {
            measure: 'stated',
            found: 0,
            low: 790,
            high: 800,
            notKnown: [],
            counted: ['Last outcome category'],
          },
        ],
      ],
    ]);
  });

  it('are as they are where they never said it', () => {
    expect([...of(0, 0, 0, 0, 0, 0, 0, 0)]).toEqual([]);
    expect([...of(800, 800, 800, 610, 800, 800, 800, 800)]).toEqual([]);
  });
});

describe('crimes without ids', () => {
  const thrice = {
    ...{ rows: 3000, located: 2970, placed: 2910, inPatches: 2850, atKnownPoints: 2700 },
    kinds: new Map(crimeCategories.map(({ slug }) => [slug, 3 * (kinds.get(slug) ?? 5)])),
  };
  const large = (compared: number) =>
    year(
      8,
      Object.fromEntries(
        Array.from({ length: 8 }, (_, i) => [i, { ...thrice, compared: i === 4 ? compared : 160 }]),
      ),
    );

  it('are told of: nobody can tell whether they stand there twice', () => {
    expect(measuresOf(large(0))).toEqual([['2025-05', 'stated']]);
    expect(measuresOf(large(130))).toEqual([]);
  });
});

describe('a force’s months', () => {
  it('that are sound are not doubted', () => {
    expect(measuresOf(year(24, {}))).toEqual([]);
  });

  it.each([0, 3, 11])('are doubted by their rows, wherever they stand: month %i', (at) => {
    expect(measuresOf(year(12, { [at]: { rows: 490 } })).flat()).toContain('rows');
    expect(measuresOf(year(12, { [at]: { rows: 1510 } })).flat()).toContain('rows');
    expect(measuresOf(year(12, { [at]: { rows: 510, placed: 500, located: 500, inPatches: 490 } }))).toEqual(
      [],
    );
  });

  it('of next to no rows are none, however few months there are', () => {
    expect(measuresOf(year(1, { 0: { rows: 99 } }))).toEqual([['2025-01', 'tooFewRows']]);
    expect(measuresOf(year(1, { 0: { rows: 99 } }), { fewest: 0 }).flat()).not.toContain('tooFewRows');
  });

  it('are not doubted for a file of nothing but its header: that is no file', () => {
    expect(measuresOf(year(12, { 4: { rows: 0 } }))).toEqual([]);
  });

  it('are doubted by a main kind that is missing, and only that kind is not known', () => {
    const without = new Map(kinds).set('anti-social-behaviour', 5);
    const [[month, [doubt]] = ['', []]] = doubtsOfForce(
      year(12, { 0: { rows: 805, kinds: without } }),
      rules,
    );
    expect(month).toBe('2025-01');
    expect(doubt).toEqual({
      ...doubtOf('kind', 5, 200, 200),
      categories: ['anti-social-behaviour'],
      counted: ['anti-social-behaviour'],
    });
  });

  it('are not known at all where two main kinds are wrong: the sorting into kinds has failed', () => {
    const sorted = new Map([
      ['violent-crime', 900],
      ['anti-social-behaviour', 50],
      ['burglary', 20],
    ]);
    const [[, [doubt]] = ['', []]] = doubtsOfForce(year(12, { 7: { kinds: sorted } }), rules);
    expect(doubt).toMatchObject({ measure: 'kind', found: 900, notKnown: levels });
    expect(doubt?.categories).toBeUndefined();
  });

  it('keep kinds of which there are few, and a kind that falls because everything does', () => {
    expect(measuresOf(year(12, { 5: { kinds: new Map(kinds).set('drugs', 40) } }))).toEqual([]);
  });

  it('say nothing of places where a few are missing', () => {
    expect(measuresOf(year(12, { 5: { placed: 800 } }))).toEqual([]);
  });

  it('are doubted as a whole when all of them are wrong', () => {
    const wrong = Object.fromEntries(Array.from({ length: 12 }, (_, i) => [i, { placed: 10 }]));
    expect(measuresOf(year(12, wrong))).toHaveLength(12);
  });

  it('are not known at places, and are of the force, where the places are wrong', () => {
    fc.assert(
      fc.property(
        fc.nat(11),
        fc.constantFrom<Partial<MonthMeasures>>(
          { placed: 0, inPatches: 0, atOnePoint: 0, points: 0 },
          { placed: 500, inPatches: 480 },
          { placed: 300 },
          { inPatches: 400 },
          { atOnePoint: 970, points: 1 },
          { points: 100 },
        ),
        (at, damage) => {
          const [[month, found] = ['', []], ...more] = doubtsOfForce(year(12, { [at]: damage }), rules);
          expect(more).toEqual([]);
          expect(month).toBe(year(12, {})[at]?.month);
          expect(found.map(({ notKnown }) => notKnown)).toEqual([['place']]);
        },
      ),
    );
  });

  it('are not known of partnerships where the LSOA codes are lost', () => {
    const [[, [doubt]] = ['', []]] = doubtsOfForce(year(12, { 11: { located: 600 } }), rules);
    expect(doubt).toEqual(doubtOf('located', 60, 99, 99));
    expect(doubt?.notKnown).toEqual(['partnership']);
  });
});

describe('a doubt that somebody has accepted', () => {
  it('takes a count for right, and a place for not known', () => {
    expect(accepted(doubtOf('rows', 1, 2, 3), 'c')).toMatchObject({ notKnown: [], accepted: 'c' });
    expect(accepted(doubtOf('placed', 1, 2, 3), 'c')).toMatchObject({ notKnown: ['place'], accepted: 'c' });
  });

  it('may say the other of each', () => {
    expect(accepted(doubtOf('rows', 1, 2, 3), 'c', { as: 'notKnown' }).notKnown).toEqual(levels);
    expect(accepted(doubtOf('placed', 1, 2, 3), 'c', { as: 'right' }).notKnown).toEqual([]);
  });

  it('stays where a file that came later is wrong in another way than the one that was accepted', () => {
    const target = { as: 'right', measure: 'rows' } as const;
    expect(accepted(doubtOf('rows', 1, 2, 3), 'c', target).notKnown).toEqual([]);
    expect(accepted(doubtOf('placed', 1, 2, 3), 'c', target)).toEqual(doubtOf('placed', 1, 2, 3));
  });

  it('never makes a month of next to no rows one that is shown', () => {
    expect(accepted(doubtOf('tooFewRows', 13, 100, Infinity), 'c', { as: 'right' }).notKnown).toEqual(levels);
  });
});
