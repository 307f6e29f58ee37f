import type { CrimeTable, Monthly } from './totals.ts';
import { monthsFromTo } from './months.ts';

/** A month and its count, known. */
export interface KnownMonth {
  month: string;
  count: number;
}

/** Two lots of months that may be set against each other: all of them known, and as many as each other. */
export interface Spans {
  /**
   * `like`: months of the last twelve that are held, and the same months of the year before, so that the seasons are
   * the same. `halves`: the last six months and the six before them, which the seasons may set apart.
   */
  kind: 'like' | 'halves';
  before: KnownMonth[];
  after: KnownMonth[];
}

/** One month a year apart tells nothing of how months scatter. */
const FEWEST_LIKE = 2;

/** One kind of comparison; null where a month that it needs is not known. Months must follow one another. */
export const spansOf = (kind: Spans['kind'], months: readonly string[], monthly: Monthly): Spans | null =>
  kind === 'like' ? likeMonths(months, monthly) : halfYears(months, monthly);

/** The best answer to "has it risen?": the same months of two years, else halves of a year, else none. */
export const risenSpans = (months: readonly string[], monthly: Monthly): Spans | null =>
  likeMonths(months, monthly) ?? halfYears(months, monthly);

/** Wherever two years hold the same months: those of the last twelve months that are known in both. */
function likeMonths(months: readonly string[], monthly: Monthly): Spans | null {
  const from = Math.max(12, months.length - 12);
  const pairs = months.slice(from).flatMap((month, offset) => {
    const [then, now] = [monthly[from + offset - 12] ?? null, monthly[from + offset] ?? null];
    const earlier = months[from + offset - 12];
    return then === null || now === null || earlier === undefined
      ? []
      : [{ before: { month: earlier, count: then }, after: { month, count: now } }];
  });
  if (pairs.length < FEWEST_LIKE) return null;
  return { kind: 'like', before: pairs.map(({ before }) => before), after: pairs.map(({ after }) => after) };
}

function halfYears(months: readonly string[], monthly: Monthly): Spans | null {
  if (months.length < 12) return null;
  const known = months.map((month, index) => ({ month, count: monthly[index] ?? null }));
  const [before, after] = [wholly(known.slice(-12, -6)), wholly(known.slice(-6))];
  return before && after ? { kind: 'halves', before, after } : null;
}

function wholly(months: readonly { month: string; count: number | null }[]): KnownMonth[] | null {
  const known = months.flatMap(({ month, count }) => (count === null ? [] : [{ month, count }]));
  return known.length === months.length ? known : null;
}

/** For each month the sum of it and the eleven before; null where one of them is not known. */
export const rollingYear = (monthly: Monthly): (number | null)[] =>
  monthly.map((_, index) => {
    if (index < 11) return null;
    return monthly
      .slice(index - 11, index + 1)
      .reduce<number | null>((sum, count) => (sum === null || count === null ? null : sum + count), 0);
  });

/** A table whose months follow one another: a month that no force's file is held for is there, and unknown. */
export function withEveryMonth(table: CrimeTable): CrimeTable {
  const [first, last] = [table.months[0], table.months.at(-1)];
  const months = first === undefined || last === undefined ? [] : monthsFromTo(first, last);
  if (months.length === table.months.length) return table;
  const place = new Map(table.months.map((month, index) => [month, index]));
  const spread = (monthly: Monthly) => months.map((month) => monthly[place.get(month) ?? -1] ?? null);
  return {
    ...table,
    months,
    byCategory: new Map([...table.byCategory].map(([slug, monthly]) => [slug, spread(monthly)])),
  };
}
