import type { DuckDBConnection } from '@duckdb/node-api';
import { monthsFromTo } from '../../domain/crime/months.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import type { CountSeries } from '../../schemas/crime/counts.ts';
import {
  type ForceDecisions,
  type ForceSearches,
  type SearchDetail,
  type SearchField,
  searchFields,
} from '../../schemas/crime/decision-counts.ts';
import { literal, rowsOf } from '../database.ts';
import type { PlainInputs } from '../inputs/input-types.ts';
import { blankMonths } from './crime-keys.ts';
import { reportedMonths } from './files-read.ts';

/** Everything that one file of a force is written from. */
export interface ForceFile {
  force: string;
  /** What was read of the dataset, in England and Wales. */
  coverage: readonly FileCoverage[];
  /** All patches, in the order of their numbers in the database. */
  patches: PlainInputs['patches'];
}

/** Months of a dataset in order, from the first to the last in which any force reported. */
function monthsOf(coverage: readonly FileCoverage[]): string[] {
  const held = coverage.flatMap(({ rows, month }) => (rows > 0 ? [month] : [])).sort();
  const [first, last] = [held[0], held.at(-1)];
  return first === undefined || last === undefined ? [] : monthsFromTo(first, last);
}

/** What was decided in each month. `slugs` are the outcomes in the order of their numbers. */
export async function forceDecisions(
  db: DuckDBConnection,
  file: ForceFile,
  slugs: readonly string[],
): Promise<Omit<ForceDecisions, 'release'>> {
  const rows = await rowsOf(
    db,
    `SELECT coalesce(place, -1), month, outcome::INTEGER, sum(n)::INTEGER FROM decision_count
     WHERE ${rowsOfForce(file)} GROUP BY ALL ORDER BY ALL`,
  );
  const series = seriesByPlace(
    file,
    rows.map(([place, month, outcome, n]) => [Number(place), String(month), Number(outcome), 0, Number(n)]),
  );
  return {
    force: file.force,
    months: monthsOf(file.coverage),
    outcomes: [...slugs],
    counts: (series.get(-1) ?? []).map(([outcome, , counts]) => [outcome, counts]),
    neighbourhoods: byNeighbourhood(file, series, ([outcome, , counts]) => [outcome, counts]),
  };
}

/** Stop and search of one force. */
export async function forceSearches(
  db: DuckDBConnection,
  file: ForceFile,
): Promise<Omit<ForceSearches, 'release'>> {
  const rows = await rowsOf(
    db,
    `SELECT coalesce(place, -1), month, object, outcome, sum(n)::INTEGER FROM search_count
     WHERE ${rowsOfForce(file)} GROUP BY ALL ORDER BY ALL`,
  );
  const objects = [...new Set(rows.map(([, , object]) => String(object)))].sort();
  const outcomes = [...new Set(rows.map(([, , , outcome]) => String(outcome)))].sort();
  const series = seriesByPlace(
    file,
    rows.map(([place, month, object, outcome, n]) => [
      Number(place),
      String(month),
      objects.indexOf(String(object)),
      outcomes.indexOf(String(outcome)),
      Number(n),
    ]),
  );
  return {
    force: file.force,
    months: monthsOf(file.coverage),
    objects,
    outcomes,
    counts: series.get(-1) ?? [],
    details: await searchDetails(db, file),
    neighbourhoods: byNeighbourhood(file, series, (one) => one),
  };
}

/** Who was searched and under which law, by each fact for itself: together they would point at people. */
async function searchDetails(
  db: DuckDBConnection,
  { force, coverage }: ForceFile,
): Promise<Record<SearchField, SearchDetail>> {
  const rows = await rowsOf(
    db,
    `SELECT field, value, month, sum(n)::INTEGER FROM search_detail WHERE force = ${literal(force)}
     GROUP BY ALL ORDER BY ALL`,
  );
  const months = monthsOf(coverage);
  const blank = blankMonths(months, reportedMonths(coverage, 'force').get(force));
  const of = (field: SearchField): SearchDetail => {
    const series = new Map<string, (number | null)[]>();
    for (const [name, value, month, n] of rows) {
      if (name !== field) continue;
      const counts = series.get(String(value)) ?? [...blank];
      counts[months.indexOf(String(month))] = Number(n);
      series.set(String(value), counts);
    }
    return [...series];
  };
  return Object.fromEntries(searchFields.map((field) => [field, of(field)])) as Record<
    SearchField,
    SearchDetail
  >;
}

type Series = ReturnType<SeriesBuilder['build']>;

/** The force's own rows, and those of whichever force that lie in its patches. */
function rowsOfForce({ force, patches }: ForceFile): string {
  const places = patches.flatMap((patch, place) => (patch.force === force ? [place] : []));
  const own = `(place IS NULL AND force = ${literal(force)})`;
  return places.length === 0 ? own : `(${own} OR place IN (${places.join(', ')}))`;
}

function seriesByPlace(
  { force, coverage }: ForceFile,
  rows: readonly [place: number, month: string, first: number, second: number, n: number][],
): Map<number, Series> {
  const own = reportedMonths(coverage, 'force').get(force) ?? new Set<string>();
  const atPlaces = reportedMonths(coverage, 'place').get(force) ?? new Set<string>();
  const builders = new Map<number, SeriesBuilder>();
  for (const [place, month, first, second, n] of rows) {
    const builder =
      builders.get(place) ?? new SeriesBuilder(monthsOf(coverage), place === -1 ? own : atPlaces);
    builders.set(place, builder);
    builder.add(month, first, second, n);
  }
  return new Map([...builders].map(([place, builder]) => [place, builder.build()]));
}

function byNeighbourhood<T>(
  { force, patches }: ForceFile,
  series: ReadonlyMap<number, Series>,
  as: (one: Series[number]) => T,
): Record<string, T[]> {
  return Object.fromEntries(
    patches.flatMap((patch, place) =>
      patch.force === force ? [[patch.id, (series.get(place) ?? []).map(as)] as const] : [],
    ),
  );
}

/** Rows of a count table → one series for each pair of numbers, with null for months that were not reported. */
class SeriesBuilder {
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
