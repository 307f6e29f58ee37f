import type { CountSeries } from '../../schemas/crime/counts.ts';
import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from './categories.ts';
import { monthsFromTo } from './months.ts';
import { type OutcomeGroup, outcomeGroup, outcomeGroups } from './outcome-groups.ts';

/** One count per month, in the order of the months beside it; null where it is not known. */
export type Monthly = readonly (number | null)[];

/** One area's counts, by month and category slug. Every category is there, with noughts or nulls. */
export interface CrimeTable {
  months: readonly string[];
  byCategory: ReadonlyMap<string, Monthly>;
  /** Crimes (no incidents) of all known months by what became of them. */
  byOutcome: ReadonlyMap<OutcomeGroup, number>;
  /** The same for each category; those without any count are left out. */
  outcomesByCategory: ReadonlyMap<string, ReadonlyMap<OutcomeGroup, number>>;
}

/** Which months are known, and which categories the reporting force is known to leave out of a month. */
export interface Known {
  month: (month: string) => boolean;
  category: (category: string, month: string) => boolean;
}

/** The table of an area from its series; several series are added up. */
export function tableFromSeries(
  lists: { months: readonly string[]; categories: readonly string[]; outcomes: readonly string[] },
  series: readonly CountSeries[],
  known: Known,
): CrimeTable {
  const { months } = lists;
  const monthKnown = months.map(known.month);
  const byCategory = new Map(
    crimeCategories.map(({ slug }) => [
      slug,
      months.map((month, index): number | null =>
        monthKnown[index] === true && known.category(slug, month) ? 0 : null,
      ),
    ]),
  );
  const byOutcome = new Map<OutcomeGroup, number>(outcomeGroups.map((group) => [group, 0]));
  const outcomesByCategory = new Map<string, Map<OutcomeGroup, number>>();
  for (const [listed, outcome, counts] of series.flat()) {
    const category = at(lists.categories, listed);
    const row = byCategory.get(category);
    if (!row)
      throw new RangeError(`Unknown crime category "${category}": add it to src/domain/crime/categories.ts.`);
    const sum = addKnown(row, counts, monthKnown);
    if (sum === 0 || !isCrime(category)) continue;
    const group = outcomeGroup(at(lists.outcomes, outcome));
    byOutcome.set(group, (byOutcome.get(group) ?? 0) + sum);
    const own = outcomesByCategory.get(category) ?? new Map<OutcomeGroup, number>();
    outcomesByCategory.set(category, own.set(group, (own.get(group) ?? 0) + sum));
  }
  return { months, byCategory, byOutcome, outcomesByCategory };
}

/** Adds what the known months hold to a row; returns their sum. */
function addKnown(row: (number | null)[], counts: Monthly, monthKnown: readonly boolean[]): number {
  let sum = 0;
  for (let month = 0; month < counts.length; month++) {
    const [count, known] = [counts[month] ?? 0, row[month] ?? null];
    // What is not known stays so, whatever was counted of it.
    if (count === 0 || known === null || monthKnown[month] !== true) continue;
    row[month] = known + count;
    sum += count;
  }
  return sum;
}

const isCrime = (category: string) => category !== ANTI_SOCIAL_BEHAVIOUR;

/** Recorded crimes per month: every category but anti-social behaviour. */
export function crimes(table: CrimeTable): Monthly {
  const rows = [...table.byCategory].filter(([category]) => isCrime(category)).map(([, row]) => row);
  return table.months.map((_, month) =>
    rows.reduce<number | null>((total, row) => plus(total, row[month]), 0),
  );
}

/** Anti-social behaviour incidents per month. */
export const incidents = (table: CrimeTable): Monthly =>
  table.byCategory.get(ANTI_SOCIAL_BEHAVIOUR) ?? table.months.map(() => null);

/** The sum of the known months and how many they are; null when no month is known. */
export function total(monthly: Monthly): { count: number; months: number } | null {
  const known = monthly.filter((count) => count !== null);
  return known.length > 0 ? { count: sum(known), months: known.length } : null;
}

/** The sum of the last twelve months, for a rate; null unless they follow one another and all are known. */
export function yearTotal(months: readonly string[], monthly: Monthly): YearTotal | null {
  const [from, to] = [months.at(-12), months.at(-1)];
  if (from === undefined || to === undefined || monthsFromTo(from, to).length !== 12) return null;
  const known = monthly.slice(-12).filter((count) => count !== null);
  return known.length === 12 ? { count: sum(known), from, to } : null;
}

export interface YearTotal {
  count: number;
  /** First and last month. */
  from: string;
  to: string;
}

/** Whether any month holds a count above nought. */
export const anyCounted = (monthly: Monthly): boolean => monthly.some((count) => count !== null && count > 0);

const plus = (total: number | null, count: number | null | undefined) =>
  total === null || count === null || count === undefined ? null : total + count;

const sum = (counts: readonly number[]) => counts.reduce((all, n) => all + n, 0);

function at(list: readonly string[], index: number): string {
  const value = list[index];
  if (value === undefined) throw new RangeError(`Index ${index} is beyond a list of ${list.length}.`);
  return value;
}

/** Counts by month; null where a month is not known. */
type Counts = readonly (number | null)[];

/** Each of `months` with the sum of all rows; null where the month is not known, which no row can say if there is none. */
export function sumByMonth(
  months: readonly string[],
  known: (month: string) => boolean,
  rows: readonly Counts[],
): { month: string; count: number | null }[] {
  return months.map((month, i) => ({
    month,
    count: known(month) ? rows.reduce((sum, counts) => sum + (counts[i] ?? 0), 0) : null,
  }));
}

/** What the rows of each name add up to over all known months, most first and then by name. */
export function sumByName(rows: readonly (readonly [name: string, counts: Counts])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, counts] of rows) {
    sums.set(name, (sums.get(name) ?? 0) + counts.reduce<number>((sum, n) => sum + (n ?? 0), 0));
  }
  return [...sums].filter(([, n]) => n > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
