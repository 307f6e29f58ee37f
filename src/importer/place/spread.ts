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
  return points.map((point) => (point === null ? 0 : Math.min(MOST_SPREAD, nearestOther(point, others) / 2)));
}

/** Metres to the nearest point that is another place. @param others from south to north. */
function nearestOther([lon, lat]: Point, others: readonly Point[]): number {
  const east = metresPerDegreeEast(lat);
  const start = firstFrom(others, lat);
  // Squares are compared: this is asked millions of times.
  let nearest = (2 * MOST_SPREAD) ** 2;
  for (const step of [1, -1]) {
    for (let i = step > 0 ? start : start - 1; i >= 0 && i < others.length; i += step) {
      const [x, y] = others[i] as Point;
      const up = (y - lat) * METRES_PER_DEGREE;
      if (up * up > nearest) break;
      const across = (x - lon) * east;
      const square = across * across + up * up;
      if (square > 0 && square < nearest) nearest = square;
    }
  }
  return Math.sqrt(nearest);
}

/** Index of the first point that is not south of a latitude. */
function firstFrom(points: readonly Point[], lat: number): number {
  let [low, high] = [0, points.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((points[middle] as Point)[1] < lat) low = middle + 1;
    else high = middle;
  }
  return low;
}
