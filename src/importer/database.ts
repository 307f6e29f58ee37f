import { readFileSync } from 'node:fs';
import {
  type DuckDBConnection,
  DuckDBDataChunk,
  DuckDBInstance,
  type DuckDBResult,
  DuckDBTypeId,
  type DuckDBValue,
} from '@duckdb/node-api';

/** An in-memory DuckDB that spills to `scratch` when it needs more than its share of memory. */
export function openDatabase(scratch: string): Promise<DuckDBInstance> {
  return DuckDBInstance.create(':memory:', {
    memory_limit: '900MB',
    temp_directory: scratch,
    preserve_insertion_order: 'false',
  });
}

/** The text of a query kept in its own file beside the code that runs it. */
export const sqlFile = (url: URL) => readFileSync(url, 'utf8');

/** A text as an SQL string literal. */
export const literal = (text: string) => `'${text.replaceAll("'", "''")}'`;

/** All rows of a query that yields few. Counts must be cast to INTEGER or DOUBLE in the query. */
export async function rowsOf(db: DuckDBConnection, sql: string): Promise<DuckDBValue[][]> {
  return (await db.runAndReadAll(sql)).getRows();
}

/** A query's rows a chunk at a time, as columns, for queries that yield many. */
export async function* columnsOf(db: DuckDBConnection, sql: string): AsyncGenerator<DuckDBValue[][]> {
  yield* columnsIn(await db.stream(sql));
}

/** The same of a query that has been run. While a chunk is in use, the next is already being fetched. */
export async function* columnsIn(result: DuckDBResult): AsyncGenerator<DuckDBValue[][]> {
  let next = result.fetchChunk();
  try {
    for (let chunk = await next; chunk && chunk.rowCount > 0; chunk = await next) {
      next = result.fetchChunk();
      // Whoever uses this one may fail first; the next is asked for its fault only in its turn.
      next.catch(() => undefined);
      yield chunk.getColumns();
    }
  } finally {
    await Promise.allSettled([next]);
  }
}

/** Fill a table from rows of text, whole or broken numbers, and blanks, in the order of its columns. */
export async function fill(
  db: DuckDBConnection,
  table: string,
  rows: Iterable<readonly (string | number | null)[]>,
) {
  const appender = await db.createAppender(table);
  const types = Array.from({ length: appender.columnCount }, (_, i) => appender.columnType(i).typeId);
  for (const row of rows) {
    for (const [column, value] of row.entries()) {
      if (value === null) appender.appendNull();
      else if (typeof value === 'string') appender.appendVarchar(value);
      else if (types[column] === DuckDBTypeId.INTEGER) appender.appendInteger(value);
      else appender.appendDouble(value);
    }
    appender.endRow();
  }
  appender.flushSync();
  appender.closeSync();
}

/** Rows that go to a table at a time. */
const CHUNK = 2048;

/** The same from whole columns of numbers, in half the time. */
export async function fillNumbers(db: DuckDBConnection, table: string, columns: readonly number[][]) {
  const appender = await db.createAppender(table);
  const types = columns.map((_, i) => appender.columnType(i));
  for (let from = 0; from < (columns[0]?.length ?? 0); from += CHUNK) {
    const parts = columns.map((column) => column.slice(from, from + CHUNK));
    const chunk = DuckDBDataChunk.create(types);
    chunk.setColumns(parts);
    appender.appendDataChunk(chunk);
  }
  appender.flushSync();
  appender.closeSync();
}
