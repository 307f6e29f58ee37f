import type { DuckDBConnection } from '@duckdb/node-api';
import { fillNumbers } from '../database.ts';
import type { Lookups } from '../place/place-postcodes.ts';

/** What published map points are looked up in. Patches, wards and forces are numbered as in their lists. */
export interface Places {
  lookups: Pick<Lookups, 'forces' | 'teams' | 'wards'>;
  patches: readonly string[];
  wards: readonly string[];
  forces: readonly string[];
  /** West, south, east, north of all force areas, degrees. */
  bounds: readonly [number, number, number, number];
}

/** Degrees round the force areas in which a point may still be on a pier or in a harbour. */
const OFFSHORE = 0.05;

/** The same in metres, about. */
const OFFSHORE_METRES = 5_000;

/** SQL for whether a spot may lie in England or Wales. */
function inBounds({ bounds: [west, south, east, north] }: Places): string {
  return `s.lon BETWEEN ${west - OFFSHORE} AND ${east + OFFSHORE} AND s.lat BETWEEN ${south - OFFSHORE} AND ${north + OFFSHORE}`;
}

/** SQL for where the good rows of a month lie, by force. */
const spotsOf = (table: string) => `
  CREATE OR REPLACE TEMP TABLE spot AS
  SELECT force, lon, lat, count(*)::UINTEGER AS n FROM ${table}
  WHERE reason IS NULL AND lon IS NOT NULL GROUP BY force, lon, lat;`;

/** Find force, patch and ward of every point of a table's good rows that has not been placed before; -1 for none. */
export async function placeNewPoints(db: DuckDBConnection, places: Places, table: string) {
  const found = await db.runAndReadAll(`${spotsOf(table)}
    SELECT (SELECT count(*)::INTEGER FROM point_place), s.lon, s.lat
    FROM (SELECT DISTINCT lon, lat FROM spot) AS s ANTI JOIN point_place AS p ON p.lon = s.lon AND p.lat = s.lat
    WHERE ${inBounds(places)} ORDER BY s.lat, s.lon`);
  const [known = [], lons = [], lats = []] = found.getColumns() as number[][];
  if (lons.length === 0) return;
  const { forces, teams, wards } = places.lookups;
  const [force, patch, ward] = [places.forces, places.patches, places.wards].map(numbering);
  const at = lons.map((lon, i) => [lon, lats[i] ?? 0] as const);
  await fillNumbers(db, 'point_place', [
    known.map((first, i) => first + i),
    lons,
    lats,
    at.map(
      ([x, y]) => force?.(forces.areaAt(x, y) ?? forces.nearest(x, y, OFFSHORE_METRES)?.id ?? null) ?? -1,
    ),
    at.map(([x, y]) => patch?.(teams.areaAt(x, y)) ?? -1),
    at.map(([x, y]) => ward?.(wards.areaAt(x, y)) ?? -1),
  ]);
}

function numbering(ids: readonly string[]): (id: string | null) => number {
  const numbers = new Map(ids.map((id, i) => [id, i]));
  return (id) => (id === null ? -1 : (numbers.get(id) ?? -1));
}
