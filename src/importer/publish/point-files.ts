import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import { columnsIn, columnsOf } from '../database.ts';
import { type CrimeKeys, monthsByCode } from './crime-keys.ts';

/** What a patch's file tells of its points. */
export type PatchCrime = Pick<NeighbourhoodCrime, 'points' | 'streets' | 'lsoas' | 'pointLsoas' | 'groups'>;

/** Patches that follow one another in the database, as those of one force do. */
export interface Span {
  first: number;
  count: number;
}

/**
 * Give each point in a patch the street name and LSOA that the publisher most often gives it, and a number there. A code
 * that the look-up knows goes before one that it does not: the point had an LSOA before, which has ended.
 */
export async function labelPoints(db: DuckDBConnection) {
  await db.run(`
    CREATE OR REPLACE TABLE label AS
    SELECT place, point, lon, lat, street, lsoa,
      (row_number() OVER (PARTITION BY place ORDER BY lon, lat) - 1)::INTEGER AS spot
    FROM (
      SELECT p.place, p.id AS point, p.lon, p.lat,
        arg_max(name.street, (n, name.street)) AS street, arg_max(name.lsoa, (name.lsoa = '' OR lsoa.code IS NOT NULL, n, name.lsoa)) AS lsoa
      FROM point_name JOIN name ON name.id = point_name.name JOIN point_place AS p ON p.id = point_name.point
      LEFT JOIN lsoa ON lsoa.code = name.lsoa
      GROUP BY ALL
    )
    ORDER BY place`);
}

/**
 * Counts at each published map point inside each of these patches. The database has worked them out when this is done;
 * they are handed out a patch at a time, with its place among these, for the lists of a whole force are millions.
 */
export async function patchCrimes(
  db: DuckDBConnection,
  span: Span,
  { categories, outcomes, months }: CrimeKeys,
): Promise<AsyncGenerator<[number, PatchCrime]>> {
  const patches = await pointsOf(db, span);
  const known = await monthsByCode(db);
  const sizes = [known.length, categories.length, outcomes.length] as const;
  // What makes a group comes as one number, since every value that crosses from the database costs time.
  const counts = await db.run(
    `SELECT ((c.place - ${span.first})::INTEGER * ${sizes[0]} + enum_code(c.month)) * ${sizes[1] * sizes[2]}
      + c.category::INTEGER * ${sizes[2]} + c.outcome, label.spot, sum(c.n)::INTEGER
    FROM point_count AS c JOIN label ON label.point = c.point
    WHERE c.${isIn(span)}
    GROUP BY ALL
    ORDER BY 1, 2`,
  );
  const monthOf = known.map((month) => months.indexOf(month));
  return withGroups(patches, columnsIn(counts), sizes, monthOf);
}

const blank = (): PatchCrime => ({ points: [], streets: [], lsoas: [], pointLsoas: [], groups: [] });

/** SQL for whether a row is of one of these patches. */
const isIn = ({ first, count }: Span) => `place BETWEEN ${first} AND ${first + count - 1}`;

/** The patches with their points, and no counts yet. */
async function pointsOf(db: DuckDBConnection, span: Span): Promise<PatchCrime[]> {
  const patches = Array.from({ length: span.count }, blank);
  const codes = new Map<PatchCrime, string[]>();
  const sql = `SELECT place::INTEGER - ${span.first}, lon, lat, street, lsoa FROM label WHERE ${isIn(span)} ORDER BY place, spot`;
  for await (const [places = [], lons = [], lats = [], streets = [], lsoas = []] of columnsOf(db, sql)) {
    for (const [i, place] of places.entries()) {
      const patch = patches[Number(place)];
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
  return patches;
}

/** Rows come in order and are grouped here: lists of one or two numbers take the database far longer. */
async function* withGroups(
  patches: readonly PatchCrime[],
  rows: AsyncIterable<DuckDBValue[][]>,
  sizes: readonly [number, number, number],
  monthOf: readonly number[],
): AsyncGenerator<[number, PatchCrime]> {
  const numbered = [...patches.entries()];
  let [done, last] = [0, -1];
  let group: PatchCrime['groups'][number] | undefined;
  for await (const [numbers = [], spots = [], counts = []] of rows) {
    for (const [i, value] of numbers.entries()) {
      const [number, spot, n] = [value as number, spots[i] as number, counts[i] as number];
      if (number === last) {
        group?.[3].push(spot);
        group?.[4].push(n);
        continue;
      }
      const [place, month, category, outcome] = parted(number, sizes);
      if (place > done) {
        yield* numbered.slice(done, place);
        done = place;
      }
      // Most groups are of one point: lists that begin with it take a tenth of what is pushed into empty ones.
      group = [monthOf[month] ?? -1, category, outcome, [spot], [n]];
      patches[place]?.groups.push(group);
      last = number;
    }
  }
  yield* numbered.slice(done);
}

/** The four numbers that were put together in one: a place, and three others that are less than these sizes. */
function parted(number: number, [months, categories, outcomes]: readonly [number, number, number]) {
  const outcome = number % outcomes;
  const rest = (number - outcome) / outcomes;
  const category = rest % categories;
  const both = (rest - category) / categories;
  const month = both % months;
  return [(both - month) / months, month, category, outcome] as const;
}
