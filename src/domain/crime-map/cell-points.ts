import type { PointCell, PointGroup, PointIndex, Runs } from '../../schemas/crime/points.ts';
import { decodePlaces } from '../places/polyline.ts';
import type { PointCrime } from './filter-points.ts';

/** Decimals of the places in a cell. */
export const POINT_PRECISION = 5;

const USUAL = 'On or near ';

/** A street's name as a cell keeps it, and back. */
export const shortStreet = (street: string): string =>
  street.startsWith(USUAL) ? street.slice(USUAL.length) : `=${street}`;
export const wholeStreet = (kept: string): string => (kept.startsWith('=') ? kept.slice(1) : USUAL + kept);

/** A published map point, and what it lies in; null for none. */
export interface CellPoint {
  at: [number, number];
  street: string;
  ward: string | null;
  /** `<force>/<neighbourhood id>` */
  team: string | null;
  lsoa: string | null;
}

/** The points of a cell, in its order. */
export function pointsOf(cell: PointCell): CellPoint[] {
  const [wards, teams, lsoas] = [cell.wards, cell.teams, cell.lsoas].map(oneEach);
  return decodePlaces(cell.at, POINT_PRECISION).map((at, i) => ({
    at,
    street: wholeStreet(cell.streets[i] ?? '='),
    ward: wards?.[i] ?? null,
    team: teams?.[i] ?? null,
    lsoa: lsoas?.[i] ?? null,
  }));
}

const oneEach = (runs: Runs): (string | null)[] =>
  runs.flatMap(([code, length]) => Array.from({ length }, () => (code === '' ? null : code)));

/** Leaves out what was counted in months that are not known. @param unknown months by index. */
export const withoutMonths = (crime: PointCrime, unknown: readonly number[]): PointCrime =>
  unknown.length === 0
    ? crime
    : { ...crime, groups: crime.groups.filter(([month]) => !unknown.includes(month)) };

/**
 * The points of some cells that are wanted, with all that was counted there, whoever reported it, as if one file had
 * them.
 */
export function gathered(
  { months, categories, outcomes }: Pick<PointIndex, 'months' | 'categories' | 'outcomes'>,
  cells: readonly PointCell[],
  wanted: (point: CellPoint) => boolean,
): PointCrime {
  const crime: PointCrime = {
    ...{ months, categories, outcomes, points: [], streets: [], lsoas: [], pointLsoas: [], groups: [] },
  };
  const lsoas = new Map<string, number>();
  const groups = new Map<number, Map<number, number>>();
  const keyOf = (month: number, category: number, outcome: number) =>
    (month * categories.length + category) * outcomes.length + outcome;
  for (const cell of cells) {
    const positions = pointsOf(cell).map((point) => (wanted(point) ? addPoint(crime, lsoas, point) : -1));
    for (const group of [cell.groups, ...Object.values(cell.others)].flat())
      addCounts(groups, group, positions, keyOf);
  }
  crime.lsoas = [...lsoas.keys()];
  crime.groups = [...groups]
    .sort(([a], [b]) => a - b)
    .map(([key, counts]) => {
      const outcome = key % outcomes.length;
      const rest = (key - outcome) / outcomes.length;
      const category = rest % categories.length;
      const sorted = [...counts].sort(([a], [b]) => a - b);
      return [
        (rest - category) / categories.length,
        category,
        outcome,
        sorted.map(([point]) => point),
        sorted.map(([, n]) => n),
      ];
    });
  return crime;
}

function addPoint(crime: PointCrime, lsoas: Map<string, number>, { at, street, lsoa }: CellPoint): number {
  if (lsoa !== null && !lsoas.has(lsoa)) lsoas.set(lsoa, lsoas.size);
  crime.streets.push(street);
  crime.pointLsoas.push(lsoa === null ? -1 : (lsoas.get(lsoa) ?? -1));
  return crime.points.push(at) - 1;
}

function addCounts(
  groups: Map<number, Map<number, number>>,
  [category, outcome, steps, months, counts]: PointGroup,
  positions: readonly number[],
  keyOf: (month: number, category: number, outcome: number) => number,
): void {
  let point = 0;
  for (const [i, step] of steps.entries()) {
    point += step;
    const position = positions[point] ?? -1;
    if (position < 0) continue;
    const key = keyOf(months[i] ?? 0, category, outcome);
    const group = groups.get(key) ?? new Map<number, number>();
    groups.set(key, group);
    group.set(position, (group.get(position) ?? 0) + (counts?.[i] ?? 1));
  }
}
