import type { DuckDBConnection } from '@duckdb/node-api';
import type { NeighbourhoodCrime } from '../../schemas/crime-counts.ts';
import { columnsOf } from '../database.ts';
import { type CrimeKeys, monthsByCode } from './crime-files.ts';

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

/** Counts at each published map point inside each of these patches, a patch at a time. */
export async function patchCrimes(db: DuckDBConnection, span: Span, keys: CrimeKeys): Promise<PatchCrime[]> {
  const patches = Array.from({ length: span.count }, blank);
  await addPoints(db, span, patches);
  await addGroups(db, span, patches, keys);
  return patches;
}

const blank = (): PatchCrime => ({ points: [], streets: [], lsoas: [], pointLsoas: [], groups: [] });

/** SQL for whether a row is of one of these patches. */
const isIn = ({ first, count }: Span) => `place BETWEEN ${first} AND ${first + count - 1}`;

async function addPoints(db: DuckDBConnection, span: Span, patches: readonly PatchCrime[]) {
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
}

/**
 * Rows come in order and are grouped here: lists of one or two numbers take the database far longer. What makes a group
 * comes as one number, since every value that crosses from the database costs time.
 */
async function addGroups(
  db: DuckDBConnection,
  span: Span,
  patches: readonly PatchCrime[],
  { months, categories, outcomes }: CrimeKeys,
) {
  const known = await monthsByCode(db);
  const monthOf = known.map((month) => months.indexOf(month));
  const sizes = [known.length, categories.length, outcomes.length] as const;
  const sql = `SELECT ((c.place - ${span.first})::INTEGER * ${sizes[0]} + enum_code(c.month)) * ${sizes[1] * sizes[2]}
      + c.category::INTEGER * ${sizes[2]} + c.outcome, label.spot, c.n::INTEGER
    FROM point_count AS c JOIN label ON label.point = c.point
    WHERE c.${isIn(span)}
    ORDER BY 1, 2`;
  let last = -1;
  let group: PatchCrime['groups'][number] | undefined;
  for await (const [numbers = [], spots = [], counts = []] of columnsOf(db, sql)) {
    for (const [i, value] of numbers.entries()) {
      const [number, spot, n] = [value as number, spots[i] as number, counts[i] as number];
      if (number === last) {
        group?.[3].push(spot);
        group?.[4].push(n);
        continue;
      }
      const [place, month, category, outcome] = parted(number, sizes);
      // Most groups are of one point: lists that begin with it take a tenth of what is pushed into empty ones.
      group = [monthOf[month] ?? -1, category, outcome, [spot], [n]];
      patches[place]?.groups.push(group);
      last = number;
    }
  }
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
