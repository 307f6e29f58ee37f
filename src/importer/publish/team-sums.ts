import { rowsOfPoints } from '../../domain/crime-map/filter-points.ts';
import { outcomeGroup, outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import type { TeamSums } from '../../schemas/crime/counts.ts';
import type { CrimeKeys } from './crime-keys.ts';
import type { PatchCrime } from './point-files.ts';

/** A patch, and the LSOAs whose middle it holds. */
interface Team {
  id: string;
  lsoas: readonly string[];
}

type Sums = TeamSums['teams'][string];
type Counts = Sums['strays'][number];

/** A small area's team, and its place in the team's list. */
interface Home {
  team: string;
  position: number;
}

/**
 * What the points of a force's patches add up to, so that nobody need read all of them to draw or compare one. Patches
 * are added one by one, and none of their lists is kept.
 */
export class TeamSumsBuilder {
  readonly #teams: readonly Team[];
  readonly #keys: CrimeKeys;
  readonly #homes: ReadonlyMap<string, readonly Home[]>;
  /** By number, the group that an outcome is in. */
  readonly #groupOf: readonly number[];
  readonly #rows = new Map<string, Sums['rows']>();
  /** By team, and then by month, category and outcome. */
  readonly #strays: ReadonlyMap<string, Map<number, Counts>>;
  readonly #smallAreas: ReadonlyMap<string, SmallAreaSums>;

  /** @param held whether the force's own file of a month, by its number, is in the release. */
  constructor(teams: readonly Team[], keys: CrimeKeys, held: readonly boolean[]) {
    this.#teams = teams;
    this.#keys = keys;
    this.#homes = homesOf(teams);
    this.#groupOf = keys.outcomes.map((slug) => outcomeGroups.indexOf(outcomeGroup(slug)));
    this.#strays = new Map(teams.map(({ id }) => [id, new Map<number, Counts>()]));
    this.#smallAreas = new Map(
      teams.map(({ id, lsoas }) => [id, new SmallAreaSums(lsoas.length, this.#groupOf, held)]),
    );
  }

  /** Add what was counted in a team's patch. */
  add({ id, lsoas }: Team, crime: PatchCrime): void {
    this.#rows.set(id, inGroups(rowsOfPoints({ ...this.#keys, ...crime }), this.#groupOf));
    this.#addStrays(id, crime);
    const position = new Map(lsoas.map((code, i) => [code, i]));
    const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
    for (const counts of crime.groups) this.#smallAreas.get(id)?.add(counts, ofPoint);
  }

  /** Counts of other teams' small areas at points in this patch, by month, category and outcome. */
  #addStrays(here: string, crime: PatchCrime): void {
    const ofLsoa = crime.lsoas.map(
      (code) => this.#homes.get(code)?.filter(({ team }) => team !== here) ?? [],
    );
    const ofPoint = crime.pointLsoas.map((lsoa) => (ofLsoa[lsoa]?.length ? ofLsoa[lsoa] : null));
    if (ofPoint.every((elsewhere) => elsewhere === null)) return;
    const { categories, outcomes } = this.#keys;
    for (const [month, category, outcome, points, counts] of crime.groups) {
      const kind = (month * categories.length + category) * outcomes.length + outcome;
      for (let i = 0; i < points.length; i++)
        for (const { team, position } of ofPoint[points[i] ?? -1] ?? []) {
          const ofTeam = this.#strays.get(team);
          const stray = ofTeam?.get(kind) ?? [month, category, outcome, [], []];
          ofTeam?.set(kind, stray);
          addAt(stray, position, counts[i] ?? 0);
        }
    }
  }

  /** The sums, when all patches have been added. */
  build(): Omit<TeamSums, 'release' | 'force'> {
    const teams = this.#teams.map(({ id }): [string, Sums] => {
      const strays = [...(this.#strays.get(id) ?? [])].sort(([a], [b]) => a - b).map(([, stray]) => stray);
      const smallAreas = this.#smallAreas.get(id);
      for (const stray of strays) smallAreas?.add(stray);
      return [id, { rows: this.#rows.get(id) ?? [], strays, smallAreas: smallAreas?.rows() ?? [] }];
    });
    return { ...this.#keys, groups: [...outcomeGroups], teams: Object.fromEntries(teams) };
  }
}

/** Counts of a team's small areas by category and group of outcomes, over the months that the force tells of. */
class SmallAreaSums {
  readonly #areas: number;
  readonly #groupOf: readonly number[];
  readonly #held: readonly boolean[];
  readonly #sums = new Map<number, Sums['smallAreas'][number]>();

  constructor(areas: number, groupOf: readonly number[], held: readonly boolean[]) {
    this.#areas = areas;
    this.#groupOf = groupOf;
    this.#held = held;
  }

  /** @param areaOf the small area of each place that is counted, -1 for another team's; the places themselves if left out */
  add([month, category, outcome, places, counts]: Counts, areaOf?: readonly number[]): void {
    if (this.#held[month] !== true) return;
    const group = this.#groupOf[outcome] ?? -1;
    const kind = category * outcomeGroups.length + group;
    for (let i = 0; i < places.length; i++) {
      const place = places[i] ?? -1;
      const area = areaOf ? (areaOf[place] ?? -1) : place;
      if (area < 0) continue;
      let row = this.#sums.get(kind);
      if (!row) {
        row = [category, group, Array.from({ length: this.#areas }, () => 0)];
        this.#sums.set(kind, row);
      }
      row[2][area] = (row[2][area] ?? 0) + (counts[i] ?? 0);
    }
  }

  rows(): Sums['smallAreas'] {
    return [...this.#sums].sort(([a], [b]) => a - b).map(([, row]) => row);
  }
}

/** Rows by category and outcome, added up by category and group of outcomes. */
function inGroups(rows: Sums['rows'], groupOf: readonly number[]): Sums['rows'] {
  const sums = new Map<number, Sums['rows'][number]>();
  for (const [category, outcome, counts] of rows) {
    const group = groupOf[outcome] ?? -1;
    const kind = category * outcomeGroups.length + group;
    const sum = sums.get(kind)?.[2];
    if (sum) counts.forEach((count, month) => (sum[month] = (sum[month] ?? 0) + count));
    else sums.set(kind, [category, group, counts]);
  }
  return [...sums.values()];
}

function homesOf(teams: readonly Team[]): Map<string, Home[]> {
  const homes = new Map<string, Home[]>();
  for (const { id, lsoas } of teams)
    for (const [position, code] of lsoas.entries())
      homes.set(code, [...(homes.get(code) ?? []), { team: id, position }]);
  return homes;
}

function addAt([, , , positions, sums]: Counts, position: number, count: number): void {
  const at = positions.indexOf(position);
  if (at < 0) positions.push(position);
  const place = at < 0 ? positions.length - 1 : at;
  sums[place] = (sums[place] ?? 0) + count;
}
