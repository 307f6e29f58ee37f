import { features } from '../../charts/features.ts';
import { knownStreet } from '../../domain/coverage.ts';
import type { Known } from '../../domain/crime-totals.ts';
import type { PointCrime } from '../../domain/filter-points.ts';
import { areaRows, mapCategories } from '../../domain/map-figures.ts';
import { Recent } from '../../read/recent.ts';
import { need, siteData } from '../../read/site.ts';
import { teamCounts } from '../../read/team-counts.ts';
import type { AreaNeighbourhood } from '../../schemas/area-release.ts';
import type { ClassBreaks, MapTeam } from '../../schemas/crime-map.ts';
import { levelBreaks } from './breaks.ts';

type Stray = MapTeam['strays'][number];

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

/**
 * Sums of each of a team's small areas over the known months, by category and outcome: a mean needs no more. In one
 * list for all of them, for a force has thousands.
 */
class SmallAreaSums {
  readonly #crime: Pick<PointCrime, 'categories' | 'outcomes'>;
  readonly #isKnown: readonly boolean[];
  /** Categories that every known month tells. */
  readonly #told: ReadonlySet<string>;
  readonly #size: number;
  readonly #sums: Uint32Array;

  /** From the points in the team's own patch. */
  constructor(crime: PointCrime, lsoas: readonly string[], known: Known) {
    const { months, categories, outcomes } = crime;
    this.#crime = { categories, outcomes };
    this.#isKnown = months.map(known.month);
    this.#told = new Set(
      mapCategories.filter((slug) =>
        months.every((month, i) => !this.#isKnown[i] || known.category(slug, month)),
      ),
    );
    this.#size = categories.length * outcomes.length;
    this.#sums = new Uint32Array(lsoas.length * this.#size);
    const position = new Map(lsoas.map((code, i) => [code, i]));
    const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
    for (const group of crime.groups) this.#add(group, (point) => ofPoint[point] ?? -1);
  }

  addStrays(strays: readonly Stray[]): void {
    for (const stray of strays) this.#add(stray, (lsoa) => lsoa);
  }

  #add([month, category, outcome, places, counts]: Stray, areaOf: (place: number) => number): void {
    if (this.#isKnown[month] !== true) return;
    const kind = category * this.#crime.outcomes.length + outcome;
    for (let i = 0; i < places.length; i++) {
      const area = areaOf(places[i] ?? -1);
      if (area < 0) continue;
      const at = area * this.#size + kind;
      this.#sums[at] = (this.#sums[at] ?? 0) + (counts[i] ?? 0);
    }
  }

  /** What class breaks are worked out from, as if all months were one. */
  measured(residents: readonly number[]) {
    const unknown = this.#isKnown.flatMap((is, month) => (is ? [] : [month]));
    const lists = { months: [''], ...this.#crime };
    const known: Known = { month: () => true, category: (slug) => this.#told.has(slug) };
    return residents.map((people, area) => ({
      rows: areaRows(lists, this.#rowsOf(area), known, 'apart').rows,
      unknown,
      residents: people,
    }));
  }

  *#rowsOf(area: number): Iterable<[category: number, outcome: number, counts: number[]]> {
    const outcomes = this.#crime.outcomes.length;
    for (let kind = 0; kind < this.#size; kind++) {
      const sum = this.#sums[area * this.#size + kind] ?? 0;
      if (sum > 0) yield [Math.floor(kind / outcomes), kind % outcomes, [sum]];
    }
  }
}
