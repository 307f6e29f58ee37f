import type { DuckDBConnection } from '@duckdb/node-api';
import { monthsFromTo } from '../../domain/crime/months.ts';
import { literal, rowsOf } from '../database.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';

/** The lists that counts are numbered by. */
export interface CrimeKeys {
  /** From the first to the last of which any force's file holds something; one between of which none does is not known. */
  months: string[];
  categories: string[];
  outcomes: string[];
}

export async function crimeKeys(db: DuckDBConnection): Promise<CrimeKeys> {
  const column = async (sql: string) => (await rowsOf(db, sql)).map(([value]) => String(value));
  const held = await column(
    `SELECT DISTINCT month FROM file_count WHERE dataset = 'street' AND good > 0 AND force <> ${literal(OUTSIDE_FORCE)} ORDER BY month`,
  );
  const [first, last] = [held[0], held.at(-1)];
  return {
    months: first === undefined || last === undefined ? [] : monthsFromTo(first, last),
    categories: await column('SELECT slug FROM category ORDER BY id'),
    outcomes: await column('SELECT slug FROM outcome ORDER BY id'),
  };
}

/** The months of the type crime_month, by the numbers that stand for them in the database. */
export async function monthsByCode(db: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(db, 'SELECT unnest(enum_range(NULL::crime_month))::VARCHAR');
  return rows.map(([month]) => String(month));
}

/** Nought for every month that was reported, null for the others. */
export const blankMonths = (
  months: readonly string[],
  reported: ReadonlySet<string> = new Set(),
): (number | null)[] => months.map((month) => (reported.has(month) ? 0 : null));
