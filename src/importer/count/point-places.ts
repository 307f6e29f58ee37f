import type { DuckDBConnection } from '@duckdb/node-api';
import { fill, rowsOf, sqlFile } from '../database.ts';
import type { Lookups } from '../place/place-postcodes.ts';

const spotsSql = sqlFile(new URL('find-spots.sql', import.meta.url));

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

/** Find force, patch and ward of every point of a table's good rows that has not been placed before; -1 for none. */
export async function placeNewPoints(db: DuckDBConnection, places: Places, table: string) {
  await db.run(spotsSql.replaceAll('$TABLE', () => table));
  const points = await rowsOf(
    db,
    `SELECT DISTINCT s.lon, s.lat FROM spot AS s ANTI JOIN point_place AS p ON p.lon = s.lon AND p.lat = s.lat
     WHERE ${inBounds(places)} ORDER BY s.lat, s.lon`,
  );
  const [known] = await rowsOf(db, 'SELECT count(*)::INTEGER FROM point_place');
  const first = Number(known?.[0]);
  const { forces, teams, wards } = places.lookups;
  const [force, patch, ward] = [places.forces, places.patches, places.wards].map(numbering);
  await fill(
    db,
    'point_place',
    points.map(([lon, lat], i) => {
      const [x, y] = [Number(lon), Number(lat)];
      const inForce = forces.areaAt(x, y) ?? forces.nearest(x, y, OFFSHORE_METRES)?.id ?? null;
      return [
        ...[first + i, x, y],
        force?.(inForce) ?? -1,
        patch?.(teams.areaAt(x, y)) ?? -1,
        ward?.(wards.areaAt(x, y)) ?? -1,
      ];
    }),
  );
}

function numbering(ids: readonly string[]): (id: string | null) => number {
  const numbers = new Map(ids.map((id, i) => [id, i]));
  return (id) => (id === null ? -1 : (numbers.get(id) ?? -1));
}
