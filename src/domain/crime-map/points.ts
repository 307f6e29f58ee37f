import type { LonLat } from './near-mile.ts';

/** Points on a flat world one unit wide, north at the top, and how much stands at each. */
export interface PlacedPoints {
  x: Float64Array;
  y: Float64Array;
  counts: Uint32Array;
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
  return { x, y, counts, order: order.sort((a, b) => (counts[b] ?? 0) - (counts[a] ?? 0)) };
}

/** Radius in pixels of a circle that stands for one, at a zoom: it grows with the map, but not as fast. */
export const unitRadius = (zoom: number): number => Math.min(2.6, Math.max(0.5, 0.62 * 1.42 ** (zoom - 12)));

/** A smaller circle could not be seen. */
const LEAST = 1.1;

/** The area of a circle is in proportion to its count, whatever is chosen; `unit` is the radius for one. */
export const radiusOf = (count: number, unit: number): number => Math.max(LEAST, unit * Math.sqrt(count));
