import type { Doubt } from '../../schemas/crime/doubt.ts';
import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from './categories.ts';
import { doubtOf } from './doubts.ts';
import { boundsAround, LEAST, median, MOST } from './month-bounds.ts';
import type { MonthMeasures } from './month-measures.ts';

/** The kinds that make up most of every force's files. */
const mainKinds: readonly (readonly string[])[] = [
  ['violent-crime'],
  [ANTI_SOCIAL_BEHAVIOUR],
  ['burglary', 'vehicle-crime', 'shoplifting', 'other-theft', 'bicycle-theft', 'theft-from-the-person'],
  ['criminal-damage-arson'],
  ['public-order'],
];

/** So few a month go up and down by chance. */
const ENOUGH = 50;

interface Odd {
  found: number;
  low: number;
  high: number;
}

/**
 * Months in which a main kind of crime cannot be right. It, and every other kind that is out of bounds in the month, is
 * not known; where two main kinds are out, the sorting into kinds has failed, and none is.
 */
export function doubtsOfKinds(months: readonly MonthMeasures[]): [month: string, doubt: Doubt][] {
  const main = mainKinds.map((slugs) => oddIn(months, slugs));
  const single = crimeCategories.map(({ slug }) => ({ slug, odd: oddIn(months, [slug]) }));
  return months.flatMap(({ month }): [string, Doubt][] => {
    const out = mainKinds.flatMap((slugs, i) => {
      const odd = main[i]?.get(month);
      return odd ? [{ slugs, odd }] : [];
    });
    const [first] = out;
    if (!first) return [];
    const { found, low, high } = first.odd;
    const doubt = { ...doubtOf('kind', found, low, high), counted: [...first.slugs] };
    if (out.length > 1) return [[month, doubt]];
    const others = single.flatMap(({ slug, odd }) => (odd.has(month) ? [slug] : []));
    return [[month, { ...doubt, categories: [...new Set([...first.slugs, ...others])].sort() }]];
  });
}

/** Months in which these kinds are out of bounds, both as a count and as a share of the month's rows. */
function oddIn(months: readonly MonthMeasures[], slugs: readonly string[]): Map<string, Odd> {
  const counts = months.map(({ month, kinds }) => ({
    month,
    value: slugs.reduce((n, slug) => n + (kinds.get(slug) ?? 0), 0),
  }));
  if (median(counts.map(({ value }) => value)) < ENOUGH) return new Map();
  const shares = counts.map(({ month, value }, i) => ({ month, value: value / (months[i]?.rows ?? 1) }));
  const [ofCounts, ofShares] = [boundsAround(counts), boundsAround(shares)];
  return new Map(
    counts.flatMap(({ month, value }, i): [string, Odd][] => {
      const [count, share, part] = [ofCounts[i], ofShares[i], shares[i]?.value ?? 0];
      if (!count || !share) return [];
      const low = value < count.low * LEAST && part < share.low * LEAST;
      const high = value > count.high * MOST && part > share.high * MOST;
      return low || high ? [[month, { found: value, ...count }]] : [];
    }),
  );
}
