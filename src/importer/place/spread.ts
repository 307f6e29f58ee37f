import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts';
import { LEAST_REACH } from './nearby.ts';

/** Metres: no postcode is taken to spread further than this. */
export const MOST_SPREAD = 500;

/** Points as columns of degrees; NaN for none. */
interface Points {
  lons: Float64Array;
  lats: Float64Array;
}

/**
 * How far each postcode of an outcode may reach from its point: half the way to the nearest other point, since
 * whoever lives further off has another postcode.
 * @param ended other than 0 for a postcode that was withdrawn: it has no houses of its own to measure from.
 * @returns metres, at most `MOST_SPREAD`; some number below `LEAST_REACH` where it is less; 0 where there is no point.
 */
export function spreadsOf({ lons, lats }: Points, ended: ArrayLike<number>): Float64Array {
  const live = new Uint32Array(lats.length)
    .map((_, i) => i)
    .filter((i) => ended[i] === 0 && !Number.isNaN(lats[i]))
    .sort((a, b) => Math.sign((lats[a] as number) - (lats[b] as number)));
  const column = (degrees: Float64Array) =>
    new Float64Array(live.length).map((_, i) => degrees[live[i] as number] as number);
  const others = { lons: column(lons), lats: column(lats) };
  return lats.map((lat, i) =>
    Number.isNaN(lat) ? 0 : Math.min(MOST_SPREAD, nearestOther(lons[i] as number, lat, others) / 2),
  );
}

/** Square metres: any other point this near tells that a postcode spreads too little to matter. */
const NEAR = (2 * LEAST_REACH) ** 2;

/** Metres to the nearest point that is another place; to any that is near. The others go from south to north. */
function nearestOther(lon: number, lat: number, { lons, lats }: Points): number {
  const east = metresPerDegreeEast(lat);
  const start = firstFrom(lats, lat);
  // Squares are compared: this is asked millions of times.
  let nearest = (2 * MOST_SPREAD) ** 2;
  for (let step = 1; step >= -1; step -= 2) {
    for (let i = step > 0 ? start : start - 1; i >= 0 && i < lats.length && nearest >= NEAR; i += step) {
      const up = ((lats[i] as number) - lat) * METRES_PER_DEGREE;
      if (up * up > nearest) break;
      const across = ((lons[i] as number) - lon) * east;
      const square = across * across + up * up;
      if (square > 0 && square < nearest) nearest = square;
    }
  }
  return Math.sqrt(nearest);
}

/** Index of the first that is not south of a latitude. */
function firstFrom(lats: Float64Array, lat: number): number {
  let [low, high] = [0, lats.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((lats[middle] as number) < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}
