import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import type { Selection } from './filter-choice.ts';

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

/** The points of each small area as rows of an area: `[category, outcome, counts by month]`. */
export function rowsBySmallArea(crime: PointCrime, lsoas: readonly string[]): [number, number, number[]][][] {
  const position = new Map(lsoas.map((code, i) => [code, i]));
  const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
  const rows = lsoas.map(() => new Map<number, [number, number, number[]]>());
  for (const [month, category, outcome, places, counts] of crime.groups) {
    const key = category * crime.outcomes.length + outcome;
    for (let i = 0; i < places.length; i++) {
      const area = rows[ofPoint[places[i] ?? -1] ?? -1];
      if (!area) continue;
      let row = area.get(key);
      if (!row) area.set(key, (row = [category, outcome, crime.months.map(() => 0)]));
      row[2][month] = (row[2][month] ?? 0) + (counts[i] ?? 0);
    }
  }
  return rows.map((area) => [...area.values()]);
}

/** A team's points as rows of one area: `[category, outcome, counts by month]`. */
export function rowsOfPoints(crime: PointCrime): [number, number, number[]][] {
  const rows = new Map<number, [number, number, number[]]>();
  for (const [month, category, outcome, , counts] of crime.groups) {
    const key = category * crime.outcomes.length + outcome;
    let row = rows.get(key);
    if (!row) rows.set(key, (row = [category, outcome, crime.months.map(() => 0)]));
    row[2][month] = (row[2][month] ?? 0) + counts.reduce((sum, count) => sum + count, 0);
  }
  return [...rows.values()];
}
