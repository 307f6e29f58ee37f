import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { crimeCategories } from '../../../src/domain/crime/categories.ts';
import { crimeOutcomes } from '../../../src/domain/crime/outcomes.ts';
import type { AreaRelease } from '../../../src/read/release.ts';
import type { CountSeries } from '../../../src/schemas/crime/counts.ts';
import { gathered } from '../../../src/domain/crime-map/cell-points.ts';
import { holderOf, membersOf, patchesOf, rowsOf } from './independent.ts';

/** What is counted, in words, and how often: `force merseyside burglary charged`. */
export type Counts = Map<string, number>;

const slugs = new Map(crimeCategories.map(({ slug, name }) => [name, slug]));
const outcomes = new Map(crimeOutcomes.map(({ slug, name }) => [name, slug]));

/** One month of the publishers' files counted row by row: by force, by partnership, and by team and map point. */
export async function recounted(data: string, month: string): Promise<Counts> {
  const lookup = readFileSync(join(data, 'areas/lsoa21-lad24-csp22-pfa20-population.csv'), 'utf8');
  const partnershipOf = new Map(rowsOf(lookup).map((row) => [row[0], row[4]]));
  const teamAt = await teamFinder(data);
  const counts: Counts = new Map();
  const add = (key: string) => counts.set(key, (counts.get(key) ?? 0) + 1);
  for await (const [name, csv] of membersOf(join(data, `crime/${month}.zip`), (each) =>
    each.endsWith('-street.csv'),
  )) {
    const [, force = ''] = /\d{4}-\d\d-([a-z-]+)-street\.csv$/.exec(name) ?? [];
    if (force === 'northern-ireland') continue;
    for (const [, , , , lon = '', lat = '', , lsoa = '', , type = '', outcome = ''] of rowsOf(csv)) {
      const kind = `${slugs.get(type) ?? type} ${outcomes.get(outcome) ?? outcome}`;
      add(`force ${force} ${kind}`);
      const partnership = partnershipOf.get(lsoa);
      if (partnership) add(`partnership ${partnership} ${force} ${kind}`);
      const team = lon === '' ? null : teamAt(Number(lon), Number(lat));
      if (team) add(`team ${team} ${place(lon)} ${place(lat)} ${kind}`);
    }
  }
  return sorted(counts);
}

/** A coordinate to five decimals, as map points are published. */
const place = (degrees: string) => Math.round(Number(degrees) * 1e5) / 1e5;

const sorted = (counts: Iterable<[string, number]>): Counts => new Map([...counts].sort());

/** Finds the team of a point by turf, each point once. */
async function teamFinder(data: string) {
  const patches = await patchesOf(join(data, 'teams-2026-03/boundaries/2026-03.zip'));
  const known = new Map<string, string | null>();
  return (lon: number, lat: number): string | null => {
    const key = `${lon} ${lat}`;
    if (!known.has(key)) known.set(key, holderOf([lon, lat], patches));
    return known.get(key) ?? null;
  };
}

/** The same numbers as a release has them. */
export function published(release: AreaRelease, month: string): Counts {
  const counts: Counts = new Map();
  for (const [key, n] of [...byForce(release, month), ...byTeam(release, month)])
    counts.set(key, (counts.get(key) ?? 0) + n);
  return sorted(counts);
}

function* byForce(release: AreaRelease, month: string): Generator<[string, number]> {
  for (const id of new Set([...release.areas.forces.map((force) => force.id), ...reporters(release)])) {
    const crime = release.forceCrime(id);
    if (!crime) continue;
    const at = crime.months.indexOf(month);
    const entries = (key: string, series: CountSeries) =>
      series
        .map(([category, outcome, counts]): [string, number] => [
          `${key} ${crime.categories[category] ?? ''} ${crime.outcomes[outcome] ?? ''}`,
          counts[at] ?? 0,
        ])
        .filter(([, n]) => n > 0);
    yield* entries(`force ${id}`, crime.counts);
    for (const [code, series] of Object.entries(crime.partnerships)) {
      for (const [force, counts] of Object.entries(series))
        yield* entries(`partnership ${code} ${force}`, counts);
    }
  }
}

const reporters = (release: AreaRelease) => release.coverage.map(({ force }) => force);

function* byTeam(release: AreaRelease, month: string): Generator<[string, number]> {
  const index = release.pointIndex();
  for (const { force, id, cells } of release.areas.neighbourhoods) {
    const own = cells.map((cell) => release.pointCell(cell));
    const crime = gathered(index, own, ({ team }) => team === `${force}/${id}`);
    for (const [when, category, outcome, points, counts] of crime.groups) {
      if (crime.months[when] !== month) continue;
      for (const [i, point] of points.entries()) {
        const where = crime.points[point]?.join(' ') ?? '';
        yield [
          `team ${force}/${id} ${where} ${crime.categories[category] ?? ''} ${crime.outcomes[outcome] ?? ''}`,
          counts[i] ?? NaN,
        ];
      }
    }
  }
}
