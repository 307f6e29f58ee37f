import { features } from '../../charts/features.ts';
import { knownStreet } from '../../domain/coverage.ts';
import type { Known } from '../../domain/crime-totals.ts';
import { type PointCrime, rowsBySmallArea } from '../../domain/filter-points.ts';
import { areaRows, mapCategories } from '../../domain/map-figures.ts';
import { need, siteData } from '../../read/site.ts';
import type { AreaNeighbourhood } from '../../schemas/area-release.ts';
import type { ClassBreaks, MapTeam } from '../../schemas/crime-map.ts';
import { levelBreaks } from './breaks.ts';

type Stray = MapTeam['strays'][number];

export type SmallAreas = Pick<MapTeam, 'lsoas' | 'strays'>;

const made = new Map<string, ReadonlyMap<string, SmallAreas>>();

/** A team's small areas, and their counts at points in other teams' patches. */
export function smallAreas(force: string, id: string): SmallAreas {
  const done = made.get(force) ?? ofForce(force);
  made.set(force, done);
  return need(done, id);
}

/** Those of all the force's teams by id, in one pass through their files. */
function ofForce(force: string): ReadonlyMap<string, SmallAreas> {
  const { areas, areaForces, areaNeighbourhoods } = siteData();
  const topology = areas.topology(force);
  const names = topology ? features(topology, 'lsoas') : null;
  const ids = need(areaForces, force).neighbourhoods;
  const patches = ids.map((id) => need(areaNeighbourhoods, `${force}/${id}`));
  const strays = straysOf(force, patches);
  return new Map(
    patches.map(({ id, lsoas, lsoaPopulations }) => [
      id,
      {
        lsoas: lsoas.map((code, i) => ({
          code,
          name: names?.get(code)?.name ?? code,
          residents: lsoaPopulations[i] ?? 0,
        })),
        strays: [...(strays.get(id)?.values() ?? [])].sort(
          (a, b) => a[0] - b[0] || a[1] - b[1] || a[2] - b[2],
        ),
      },
    ]),
  );
}

/** Strays by month, category and outcome. */
type Strays = Map<string, Stray>;

/** A small area's team, and its place in the team's list. */
interface Home {
  team: string;
  position: number;
}

/** Counts of each team's small areas at points that lie in the force's other patches. */
function straysOf(force: string, patches: readonly AreaNeighbourhood[]): ReadonlyMap<string, Strays> {
  const { areas } = siteData();
  const homes = new Map<string, Home[]>();
  for (const { id, lsoas } of patches)
    for (const [position, code] of lsoas.entries())
      homes.set(code, [...(homes.get(code) ?? []), { team: id, position }]);
  const strays = new Map(patches.map(({ id }): [string, Strays] => [id, new Map<string, Stray>()]));
  for (const { id } of patches) {
    const crime = areas.neighbourhoodCrime(force, id);
    if (crime) collect(crime, id, homes, strays);
  }
  return strays;
}

function collect(
  crime: PointCrime,
  here: string,
  homes: ReadonlyMap<string, readonly Home[]>,
  strays: ReadonlyMap<string, Strays>,
): void {
  const ofLsoa = crime.lsoas.map((code) => (homes.get(code) ?? []).filter(({ team }) => team !== here));
  const ofPoint = crime.pointLsoas.map((lsoa) => ofLsoa[lsoa] ?? []);
  for (const [month, category, outcome, points, counts] of crime.groups)
    points.forEach((point, i) => {
      for (const { team, position } of ofPoint[point] ?? []) {
        const stray = strayOf(need(strays, team), month, category, outcome);
        const at = stray[3].indexOf(position);
        if (at < 0) stray[3].push(position);
        const held = at < 0 ? stray[3].length - 1 : at;
        stray[4][held] = (stray[4][held] ?? 0) + (counts[i] ?? 0);
      }
    });
}

function strayOf(strays: Strays, month: number, category: number, outcome: number): Stray {
  const key = `${month} ${category} ${outcome}`;
  const stray = strays.get(key) ?? [month, category, outcome, [], []];
  strays.set(key, stray);
  return stray;
}

const breaks = new Map<string, ClassBreaks>();

/** Where the classes part, over every small area of the force's teams. */
export function smallAreaBreaks(force: string): ClassBreaks {
  const done = breaks.get(force);
  if (done) return done;
  const { areas, areaForces, evidence } = siteData();
  const known = knownStreet(evidence, force);
  const measured = need(areaForces, force).neighbourhoods.flatMap((id) => {
    const crime = areas.neighbourhoodCrime(force, id);
    return crime ? inAllMonths(crime, smallAreas(force, id), known) : [];
  });
  const fresh = levelBreaks(measured, areas.release.months.length);
  breaks.set(force, fresh);
  return fresh;
}

/** Each small area's sums over the known months, as if all of them were one: a mean needs no more. */
function inAllMonths(crime: PointCrime, { lsoas, strays }: SmallAreas, known: Known) {
  const isKnown = crime.months.map(known.month);
  const together = (groups: readonly Stray[]) =>
    groups.filter(([month]) => isKnown[month]).map(([, ...rest]): Stray => [0, ...rest]);
  const all = { ...crime, months: [''], groups: together(crime.groups) };
  const counted = new Set(
    mapCategories.filter((slug) =>
      crime.months.every((month, i) => !isKnown[i] || known.category(slug, month)),
    ),
  );
  const whole: Known = { month: () => true, category: (slug) => counted.has(slug) };
  return rowsBySmallArea(all, { lsoas, strays: together(strays) }).map((rows, i) => ({
    rows: areaRows(all, rows, whole, 'apart').rows,
    unknown: isKnown.flatMap((is, month) => (is ? [] : [month])),
    residents: lsoas[i]?.residents ?? 0,
  }));
}
