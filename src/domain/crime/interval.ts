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
