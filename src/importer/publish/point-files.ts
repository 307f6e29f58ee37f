import { type DuckDBConnection, DuckDBListValue, type DuckDBValue } from '@duckdb/node-api';
import type { NeighbourhoodCrime } from '../../schemas/crime-counts.ts';
import { columnsOf } from '../database.ts';
import type { CrimeKeys } from './crime-files.ts';

type PatchCrime = Pick<NeighbourhoodCrime, 'points' | 'streets' | 'lsoas' | 'pointLsoas' | 'groups'>;

/**
 * Counts at each published map point inside each of these patches, a patch at a time.
 * @param first number of the first patch in the database; `count` of them follow one another.
 */
export async function patchCrimes(
  db: DuckDBConnection,
  { first, count }: { first: number; count: number },
  keys: CrimeKeys,
): Promise<PatchCrime[]> {
  await db.run(labelsOf(first, first + count - 1));
  const patches = Array.from({ length: count }, blank);
  await addPoints(db, (place) => patches[place - first]);
  await addGroups(db, (place) => patches[place - first], keys, [first, first + count - 1]);
  return patches;
}

const blank = (): PatchCrime => ({ points: [], streets: [], lsoas: [], pointLsoas: [], groups: [] });

/** Each point with the street name and LSOA that the publisher most often gives it, numbered within its patch. */
const labelsOf = (first: number, last: number) => `
  CREATE OR REPLACE TEMP TABLE label AS
  SELECT place, point, lon, lat, street, lsoa,
    (row_number() OVER (PARTITION BY place ORDER BY lon, lat) - 1)::INTEGER AS spot
  FROM (
    SELECT p.place, p.id AS point, p.lon, p.lat,
      arg_max(name.street, (n, name.street)) AS street, arg_max(name.lsoa, (n, name.lsoa)) AS lsoa
    FROM point_name JOIN name ON name.id = point_name.name JOIN point_place AS p ON p.id = point_name.point
    WHERE p.place BETWEEN ${first} AND ${last}
    GROUP BY ALL
  )`;

async function addPoints(db: DuckDBConnection, patchOf: (place: number) => PatchCrime | undefined) {
  const codes = new Map<PatchCrime, string[]>();
  const sql = 'SELECT place::INTEGER, lon, lat, street, lsoa FROM label ORDER BY place, spot';
  for await (const [places = [], lons = [], lats = [], streets = [], lsoas = []] of columnsOf(db, sql)) {
    for (const [i, place] of places.entries()) {
      const patch = patchOf(Number(place));
      if (!patch) continue;
      patch.points.push([Number(lons[i]), Number(lats[i])]);
      patch.streets.push(String(streets[i]));
      const list = codes.get(patch) ?? [];
      codes.set(patch, list);
      list.push(String(lsoas[i]));
    }
  }
  for (const [patch, list] of codes) {
    patch.lsoas = [...new Set(list)].filter((lsoa) => lsoa !== '').sort();
    const numberOf = new Map(patch.lsoas.map((lsoa, i) => [lsoa, i]));
    patch.pointLsoas = list.map((lsoa) => numberOf.get(lsoa) ?? -1);
  }
}

async function addGroups(
  db: DuckDBConnection,
  patchOf: (place: number) => PatchCrime | undefined,
  keys: CrimeKeys,
  [first, last]: readonly [number, number],
) {
  const monthOf = new Map(keys.months.map((month, i) => [month, i]));
  const sql = `SELECT c.place::INTEGER, c.month::VARCHAR, c.category::INTEGER, c.outcome::INTEGER,
      list(label.spot ORDER BY label.spot), list(c.n::INTEGER ORDER BY label.spot)
    FROM point_count AS c JOIN label ON label.point = c.point
    WHERE c.place BETWEEN ${first} AND ${last}
    GROUP BY c.place, c.month, c.category, c.outcome
    ORDER BY c.place, c.month, c.category, c.outcome`;
  for await (const [
    places = [],
    months = [],
    kinds = [],
    outcomes = [],
    points = [],
    counts = [],
  ] of columnsOf(db, sql)) {
    for (const [i, place] of places.entries()) {
      patchOf(Number(place))?.groups.push([
        monthOf.get(String(months[i])) ?? -1,
        Number(kinds[i]),
        Number(outcomes[i]),
        numbersOf(points[i]),
        numbersOf(counts[i]),
      ]);
    }
  }
}

const numbersOf = (list: DuckDBValue | undefined): number[] =>
  list instanceof DuckDBListValue ? list.items.map(Number) : [];
