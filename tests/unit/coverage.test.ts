import { describe, expect, it } from 'vitest';
import {
  type Evidence,
  coverageNotes,
  coverageOf,
  coverageTable,
  gapsDuring,
  knownStreet,
  monthsOfDataset,
} from '../../src/domain/crime/coverage.ts';
import { doubtGaps } from '../../src/domain/crime/doubts.ts';
import { tableFromSeries } from '../../src/domain/crime/totals.ts';
import { type Doubt, type Level, levels } from '../../src/schemas/crime/doubt.ts';
import type { FileCoverage } from '../../src/schemas/places/area-release.ts';
import type { KnownGap } from '../../src/schemas/crime/coverage.ts';

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

  it('does not believe a file of which somebody wrote down since that there is none', () => {
    const held: Evidence = {
      street: [file('btp', '2025-01'), file('btp', '2025-02'), file('btp', '2025-03')],
      gaps: [gap({ to: '2025-02' })],
    };
    expect(coverageOf(held, 'btp', 'street', '2025-02')).toMatchObject({
      status: 'notPublished',
      file: null,
    });
    expect(['2025-01', '2025-02', '2025-03'].filter(knownStreet(held, 'btp').month)).toEqual([
      '2025-01',
      '2025-03',
    ]);
  });

  it('has a row for every force, dataset and month', () => {
    const rows = coverageTable(evidence, ['dorset', 'btp'], ['street', 'outcomes'], () => [
      '2025-01',
      '2025-02',
    ]);
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

describe('a month whose file cannot be right', () => {
  const words = {
    ...{ tooFewRows: 'Only {found}.', rows: '{found}, others {low} to {high}.', kind: 'Kinds: {found}.' },
    ...{ unusable: 'U', unknownKinds: 'K', repeated: 'R', stated: 'S', partnerships: 'C' },
    strangePoints: 'M',
    kindLocated: 'N',
    kindPlaced: 'O',
    ...{ exchanged: 'E', evenPoints: 'T' },
    ...{ located: 'L', placed: 'Placed: {found}%.', inPatches: 'P', onePoint: 'O', fewPoints: 'F' },
  };
  const doubted = (doubt: Partial<Doubt>): Evidence => {
    const whole: Doubt = { measure: 'placed', found: 3, low: 97, high: 99, notKnown: ['place'], ...doubt };
    const street = [file('dorset', '2025-01'), { ...file('dorset', '2025-02'), doubts: [whole] }];
    return { street, gaps: doubtGaps(street, words) };
  };
  const statusAt = (evidence: Evidence, level: Level) =>
    coverageOf(evidence, 'dorset', 'street', '2025-02', level).status;

  it('is not known at the levels that it is doubted at, and told of in part at the others', () => {
    const points = doubted({});
    expect(statusAt(points, 'place')).toBe('notKnown');
    expect(statusAt(points, 'force')).toBe('partial');
    expect(knownStreet(points, 'dorset', 'place').month('2025-02')).toBe(false);
    expect(knownStreet(points, 'dorset', 'force').month('2025-02')).toBe(true);
    expect(knownStreet(points, 'dorset', 'place').month('2025-01')).toBe(true);
  });

  it('gives the reason with the numbers in it', () => {
    const few = doubted({ measure: 'rows', found: 96, low: 2910, high: 3889, notKnown: [...levels] });
    expect(coverageNotes(few, 'dorset', ['2025-01', '2025-02'])).toMatchObject([
      { status: 'notKnown', reasons: ['96, others 2,910 to 3,889.'], runs: [['2025-02', '2025-02']] },
    ]);
  });

  it('is known where somebody has said that it is right', () => {
    const accepted = doubted({ notKnown: [], accepted: 'dorset-2025-02' });
    expect(statusAt(accepted, 'place')).toBe('published');
  });

  it('may be of some kinds only', () => {
    const kinds = doubted({ measure: 'kind', categories: ['burglary'], notKnown: [...levels] });
    const known = knownStreet(kinds, 'dorset', 'place');
    expect(known.month('2025-02')).toBe(true);
    expect(known.category('burglary', '2025-02')).toBe(false);
    expect(known.category('burglary', '2025-01')).toBe(true);
    expect(known.category('drugs', '2025-02')).toBe(true);
  });

  it('never becomes nought or a count, whatever is counted of it', () => {
    const table = tableFromSeries(
      { months: ['2025-01', '2025-02'], categories: ['burglary'], outcomes: ['charged'] },
      [[[0, 0, [5, 7]]]],
      knownStreet(doubted({}), 'dorset', 'place'),
    );
    expect(table.byCategory.get('burglary')).toEqual([5, null]);
    expect(table.byCategory.get('drugs')).toEqual([0, null]);
  });
});

describe('the months of a dataset', () => {
  it('are all from its first to its last, held or not', () => {
    const held = { street: [file('dorset', '2024-11'), file('btp', '2025-02')], gaps: [] };
    expect(monthsOfDataset(held, 'street')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
    expect(monthsOfDataset(held, 'outcomes')).toEqual([]);
  });

  it('a file of nothing but its header is not published', () => {
    const empty = { street: [file('dorset', '2025-01', 0)], gaps: [] };
    expect(coverageOf(empty, 'dorset', 'street', '2025-01').status).toBe('notImported');
    expect(monthsOfDataset(empty, 'street')).toEqual([]);
  });
});
