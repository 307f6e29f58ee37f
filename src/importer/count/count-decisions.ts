import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, sqlFile, rowsOf } from '../database.ts';
import { type CrimeFile, type UnpackedFile, LAYOUT } from '../sources/crime-archive.ts';
import type { FileThread } from '../sources/file-thread.ts';
import { eachMonth, readMonth, settleAccount, measureOf } from './month-files.ts';
import { type Places, placeNewPoints } from './point-places.ts';
import { type DoubtOptions, type Doubts, settleDoubts } from './settle-doubts.ts';
import { ImportRefused } from '../errors.ts';

const readSql = sqlFile(new URL('read-decisions.sql', import.meta.url));
const countSql = sqlFile(new URL('count-decisions.sql', import.meta.url));
const measureSql = measureOf('outcomes', 'decision_row', 'hash(crime, outcome)', 'crime % 16 = 0');

export interface DatasetOptions {
  files: readonly CrimeFile[];
  places: Places;
  scratch: string;
  thread: FileThread;
  onMonth: (files: readonly UnpackedFile[], month: string) => void;
}

/**
 * Count what was decided in each month by outcomes files, and find the last decision on each crime. Of two in one
 * month, whose order nobody publishes, the one with the higher number in the list of outcomes is taken. What cannot be
 * trusted is returned, and tells nothing of a crime.
 */
export async function countDecisions(
  db: DuckDBConnection,
  { files, places, onMonth, doubts, ...room }: DatasetOptions & { doubts: DoubtOptions },
): Promise<Doubts> {
  await eachMonth(files, room, async (unpacked, month) => {
    await readMonth(db, unpacked, readSql);
    await addNewOutcomes(db, 'decision_row', month, 'Outcome type');
    await placeNewPoints(db, places, 'decision_row');
    await db.run((countSql + measureSql).replaceAll('$MONTH', () => literal(month)));
    await settleAccount(db, unpacked);
    onMonth(unpacked, month);
  });
  const doubted = await settleDoubts(db, 'outcomes', doubts);
  await db.run(`
    INSERT INTO last_decision SELECT crime, arg_max(outcome, (month, outcome)) FROM decision GROUP BY crime;
    DROP TABLE decision`);
  return doubted;
}

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
