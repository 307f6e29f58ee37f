import { describe, expect, it } from 'vitest';
import { coverageNotes, gapsDuring } from '../../src/domain/crime/coverage-notes.ts';
import { type Evidence, coverageOf, coverageTable, knownStreet } from '../../src/domain/crime/coverage.ts';
import type { FileCoverage } from '../../src/schemas/places/area-release.ts';
import type { KnownGap } from '../../src/schemas/crime/known-gap.ts';

const file = (force: string, month: string, rows = 10): FileCoverage => ({
  force,
  month,
  rows,
  withoutPoint: 0,
  withoutLsoa: 0,
  rejected: 0,
});
const gap = (more: Partial<KnownGap>): KnownGap => ({
  force: 'btp',
  dataset: 'street',
  from: '2025-02',
  to: null,
  status: 'notPublished',
  reason: 'None was published.',
  source: 'somewhere',
  ...more,
});
const noAsb = gap({
  from: '2010-12',
  status: 'partial',
  categories: ['anti-social-behaviour'],
  reason: 'No anti-social behaviour.',
});
const evidence: Evidence = {
  street: [file('btp', '2025-01'), file('dorset', '2025-01'), file('dorset', '2025-02')],
  gaps: [gap({}), noAsb, gap({ force: 'greater-manchester', from: '2019-07', reason: 'New computers.' })],
};
const status = (force: string, month: string) => coverageOf(evidence, force, 'street', month).status;

describe('coverage', () => {
  it('is published where we hold the file and nothing speaks against it', () => {
    expect(status('dorset', '2025-02')).toBe('published');
  });

  it('is partial where we hold the file and something is known to be missing from it', () => {
    expect(status('btp', '2025-01')).toBe('partial');
  });

  it('is not published where the publisher is known to have none', () => {
    expect(status('btp', '2025-02')).toBe('notPublished');
    expect(status('greater-manchester', '2025-01')).toBe('notPublished');
  });

  it('is not imported where we hold no file and nobody has said why', () => {
    expect(status('dorset', '2025-03')).toBe('notImported');
    expect(status('kent', '2025-01')).toBe('notImported');
  });

  it('does not take a gap of another time for a reason', () => {
    const over: Evidence = { street: [], gaps: [gap({ from: '2020-01', to: '2024-12' })] };
    expect(coverageOf(over, 'btp', 'street', '2025-01').status).toBe('notImported');
  });

  it('believes a file that we hold over a note that there is none', () => {
    const held: Evidence = { street: [file('btp', '2025-02')], gaps: [gap({})] };
    expect(coverageOf(held, 'btp', 'street', '2025-02').status).toBe('published');
  });

  it('has a row for every force, dataset and month', () => {
    const rows = coverageTable(evidence, ['dorset', 'btp'], ['street', 'outcomes'], ['2025-01', '2025-02']);
    expect(rows.map(({ force, dataset, month }) => `${force} ${dataset} ${month}`)).toEqual([
      'btp outcomes 2025-01',
      'btp outcomes 2025-02',
      'btp street 2025-01',
      'btp street 2025-02',
      'dorset outcomes 2025-01',
      'dorset outcomes 2025-02',
      'dorset street 2025-01',
      'dorset street 2025-02',
    ]);
  });
});

describe('what is known', () => {
  it('does not count a category that the force leaves out', () => {
    const known = knownStreet(evidence, 'btp');
    expect(known.category('anti-social-behaviour', '2025-01')).toBe(false);
    expect(known.category('robbery', '2025-01')).toBe(true);
  });

  it('does not take a file without one good row for a published month', () => {
    const empty: Evidence = { street: [file('kent', '2025-01', 0)], gaps: [] };
    expect(knownStreet(empty, 'kent').month('2025-01')).toBe(false);
  });
});

describe('notes for a reader', () => {
  it('put months of one reason together and say the reason', () => {
    expect(coverageNotes(evidence, 'btp', ['2025-01', '2025-02', '2025-03'])).toEqual([
      {
        status: 'partial',
        reasons: ['No anti-social behaviour.'],
        sources: ['somewhere'],
        runs: [['2025-01', '2025-01']],
      },
      {
        status: 'notPublished',
        reasons: ['None was published.'],
        sources: ['somewhere'],
        runs: [['2025-02', '2025-03']],
      },
    ]);
  });

  it('are none where everything is published', () => {
    expect(coverageNotes(evidence, 'dorset', ['2025-01', '2025-02'])).toEqual([]);
  });
});

describe('gaps of a dataset', () => {
  const outcomes = (from: string, to: string | null) => gap({ dataset: 'outcomes', from, to });
  const during = (...gaps: KnownGap[]) =>
    gapsDuring({ street: [], gaps }, 'btp', 'outcomes', ['2025-01', '2025-12']);

  it('are those that touch the months, also if they began long before', () => {
    expect(during(outcomes('2019-06', null), outcomes('2025-12', '2026-03'))).toHaveLength(2);
  });

  it('are not those of another time, dataset or force', () => {
    expect(during(outcomes('2019-06', '2024-12'), outcomes('2026-01', null), gap({}), noAsb)).toEqual([]);
    expect(during({ ...outcomes('2019-06', null), force: 'kent' })).toEqual([]);
  });
});
