import { type Interval, rateInterval } from './interval.ts';
import { ratePerThousand } from './rate.ts';
import { qnorm } from 'lib-r-math.js';

/** An area's count and residents, over the same months as the others'. */
export interface Counted {
  count: number;
  residents: number;
}

/**
 * What counts of this kind do by chance about their common rate. Areas differ by more than chance for reasons
 * that say nothing of any one of them (who lives there, who visits, how crime is recorded): that spread is
 * measured and allowed for.
 */
export interface Funnel {
  /** All crimes over all residents, per thousand. */
  average: number;
  /** Spread between areas beyond chance, a variance on the scale of the square root of crimes per resident. */
  spread: number;
}

/** Share of areas at each end whose distance is drawn in, so that outliers do not set the spread. */
const WINSORISED = 0.1;

/**
 * The funnel of some areas, by the additive model of overdispersion on square roots.
 * Source: D. J. Spiegelhalter, "Handling over-dispersion of performance indicators", Quality and Safety in
 * Health Care 14 (2005), 347–351. Null for fewer than three areas, of which nothing can be said.
 */
export function funnelOf(areas: readonly Counted[]): Funnel | null {
  const counted = areas.filter(({ residents }) => residents > 0);
  if (counted.length < 3) return null;
  const all = counted.reduce((n, { count }) => n + count, 0);
  const people = counted.reduce((n, { residents }) => n + residents, 0);
  const mean = all / people;
  const distances = winsorise(counted.map((area) => distance(area, mean)));
  const dispersion = distances.reduce((n, z) => n + z * z, 0) / distances.length;
  return { average: mean * 1000, spread: spreadBetween(counted, dispersion) };
}

/** Standard deviations from the mean, if chance alone were at work: a root of a rate has variance 1/4n. */
const distance = ({ count, residents }: Counted, mean: number) =>
  (Math.sqrt(count / residents) - Math.sqrt(mean)) * 2 * Math.sqrt(residents);

function winsorise(values: readonly number[]): number[] {
  const sorted = [...values].sort((a, b) => a - b);
  const cut = Math.floor(values.length * WINSORISED);
  const [low = 0, high = 0] = [sorted[cut], sorted[values.length - 1 - cut]];
  return values.map((value) => Math.min(high, Math.max(low, value)));
}

/** DerSimonian and Laird's estimate of the variance between areas; nought where chance explains it all. */
function spreadBetween(areas: readonly Counted[], dispersion: number): number {
  const weights = areas.map(({ residents }) => 4 * residents);
  const total = weights.reduce((a, b) => a + b, 0);
  const squares = weights.reduce((a, b) => a + b * b, 0);
  const n = areas.length;
  return Math.max(0, (n * dispersion - (n - 1)) / (total - squares / total));
}

/** Rates per thousand between which an area of this size falls with the given chance, if it is like the rest. */
export function funnelLimits({ average, spread }: Funnel, residents: number, chance: number): Interval {
  const root = Math.sqrt(average / 1000);
  const reach = qnorm(1 - (1 - chance) / 2) * Math.sqrt(1 / (4 * residents) + spread);
  return { low: Math.max(0, root - reach) ** 2 * 1000, high: (root + reach) ** 2 * 1000 };
}

/** Chance that an area like the rest falls inside the limits that we call "as expected". */
export const LIMITS_CHANCE = 0.998;

export interface ToCompare extends Counted {
  id: string;
  /** Why its rate says little of the risk to residents, such as many visitors; it is shown and not ranked. */
  caution?: string | undefined;
}

export interface Compared extends ToCompare {
  /** Per thousand residents. */
  rate: number;
  interval: Interval;
  /** Against the limits of the funnel; null where it is not ranked or there are too few to compare. */
  standing: 'higher' | 'asExpected' | 'lower' | null;
  /** Places it may hold, 1 the highest rate, as far as chance leaves it open; null where it is not ranked. */
  rank: Interval | null;
}

export interface Comparison {
  funnel: Funnel | null;
  /** How many are ranked. */
  ranked: number;
  /** Highest rate first. */
  areas: Compared[];
}

/** Compare areas over the same complete months. Areas without residents or with a caution are not ranked. */
export function compare(areas: readonly ToCompare[]): Comparison {
  const rankable = areas.filter(({ caution, residents }) => caution === undefined && residents > 0);
  const funnel = funnelOf(rankable);
  const intervals = new Map(rankable.map((area) => [area.id, rateInterval(area.count, area.residents)]));
  const compared = areas.flatMap((area): Compared[] => {
    const rate = ratePerThousand(area.count, area.residents);
    const interval = rateInterval(area.count, area.residents);
    if (rate === null || interval === null) return [];
    if (!intervals.has(area.id)) return [{ ...area, rate, interval, standing: null, rank: null }];
    return [
      { ...area, rate, interval, standing: standing(area, rate, funnel), rank: rankOf(interval, intervals) },
    ];
  });
  return {
    funnel,
    ranked: rankable.length,
    areas: compared.sort((a, b) => b.rate - a.rate || (a.id < b.id ? -1 : 1)),
  };
}

function standing({ residents }: Counted, rate: number, funnel: Funnel | null): Compared['standing'] {
  if (!funnel) return null;
  const { low, high } = funnelLimits(funnel, residents, LIMITS_CHANCE);
  return rate > high ? 'higher' : rate < low ? 'lower' : 'asExpected';
}

/** An area is surely above another where its interval begins beyond the other's end. */
function rankOf({ low, high }: Interval, intervals: ReadonlyMap<string, Interval | null>): Interval {
  const others = [...intervals.values()].filter((one) => one !== null);
  return {
    low: 1 + others.filter((other) => other.low > high).length,
    high: others.length - others.filter((other) => other.high < low).length,
  };
}
