import type { DuckDBConnection } from '@duckdb/node-api';
import { fill, rowsOf } from '../database.ts';
import type { AreaIndex } from '../place/area-index.ts';

/** Patches to count at published map points; places are numbered as in `ids`. */
export interface Patches {
  index: AreaIndex;
  ids: readonly string[];
  /** West, south, east, north of all patches, degrees. */
  bounds: readonly [number, number, number, number];
}

/** SQL for whether a row's point may lie in a patch. */
export function inBounds(patches: Patches | null): string {
  if (!patches) return 'false';
  const [west, south, east, north] = patches.bounds;
  return `coalesce(lon BETWEEN ${west} AND ${east} AND lat BETWEEN ${south} AND ${north}, false)`;
}

/** Find the patch of every point of a table's good rows that has not been placed before. */
export async function placeNewPoints(db: DuckDBConnection, { index, ids }: Patches, table: string) {
  const points = await rowsOf(
    db,
    `SELECT DISTINCT m.lon, m.lat FROM ${table} AS m ANTI JOIN point_place AS p ON p.lon = m.lon AND p.lat = m.lat
     WHERE m.reason IS NULL AND m.in_patches
     ORDER BY m.lat, m.lon`,
  );
  const [known] = await rowsOf(db, 'SELECT count(*)::INTEGER FROM point_place');
  const first = Number(known?.[0]);
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  await fill(
    db,
    'point_place',
    points.map(([x, y], i) => {
      const id = index.areaAt(Number(x), Number(y));
      return [first + i, Number(x), Number(y), id === null ? -1 : (numberOf.get(id) ?? -1)];
    }),
  );
}
