import { ANTI_SOCIAL_BEHAVIOUR } from './categories.ts';
import {
  type CrimeTable,
  type Monthly,
  type YearTotal,
  crimes,
  incidents,
  total,
  yearTotal,
} from './totals.ts';
import type { OutcomeGroup } from './outcome-groups.ts';

/** A month and its count. */
export interface MonthCount {
  month: string;
  count: number;
}

/** What an area page says of crime. Crimes and anti-social behaviour incidents never meet in one number. */
export interface CrimeSummary {
  months: readonly string[];
  crimes: Monthly;
  incidents: Monthly;
  /** All known months together; null where no month is known. */
  crimeTotal: { count: number; months: number } | null;
  incidentTotal: { count: number; months: number } | null;
  /** The last twelve months' crimes, if they are all known. */
  year: YearTotal | null;
  /** The months with fewest and most crimes; the earlier one of equals. Null where no month is known. */
  range: { fewest: MonthCount; most: MonthCount } | null;
  /** Kinds of crime over the known months, most first. */
  categories: { slug: string; count: number }[];
  /** What became of the crimes, in the order of the groups; those with none are left out. */
  outcomes: { group: OutcomeGroup; count: number }[];
}

/** Put an area's table into the figures that its page shows. */
export function summarise(table: CrimeTable): CrimeSummary {
  const monthly = crimes(table);
  return {
    months: table.months,
    crimes: monthly,
    incidents: incidents(table),
    crimeTotal: total(monthly),
    incidentTotal: total(incidents(table)),
    year: yearTotal(table.months, monthly),
    range: rangeOf(table.months, monthly),
    categories: categoriesOf(table),
    outcomes: [...table.byOutcome]
      .filter(([, count]) => count > 0)
      .map(([group, count]) => ({ group, count })),
  };
}

function rangeOf(months: readonly string[], monthly: Monthly): CrimeSummary['range'] {
  const known = months.flatMap((month, index) => {
    const count = monthly[index] ?? null;
    return count === null ? [] : [{ month, count }];
  });
  const [first] = known;
  if (!first) return null;
  return {
    fewest: known.reduce((best, one) => (one.count < best.count ? one : best), first),
    most: known.reduce((best, one) => (one.count > best.count ? one : best), first),
  };
}

const categoriesOf = (table: CrimeTable) =>
  [...table.byCategory]
    .filter(([slug]) => slug !== ANTI_SOCIAL_BEHAVIOUR)
    .flatMap(([slug, monthly]) => {
      const sum = total(monthly);
      return sum ? [{ slug, count: sum.count }] : [];
    })
    .sort((a, b) => b.count - a.count);
