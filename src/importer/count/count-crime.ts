import { rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { crimeCategories } from '../../domain/categories.ts';
import { crimeOutcomes } from '../../domain/outcomes.ts';
import { fill, literal, rowsOf, sqlFile } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import type { AreaIndex } from '../place/area-index.ts';
import { csvOptions } from '../sources/csv.ts';
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
  let next = unpackMonth(months[0]?.[1] ?? [], options.scratch);
  try {
    for (const [i, [month]] of months.entries()) {
      const files = await next;
      next = unpackMonth(months[i + 1]?.[1] ?? [], options.scratch);
      await Promise.all([next, countAndRemove(db, files, options.patches)]);
      options.onMonth(
        month,
        files.reduce((n, file) => n + file.lines, 0),
      );
    }
  } finally {
    // Nothing may still be writing when the caller clears up.
    await Promise.allSettled([next]);
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
}

async function unpackMonth(files: readonly StreetFile[], scratch: string): Promise<UnpackedFile[]> {
  const unpacked: UnpackedFile[] = [];
  const waiting = [...files];
  const worker = async () => {
    for (let file = waiting.shift(); file; file = waiting.shift()) {
      unpacked.push(await unpackStreetFile(file, join(scratch, file.month)));
    }
  };
  // Two members at a time keep both cores busy; more would only hold more open.
  await Promise.all([worker(), worker()]);
  return unpacked;
}

async function countMonth(db: DuckDBConnection, files: readonly UnpackedFile[], patches: Patches | null) {
  const rowsOfFiles = files
    .map((f) => `(${literal(f.path)}, ${literal(f.force)}, ${literal(f.month)})`)
    .join(', ');
  const sql = readMonthSql
    .replaceAll('$ROWS_OF', () => rowsOfFiles)
    .replaceAll('$FILES', () => `[${files.map((f) => literal(f.path)).join(', ')}]`)
    .replaceAll('$OPTIONS', () => csvOptions(streetColumns, { header: true }));
  await db.run(sql);
  await addNewOutcomes(db);
  if (patches) await placeNewPoints(db, patches);
  await db.run(countMonthSql);
  await countUnreadable(db, files);
}

/** The publisher adds an outcome now and then; its rows count from the first day under its own words. */
async function addNewOutcomes(db: DuckDBConnection) {
  await db.run(`
    INSERT INTO outcome
    SELECT (SELECT max(id) FROM outcome) + row_number() OVER (ORDER BY name),
      trim(regexp_replace(lower(name), '[^a-z0-9]+', '-', 'g'), '-'), name
    FROM (SELECT DISTINCT outcome_name AS name FROM month_row WHERE reason IS NULL)
    WHERE name NOT IN (SELECT name FROM outcome)`);
}

async function placeNewPoints(
  db: DuckDBConnection,
  { index, ids, bounds: [west, south, east, north] }: Patches,
) {
  const points = await rowsOf(
    db,
    `SELECT DISTINCT m.lon, m.lat FROM month_row AS m ANTI JOIN point_place AS p ON p.lon = m.lon AND p.lat = m.lat
     WHERE m.reason IS NULL AND m.lon BETWEEN ${west} AND ${east} AND m.lat BETWEEN ${south} AND ${north}`,
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

/** Lines that DuckDB could not read as rows are counted by file; a file that is mostly such lines is refused. */
async function countUnreadable(db: DuckDBConnection, files: readonly UnpackedFile[]) {
  const parsed = new Map(
    (
      await rowsOf(
        db,
        `SELECT force, parsed::INTEGER FROM file_count WHERE month = ${literal(files[0]?.month ?? '')}`,
      )
    ).map(([force, n]) => [String(force), Number(n)]),
  );
  for (const file of files) {
    const rows = parsed.get(file.force) ?? 0;
    if (rows === 0) {
      await db.run(
        `INSERT INTO file_count VALUES (${literal(file.force)}, ${literal(file.month)}, 0, 0, 0, 0)`,
      );
    }
    const unreadable = file.lines - rows;
    if (unreadable === 0) continue;
    const where = `${file.archive.file}: ${file.member.name}`;
    if (unreadable * 2 > file.lines) {
      throw new ImportRefused(
        `${where}: ${unreadable} of ${file.lines} lines cannot be read as rows. ${await firstFault(db, file.path)}`,
      );
    }
    await db.run(
      `INSERT INTO reject_count VALUES (${literal(file.force)}, ${literal(file.month)}, 'malformedRow', ${unreadable})`,
    );
  }
}

async function firstFault(db: DuckDBConnection, path: string): Promise<string> {
  const [row] = await rowsOf(
    db,
    `SELECT line::INTEGER, error_message FROM reject_errors JOIN reject_scans USING (scan_id, file_id)
     WHERE file_path = ${literal(path)} ORDER BY line LIMIT 1`,
  );
  return row ? `First at line ${String(row[0])}: ${String(row[1])}.` : '';
}
