import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import { createInterface } from 'node:readline';
import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import { literal } from '../database.ts';
import { ImportRefused, wordsOf } from '../errors.ts';

/** The column names in a CSV file's first line. A byte-order mark and quotes are taken off. */
export async function headerOf(file: string): Promise<string[]> {
  const stream = createReadStream(file, { encoding: 'utf8', end: 64 * 1024 });
  const lines = createInterface({ input: stream, crlfDelay: Infinity });
  for await (const line of lines) {
    lines.close();
    stream.destroy();
    return splitHeader(line);
  }
  return [];
}

/** Column names never hold commas or quotes in any format that we read. */
export const splitHeader = (line: string) =>
  line
    .replace(/^\uFEFF/, '')
    .trimEnd()
    .split(',')
    .map((name) => name.replace(/^"(.*)"$/, '$1'));

/** What is wrong with a header, in words; null when it has just the expected columns, in whatever order. */
export function headerFault(found: readonly string[], expected: readonly string[]): string | null {
  const missing = expected.filter((name) => !found.includes(name));
  const unexpected = found.filter((name, i) => !expected.includes(name) || found.indexOf(name) !== i);
  if (missing.length === 0 && unexpected.length === 0) return null;
  return `missing columns: ${list(missing)}; unexpected columns: ${list(unexpected)}`;
}

/** As `headerFault`, where the columns must also come in the expected order. */
export function headerFaultInOrder(found: readonly string[], expected: readonly string[]): string | null {
  const fault = headerFault(found, expected);
  if (fault !== null || found.join() === expected.join()) return fault;
  return `columns in another order: found ${list(found)}; expected ${expected.join(', ')}`;
}

/** Names that a message tells, and letters of each: a broken file may have a million, or one of a megabyte. */
const SHOWN = 20;
const LETTERS = 60;

const list = (names: readonly string[]) => {
  if (names.length === 0) return 'none';
  const more = names.length - SHOWN;
  const shown = names.slice(0, SHOWN).map(readable).join(', ');
  return more > 0 ? `${shown} and ${more.toLocaleString('en-GB')} more` : shown;
};

/** A name from a file as a message can show it. */
function readable(name: string): string {
  if (name === '') return '(blank)';
  if (name.includes('\0'))
    return `${name.length.toLocaleString('en-GB')} characters with NUL bytes among them, which is not text`;
  const plain = name.replace(/[\u0000-\u001f\u007f-\u009f]/g, '\u00b7');
  return plain.length > LETTERS ? `${plain.slice(0, LETTERS)}…` : plain;
}

/** How DuckDB is to read a file whose columns we know: no guessing, every value as text. */
export function csvOptions(columns: readonly string[], { header }: { header: boolean }): string {
  const types = columns.map((name) => `${literal(name)}: 'VARCHAR'`).join(', ');
  return `auto_detect = false, header = ${header}, delim = ',', quote = '"', escape = '"', columns = {${types}}`;
}

/**
 * A condition that holds for every row with anything in it. It is there so that every column is read: where DuckDB
 * (1.5.6) skips some, a malformed row can end the query with an internal error instead of becoming a reject.
 */
export const anyValue = (columns: readonly string[]) =>
  `coalesce(${columns.map((name) => `"${name}"`).join(', ')}) IS NOT NULL`;

/**
 * Run a query that reads CSV. A line that cannot be read becomes a reject; here are the faults for which DuckDB gives
 * the whole file up.
 * @param nameOf names the file for a message of DuckDB's that tells its path.
 * @param pathOf the file itself, so that the line can be told; null where it is not known.
 */
export async function refusingCsv<T>(
  nameOf: (words: string) => string,
  query: () => Promise<T>,
  pathOf: (words: string) => string | null = () => null,
): Promise<T> {
  try {
    return await query();
  } catch (error) {
    const words = wordsOf(error);
    if (!words.startsWith('Invalid Input Error: ')) throw error;
    const path = pathOf(words);
    const where = path === null ? null : await otherLineEnd(path);
    throw new ImportRefused(
      `${nameOf(words)}: ${where ?? `cannot be read as CSV (${readable(words.split('\n')[0] ?? '')})`}; expected lines that all end alike. Download the file again.`,
    );
  }
}

/** The first line that does not end as the one before it, in words; null where all end alike. */
async function otherLineEnd(path: string): Promise<string | null> {
  let [line, usual, last] = [1, '', ''];
  for await (const part of createReadStream(path, { encoding: 'latin1' })) {
    for (const [end] of (last + (part as string))
      .slice(last === '\r' ? 0 : last.length)
      .matchAll(/\r\n|\r(?!$)|\n/g)) {
      if (usual === '') usual = end;
      else if (end !== usual)
        return `line ${line} ends in ${ends[end] ?? ''}, the lines before it in ${ends[usual] ?? ''}`;
      line++;
    }
    last = (part as string).at(-1) ?? '';
  }
  return null;
}

const ends: Readonly<Record<string, string>> = {
  '\r\n': 'CR LF (as Windows writes it)',
  '\n': 'LF (as Unix writes it)',
  '\r': 'a lone CR',
};

/**
 * That a line which cannot be read becomes a reject in a table of these rows' own. DuckDB (1.5.6) numbers the files of
 * all connections that share a table with one counter, so that two who read at once would lose each other's rejects.
 */
export const rejecting = (rows: 'crime' | 'postcode') =>
  `store_rejects = true, rejects_table = ${literal(`${rows}_reject`)}, rejects_scan = ${literal(`${rows}_reject_scan`)}`;

/** A small reference file whole: every row must be readable. Values are text, or null where blank. */
export async function readReference(
  db: DuckDBConnection,
  file: string,
  header: readonly string[],
  wanted: readonly string[],
): Promise<DuckDBValue[][]> {
  const columns = wanted.map((name) => `"${name}"`).join(', ');
  try {
    const read = await db.runAndReadAll(
      `SELECT ${columns}, ${anyValue(header)} FROM read_csv(${literal(file)}, ${csvOptions(header, { header: true })})`,
    );
    const values = read.getColumns();
    return Array.from({ length: read.currentRowCount }, (_, i) =>
      wanted.map((_, at) => values[at]?.[i] ?? null),
    );
  } catch (error) {
    const words = error instanceof Error ? error.message.split('\n').slice(0, 3).join(' ') : String(error);
    throw new ImportRefused(
      `${basename(file)}: a row cannot be read as CSV (${words}). Download the file again.`,
    );
  }
}
