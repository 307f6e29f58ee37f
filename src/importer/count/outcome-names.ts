import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { LAYOUT } from '../sources/crime-archive.ts';

/** More outcomes than the publisher has ever had, or than the tables have numbers for. */
const MAX_OUTCOMES = 100;

/** The publisher adds an outcome now and then; its rows count from the first day under its own words. */
export async function addNewOutcomes(db: DuckDBConnection, table: string, column: string) {
  await db.run(`
    INSERT INTO outcome
    SELECT (SELECT max(id) FROM outcome) + row_number() OVER (ORDER BY name),
      trim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), name
    FROM (SELECT DISTINCT outcome_name AS name FROM ${table} WHERE reason IS NULL)
    WHERE name NOT IN (SELECT name FROM outcome)`);
  const names = await rowsOf(db, 'SELECT name FROM outcome ORDER BY id');
  if (names.length <= MAX_OUTCOMES) return;
  const [where] = await rowsOf(db, `SELECT any_value(month) FROM ${table}`);
  throw new ImportRefused(
    `files of ${String(where?.[0])}: column "${column}": found ${names.length} different outcomes, such as "${String(names.at(-1)?.[0])}"; expected at most ${MAX_OUTCOMES}. ${LAYOUT}`,
  );
}
