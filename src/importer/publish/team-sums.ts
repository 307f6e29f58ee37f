import { rowsOfPoints } from '../../domain/filter-points.ts';
import { outcomeGroup, outcomeGroups } from '../../domain/outcome-groups.ts';
import type { TeamSums } from '../../schemas/crime-counts.ts';
import type { CrimeKeys } from './crime-files.ts';
import type { PatchCrime } from './point-files.ts';

/** A patch with what was counted in it, and the LSOAs whose middle it holds. */
interface Counted {
  id: string;
  lsoas: readonly string[];
  crime: PatchCrime;
}

type Sums = TeamSums['teams'][string];
type Stray = Sums['strays'][number];

/** A small area's team, and its place in the team's list. */
interface Home {
  team: string;
  position: number;
}

/**
 * What the points of a force's patches add up to, so that nobody need read all of them to draw or compare one.
 * @param held whether the force's own file of a month, by its number, is in the release.
 */
export function teamSums(
  patches: readonly Counted[],
  keys: CrimeKeys,
  held: readonly boolean[],
): Omit<TeamSums, 'release' | 'force'> {
  const strays = straysOf(patches, keys);
  const grouped = byGroup(keys);
  const teams = patches.map((patch): [string, Sums] => {
    const crime = { ...patch.crime, groups: grouped(patch.crime.groups) };
    const own = strays.get(patch.id) ?? [];
    return [
      patch.id,
      {
        rows: rowsOfPoints({ ...keys, outcomes: [...outcomeGroups], ...crime }),
        strays: own,
        smallAreas: sumsOfSmallAreas({ ...patch, crime }, grouped(own), held),
      },
    ];
  });
  return { ...keys, groups: [...outcomeGroups], teams: Object.fromEntries(teams) };
}

/** The same counts with the group of an outcome in its place. */
function byGroup({ outcomes }: CrimeKeys) {
  const groupOf = outcomes.map((slug) => outcomeGroups.indexOf(outcomeGroup(slug)));
  return (counts: readonly Stray[]): Stray[] =>
    counts.map(([month, category, outcome, places, n]) => [
      month,
      category,
      groupOf[outcome] ?? -1,
      places,
      n,
    ]);
}

/** Counts of each team's small areas at points in the force's other patches, by month, category and outcome. */
function straysOf(patches: readonly Counted[], keys: CrimeKeys): Map<string, Stray[]> {
  const homes = homesOf(patches);
  const strays = new Map(patches.map(({ id }) => [id, new Map<number, Stray>()]));
  for (const { id: here, crime } of patches) {
    const ofLsoa = crime.lsoas.map((code) => homes.get(code)?.filter(({ team }) => team !== here) ?? []);
    const ofPoint = crime.pointLsoas.map((lsoa) => (ofLsoa[lsoa]?.length ? ofLsoa[lsoa] : null));
    if (ofPoint.every((elsewhere) => elsewhere === null)) continue;
    for (const [month, category, outcome, points, counts] of crime.groups) {
      const kind = (month * keys.categories.length + category) * keys.outcomes.length + outcome;
      for (let i = 0; i < points.length; i++)
        for (const { team, position } of ofPoint[points[i] ?? -1] ?? []) {
          const ofTeam = strays.get(team);
          const stray = ofTeam?.get(kind) ?? [month, category, outcome, [], []];
          ofTeam?.set(kind, stray);
          addAt(stray, position, counts[i] ?? 0);
        }
    }
  }
  return new Map(
    [...strays].map(([team, own]) => [team, [...own].sort(([a], [b]) => a - b).map(([, stray]) => stray)]),
  );
}

function homesOf(patches: readonly Counted[]): Map<string, Home[]> {
  const homes = new Map<string, Home[]>();
  for (const { id, lsoas } of patches)
    for (const [position, code] of lsoas.entries())
      homes.set(code, [...(homes.get(code) ?? []), { team: id, position }]);
  return homes;
}

function addAt([, , , positions, sums]: Stray, position: number, count: number): void {
  const at = positions.indexOf(position);
  if (at < 0) positions.push(position);
  const place = at < 0 ? positions.length - 1 : at;
  sums[place] = (sums[place] ?? 0) + count;
}

/** Of the team's own points and of strays, over the months that the force tells of. */
function sumsOfSmallAreas(
  { lsoas, crime }: Counted,
  strays: readonly Stray[],
  held: readonly boolean[],
): Sums['smallAreas'] {
  const sums = new Map<number, [category: number, group: number, sums: number[]]>();
  const add = ([month, category, group, places, counts]: Stray, areaOf: (place: number) => number) => {
    if (held[month] !== true) return;
    const kind = category * outcomeGroups.length + group;
    for (let i = 0; i < places.length; i++) {
      const area = areaOf(places[i] ?? -1);
      if (area < 0) continue;
      let row = sums.get(kind);
      if (!row) sums.set(kind, (row = [category, group, lsoas.map(() => 0)]));
      row[2][area] = (row[2][area] ?? 0) + (counts[i] ?? 0);
    }
  };
  const position = new Map(lsoas.map((code, i) => [code, i]));
  const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
  for (const group of crime.groups) add(group, (point) => ofPoint[point] ?? -1);
  for (const stray of strays) add(stray, (area) => area);
  return [...sums].sort(([a], [b]) => a - b).map(([, row]) => row);
}
