import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { crimeCategories } from '../../domain/categories.ts';
import { crimeOutcomes } from '../../domain/outcomes.ts';
import { fill, literal, rowsOf, sqlFile } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import type { AreaIndex } from '../place/area-index.ts';
import { inLanes, together } from '../together.ts';
import { anyValue, csvOptions, refusingCsv } from '../sources/csv.ts';
import {
  streetColumns,
  type StreetFile,
  type UnpackedFile,
  unpackStreetFile,
} from '../sources/street-crime.ts';

const tablesSql = sqlFile(new URL('tables.sql', import.meta.url));
const readMonthSql = sqlFile(new URL('read-month.sql', import.meta.url));
const countMonthSql = sqlFile(new URL('count-month.sql', import.meta.url));

/** Patches to count at published map points; places are numbered as in `ids`. */
export interface Patches {
  index: AreaIndex;
  ids: readonly string[];
  /** West, south, east, north of all patches, degrees. */
  bounds: readonly [number, number, number, number];
}

export interface CountOptions {
  files: readonly StreetFile[];
  /** LSOA code → partnership code. */
  partnershipOfLsoa: ReadonlyMap<string, string>;
  patches: Patches | null;
  scratch: string;
  onMonth: (month: string, rows: number) => void;
}

/**
 * Count every street file into the tables of tables.sql, month by month, so that memory does not grow with
 * rows. The next month is unpacked while one is counted.
 */
export async function countCrime(db: DuckDBConnection, options: CountOptions): Promise<void> {
  await prepare(db, options.partnershipOfLsoa);
  const months = [...Map.groupBy(options.files, (file) => file.month)];
  let files = await unpackMonth(months[0]?.[1] ?? [], options.scratch);
  for (const [i, [month]] of months.entries()) {
    const [next] = await together([
      unpackMonth(months[i + 1]?.[1] ?? [], options.scratch),
      countAndRemove(db, files, options.patches),
    ]);
    options.onMonth(
      month,
      files.reduce((n, file) => n + file.lines, 0),
    );
    files = next;
  }
}

async function countAndRemove(db: DuckDBConnection, files: readonly UnpackedFile[], patches: Patches | null) {
  await countMonth(db, files, patches);
  await Promise.all(files.map((file) => rm(file.path)));
}

async function prepare(db: DuckDBConnection, partnershipOfLsoa: ReadonlyMap<string, string>) {
  await db.run(tablesSql);
  await fill(
    db,
    'category',
    crimeCategories.map(({ slug, name }, id) => [id, slug, name]),
  );
  await fill(
    db,
    'outcome',
    crimeOutcomes.map(({ slug, name }, id) => [id, slug, name]),
  );
  await fill(db, 'lsoa', partnershipOfLsoa);
  await db.run('CREATE TYPE crime_type AS ENUM (SELECT name FROM category ORDER BY id)');
}

/** Enough members at a time to keep both cores busy while this thread is slow to answer. */
const LANES = 6;

const unpackMonth = (files: readonly StreetFile[], scratch: string): Promise<UnpackedFile[]> =>
  inLanes(LANES, files, (file) => unpackStreetFile(file, join(scratch, file.month)));

async function countMonth(db: DuckDBConnection, files: readonly UnpackedFile[], patches: Patches | null) {
  const rowsOfFiles = files
    .map((f) => `(${literal(f.path)}, ${literal(f.force)}, ${literal(f.month)})`)
    .join(', ');
  const sql = readMonthSql
    .replaceAll('$ROWS_OF', () => rowsOfFiles)
    .replaceAll('$FILES', () => `[${files.map((f) => literal(f.path)).join(', ')}]`)
    .replaceAll('$OPTIONS', () => csvOptions(streetColumns, { header: true }))
    .replaceAll('$ANY_VALUE', () => anyValue(streetColumns))
    .replaceAll('$IN_PATCHES', () => inBounds(patches));
  const nameOf = (words: string) => {
    const { archive, member } = files.find(({ path }) => words.includes(path)) ?? {};
    return archive && member ? `${archive.file}: ${member.name}` : 'a street file';
  };
  await refusingCsv(nameOf, () => db.run(sql));
  await addNewOutcomes(db);
  if (patches) await placeNewPoints(db, patches);
  await db.run(countMonthSql);
  await countUnreadable(db, files);
  await refuseUnusable(db, files);
}

