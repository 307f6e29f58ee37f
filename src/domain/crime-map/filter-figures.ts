import type { FigureArea } from '../../schemas/crime-map/crime-map.ts';
import type { Selection } from './filter-choice.ts';
import { ratePerThousand } from '../crime/rate.ts';

/** A count over some months, of which not all may be known. */
export interface Tally {
  /** Sum of the known months; null where none of them is known. */
  count: number | null;
  known: number;
  /** Months that were asked for. */
  asked: number;
}

/** What, when and what came of it. */
export interface Facts {
  tally: Tally;
  /** By index of the file's months from the first that was asked for; null where it is not known. */
  months: (number | null)[];
  /** Counts by index of the file's categories and outcomes, most first; noughts are left out. */
  kinds: [number, number][];
  /** Empty where the file does not tell outcomes apart. */
  outcomes: [number, number][];
}

/** Rows of one area, by category, outcome and month. */
type Area = Pick<FigureArea, 'unknown' | 'rows'>;

/** One count for each month that was asked for; null where any part of it is not known. */
function monthly({ unknown, rows }: Area, { first, last, category, group }: Selection): (number | null)[] {
  const sums = Array.from({ length: last - first + 1 }, (_, i): number | null =>
    unknown.includes(first + i) ? null : 0,
  );
  for (const [kind, outcome, counts] of rows) {
    if (category[kind] !== true || (outcome >= 0 && group[outcome] !== true)) continue;
    for (let month = first; month <= last; month++) {
      const sum = sums[month - first] ?? null;
      const count = counts[month] ?? null;
      sums[month - first] = sum === null || count === null ? null : sum + count;
    }
  }
  return sums;
}

export const tallyOf = (area: Area, selection: Selection): Tally => tallyMonths(monthly(area, selection));

/** The sum of the known months. */
export function tallyMonths(months: readonly (number | null)[]): Tally {
  const known = months.filter((count) => count !== null);
  const count = known.length > 0 ? known.reduce((sum, n) => sum + n, 0) : null;
  return { count, known: known.length, asked: months.length };
}

export function factsOf(area: Area, selection: Selection): Facts {
  const months = monthly(area, selection);
  const [kinds, outcomes] = [new Map<number, number>(), new Map<number, number>()];
  for (const [kind, outcome, counts] of area.rows) {
    if (selection.category[kind] !== true || (outcome >= 0 && selection.group[outcome] !== true)) continue;
    let sum = 0;
    for (let i = 0; i < months.length; i++) if (months[i] !== null) sum += counts[selection.first + i] ?? 0;
    add(kinds, kind, sum);
    if (outcome >= 0) add(outcomes, outcome, sum);
  }
  return { tally: tallyMonths(months), months, kinds: mostFirst(kinds), outcomes: mostFirst(outcomes) };
}

/** For every 1,000 residents over all the months asked for; null unless every one of them is known. */
export const wholeRate = ({ count, known, asked }: Tally, residents: number): number | null =>
  count === null || known < asked ? null : ratePerThousand(count, residents);

/** For every 1,000 residents in a month, on average over the known months: what the map is shaded by. */
export const monthlyRate = ({ count, known }: Tally, residents: number): number | null =>
  count === null ? null : ratePerThousand(count / known, residents);

const add = (sums: Map<number, number>, key: number, count: number) => {
  if (count > 0) sums.set(key, (sums.get(key) ?? 0) + count);
};

const mostFirst = (sums: Map<number, number>) => [...sums].sort(([, a], [, b]) => b - a);
