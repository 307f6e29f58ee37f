import type { Level } from '../../schemas/crime/doubt.ts';
import type { Gap } from '../../schemas/crime/coverage.ts';
import { type Evidence, type CoverageStatus, coverageOf } from './coverage.ts';
import type { CrimeTable } from './totals.ts';
import { monthRuns } from './months.ts';
import { groupBy } from '../by-key.ts';
import { crimeCategories } from './categories.ts';

/** One kind of crime in one month, and how far its count may be believed. */
export interface MonthRow {
  month: string;
  category: string;
  /** Null where it is not known. */
  crimes: number | null;
  status: CoverageStatus;
  /** Why it is partial or missing; empty where nobody has given a reason. */
  reasons: string[];
  /** Sources of the reasons. */
  sources: string[];
}

/** Every month and category of an area, known or not; `force` is the area's own. A null table knows nothing. */
export function monthRows(
  evidence: Evidence,
  force: string,
  months: readonly string[],
  table: CrimeTable | null,
  level: Level = 'force',
): MonthRow[] {
  return months.flatMap((month) => {
    const { gaps, status, file } = coverageOf(evidence, force, 'street', month, level);
    const index = table?.months.indexOf(month) ?? -1;
    return crimeCategories.map(({ slug }): MonthRow => {
      const crimes = table?.byCategory.get(slug)?.[index] ?? null;
      const own = gaps.filter(({ categories }) => categories?.includes(slug) ?? true);
      return {
        month,
        category: slug,
        crimes,
        status:
          crimes === null ? missing(status, file !== null, own) : own.length > 0 ? 'partial' : 'published',
        reasons: own.map(({ reason }) => reason),
        sources: own.map(({ source }) => source),
      };
    });
  });
}

/** Months of one kind without a count, by what is said of them. */
export interface MonthGap {
  status: CoverageStatus;
  runs: [string, string][];
  reasons: string[];
}

/** Where the line of each kind is broken, and why. Kinds whose months are all known have none. */
export function gapsByKind(rows: readonly MonthRow[]): Map<string, MonthGap[]> {
  const kinds = groupBy(
    rows.filter(({ crimes }) => crimes === null),
    ({ category }) => category,
  );
  return new Map(
    [...kinds].map(([category, missed]) => {
      const alike = groupBy(missed, ({ status, reasons }) => [status, ...reasons].join('|'));
      return [category, [...alike.values()].flatMap(gapOf)];
    }),
  );
}

const gapOf = (alike: readonly MonthRow[]): MonthGap[] =>
  alike.slice(0, 1).map(({ status, reasons }) => ({
    ...{ status, reasons },
    runs: monthRuns(alike.map(({ month }) => month)),
  }));

/** Where the month's file is held, a kind without a count is one that cannot be right or that the publisher leaves out. */
const missing = (status: CoverageStatus, held: boolean, gaps: readonly Gap[]): CoverageStatus =>
  !held ? status : gaps.some(({ levels }) => levels) ? 'notKnown' : 'notPublished';
