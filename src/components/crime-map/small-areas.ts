import { features } from '../../charts/features.ts';
import { knownStreet } from '../../domain/coverage.ts';
import type { Known } from '../../domain/crime-totals.ts';
import type { PointCrime } from '../../domain/filter-points.ts';
import { Recent } from '../../read/recent.ts';
import { need, siteData } from '../../read/site.ts';
import { teamCounts } from '../../read/team-counts.ts';
import type { AreaNeighbourhood } from '../../schemas/area-release.ts';
import type { ClassBreaks, MapTeam } from '../../schemas/crime-map.ts';
import { levelBreaks } from './breaks.ts';
import { SmallAreaSums, type Stray } from './small-area-sums.ts';

export type SmallAreas = Pick<MapTeam, 'lsoas' | 'strays'>;

/** A force's small areas, by team, and where the classes part over all of them. */
interface ForceSmallAreas {
  byTeam: ReadonlyMap<string, SmallAreas>;
  breaks: ClassBreaks;
}

/** Of the forces that were asked for last: those of the country would take more memory than all else. */
const made = new Recent<ForceSmallAreas>(2);

const ofForce = (force: string): ForceSmallAreas =>
  made.get(force, () => ({ value: workOut(force), size: 1 }));

/** A team's small areas, and their counts at points in other teams' patches. */
export const smallAreas = (force: string, id: string): SmallAreas => need(ofForce(force).byTeam, id);

/** Where the classes part, over every small area of the force's teams. */
export const smallAreaBreaks = (force: string): ClassBreaks => ofForce(force).breaks;

/** In one pass through the files of the force's teams. */
function workOut(force: string): ForceSmallAreas {
  const { areas, areaForces, areaNeighbourhoods, evidence } = siteData();
  const topology = areas.topology(force);
  const names = topology ? features(topology, 'lsoas') : null;
  const ids = need(areaForces, force).neighbourhoods;
  const patches = ids.map((id) => need(areaNeighbourhoods, `${force}/${id}`));
  const { strays, sums } = counted(patches, knownStreet(evidence, force));
  const byTeam = new Map(
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
  return { byTeam, breaks: levelBreaks(measured(sums, byTeam), areas.release.months.length) };
}

/** Every small area of the force's teams, a team at a time. */
function* measured(sums: Counted['sums'], byTeam: ForceSmallAreas['byTeam']) {
  for (const [id, own] of sums) {
    const { lsoas, strays } = need(byTeam, id);
    own.addStrays(strays);
    yield* own.measured(lsoas.map(({ residents }) => residents));
  }
}

/** Strays by month, category and outcome. */
type Strays = Map<string, Stray>;

/** A small area's team, and its place in the team's list. */
interface Home {
  team: string;
  position: number;
}

/** What the files of a force's teams say of their small areas. */
interface Counted {
  /** Counts of each team's small areas at points that lie in the force's other patches. */
  strays: ReadonlyMap<string, Strays>;
  /** Counts at points in the team's own patch. */
  sums: ReadonlyMap<string, SmallAreaSums>;
}

function counted(patches: readonly AreaNeighbourhood[], known: Known): Counted {
  const { areas } = siteData();
  const homes = new Map<string, Home[]>();
  for (const { id, lsoas } of patches)
    for (const [position, code] of lsoas.entries())
      homes.set(code, [...(homes.get(code) ?? []), { team: id, position }]);
  const strays = new Map(patches.map(({ id }): [string, Strays] => [id, new Map<string, Stray>()]));
  const sums = new Map<string, SmallAreaSums>();
  for (const { force, id, lsoas } of patches) {
    const crime = areas.neighbourhoodCrime(force, id);
    if (!crime) continue;
    collect(crime, id, homes, strays);
    sums.set(id, new SmallAreaSums(crime, lsoas, known));
    // Comparisons and lists need them next, and the file need not be read again for them.
    teamCounts(force, id);
  }
  return { strays, sums };
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
