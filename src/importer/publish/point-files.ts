import type { DuckDBConnection } from '@duckdb/node-api';
import type { NeighbourhoodCrime } from '../../schemas/crime-counts.ts';
import { columnsOf, rowsOf } from '../database.ts';
import type { CrimeKeys } from './crime-files.ts';

type Points = Pick<NeighbourhoodCrime, 'points' | 'streets' | 'lsoas' | 'pointLsoas'>;

/** One patch's file: counts at each published map point inside it. `place` is the patch's number. */
export async function neighbourhoodCrime(
  db: DuckDBConnection,
  place: number,
  patch: { force: string; id: string },
  keys: CrimeKeys,
): Promise<Omit<NeighbourhoodCrime, 'release'>> {
  const points = await pointsOf(db, place);
  const groups = await groupsOf(db, place, keys, points.points);
  return { force: patch.force, neighbourhood: patch.id, ...keys, ...points, groups };
}

/** Each point with the street name and LSOA that the publisher most often gives it. */
async function pointsOf(db: DuckDBConnection, place: number): Promise<Points> {
  const rows = await rowsOf(
    db,
    `SELECT lon, lat, arg_max(street, (n, street)), arg_max(lsoa, (n, lsoa)) FROM
       (SELECT lon, lat, coalesce(street, '') AS street, coalesce(lsoa, '') AS lsoa, sum(n) AS n
        FROM point_street WHERE place = ${place} GROUP BY ALL)
     GROUP BY lon, lat ORDER BY lon, lat`,
  );
  const lsoas = [...new Set(rows.map(([, , , lsoa]) => String(lsoa)))].filter((lsoa) => lsoa !== '').sort();
  return {
    points: rows.map(([lon, lat]) => [Number(lon), Number(lat)]),
    streets: rows.map(([, , street]) => String(street)),
    lsoas,
    pointLsoas: rows.map(([, , , lsoa]) => lsoas.indexOf(String(lsoa))),
  };
}

async function groupsOf(db: DuckDBConnection, place: number, keys: CrimeKeys, points: Points['points']) {
  const numberOf = new Map(points.map(([lon, lat], i) => [`${lon} ${lat}`, i]));
  const groups = new Map<string, NeighbourhoodCrime['groups'][number]>();
  const sql = `SELECT month, category::INTEGER, outcome::INTEGER, lon, lat, n::INTEGER FROM point_count
    WHERE place = ${place} ORDER BY month, category, outcome, lon, lat`;
  for await (const [
    months = [],
    categories = [],
    outcomes = [],
    lons = [],
    lats = [],
    counts = [],
  ] of columnsOf(db, sql)) {
    for (const [i, month] of months.entries()) {
      const key = `${String(month)} ${String(categories[i])} ${String(outcomes[i])}`;
      const group = groups.get(key) ?? [
        keys.months.indexOf(String(month)),
        Number(categories[i]),
        Number(outcomes[i]),
        [],
        [],
      ];
      groups.set(key, group);
      group[3].push(numberOf.get(`${Number(lons[i])} ${Number(lats[i])}`) ?? -1);
      group[4].push(Number(counts[i]));
    }
  }
  return [...groups.values()];
}
