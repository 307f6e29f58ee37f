import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, sqlFile } from '../database.ts';
import type { CrimeFile, UnpackedFile } from '../sources/crime-archive.ts';
import type { FileThread } from '../sources/file-thread.ts';
import { measureOf } from './measure-other.ts';
import { eachMonth, readMonth, settleAccount } from './month-files.ts';
import { addNewOutcomes } from './outcome-names.ts';
import { type Places, placeNewPoints } from './point-places.ts';
import { type DoubtOptions, type Doubts, settleDoubts } from './settle-doubts.ts';

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
