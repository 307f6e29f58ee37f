import { features } from '../../charts/features.ts';
import { knownStreet } from '../../domain/coverage.ts';
import { type PointCrime, rowsBySmallArea } from '../../domain/filter-points.ts';
import { areaRows } from '../../domain/map-figures.ts';
import { need, siteData } from '../../read/site.ts';
import type { ClassBreaks, MapTeam } from '../../schemas/crime-map.ts';
import { levelBreaks } from './breaks.ts';

type Stray = MapTeam['strays'][number];

export type SmallAreas = Pick<MapTeam, 'lsoas' | 'strays'>;

const made = new Map<string, SmallAreas>();

/** A team's small areas, and their counts at points in other teams' patches. Worked out once. */
export function smallAreas(force: string, id: string): SmallAreas {
  const { areas, areaNeighbourhoods } = siteData();
  const key = `${force}/${id}`;
  const done = made.get(key);
  if (done) return done;
  const topology = areas.topology(force);
  const names = topology ? features(topology, 'lsoas') : null;
  const patch = need(areaNeighbourhoods, key);
  const lsoas = patch.lsoas.map((code, i) => ({
    code,
    name: names?.get(code)?.name ?? code,
    residents: patch.lsoaPopulations[i] ?? 0,
  }));
  const fresh = { lsoas, strays: straysOf(force, id, patch.lsoas) };
  made.set(key, fresh);
  return fresh;
}

/** Counts of a team's small areas at points that lie in the force's other patches. */
function straysOf(force: string, id: string, lsoas: readonly string[]): Stray[] {
  const { areas, areaForces } = siteData();
  const position = new Map(lsoas.map((code, i) => [code, i]));
  const strays = new Map<string, Stray>();
  for (const other of need(areaForces, force).neighbourhoods) {
    const crime = other === id ? null : areas.neighbourhoodCrime(force, other);
    if (crime) collect(crime, position, strays);
  }
  return [...strays.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2]);
}

function collect(crime: PointCrime, position: ReadonlyMap<string, number>, strays: Map<string, Stray>): void {
  const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? ''));
  for (const [month, category, outcome, points, counts] of crime.groups)
    points.forEach((point, i) => {
      const lsoa = ofPoint[point];
      if (lsoa === undefined) return;
      const key = `${month} ${category} ${outcome}`;
      const stray = strays.get(key) ?? [month, category, outcome, [], []];
      strays.set(key, stray);
      const at = stray[3].indexOf(lsoa);
      if (at < 0) stray[3].push(lsoa);
      const held = at < 0 ? stray[3].length - 1 : at;
      stray[4][held] = (stray[4][held] ?? 0) + (counts[i] ?? 0);
    });
}

const breaks = new Map<string, ClassBreaks>();

/** Where the classes part, over every small area of the force's teams. */
export function smallAreaBreaks(force: string): ClassBreaks {
  const done = breaks.get(force);
  if (done) return done;
  const { areas, areaForces, evidence } = siteData();
  const measured = need(areaForces, force).neighbourhoods.flatMap((id) => {
    const crime = areas.neighbourhoodCrime(force, id);
    if (!crime) return [];
    const small = smallAreas(force, id);
    return rowsBySmallArea(crime, small).map((rows, i) => ({
      ...areaRows(crime, rows, knownStreet(evidence, force), 'apart'),
      residents: small.lsoas[i]?.residents ?? 0,
    }));
  });
  const fresh = levelBreaks(measured, areas.release.months.length);
  breaks.set(force, fresh);
  return fresh;
}
