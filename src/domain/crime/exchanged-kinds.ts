import type { Doubt } from '../../schemas/crime/doubt.ts';
import { groupBy } from '../by-key.ts';
import { crimeCategories } from './categories.ts';
import { doubtOf } from './doubts.ts';
import { type Bounds, boundsAround, LEAST, median, MOST, NEEDED } from './month-bounds.ts';
import type { MonthMeasures } from './month-measures.ts';
import { outcomeGroup } from './outcome-groups.ts';

/** So few a month go up and down by chance. */
const ENOUGH = 50;

/** So many times its standard error a difference is no chance: of 2025's 30,807 pairs of a month none was as far out as 2. */
const CERTAIN = 3;

/** How far the difference, turned round, may be from that of other months. */
const LEAST_LIKE = 0.5;
const MOST_LIKE = 2;

/** One outcome tells no more than that it is e³ times as common among the one kind as among the other. */
const MOST_TELLING = 3;

type Outcomes = ReadonlyMap<string, number>;

/** A kind of crime of one force, by month. */
interface Kind {
  slug: string;
  byMonth: readonly Outcomes[];
  counts: readonly number[];
  bounds: readonly (Bounds | null)[];
  /** By month, what part of the kind each outcome is in all other months, as a logarithm. */
  elsewhere: readonly Outcomes[];
}

/**
 * Months in which two kinds of crime have changed places: what came of the one is what comes of the other in other months,
 * and the other way round, and their numbers fit too. Numbers alone do not tell kinds of like size apart.
 */
export function doubtsOfExchanges(months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] {
  const outcomes = outcomesIn(months);
  const kinds = crimeCategories.map(({ slug }) => kindOf(months, slug, outcomes));
  const pairs = kinds.flatMap((one, i) => kinds.slice(i + 1).map((other) => [one, other] as const));
  const turned = pairs.flatMap(([one, other]) => {
    const fitting = [...months.keys()].filter((at) => fits(one, other, at) && fits(other, one, at));
    // Most pairs are too unlike in number ever to be taken for each other.
    const gaps = fitting.length === 0 ? [] : months.map((_, at) => gapOf(one, other, at));
    return fitting.flatMap((at) => {
      const by = turnedBy(gaps, at);
      return by > CERTAIN ? [{ one, other, at, by }] : [];
    });
  });
  return [...groupBy(turned, ({ at }) => at)].flatMap(([at, found]) =>
    surest(found).map(({ one, other }): [string, Doubt] => {
      const { low, high } = one.bounds[at] ?? { low: 0, high: 0 };
      const slugs = [one.slug, other.slug];
      const doubt = doubtOf('exchanged', one.counts[at] ?? 0, low, high);
      return [months[at]?.month ?? '', { ...doubt, counted: slugs, categories: slugs }];
    }),
  );
}

interface Turned {
  one: Kind;
  other: Kind;
  at: number;
  by: number;
}

/** A kind has changed places with one other: of several, with the one that it is surest of. */
function surest(found: readonly Turned[]): Turned[] {
  const taken = new Set<Kind>();
  return [...found]
    .sort((a, b) => b.by - a.by)
    .filter(({ one, other }) => {
      if (taken.has(one) || taken.has(other)) return false;
      taken.add(one).add(other);
      return true;
    });
}

function outcomesIn(months: readonly MonthMeasures[]): ReadonlySet<string> {
  const outcomes = new Set<string>();
  for (const { outcomesOf } of months)
    for (const of of outcomesOf?.values() ?? []) for (const outcome of of.keys()) outcomes.add(outcome);
  return outcomes;
}

function kindOf(months: readonly MonthMeasures[], slug: string, outcomes: ReadonlySet<string>): Kind {
  const byMonth = months.map(({ outcomesOf }) => toldOf(outcomesOf?.get(slug)));
  const counts = months.map(({ kinds }) => kinds.get(slug) ?? 0);
  const bounds = boundsAround(counts.map((value, at) => ({ month: months[at]?.month ?? '', value })));
  return { slug, byMonth, counts, bounds, elsewhere: elsewhereOf(byMonth, outcomes) };
}

/** Without those that nobody sent: in June 2025 a force sent none of most thefts, and more of one kind than of another. */
const toldOf = (outcomes: Outcomes = new Map()): Outcomes =>
  new Map([...outcomes].filter(([slug]) => outcomeGroup(slug) !== 'unknown'));

function elsewhereOf(byMonth: readonly Outcomes[], outcomes: ReadonlySet<string>): Outcomes[] {
  const all = new Map<string, number>();
  for (const of of byMonth) for (const [outcome, n] of of) all.set(outcome, (all.get(outcome) ?? 0) + n);
  return byMonth.map((own) => {
    // Half a crime more of each: none was seen is not that none can be.
    const counts = [...outcomes].map(
      (outcome) => [outcome, (all.get(outcome) ?? 0) - (own.get(outcome) ?? 0) + 0.5] as const,
    );
    const sum = counts.reduce((total, [, n]) => total + n, 0);
    return new Map(counts.map(([outcome, n]) => [outcome, Math.log(n / sum)]));
  });
}

/** How far apart what came of two kinds is in a month, in the direction of other months; and its standard error. */
interface Gap {
  found: number;
  error: number;
}

function gapOf(one: Kind, other: Kind, at: number): Gap | null {
  if ((one.counts[at] ?? 0) < ENOUGH || (other.counts[at] ?? 0) < ENOUGH) return null;
  const [first, second] = [one.elsewhere[at], other.elsewhere[at]];
  const telling = (outcome: string) => {
    const by = (first?.get(outcome) ?? 0) - (second?.get(outcome) ?? 0);
    return Math.max(-MOST_TELLING, Math.min(MOST_TELLING, by));
  };
  const [a, b] = [one, other].map(({ byMonth }) => meanOf(byMonth[at] ?? new Map(), telling));
  if (!a || !b) return null;
  return { found: a.mean - b.mean, error: Math.sqrt(a.error + b.error) };
}

/** @param telling how much more often the first kind has an outcome than the second in the other months, as a logarithm. */
function meanOf(outcomes: Outcomes, telling: (outcome: string) => number) {
  let [n, sum, squares] = [0, 0, 0];
  for (const [outcome, count] of outcomes) {
    const by = telling(outcome);
    n += count;
    sum += count * by;
    squares += count * by * by;
  }
  if (n === 0) return null;
  const mean = sum / n;
  // And a little for what the shares themselves are not sure of.
  return { mean, error: (squares / n - mean * mean + 0.01) / n };
}

/** How many of its standard errors the difference is on the wrong side; nought where it is not that of other months turned. */
function turnedBy(gaps: readonly (Gap | null)[], at: number): number {
  const own = gaps[at];
  const others = gaps.flatMap((gap, i) => (gap && i !== at ? [gap.found] : []));
  if (!own || others.length < NEEDED) return 0;
  const usual = median(others);
  const isLike = -own.found > usual * LEAST_LIKE && -own.found < usual * MOST_LIKE;
  return isLike ? -own.found / own.error : 0;
}

/** Whether as many would be no wonder of the other kind. */
function fits(one: Kind, other: Kind, at: number): boolean {
  const [count, bounds] = [one.counts[at] ?? 0, other.bounds[at]];
  return bounds ? count >= bounds.low * LEAST && count <= bounds.high * MOST : false;
}
