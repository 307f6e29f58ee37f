import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileCoverage } from '../../schemas/area-release.ts';
import type { Dataset } from '../../schemas/known-gap.ts';
import type { CountSeries } from '../../schemas/crime-counts.ts';
import { literal, rowsOf } from '../database.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';

/** The lists that counts are numbered by. */
export interface CrimeKeys {
  months: string[];
  categories: string[];
  outcomes: string[];
}

export async function crimeKeys(db: DuckDBConnection): Promise<CrimeKeys> {
  const column = async (sql: string) => (await rowsOf(db, sql)).map(([value]) => String(value));
  return {
    months: await column(
      `SELECT DISTINCT month FROM file_count WHERE dataset = 'street' AND good > 0 AND force <> ${literal(OUTSIDE_FORCE)} ORDER BY month`,
    ),
    categories: await column('SELECT slug FROM category ORDER BY id'),
    outcomes: await column('SELECT slug FROM outcome ORDER BY id'),
  };
}

/** What was read of every file of a dataset, by month and force. */
export async function coverageOf(db: DuckDBConnection, dataset: Dataset): Promise<FileCoverage[]> {
  const rows = await rowsOf(
    db,
    `SELECT f.force, f.month, f.good::INTEGER, f.without_point::INTEGER, f.without_lsoa::INTEGER,
       coalesce(sum(r.n), 0)::INTEGER
     FROM file_count AS f
     LEFT JOIN reject_count AS r ON r.dataset = f.dataset AND r.force = f.force AND r.month = f.month
     WHERE f.dataset = ${literal(dataset)}
     GROUP BY ALL ORDER BY f.force, f.month`,
  );
  return rows.map(([force, month, good, withoutPoint, withoutLsoa, rejected]) => ({
    force: String(force),
    month: String(month),
    rows: Number(good),
    withoutPoint: Number(withoutPoint),
    withoutLsoa: Number(withoutLsoa),
    rejected: Number(rejected),
  }));
}

/** Nought for every month that was reported, null for the others. */
export const blankMonths = (
  months: readonly string[],
  reported: ReadonlySet<string> = new Set(),
): (number | null)[] => months.map((month) => (reported.has(month) ? 0 : null));

/** Rows of a count table → one series for each pair of numbers, with null for months that were not reported. */
export class SeriesBuilder {
  readonly #blank: (number | null)[];
  readonly #months: ReadonlyMap<string, number>;
  readonly #series = new Map<string, [number, number, (number | null)[]]>();

  constructor(months: readonly string[], reported: ReadonlySet<string>) {
    this.#months = new Map(months.map((month, i) => [month, i]));
    this.#blank = blankMonths(months, reported);
  }

  add(month: string, category: number, outcome: number, n: number) {
    const key = `${category} ${outcome}`;
    const series = this.#series.get(key) ?? [category, outcome, [...this.#blank]];
    this.#series.set(key, series);
    series[2][this.#months.get(month) ?? -1] = n;
  }

  build(): CountSeries {
    return [...this.#series.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]);
  }
}

export type ReportedMonths = ReadonlyMap<string, ReadonlySet<string>>;

export const reportedMonths = (coverage: readonly FileCoverage[]): ReportedMonths =>
  new Map(
    [...Map.groupBy(coverage, ({ force }) => force)].map(([force, files]) => [
      force,
      new Set(files.filter(({ rows }) => rows > 0).map(({ month }) => month)),
    ]),
  );

/** The months of the type crime_month, by the numbers that stand for them in the database. */
export async function monthsByCode(db: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(db, 'SELECT unnest(enum_range(NULL::crime_month))::VARCHAR');
  return rows.map(([month]) => String(month));
}
