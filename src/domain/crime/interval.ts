import { qgamma } from 'lib-r-math.js';

/** From and to, both included. */
export interface Interval {
  low: number;
  high: number;
}

/** Chance that an interval of ours holds the rate that lies behind a count. */
export const CONFIDENCE = 0.95;

/**
 * Exact Poisson interval of a count (Garwood, 1936): how far chance alone could have moved it. The low end of
 * nought is nought.
 */
export function countInterval(count: number): Interval {
  const tail = (1 - CONFIDENCE) / 2;
  return { low: count === 0 ? 0 : qgamma(tail, count, 1), high: qgamma(1 - tail, count + 1, 1) };
}

/** The interval of a rate per thousand; null where nobody is counted as living there. */
export function rateInterval(count: number, residents: number): Interval | null {
  if (residents <= 0) return null;
  const { low, high } = countInterval(count);
  return { low: (low / residents) * 1000, high: (high / residents) * 1000 };
}

/** Wilson's interval (1927) of a share, from 0 to 1: how far chance alone could have moved `count` of `all`. */
export function shareInterval(count: number, all: number): Interval {
  const z = 1.96;
  const share = count / all;
  const middle = (share + z ** 2 / (2 * all)) / (1 + z ** 2 / all);
  const reach = (z / (1 + z ** 2 / all)) * Math.sqrt((share * (1 - share)) / all + z ** 2 / (4 * all ** 2));
  return { low: Math.max(0, middle - reach), high: Math.min(1, middle + reach) };
}
