import { type Counted, type Funnel, funnelLimits, funnelOf } from './funnel.ts';
import { type Interval, rateInterval } from './interval.ts';
import { ratePerThousand } from './rate.ts';

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
