import { monthsBefore } from './months.ts';

/** A count further from the twelve months before it than this is more likely a fault than news. */
const LEAST_SHARE = 0.5;
const MOST_SHARE = 1.5;

/** With fewer months before it there is nothing to measure a month by. */
const NEEDED = 6;

export interface OddMonth {
  month: string;
  count: number;
  /** Lowest and highest count of the months before. */
  low: number;
  high: number;
}

/**
 * Months whose count is below half the lowest or above one and a half times the highest of the twelve months before.
 * @param counts by month; a month that is not there was not published.
 */
export function oddMonths(counts: ReadonlyMap<string, number>): OddMonth[] {
  return [...counts].flatMap(([month, count]) => {
    const before = [...counts].flatMap(([other, n]) =>
      other >= monthsBefore(month, 12) && other < month ? [n] : [],
    );
    if (before.length < NEEDED) return [];
    const [low, high] = [Math.min(...before), Math.max(...before)];
    return count < low * LEAST_SHARE || count > high * MOST_SHARE ? [{ month, count, low, high }] : [];
  });
}
