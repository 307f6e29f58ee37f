import type { KnownMonth } from './month-spans.ts';
import { ANTI_SOCIAL_BEHAVIOUR } from './categories.ts';
import {
  crimes,
  type CrimeTable,
  incidents,
  type Monthly,
  total,
  type YearTotal,
  yearTotal,
} from './totals.ts';
import type { OutcomeGroup } from './outcome-groups.ts';

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
  range: { fewest: KnownMonth; most: KnownMonth } | null;
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

/** Outcome groups drawn together where there is room for few columns. Every group is in one of them. */
const outcomeColumns = {
  charged: ['charged'],
  outOfCourt: ['outOfCourt', 'otherBody'],
  noSuspect: ['noSuspect'],
  noAction: ['noProsecution', 'notInPublicInterest'],
  open: ['open'],
  unknown: ['unknown'],
} as const satisfies Record<string, readonly OutcomeGroup[]>;
export type OutcomeColumn = keyof typeof outcomeColumns;

export const outcomeColumnNames = Object.keys(outcomeColumns) as OutcomeColumn[];

interface KindOutcomes {
  slug: string;
  /** Crimes of this kind in the known months. */
  all: number;
  counts: Record<OutcomeColumn, number>;
}

/** What became of each kind of crime, most crimes first. Anti-social behaviour has no outcomes and is left out. */
export function outcomesByKind(table: CrimeTable): KindOutcomes[] {
  return [...table.outcomesByCategory]
    .map(([slug, groups]) => ({ slug, ...inColumns(groups) }))
    .filter(({ all }) => all > 0)
    .sort((a, b) => b.all - a.all || (a.slug < b.slug ? -1 : 1));
}

function inColumns(groups: ReadonlyMap<OutcomeGroup, number>): Omit<KindOutcomes, 'slug'> {
  const sum = (members: readonly OutcomeGroup[]) =>
    members.reduce((all, group) => all + (groups.get(group) ?? 0), 0);
  const counts: KindOutcomes['counts'] = {
    charged: sum(outcomeColumns.charged),
    outOfCourt: sum(outcomeColumns.outOfCourt),
    noSuspect: sum(outcomeColumns.noSuspect),
    noAction: sum(outcomeColumns.noAction),
    open: sum(outcomeColumns.open),
    unknown: sum(outcomeColumns.unknown),
  };
  return { all: Object.values(counts).reduce((a, b) => a + b, 0), counts };
}
