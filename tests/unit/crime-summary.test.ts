import { describe, expect, it, test } from 'vitest';
import { summarise } from '../../src/domain/crime/summary.ts';
import { crimes, tableFromSeries } from '../../src/domain/crime/totals.ts';
import { ratePerThousand } from '../../src/domain/crime/rate.ts';
import { outcomeGroup } from '../../src/domain/crime/outcome-groups.ts';
import { crimeOutcomes } from '../../src/domain/crime/outcomes.ts';
import { searchFinds } from '../../src/domain/crime/search-finds.ts';
import { findsSentence } from '../../src/i18n/crime/decisions.ts';
import type { Evidence } from '../../src/domain/crime/coverage.ts';
import { partnershipCrime } from '../../src/domain/crime/reporters.ts';
import type { ForceCrime } from '../../src/schemas/crime/counts.ts';

const lists = {
  months: ['2025-01', '2025-02', '2025-03'],
  categories: ['anti-social-behaviour', 'burglary', 'drugs'],
  outcomes: ['none-published', 'charged'],
};
const february = { month: (month: string) => month !== '2025-02', category: () => true };

describe("an area's figures", () => {
  const summary = summarise(
    tableFromSeries(
      lists,
      [
        [
          [0, 0, [3, 9, 4]],
          [1, 1, [2, 9, 2]],
          [2, 0, [7, 9, 7]],
        ],
      ],
      february,
    ),
  );

  it('leave an unknown month out of every sum', () => {
    expect(summary.crimeTotal).toEqual({ count: 18, months: 2 });
    expect(summary.incidentTotal).toEqual({ count: 7, months: 2 });
  });

  it('give the month with most and the month with fewest, the earlier of equals', () => {
    expect(summary.range).toEqual({
      fewest: { month: '2025-01', count: 9 },
      most: { month: '2025-01', count: 9 },
    });
  });

  it('list kinds of crime, most first, and anti-social behaviour not among them', () => {
    expect(summary.categories.slice(0, 3)).toEqual([
      { slug: 'drugs', count: 14 },
      { slug: 'burglary', count: 4 },
      { slug: 'bicycle-theft', count: 0 },
    ]);
    expect(summary.categories).toHaveLength(13);
  });

  it('list only outcomes that occurred, and all crimes are among them', () => {
    expect(summary.outcomes).toEqual([
      { group: 'charged', count: 4 },
      { group: 'unknown', count: 14 },
    ]);
  });

  it('give no rate for a year that is not whole', () => {
    expect(summary.year).toBeNull();
  });
});

describe('a rate', () => {
  it('is for every thousand residents', () => {
    expect(ratePerThousand(137_391, 1_441_162)).toBeCloseTo(95.33, 2);
  });

  it('is not given where nobody lives', () => {
    expect(ratePerThousand(3, 0)).toBeNull();
  });
});

describe('groups of outcomes', () => {
  it('hold every outcome that the publisher has, but for those that say nothing', () => {
    const unknown = crimeOutcomes.map(({ slug }) => slug).filter((slug) => outcomeGroup(slug) === 'unknown');
    expect(unknown).toEqual(['none-published', 'status-update-unavailable']);
  });

  it('do not guess at an outcome that nobody has heard of', () => {
    expect(outcomeGroup('sent-to-mars')).toBe('unknown');
  });
});

const finds = (nothing: number, arrests: number, unstated: number) =>
  searchFinds({
    release: '2025-12-0123456789',
    force: 'ash',
    months: ['2025-01', '2025-02', '2025-03'],
    objects: ['Controlled drugs'],
    outcomes: ['A no further action disposal', 'Arrest', ''],
    counts: [
      [0, 0, [nothing, 0, null]],
      [0, 1, [arrests, 0, null]],
      [0, 2, [unstated, 0, null]],
    ],
    neighbourhoods: {},
  });

test('a search that found nothing, and one whose outcome is not stated, came to nothing that is known', () => {
  expect(finds(150, 50, 30)).toMatchObject({
    total: 230,
    months: ['2025-01', '2025-02'],
    stated: 200,
    something: 50,
  });
});

test('a share has its range, by Wilson’s formula', () => {
  const { share } = finds(150, 50, 0);
  expect(share?.value).toBe(25);
  expect(share?.low).toBeCloseTo(19.5, 1);
  expect(share?.high).toBeCloseTo(31.4, 1);
});

test('a share of few searches is not given, and the sentence says why', () => {
  expect(findsSentence(finds(60, 39, 500))).toBe(
    'What came of it is stated for 99 searches: too few for a share.',
  );
  expect(findsSentence(finds(0, 0, 500))).toBe('What came of them is not stated.');
  expect(findsSentence(finds(60, 40, 0))).toContain('40 ended with more than “no further action”: 40.0% (');
});

const code = 'E22000001';
const held = (force: string, month: string) => ({
  force,
  month,
  rows: 1,
  withoutPoint: 0,
  withoutLsoa: 0,
  rejected: 0,
});
const evidence: Evidence = {
  street: [held('kent', '2025-01'), held('kent', '2025-02'), held('btp', '2025-01')],
  gaps: [],
};
const crime = (partnerships: ForceCrime['partnerships'], force = 'kent'): ForceCrime => ({
  release: 'r',
  force,
  months: ['2025-01', '2025-02', '2025-03'],
  categories: ['burglary'],
  outcomes: ['none-published'],
  counts: [],
  partnerships,
});

describe("a partnership's crime", () => {
  it('is what all forces reported there, in the months that its own force published', () => {
    const found = partnershipCrime(
      crime({ [code]: { kent: [[0, 0, [5, 6, null]]], btp: [[0, 0, [2, null, null]]] } }),
      code,
      evidence,
    );
    expect(found && crimes(found.all)).toEqual([7, 6, null]);
  });

  it('tells its own force from the others, its own first', () => {
    const found = partnershipCrime(
      crime({ [code]: { btp: [[0, 0, [2, null, null]]], kent: [[0, 0, [5, 6, null]]] } }),
      code,
      evidence,
    );
    expect(found?.reporters.map(({ force }) => force)).toEqual(['kent', 'btp']);
  });

  it('is nought for its own force, not missing, where that force published nothing there', () => {
    const found = partnershipCrime(crime({}), code, evidence);
    expect(found?.reporters.map(({ force, table }) => [force, crimes(table)])).toEqual([
      ['kent', [0, 0, null]],
    ]);
  });

  it('is not known where only other forces reported', () => {
    const found = partnershipCrime(
      crime({ [code]: { btp: [[0, 0, [2, null, null]]] } }, 'greater-manchester'),
      code,
      evidence,
    );
    expect(found && crimes(found.all)).toEqual([null, null, null]);
    expect(found?.reporters.map(({ force }) => force)).toEqual(['btp']);
  });

  it('is not known where nothing of the force is in the release', () => {
    expect(partnershipCrime(null, code, evidence)).toBeNull();
  });
});
