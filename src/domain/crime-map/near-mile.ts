import type { PointCrime } from './filter-points.ts';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];

/** Metres in a mile. */
export const MILE = 1609.344;

/** How near "near me" may be, in miles. */
export const RADII = [0.25, 0.5, 1] as const;

/** Of latitude, or of longitude at the equator. */
export const METRES_A_DEGREE = 111_195;

/** Metres between two places a few miles apart at most. */
export function metresBetween([lonA, latA]: LonLat, [lonB, latB]: LonLat): number {
  const across = (lonA - lonB) * Math.cos((((latA + latB) / 2) * Math.PI) / 180);
  return Math.hypot(across, latA - latB) * METRES_A_DEGREE;
}

/** West, south, east and north of a circle. */
export function boxAround([lon, lat]: LonLat, metres: number): [number, number, number, number] {
  const north = metres / METRES_A_DEGREE;
  const east = north / Math.cos((lat * Math.PI) / 180);
  return [lon - east, lat - north, lon + east, lat + north];
}

/** Counts at points of several forces' areas as if one file had them. All are by the same lists. */
export function together(parts: readonly PointCrime[]): PointCrime {
  const [first] = parts;
  if (!first) throw new RangeError('At least one part must be given.');
  const { months, categories, outcomes } = first;
  const all: PointCrime = {
    ...{ months, categories, outcomes, points: [], streets: [], lsoas: [], pointLsoas: [], groups: [] },
  };
  for (const { points, streets, groups } of parts) {
    const from = all.points.length;
    for (const [i, point] of points.entries()) {
      all.points.push(point);
      all.streets.push(streets[i] ?? '');
      all.pointLsoas.push(-1);
    }
    for (const [month, category, outcome, at, counts] of groups)
      all.groups.push([month, category, outcome, at.map((place) => place + from), counts]);
  }
  return all;
}
