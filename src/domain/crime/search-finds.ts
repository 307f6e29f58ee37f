import type { ForceSearches } from '../../schemas/crime/decision-counts.ts';
import { type Interval, shareInterval } from './interval.ts';

/** The publisher's words for a search that came to nothing. */
const NOTHING = new Set(['A no further action disposal', 'Nothing found - no further action']);

/** With fewer searches than this no share is given: one more or less would move it by more than one in a hundred. */
const FEWEST = 100;

/** How often a force's searches came to something. */
export interface SearchFinds {
  /** Searches in the months that are known, and how many those are. */
  total: number;
  months: readonly string[];
  /** Searches whose outcome is stated, and those of them with more than "no further action". */
  stated: number;
  something: number;
  /** In per cent, with its range; null where too few are stated. */
  share: (Interval & { value: number }) | null;
}

export function searchFinds({ months, outcomes, counts }: ForceSearches): SearchFinds {
  const known = months.filter((_, at) => counts.some(([, , byMonth]) => (byMonth[at] ?? null) !== null));
  const sums = counts.map(([, outcome, byMonth]) => ({
    words: outcomes[outcome] ?? '',
    count: byMonth.reduce<number>((sum, count) => sum + (count ?? 0), 0),
  }));
  const add = (which: (words: string) => boolean) =>
    sums.reduce((sum, { words, count }) => sum + (which(words) ? count : 0), 0);
  const stated = add((words) => words !== '');
  const something = add((words) => words !== '' && !NOTHING.has(words));
  const range = stated < FEWEST ? null : shareInterval(something, stated);
  return {
    total: add(() => true),
    months: known,
    stated,
    something,
    share: range && { value: (something / stated) * 100, low: range.low * 100, high: range.high * 100 },
  };
}
