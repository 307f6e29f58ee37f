import { neighbourhoodTable, teamPoints } from '../../src/read/crime/area-crime.ts';
import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from '../../src/domain/crime/categories.ts';
import {
  areaCsv,
  forceFile,
  forceFiles,
  monthsShown,
  outcomesCsv,
  partnershipFile,
  partnershipFiles,
  teamsOf,
} from '../../src/read/crime/area-csv.ts';
import { siteData } from '../../src/read/site.ts';
import { COUNTRY_CONTENT } from '../country/content-folder.ts';
import { readCsv } from '../../src/domain/csv.ts';
import { teamsCsv } from '../../src/read/published/csv.ts';

const { evidence } = siteData();
const held = new Set(
  evidence.street.filter(({ rows }) => rows > 0).map(({ force, month }) => `${force} ${month}`),
);
const rowsOf = (text: string) =>
  text
    .trimEnd()
    .split('\n')
    .slice(1)
    .map((line) => line.split(','));

const all = [
  ...forceFiles().map((names) => forceFile(names)),
  ...partnershipFiles().map((names) => partnershipFile(names)),
  ...[...siteData().areaForces.keys()].flatMap(teamsOf),
];

/** The release's own file, added up here and nowhere else. */
interface Raw {
  months: string[];
  categories: string[];
  counts: [number, number, (number | null)[]][];
  partnerships: Record<string, Record<string, Raw['counts']>>;
}
const raw = (force: string) =>
  JSON.parse(readFileSync(`${COUNTRY_CONTENT}/areas/crime/${force}.json`, 'utf8')) as Raw;

function addedUp({ months, categories }: Raw, series: Raw['counts']): Map<string, number> {
  const sums = new Map<string, number>();
  for (const [category, , counts] of series)
    counts.forEach((count, index) => {
      const key = `${months[index] ?? ''} ${categories[category] ?? ''}`;
      sums.set(key, (sums.get(key) ?? 0) + (count ?? 0));
    });
  return sums;
}

const counted = (text: string) =>
  new Map(
    rowsOf(text).flatMap(([, month = '', category = '', crimes = '']) =>
      crimes === '' || crimes === '0' ? [] : [[`${month} ${category}`, Number(crimes)] as const],
    ),
  );

const withoutNoughts = (sums: Map<string, number>) => new Map([...sums].filter(([, count]) => count > 0));

describe("every area's file", () => {
  it('has a row for every month and kind, known or not', () => {
    for (const file of all)
      expect(rowsOf(areaCsv(file, 'why'))).toHaveLength(monthsShown().length * crimeCategories.length);
  });

  it('shows no nought, nor any count, in a month whose file is not held', () => {
    for (const file of all) {
      const rows = rowsOf(areaCsv(file, 'why')).filter(
        ([, month = '']) => !held.has(`${file.force} ${month}`),
      );
      expect(rows.filter(([, , , crimes]) => crimes !== '')).toEqual([]);
      expect(rows.filter(([, , , , status]) => status === 'published' || status === 'partial')).toEqual([]);
    }
  });

  it('has a count in every month that is held, but for kinds that the force leaves out', () => {
    for (const file of all) {
      const rows = rowsOf(areaCsv(file, 'why')).filter(([, month = '']) =>
        held.has(`${file.force} ${month}`),
      );
      const empty = rows.filter(([, , , crimes]) => crimes === '');
      if (file.force !== 'btp') expect(empty).toEqual([]);
      else expect(new Set(empty.map(([, , category]) => category))).toEqual(new Set([ANTI_SOCIAL_BEHAVIOUR]));
    }
  });

  it('gives a reason and a source wherever there is no count', () => {
    const lines = all.flatMap((file) => areaCsv(file, 'Not in this release.').split('\n'));
    const empty = lines.filter((line) => line.split(',')[3] === '');
    const silent = empty.filter((line) => !/,,not(?:Imported|Published),.{10,},police-uk-street/.test(line));
    expect(empty.length).toBeGreaterThan(0);
    expect(silent).toEqual([]);
  });
});

