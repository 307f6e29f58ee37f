import { gathered, pointsOf } from '../../src/domain/crime-map/cell-points.ts';
import { cellsAround, unpackCells } from '../../src/domain/crime-map/cells.ts';
import type { PointCrime } from '../../src/domain/crime-map/filter-points.ts';
import { type LonLat, metresBetween, MILE } from '../../src/domain/crime-map/near-mile.ts';
import { siteData } from '../../src/read/site.ts';

/** Degrees east and north of a square of about half a mile. */
const SQUARE = [0.012, 0.0075] as const;

/** Squares in which a busy middle is looked for. */
const TRIED = 20;

/** All that was recorded within the busiest mile of the country: round the busiest point of each of the busiest squares. */
export function busiestMile(): PointCrime {
  const { areas } = siteData();
  const index = areas.pointIndex();
  const squares = new Map<string, { sum: number; at: LonLat; most: number }>();
  for (const key of unpackCells(index.cells)) {
    const cell = areas.pointCell(key);
    const counts = countsOf(cell);
    for (const [i, { at }] of pointsOf(cell).entries()) {
      const count = counts.get(i) ?? 0;
      const name = at.map((degrees, axis) => Math.floor(degrees / (SQUARE[axis] ?? 1))).join();
      const { sum = 0, most = -1, at: before = at } = squares.get(name) ?? {};
      squares.set(name, { sum: sum + count, at: count > most ? at : before, most: Math.max(most, count) });
    }
  }
  const [busiest] = [...squares.values()]
    .sort((a, b) => b.sum - a.sum)
    .slice(0, TRIED)
    .map(({ at: here }) => {
      const cells = cellsAround(index.cells, here).map((key) => areas.pointCell(key));
      return gathered(index, cells, ({ at }) => metresBetween(here, at) <= MILE);
    })
    .sort((a, b) => countOf(b) - countOf(a));
  if (!busiest) throw new Error('The release holds no map points.');
  return busiest;
}

/** Records of a selection of points. */
export const countOf = ({ groups }: Pick<PointCrime, 'groups'>): number =>
  groups.reduce((sum, [, , , , counts]) => sum + counts.reduce((all, count) => all + count, 0), 0);

type Cell = ReturnType<ReturnType<typeof siteData>['areas']['pointCell']>;

/** Records at each point of a cell, by its index. */
function countsOf({ groups, others }: Cell): Map<number, number> {
  const counts = new Map<number, number>();
  for (const [, , points, , numbers] of [groups, ...Object.values(others)].flat()) {
    let point = 0;
    for (const [i, step] of points.entries()) {
      point += step;
      counts.set(point, (counts.get(point) ?? 0) + (numbers?.[i] ?? 1));
    }
  }
  return counts;
}
