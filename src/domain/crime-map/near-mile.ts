import type { PointCrime } from './filter-points.ts';

/** Longitude and latitude in degrees. */
export type LonLat = readonly [number, number];

/** Metres in a mile. */
export const MILE = 1609.344;

const METRES_A_DEGREE = 111_195;

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

/** The points of several teams that lie within a mile, put together as if one team had them. */
export function withinMile(teams: readonly PointCrime[], here: LonLat): PointCrime {
  const [first] = teams;
  if (!first) throw new RangeError('At least one team must be asked.');
  const { months, categories, outcomes } = first;
  const near: PointCrime = {
    ...{ months, categories, outcomes, points: [], streets: [], lsoas: [], pointLsoas: [], groups: [] },
  };
  for (const team of teams) addNear(near, team, here);
  return near;
}

function addNear(near: PointCrime, team: PointCrime, here: LonLat): void {
  const position = new Map<number, number>();
  team.points.forEach((point, i) => {
    if (metresBetween(point, here) > MILE) return;
    position.set(i, near.points.length);
    near.points.push(point);
    near.streets.push(team.streets[i] ?? '');
    near.pointLsoas.push(-1);
  });
  for (const [month, category, outcome, points, counts] of team.groups) {
    const kept = points.flatMap((point, i) => {
      const at = position.get(point);
      return at === undefined ? [] : [[at, counts[i] ?? 0] as const];
    });
    if (kept.length === 0) continue;
    near.groups.push([month, category, outcome, kept.map(([at]) => at), kept.map(([, count]) => count)]);
  }
}
