import { describe, expect, it } from 'vitest';
import { crimeCategories } from '../../src/domain/crime/categories.ts';
import { seasonsOf } from '../../src/domain/crime/kind-seasons.ts';
import { doubtsOfForce } from '../../src/domain/crime/month-doubts.ts';
import type { MonthMeasures } from '../../src/domain/crime/month-measures.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';
import { levels } from '../../src/schemas/crime/doubt.ts';

const MONTHS = monthsFromTo('2025-01', '2025-12');
const rules = { dataset: 'street', fewest: 100, everyKind: true, isLeftOut: () => false } as const;

/** What came of three hundred of a kind: of burglaries mostly nothing, of drugs mostly a warning. */
const outcomes = new Map(
  crimeCategories.map(({ slug }, i) => [
    slug,
    new Map([
      ['no-further-action', slug === 'drugs' ? 60 : 270],
      ['local-resolution', slug === 'drugs' ? 240 - i : 30 - i],
      ['under-investigation', i],
    ]),
  ]),
);
const counts = new Map(crimeCategories.map(({ slug }) => [slug, 300]));

/** A month of three hundred of each kind, but for what is changed. */
const month = (name: string, changed: Partial<MonthMeasures> = {}): MonthMeasures => ({
  ...{ month: name, rows: 4200, read: 4200, unknownKind: 0, compared: 200, repeated: 1 },
  ...{ located: 4200, placed: 4200, inPatches: 4000, atOnePoint: 20, points: 900, atKnownPoints: 4000 },
  ...{ kinds: counts, partnerships: new Map([['E22000001', 4200]]), outcomesOf: outcomes, ...changed },
});

const doubts = (changed: Record<string, Partial<MonthMeasures>>, more: Partial<typeof rules> = {}) =>
  [
    ...doubtsOfForce(
      MONTHS.map((name) => month(name, changed[name])),
      { ...rules, ...more },
    ),
  ].map(([name, found]) => [
    name,
    ...found.map(({ measure, categories, notKnown }) => [measure, categories, notKnown]),
  ]);

describe('two kinds of crime of like size that have changed places in a file', () => {
  const exchanged = (one: string, other: string) => {
    const whose = (slug: string) => (slug === one ? other : slug === other ? one : slug);
    return new Map(
      [...outcomes].map(([slug]) => [slug, outcomes.get(whose(slug)) ?? new Map<string, number>()]),
    );
  };

  it('are not known, for what came of the one is what comes of the other', () => {
    expect(doubts({ '2025-04': { outcomesOf: exchanged('burglary', 'drugs') } })).toEqual([
      ['2025-04', ['exchanged', ['burglary', 'drugs'], [...levels]]],
    ]);
  });

  it('are not told where the same comes of both', () => {
    expect(doubts({ '2025-04': { outcomesOf: exchanged('burglary', 'robbery') } })).toEqual([]);
  });

  it('are not told of a kind of whose crimes something else came, if nothing else fits', () => {
    const charged = new Map(outcomes).set('drugs', outcomes.get('burglary') ?? new Map<string, number>());
    expect(doubts({ '2025-04': { outcomesOf: charged } })).toEqual([]);
  });

  it('are not told where a force did not send what came of many, now of one kind and now of the other', () => {
    const unsent = (burglary: number, drugs: number) => {
      const of = (n: number) =>
        new Map([...Object.entries({ 'no-further-action': 300 - n, 'status-update-unavailable': n })]);
      return { outcomesOf: new Map(outcomes).set('burglary', of(burglary)).set('drugs', of(drugs)) };
    };
    const usual = Object.fromEntries(MONTHS.map((name) => [name, unsent(60, 12)]));
    expect(doubts({ ...usual, '2025-06': unsent(75, 110) })).toEqual([]);
  });
});

describe('a kind of crime by the season', () => {
  /** Thefts of bicycles of a force: nearly twice as many in summer. */
  const bicycles = (at: number) => (at >= 4 && at <= 8 ? 180 : 100);
  const force = (changed: Record<number, number> = {}) =>
    MONTHS.map((name, at) =>
      month(name, { kinds: new Map(counts).set('bicycle-theft', changed[at] ?? bicycles(at)) }),
    );
  const told = (months: MonthMeasures[], forces: number) =>
    [
      ...doubtsOfForce(months, {
        ...rules,
        seasonOf: seasonsOf(Array.from({ length: forces }, () => force())),
      }),
    ].map(([name, found]) => [name, ...found.map(({ categories, low }) => [categories, low])]);

  it('is not known where it has two fifths of what a summer brings, though a winter has fewer', () => {
    expect(told(force({ 6: 72 }), 8)).toEqual([['2025-07', [['bicycle-theft'], 180]]]);
    expect(told(force(), 8)).toEqual([]);
    expect(told(force({ 6: 120 }), 8)).toEqual([]);
  });

  it('is measured by its own months alone where too few forces tell of the season, or too few months', () => {
    expect(told(force({ 6: 72 }), 7)).toEqual([]);
    expect(told(force({ 6: 72 }).slice(3), 8)).toEqual([]);
  });
});

describe('incidents of anti-social behaviour, which have no ids', () => {
  const points = (even: number) => ({ asbPoints: { all: 1000, even } });
  const usual = Object.fromEntries(MONTHS.map((name) => [name, points(200)]));

  it('are not known where many stand there twice: too many points have an even number', () => {
    const told = ['2025-06', ['evenPoints', ['anti-social-behaviour'], [...levels]]];
    expect(doubts({ ...usual, '2025-06': points(290) })).toEqual([told]);
    expect(doubts({ '2025-06': points(310) })).toEqual([told]);
  });

  it('may have a few more such points by chance', () => {
    expect(doubts({ ...usual, '2025-06': points(275) })).toEqual([]);
    expect(doubts({ '2025-06': { asbPoints: { all: 190, even: 150 } } })).toEqual([]);
  });
});

describe('crimes that stand twice', () => {
  const ids = (repeated: number) => ({ compared: 200, repeated });
  const usual = Object.fromEntries(MONTHS.map((name) => [name, ids(10)]));

  it('are not known where they are one in six, and other months have next to none', () => {
    expect(doubts({ ...usual, '2025-08': ids(33) })).toEqual([
      ['2025-08', ['repeated', undefined, [...levels]]],
    ]);
  });

  it('are as they are where they are fewer, or there is no other month to tell', () => {
    expect(doubts({ ...usual, '2025-08': ids(28) })).toEqual([]);
    expect([...doubtsOfForce([month('2025-01', ids(48))], rules)]).toEqual([]);
  });
});
