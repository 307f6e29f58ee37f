import type { LonLat } from './near-mile.ts';

/** Points on a flat world one unit wide, north at the top, and how much stands at each. */
export interface PlacedPoints {
  x: Float64Array;
  y: Float64Array;
  counts: Uint32Array;
  /** The largest of the counts; 1 where there is none. */
  most: number;
  /** Indexes, most first: the order in which they are drawn, so that small ones lie on top. */
  order: Uint32Array;
}

/** Longitude and latitude on a flat world one unit wide (web Mercator). */
export function onFlatWorld([lon, lat]: LonLat): [number, number] {
  const north = Math.log(Math.tan(Math.PI / 4 + (lat * Math.PI) / 360));
  return [0.5 + lon / 360, 0.5 - north / (2 * Math.PI)];
}

export function placePoints(items: readonly { at: LonLat; count: number }[]): PlacedPoints {
  const [x, y] = [new Float64Array(items.length), new Float64Array(items.length)];
  const counts = new Uint32Array(items.length);
  items.forEach(({ at, count }, i) => {
    [x[i], y[i]] = onFlatWorld(at);
    counts[i] = count;
  });
  const order = new Uint32Array(items.length).map((_, i) => i);
  order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0));
  return { x, y, counts, most: counts[order[0] ?? 0] ?? 1, order };
}

/** Radius in pixels that the largest circle has at a zoom: it grows with the map, within bounds. */
const largest = (zoom: number): number => Math.min(28, Math.max(9, 12 + 4 * (zoom - 12.5)));

/** A circle that stands for one is never larger, in pixels: few crimes should not look like many. */
const ONE_AT_MOST = 5;

/** Radius in pixels of a circle that stands for one, at a zoom, where the largest that is shown stands for `most`. */
export const unitRadius = (zoom: number, most: number): number =>
  Math.min(ONE_AT_MOST, largest(zoom) / Math.sqrt(Math.max(1, most)));

/** A smaller circle could not be seen. */
const LEAST = 2.5;

/** The area of a circle is in proportion to its count; `unit` is the radius for one. */
export const radiusOf = (count: number, unit: number): number => Math.max(LEAST, unit * Math.sqrt(count));

const ROUND = [1, 2, 5, 10, 20, 50, 100, 200, 500, 1000, 2000, 5000, 10_000];

/** Up to three round counts for a key, rising, none above the largest that is shown. */
export function keySizes(most: number): number[] {
  const top = ROUND.filter((size) => size <= Math.max(1, most)).length - 1;
  return [top - 4, top - 2, top].flatMap((at) => ROUND[at] ?? []);
}
