import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { crimeCategories } from '../../src/domain/crime/categories.ts';
import { coverageOf, knownStreet } from '../../src/domain/crime/coverage.ts';
import { levels } from '../../src/schemas/crime/doubt.ts';
import { temporaryFolder, treeOf } from './support/files.ts';
import { section } from './support/made-up-release.ts';
import {
  type Damage,
  evidenceOf,
  importingMonths,
  LAST,
  MONTHS,
  moved,
  soundRows,
} from './support/months.ts';
import { makeWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ 'crime/2025-01.zip': null, 'crime/2025-02.zip': null });
});

/** Sound rows, each of a crime with an id of its own; a number of them in each file is enough to tell. */
const withIds = (month: string) =>
  [...soundRows(), ...soundRows(), ...soundRows()].map((row, i) => ({ ...row, id: `${month}-${i}` }));

type Choice = Parameters<typeof importingMonths>[2];

/** At which levels a month of Merseyside's is not known. */
async function unknown(damaged: Record<string, Damage>, month: string, choice: Choice = {}) {
  const { code, stdout, release } = await importingMonths(world, damaged, choice);
  expect(code).toBe(0);
  const after = release();
  const evidence = evidenceOf(after);
  const notKnown = levels.filter((level) => !knownStreet(evidence, 'merseyside', level).month(month));
  const others = MONTHS.filter((one) => one !== month && after.release.months.includes(one));
  const known = knownStreet(evidence, 'merseyside', 'place');
  return { notKnown, stdout, evidence, after, others: others.filter((one) => !known.month(one)) };
}

describe('a file from which one ward is gone', () => {
  const rows = () => [...soundRows(), ...soundRows()];
  const home = soundRows()[0]?.at;

  it('tells nothing of places in its month, and all else as it is', async () => {
    const gone: Damage = (all) => all.filter(({ at }) => at !== home);
    const { notKnown, stdout, others } = await unknown({ [LAST]: gone }, LAST, { rows });
    expect([notKnown, others]).toEqual([['place'], []]);
    expect(section(stdout, 'Force-months that cannot')).toMatch(
      /merseyside 2025-08: found 0 rows of a ward \([EW]05\d{6}\); expected about as in other months/,
    );
  });
});

describe('a file in which one kind of crime has lost its places', () => {
  const BURGLARY = 'Burglary';
  const rows = () => [...soundRows(), ...soundRows()];

  it.each<[string, Damage, readonly string[]]>([
    [
      'map points at nought, nought',
      (all) => all.map((row) => (row.type === BURGLARY ? { ...row, at: '0.000000,0.000000' } : row)),
      ['place'],
    ],
    [
      'neither map point nor LSOA',
      (all) => all.map((row) => (row.type === BURGLARY ? { ...row, at: '', lsoa: '' } : row)),
      ['partnership', 'place'],
    ],
  ])('tells nothing of where it was, and all else as it is: %s', async (_, lost, where) => {
    const { notKnown, evidence, others } = await unknown({ [LAST]: lost }, LAST, { rows });
    expect([notKnown, others]).toEqual([[], []]);
    for (const level of levels) {
      const known = knownStreet(evidence, 'merseyside', level);
      expect(known.category('burglary', LAST)).toBe(!where.includes(level));
      expect(known.category('burglary', '2025-07')).toBe(true);
      expect(known.category('public-order', LAST)).toBe(true);
    }
  });
});

describe('a file that stands in for another', () => {
  it('holding every crime twice is not known, with a single month to go by', async () => {
    const twice: Damage = (rows) => [...rows, ...rows];
    const { notKnown, stdout } = await unknown({ [LAST]: twice }, LAST, { months: [LAST], rows: withIds });
    expect(notKnown).toEqual(levels);
    expect(section(stdout, 'Force-months that cannot')).toContain(
      'merseyside 2025-08: found 100% of the rows that stand in this or another file again; expected at most 25%',
    );
  });

  it('of last month with the months in its cells changed leaves neither known', async () => {
    const copied = (month: string) => withIds(month === LAST ? '2025-07' : month);
    const { notKnown, others } = await unknown({}, LAST, { rows: copied });
    expect(notKnown).toEqual(levels);
    expect(others).toEqual(['2025-07']);
  });

  it('is no cause for doubt where a few ids stand twice', async () => {
    const few: Damage = (rows) => [...rows, ...rows.slice(0, 40)];
    expect(await unknown({ [LAST]: few }, LAST, { rows: withIds })).toMatchObject({ notKnown: [] });
  });
});

