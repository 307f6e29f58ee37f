import { METRES_PER_DEGREE, metresPerDegreeEast } from './metres.ts';

/** Metres: no postcode is taken to spread further than this. */
export const MOST_SPREAD = 500;

type Point = readonly [lon: number, lat: number];

/**
 * How far each postcode of an outcode may reach from its point: half the way to the nearest other point, since
 * whoever lives further off has another postcode.
 * @param points of each postcode; null for none.
 * @param live whether others may be measured from it: a postcode that was withdrawn has no houses of its own.
 * @returns metres, at most `MOST_SPREAD`; 0 where there is no point.
 */
export function spreadsOf(points: readonly (Point | null)[], live: readonly boolean[]): number[] {
  const others = points
    .filter((point, i): point is Point => point !== null && live[i] === true)
    .sort((a, b) => a[1] - b[1]);
  const columns = {
    lons: Float64Array.from(others, ([lon]) => lon),
    lats: Float64Array.from(others, ([, lat]) => lat),
  };
  return points.map((point) =>
    point === null ? 0 : Math.min(MOST_SPREAD, nearestOther(point[0], point[1], columns) / 2),
  );
}

/** Points as columns, from south to north. */
interface Columns {
  lons: Float64Array;
  lats: Float64Array;
}

/** Metres to the nearest point that is another place. */
function nearestOther(lon: number, lat: number, { lons, lats }: Columns): number {
  const east = metresPerDegreeEast(lat);
  const start = firstFrom(lats, lat);
  // Squares are compared: this is asked millions of times.
  let nearest = (2 * MOST_SPREAD) ** 2;
  for (const step of [1, -1]) {
    for (let i = step > 0 ? start : start - 1; i >= 0 && i < lats.length; i += step) {
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
