import type { CrimeTable, Monthly } from './totals.ts';
import type { KnownMonth } from './month-change.ts';
import { monthsFromTo } from './months.ts';

/** Two stretches of months that may be set against each other: all of them known, and as long as each other. */
export interface Spans {
  /**
   * `yearAgo`: the last three months and the same three a year before, so that the seasons are the same.
   * `halves`: the last six months and the six before them, which the seasons may set apart.
   * `years`: the last twelve months and the twelve before them.
   */
  kind: 'yearAgo' | 'halves' | 'years';
  before: KnownMonth[];
  after: KnownMonth[];
}

/** Months back from the last one: where each stretch begins and ends. */
const shapes = {
  yearAgo: { before: [-15, -12], after: [-3, undefined] },
  halves: { before: [-12, -6], after: [-6, undefined] },
  years: { before: [-24, -12], after: [-12, undefined] },
} as const;

/** One kind of comparison; null where a month that it needs is not known. Months must follow one another. */
export function spansOf(kind: Spans['kind'], months: readonly string[], monthly: Monthly): Spans | null {
  const known = months.map((month, index) => ({ month, count: monthly[index] ?? null }));
  const { before, after } = shapes[kind];
  if (months.length < -before[0]) return null;
  const [first, second] = [wholly(known.slice(...before)), wholly(known.slice(...after))];
  return first && second ? { kind, before: first, after: second } : null;
}

/** The best answer to "has it risen?": the same months a year apart, else halves of a year, else none. */
export const risenSpans = (months: readonly string[], monthly: Monthly): Spans | null =>
  spansOf('yearAgo', months, monthly) ?? spansOf('halves', months, monthly);

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
