import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import type { Selection } from './filter-choice.ts';
import { outcomeGroup, outcomeGroups } from '../crime/outcome-groups.ts';

/** Counts at published map points. */
export type PointCrime = Pick<
  NeighbourhoodCrime,
  'months' | 'categories' | 'outcomes' | 'points' | 'streets' | 'lsoas' | 'pointLsoas' | 'groups'
>;

/** Alike records at one point, all by index into the file's lists. */
export interface PointRecord {
  month: number;
  category: number;
  outcome: number;
  count: number;
}

type Group = PointCrime['groups'][number];

const wanted = ({ first, last, category, group }: Selection, [month, kind, outcome]: Group) =>
  month >= first && month <= last && category[kind] === true && group[outcome] === true;

/** How many at each point, in the order of the file's points. */
export function countAtPoints(crime: PointCrime, selection: Selection): Uint32Array {
  const counts = new Uint32Array(crime.points.length);
  for (const group of crime.groups) {
    if (!wanted(selection, group)) continue;
    const [, , , points, held] = group;
    for (let i = 0; i < points.length; i++) {
      const point = points[i] ?? 0;
      counts[point] = (counts[point] ?? 0) + (held[i] ?? 0);
    }
  }
  return counts;
}

/** Everything published at one point, in the file's order: by month, then kind. */
export function recordsAtPoint(crime: PointCrime, point: number, selection: Selection): PointRecord[] {
  return crime.groups.flatMap((group) => {
    if (!wanted(selection, group)) return [];
    const [month, category, outcome, points, counts] = group;
    const count = counts[points.indexOf(point)];
    return count === undefined ? [] : [{ month, category, outcome, count }];
  });
}

type Rows = [category: number, outcome: number, counts: number[]][];

/** The points of each small area as rows of an area: `[category, outcome, counts by month]`. */
export function rowsBySmallArea(crime: PointCrime, lsoas: readonly string[]): Rows[] {
  const position = new Map(lsoas.map((code, i) => [code, i]));
  const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
  return rowsBy(crime, lsoas.length, (point) => ofPoint[point] ?? -1);
}

/** A team's points as rows of one area. */
export const rowsOfPoints = (crime: PointCrime): Rows => rowsBy(crime, 1, () => 0)[0] ?? [];

/** @param areaOf the area that a point is in, of so many; below nought for none. */
function rowsBy(crime: PointCrime, areas: number, areaOf: (point: number) => number): Rows[] {
  const rows = Array.from({ length: areas }, () => new Map<number, Rows[number]>());
  for (const [month, category, outcome, places, counts] of crime.groups) {
    const key = category * crime.outcomes.length + outcome;
    for (let i = 0; i < places.length; i++) {
      const area = rows[areaOf(places[i] ?? -1)];
      if (!area) continue;
      let row = area.get(key);
      if (!row) area.set(key, (row = [category, outcome, crime.months.map(() => 0)]));
      row[2][month] = (row[2][month] ?? 0) + (counts[i] ?? 0);
    }
  }
  return rows.map((area) => [...area.values()]);
}

/**
 * What was recorded at each point of a file, summed three ways. Each list has a point's numbers one after another:
 * as many as the file has months or categories, or as there are groups of outcomes.
 */
export interface PointSums {
  months: Uint32Array;
  categories: Uint32Array;
  groups: Uint32Array;
}

/** In one pass, for a table of points asks for thousands. */
export function pointSums(crime: PointCrime, selection: Selection): PointSums {
  const { points, months, categories, outcomes } = crime;
  const sums = {
    months: new Uint32Array(points.length * months.length),
    categories: new Uint32Array(points.length * categories.length),
    groups: new Uint32Array(points.length * outcomeGroups.length),
  };
  const groupOf = outcomes.map((slug) => outcomeGroups.indexOf(outcomeGroup(slug)));
  for (const [month, category, outcome, places, counts] of crime.groups) {
    if (month < selection.first || month > selection.last) continue;
    if (selection.category[category] !== true || selection.group[outcome] !== true) continue;
    const group = groupOf[outcome] ?? 0;
    for (let i = 0; i < places.length; i++) {
      const [point, count] = [places[i] ?? 0, counts[i] ?? 0];
      add(sums.months, point * months.length + month, count);
      add(sums.categories, point * categories.length + category, count);
      add(sums.groups, point * outcomeGroups.length + group, count);
    }
  }
  return sums;
}

const add = (sums: Uint32Array, at: number, count: number): void => {
  sums[at] = (sums[at] ?? 0) + count;
};
