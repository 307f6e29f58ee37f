import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { LAYOUT } from '../sources/crime-archive.ts';

/** More outcomes than the publisher has ever had, or than the tables have numbers for. */
const MAX_OUTCOMES = 100;

/** The publisher adds an outcome now and then; its rows count from the first day under its own words. */
export async function addNewOutcomes(db: DuckDBConnection, table: string, month: string, column: string) {
  const found = await rowsOf(
    db,
    `SELECT DISTINCT new_outcome FROM ${table} WHERE new_outcome IS NOT NULL AND reason IS NULL`,
  );
  if (found.length === 0) return;
  await db.run(`
    INSERT INTO outcome
    SELECT (SELECT max(id) FROM outcome) + row_number() OVER (ORDER BY name),
      trim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), name
    FROM (SELECT DISTINCT new_outcome AS name FROM ${table} WHERE new_outcome IS NOT NULL AND reason IS NULL)`);
  const names = await rowsOf(db, 'SELECT name FROM outcome ORDER BY id');
  if (names.length > MAX_OUTCOMES)
    throw new ImportRefused(
      `files of ${month}: column "${column}": found ${names.length} different outcomes, such as "${String(names.at(-1)?.[0])}"; expected at most ${MAX_OUTCOMES}. ${LAYOUT}`,
    );
  await db.run(
    `UPDATE ${table} AS t SET outcome = outcome.id FROM outcome WHERE outcome.name = t.new_outcome`,
  );
}
