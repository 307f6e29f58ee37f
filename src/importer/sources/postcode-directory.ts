import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { GRID_SIZE } from '../place/national-grid.ts';

/** Which published directory was read, and how many of its lines became rows. */
export interface PostcodeDirectory {
  name: string;
  source: string;
  /** The date it gives itself, `YYYY-MM-DD`; null where it gives none. */
  date: string | null;
  /** Lines after the header. */
  lines: number;
  /** Names of wards by code, where the directory comes with a list of them. */
  wardNames: ReadonlyMap<string, string>;
}

/**
 * The table that every directory is read into: one row a postcode. `x`, `y` are eastings and northings of the
 * British National Grid in metres where `grid` is true, else longitude and latitude in degrees; null for none.
 * Dates of withdrawal are `YYYY-MM`.
 */
export const postcodeTable = `
  CREATE OR REPLACE TABLE postcode (
    outcode VARCHAR, incode VARCHAR, x DOUBLE, y DOUBLE, grid BOOLEAN, country VARCHAR, council VARCHAR,
    ward VARCHAR, terminated VARCHAR, large_user BOOLEAN, reason VARCHAR)`;

/** A postcode as written in a column, split in two: spaces and case do not matter. */
export const splitPostcode = (column: string) => {
  const bare = `upper(replace(${column}, ' ', ''))`;
  return `left(${bare}, length(${bare}) - 3) AS outcode, right(${bare}, 3) AS incode`;
};

/**
 * SQL for one coordinate: null where the directory says that it has none, and NaN, which no range holds, where
 * the text is not a number.
 */
export const coordinate = (column: string, none: string) =>
  `CASE WHEN ${none} THEN NULL ELSE coalesce(try_cast("${column}" AS DOUBLE), 'NaN'::DOUBLE) END`;

/** SQL for why a row is left out; null where it is fine. */
export const faultOf = `
  CASE
    WHEN outcode IS NULL OR NOT regexp_full_match(outcode, '[A-Z]{1,2}([0-9]|[1-9][0-9]|[0-9][A-Z])')
      OR NOT regexp_full_match(incode, '[0-9][A-Z]{2}') THEN 'notAPostcode'
    WHEN terminated IS NOT NULL AND NOT regexp_full_match(terminated, '\\d{4}-(0[1-9]|1[0-2])') THEN 'withdrawalNotAMonth'
    WHEN x IS NULL AND y IS NULL THEN NULL
    WHEN grid AND x BETWEEN 0 AND ${GRID_SIZE[0]} AND y BETWEEN 0 AND ${GRID_SIZE[1]} THEN NULL
    WHEN NOT grid AND x BETWEEN -180 AND 180 AND y BETWEEN -90 AND 90 THEN NULL
    ELSE 'coordinatesOutOfRange'
  END`;

/** Rows that say the same twice are dropped and counted; rows that contradict each other stop the import. */
export async function settleRepeats(db: DuckDBConnection, file: string): Promise<number> {
  if ((await repeated(db)).length === 0) return 0;
  const before = await rowCount(db);
  await db.run('CREATE OR REPLACE TABLE postcode AS SELECT DISTINCT * FROM postcode');
  const clashes = await repeated(db);
  if (clashes.length > 0) {
    throw new ImportRefused(
      `${basename(file)}: postcodes given twice with different values: ${clashes.join(', ')}; expected each once. Download the file again.`,
    );
  }
  return before - (await rowCount(db));
}

/** The first few postcodes that more than one good row gives. */
async function repeated(db: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(
    db,
    `SELECT outcode, incode FROM postcode WHERE reason IS NULL
     GROUP BY ALL HAVING count(*) > 1 ORDER BY outcode, incode LIMIT 5`,
  );
  return rows.map(([outcode, incode]) => `${String(outcode)} ${String(incode)}`);
}

async function rowCount(db: DuckDBConnection): Promise<number> {
  const [row] = await rowsOf(db, 'SELECT count(*)::INTEGER FROM postcode');
  return Number(row?.[0]);
}

/** Put rows into the postcode table from a query that yields its columns except `reason`. */
export async function insertPostcodes(db: DuckDBConnection, select: string) {
  await db.run(`INSERT INTO postcode BY NAME SELECT *, ${faultOf} AS reason FROM (${select})`);
}

/** The files of a read_csv call, as an SQL list. */
export const fileList = (paths: readonly string[]) => `[${paths.map(literal).join(', ')}]`;
