import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, rowsOf, sqlFile } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { anyValue, csvOptions, refusingCsv, rejecting } from '../sources/csv.ts';
import {
  type CrimeFile,
  datasetColumns,
  type UnpackedFile,
  unpackCrimeFile,
} from '../sources/crime-archive.ts';
import type { FileThread } from '../sources/file-thread.ts';
import { inLanes, oneAhead } from '../concurrency.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';

/** Enough members at a time to keep both cores busy. */
const LANES = 4;

/**
 * Unpack files month by month and hand each month's to `count`; they are removed when it is done. The next month is
 * unpacked meanwhile, and memory does not grow with the number of months.
 */
export async function eachMonth(
  files: readonly CrimeFile[],
  { scratch, thread }: { scratch: string; thread: FileThread },
  count: (files: readonly UnpackedFile[], month: string) => Promise<void>,
): Promise<void> {
  const months = [...Map.groupBy(files, (file) => file.month)];
  const unpack = ([, ofMonth]: (typeof months)[number]) =>
    inLanes(LANES, ofMonth, (file) => unpackCrimeFile(thread, file, join(scratch, file.month)));
  for await (const [[month], unpacked] of oneAhead(months, unpack)) {
    await count(unpacked, month);
    await inLanes(LANES, unpacked, (file) => rm(file.path));
  }
}

/**
 * Read one month's files of a dataset with SQL that names `$FILES`, `$OPTIONS`, `$ROWS_OF` (path, force and month of
 * each) and `$ANY_VALUE`.
 * @throws ImportRefused naming the file that cannot be read as CSV.
 */
export async function readMonth(db: DuckDBConnection, files: readonly UnpackedFile[], sql: string) {
  const [first] = files;
  if (!first) return;
  const columns = datasetColumns[first.dataset];
  const rowsOfFiles = files.map((f) => `(${literal(f.path)}, ${literal(f.force)}, ${literal(f.month)})`);
  const filled = sql
    .replaceAll('$ROWS_OF', () => rowsOfFiles.join(', '))
    .replaceAll('$FILES', () => `[${files.map((f) => literal(f.path)).join(', ')}]`)
    .replaceAll('$OPTIONS', () => `${csvOptions(columns, { header: true })}, ${rejecting('crime')}`)
    .replaceAll('$ANY_VALUE', () => anyValue(columns));
  const nameOf = (words: string) => {
    const { archive, member } = files.find(({ path }) => words.includes(path)) ?? {};
    return archive && member ? `${archive.file}: ${member.name}` : `a file of ${first.month}`;
  };
  const pathOf = (words: string) => files.find(({ path }) => words.includes(path))?.path ?? null;
  await refusingCsv(nameOf, () => db.run(filled), pathOf);
}

/** Account for every line of a month's files, once their good and bad rows are in file_count and reject_count. */
export async function settleAccount(db: DuckDBConnection, files: readonly UnpackedFile[]) {
  const rows = await rowsByForce(db, files);
  await countUnreadable(db, files, rows);
  await refuseUnusable(db, files, rows);
}

/** Rows of a month by force: all that were read, and the good ones. */
type RowsByForce = ReadonlyMap<string, { parsed: number; good: number }>;

async function rowsByForce(db: DuckDBConnection, [file]: readonly UnpackedFile[]): Promise<RowsByForce> {
  const sql = 'SELECT force, parsed::INTEGER, good::INTEGER FROM file_count';
  const rows = file ? await rowsOf(db, `${sql} WHERE ${isOf(file)}`) : [];
  return new Map(
    rows.map(([force, parsed, good]) => [String(force), { parsed: Number(parsed), good: Number(good) }]),
  );
}

/** Lines that DuckDB could not read as rows are counted by file; a file without any row is noted too. */
async function countUnreadable(
  db: DuckDBConnection,
  files: readonly UnpackedFile[],
  rowsOfForces: RowsByForce,
) {
  for (const { archive, member, dataset, force, month, lines: counted, breaks } of files) {
    const key = `${literal(dataset)}, ${literal(force)}, ${literal(month)}`;
    const rows = rowsOfForces.get(force)?.parsed;
    if (rows === undefined) await db.run(`INSERT INTO file_count VALUES (${key}, 0, 0, 0, 0)`);
    // Where quotes do not match, a row may end where by the quotes it does not.
    const lines = counted < (rows ?? 0) ? breaks : counted;
    const unreadable = lines - (rows ?? 0);
    if (unreadable < 0)
      throw new ImportRefused(
        `${archive.file}: ${member.name}: found ${rows ?? 0} rows in ${lines} lines; expected a row a line. Download the archive again.`,
      );
    if (unreadable > 0)
      await db.run(`INSERT INTO reject_count VALUES (${key}, 'malformedRow', ${unreadable})`);
  }
}

/** A file that is mostly rejects is not what it claims to be. */
async function refuseUnusable(
  db: DuckDBConnection,
  files: readonly UnpackedFile[],
  rowsOfForces: RowsByForce,
) {
  for (const file of files) {
    const { archive, member, force, month, lines } = file;
    const unusable = lines - (rowsOfForces.get(force)?.good ?? 0);
    if (unusable * 2 <= lines) continue;
    const reasons = await rowsOf(
      db,
      `SELECT reason, n::INTEGER FROM reject_count WHERE ${isOf(file)} AND force = ${literal(force)} ORDER BY reason`,
    );
    const why = reasons.map(([reason, n]) => `${String(reason)} ${String(n)}`).join(', ');
    throw new ImportRefused(
      `${archive.file}: ${member.name}: ${unusable} of ${lines} rows cannot be used (${why}); expected rows of ${month} in the publisher's layout. ${await firstFault(db, file.path)}`.trim() +
        " Download the archive again; if it is so at the publisher's, leave the month out with --months.",
    );
  }
}

const isOf = ({ dataset, month }: Pick<UnpackedFile, 'dataset' | 'month'>) =>
  `dataset = ${literal(dataset)} AND month = ${literal(month)}`;

async function firstFault(db: DuckDBConnection, path: string): Promise<string> {
  const [row] = await rowsOf(
    db,
    `SELECT line::INTEGER, error_message FROM crime_reject JOIN crime_reject_scan USING (scan_id, file_id)
     WHERE file_path = ${literal(path)} ORDER BY line LIMIT 1`,
  );
  return row ? `Line ${String(row[0])}: ${String(row[1])}` : '';
}

const measureSql = sqlFile(new URL('measure-other.sql', import.meta.url));

/**
 * SQL that measures a month of a dataset other than crimes.
 * @param table its rows. @param id an expression that tells a row from all others. @param some those looked for again.
 */
export const measureOf = (dataset: Dataset, table: string, id: string, some: string) =>
  measureSql
    .replaceAll('$DATASET', () => literal(dataset))
    .replaceAll('$TABLE', () => table)
    .replaceAll('$ID', () => id)
    .replaceAll('$SOME', () => some);