describe('a file of which a part cannot be used', () => {
  it('is not known where the publisher has given a kind another name', async () => {
    const renamed: Damage = (rows) =>
      rows.map((row) => (row.type === 'Burglary' ? { ...row, type: 'Domestic burglary' } : row));
    const all = Object.fromEntries(MONTHS.map((month) => [month, renamed]));
    const { notKnown, others, stdout } = await unknown(all, LAST);
    expect(notKnown).toEqual(levels);
    expect(others).toHaveLength(MONTHS.length - 1);
    expect(section(stdout, 'Force-months that cannot')).toContain(
      'merseyside 2025-01: found 48 rows of a crime type that nobody knows; expected at most 10',
    );
  });

  it.each<[string, Damage]>([
    [
      'the month of another file',
      (rows) => rows.map((row, i) => (i % 5 ? row : { ...row, month: '2025-07' })),
    ],
    [
      'eastings and northings',
      (rows) => rows.map((row, i) => (i % 5 ? row : { ...row, at: '335000,391000' })),
    ],
  ])('is not known where a fifth of it has %s', async (_, damage) => {
    const { notKnown } = await unknown({ [LAST]: damage }, LAST, { months: [LAST] });
    expect(notKnown).toEqual(levels);
  });
});

describe('a part of a force that is missing', () => {
  const inNorth = ({ lsoa }: { lsoa?: string }) => lsoa === 'E01000901' || lsoa === 'E01000902';

  it('is not known, nor is the total that it is missing from, though three in four rows are there', async () => {
    const { notKnown, stdout } = await unknown(
      { '2025-03': (rows) => rows.filter((row, i) => !inNorth(row) || (i % 2 === 0 && i < 80)) },
      '2025-03',
    );
    expect(notKnown).toEqual(levels);
    expect(section(stdout, 'Force-months that cannot')).toMatch(
      /merseyside 2025-03: found \d+ rows of a partnership \(E22000901\); expected about as in other months, which have 100 to 100/,
    );
  });

  it('that only its LSOA codes are missing of is not known as a part, and is in the total', async () => {
    const uncoded: Damage = (rows) =>
      rows.map(({ lsoa, at, ...row }) =>
        inNorth({ lsoa: lsoa ?? '' }) ? row : { ...row, lsoa: lsoa ?? '', at: at ?? '' },
      );
    const { notKnown, evidence } = await unknown({ [LAST]: uncoded }, LAST);
    expect(notKnown).toEqual(['partnership', 'place']);
    expect(coverageOf(evidence, 'merseyside', 'street', LAST).status).toBe('partial');
  });
});

describe('a kind of crime that is missing', () => {
  /** As many rows of each kind, enough for a whole force. */
  const everyKind = () =>
    Array.from({ length: 12 }, soundRows)
      .flat()
      .map((row, i) => ({ ...row, type: crimeCategories[i % crimeCategories.length]?.name ?? '' }));

  it.each([
    ['shoplifting', MONTHS],
    ['drugs', MONTHS],
    ['anti-social-behaviour', [LAST]],
    ['bicycle-theft', [LAST]],
  ])('is not known by itself, whatever is held besides: %s in %j', async (slug, months) => {
    const missing = crimeCategories.find((kind) => kind.slug === slug)?.name;
    const without: Damage = (rows) => rows.filter(({ type }) => type !== missing);
    const { notKnown, evidence, after } = await unknown({ [LAST]: without }, LAST, {
      months,
      rows: everyKind,
    });
    expect(notKnown).toEqual([]);
    const known = knownStreet(evidence, 'merseyside');
    expect(
      crimeCategories.filter((kind) => !known.category(kind.slug, LAST)).map((kind) => kind.slug),
    ).toEqual([slug]);
    const { counts, categories } = after.forceCrime('merseyside') ?? { counts: [], categories: [] };
    const own = counts.filter(([category]) => categories[category] === slug);
    expect(own.map(([, , byMonth]) => byMonth.at(-1)).filter((n) => n !== null)).toEqual([]);
  });
});

describe('map points that were moved a little', () => {
  it.each([0.0005, -0.004])('are no places, though each lies near its own: %s degrees north', async (by) => {
    const { notKnown, others, stdout } = await unknown(
      { [LAST]: moved((lon, lat) => `${lon},${(lat + by).toFixed(6)}`) },
      LAST,
    );
    expect(notKnown).toEqual(['place']);
    expect(others).toEqual([]);
    expect(section(stdout, 'Force-months that cannot')).toContain(
      'merseyside 2025-08: found 0% of the rows at a map point that another month has',
    );
  });

  it('stop an update that nobody looks at, and leave the release in place', async () => {
    const out = join(await temporaryFolder(), 'areas');
    await importingMonths(world, {}, { out });
    const before = await treeOf(out);
    const east = moved((lon, lat) => `${(lon + 0.001).toFixed(6)},${lat}`);
    const { code, stderr } = await importingMonths(world, { [LAST]: east }, { out, more: ['--unattended'] });
    expect(code).toBe(2);
    expect(stderr).toContain('merseyside 2025-08: found 0% of the rows at a map point');
    expect(await treeOf(out)).toEqual(before);
  });
});