describe('counts', () => {
  it("of every force are those of the release's own file, added up independently", () => {
    for (const names of forceFiles()) {
      const file = forceFile(names);
      if (!file.table) continue;
      const source = raw(file.force);
      expect(counted(areaCsv(file, ''))).toEqual(withoutNoughts(addedUp(source, source.counts)));
    }
  });

  it('of every partnership are those of all who reported there, in the months that its own force published', () => {
    for (const names of partnershipFiles()) {
      const file = partnershipFile(names);
      if (!file.table) continue;
      const source = raw(file.force);
      const sums = addedUp(source, Object.values(source.partnerships[file.area] ?? {}).flat());
      for (const key of sums.keys()) if (!held.has(`${file.force} ${key.slice(0, 7)}`)) sums.delete(key);
      expect(counted(areaCsv(file, ''))).toEqual(withoutNoughts(sums));
    }
  });

  it('of every team are those at its map points', () => {
    for (const file of [...siteData().areaForces.keys()].flatMap(teamsOf)) {
      const crime = teamPoints(file.force, file.area);
      if (!crime) continue;
      const points = crime.groups.reduce(
        (sum, [, , , , counts]) => sum + counts.reduce((a, b) => a + b, 0),
        0,
      );
      const total = [...counted(areaCsv(file, '')).values()].reduce((a, b) => a + b, 0);
      expect(total).toBe(points);
    }
  });

  it('by outcome add up to the crimes, anti-social behaviour apart', () => {
    const file = forceFile({ force: 'merseyside' });
    const outcomes = rowsOf(outcomesCsv(file, ''));
    const sum = outcomes.reduce((all, row) => all + Number(row[3]), 0);
    const crimes = [...counted(areaCsv(file, ''))].filter(([key]) => !key.includes(ANTI_SOCIAL_BEHAVIOUR));
    expect(sum).toBe(crimes.reduce((all, [, count]) => all + count, 0));
    expect(outcomes.some(([, category]) => category === ANTI_SOCIAL_BEHAVIOUR)).toBe(false);
  });

  it('of outcomes are not given for a force that publishes none: one row says why', () => {
    const [row, ...more] = outcomesCsv(forceFile({ force: 'btp' }), 'why')
      .trimEnd()
      .split('\n')
      .slice(1);
    expect(row).toMatch(/^btp,,,,,notPublished,.{20,},police-uk-street-crime /);
    expect(more).toEqual([]);
  });

  it('of outcomes are not given for a force that is not in the release: one row says why', () => {
    const gaps = forceFiles().filter((names) => forceFile(names).table === null);
    for (const names of gaps) {
      const text = outcomesCsv(forceFile(names), 'Not here.');
      expect(text.trimEnd().split('\n')).toHaveLength(2);
      expect(text).toMatch(/,,,,not(?:Imported|Published),/);
    }
    expect(gaps.length).toBeGreaterThan(0);
    expect(outcomesCsv(forceFile({ force: 'greater-manchester' }), 'why')).toMatch(/,notPublished,.{20,}/);
  });
});

it('a force’s file of teams has every count in the column of its month, and a blank where a month is not known', () => {
  const rows = readCsv(teamsCsv('merseyside'));
  expect(rows.length).toBeGreaterThan(0);
  const months = monthsShown();
  const teams = siteData().areas.areas.neighbourhoods.filter(({ force }) => force === 'merseyside');
  for (const { id } of teams) {
    const table = neighbourhoodTable('merseyside', id);
    for (const [category, counts] of table?.byCategory ?? []) {
      const row = rows.find((one) => one['area'] === id && one['category'] === category);
      const told = (table?.months ?? []).map((month) => row?.[month] ?? '');
      expect(told).toEqual(counts.map((count) => (count === null ? '' : String(count))));
      for (const month of months) if (!table?.months.includes(month)) expect(row?.[month]).toBe('');
    }
  }
});