function inBounds(patches: Patches | null): string {
  if (!patches) return 'false';
  const [west, south, east, north] = patches.bounds;
  return `coalesce(lon BETWEEN ${west} AND ${east} AND lat BETWEEN ${south} AND ${north}, false)`;
}

/** More outcomes than the publisher has ever had, or than the tables have numbers for. */
const MAX_OUTCOMES = 100;

/** The publisher adds an outcome now and then; its rows count from the first day under its own words. */
async function addNewOutcomes(db: DuckDBConnection) {
  await db.run(`
    INSERT INTO outcome
    SELECT (SELECT max(id) FROM outcome) + row_number() OVER (ORDER BY name),
      trim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), name
    FROM (SELECT DISTINCT outcome_name AS name FROM month_group WHERE reason IS NULL)
    WHERE name NOT IN (SELECT name FROM outcome)`);
  const names = await rowsOf(db, 'SELECT name FROM outcome ORDER BY id');
  if (names.length <= MAX_OUTCOMES) return;
  const [where] = await rowsOf(db, 'SELECT any_value(month) FROM month_group');
  throw new ImportRefused(
    `street files of ${String(where?.[0])}: column "Last outcome category": found ${names.length} different outcomes, such as "${String(names.at(-1)?.[0])}"; expected at most ${MAX_OUTCOMES}. Has the publisher changed the layout?`,
  );
}

async function placeNewPoints(db: DuckDBConnection, { index, ids }: Patches) {
  const points = await rowsOf(
    db,
    `SELECT DISTINCT m.lon, m.lat FROM month_row AS m ANTI JOIN point_place AS p ON p.lon = m.lon AND p.lat = m.lat
     WHERE m.reason IS NULL AND m.in_patches`,
  );
  const numberOf = new Map(ids.map((id, i) => [id, i]));
  await fill(
    db,
    'point_place',
    points.map(([x, y]) => {
      const id = index.areaAt(Number(x), Number(y));
      return [Number(x), Number(y), id === null ? -1 : (numberOf.get(id) ?? -1)];
    }),
  );
}

/** Lines that DuckDB could not read as rows are counted by file; a file without any row is noted too. */
async function countUnreadable(db: DuckDBConnection, files: readonly UnpackedFile[]) {
  const parsed = await byForce(db, 'parsed::INTEGER', files);
  for (const { force, month, lines } of files) {
    const rows = parsed.get(force);
    if (rows === undefined) {
      await db.run(`INSERT INTO file_count VALUES (${literal(force)}, ${literal(month)}, 0, 0, 0, 0)`);
    }
    const unreadable = lines - (rows ?? 0);
    if (unreadable > 0) {
      await db.run(
        `INSERT INTO reject_count VALUES (${literal(force)}, ${literal(month)}, 'malformedRow', ${unreadable})`,
      );
    }
  }
}

/** A file that is mostly rejects is not what it claims to be. */
async function refuseUnusable(db: DuckDBConnection, files: readonly UnpackedFile[]) {
  const good = await byForce(db, 'good::INTEGER', files);
  for (const { archive, member, force, month, lines, path } of files) {
    const unusable = lines - (good.get(force) ?? 0);
    if (unusable * 2 <= lines) continue;
    const reasons = await rowsOf(
      db,
      `SELECT reason, n::INTEGER FROM reject_count WHERE force = ${literal(force)} AND month = ${literal(month)} ORDER BY reason`,
    );
    const why = reasons.map(([reason, n]) => `${String(reason)} ${String(n)}`).join(', ');
    throw new ImportRefused(
      `${archive.file}: ${member.name}: ${unusable} of ${lines} rows cannot be used (${why}); expected rows of ${month} in the publisher's layout. ${await firstFault(db, path)}`.trim(),
    );
  }
}

/** One number of the file counts of a month, by force. */
async function byForce(db: DuckDBConnection, column: string, [file]: readonly UnpackedFile[]) {
  const rows = await rowsOf(
    db,
    `SELECT force, ${column} FROM file_count WHERE month = ${literal(file?.month ?? '')}`,
  );
  return new Map(rows.map(([force, n]) => [String(force), Number(n)]));
}

async function firstFault(db: DuckDBConnection, path: string): Promise<string> {
  const [row] = await rowsOf(
    db,
    `SELECT line::INTEGER, error_message FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
     WHERE file_path = ${literal(path)} ORDER BY line LIMIT 1`,
  );
  return row ? `Line ${String(row[0])}: ${String(row[1])}` : '';
}
