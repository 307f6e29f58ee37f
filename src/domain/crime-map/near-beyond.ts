import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boxAround, type LonLat, metresBetween } from './near-mile.ts';

export type Outline = Polygon | MultiPolygon;

/** Polygons of an area, each as its rings. */
export const polygonsOf = (outline: Outline): Position[][][] =>
  outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;

/** Whether a place lies in an area; on the line itself, either way. */
export function isInside(outline: Outline, place: LonLat): boolean {
  return polygonsOf(outline).some((rings) => rings.filter((ring) => crosses(ring, place)).length % 2 === 1);
}

/** Whether a line from the place to the east crosses the ring an odd number of times. */
function crosses(ring: readonly Position[], [lon, lat]: LonLat): boolean {
  let inside = false;
  ring.forEach(([x = 0, y = 0], i) => {
    const [px = 0, py = 0] = ring[i === 0 ? ring.length - 1 : i - 1] ?? [];
    if (y > lat !== py > lat && lon < ((px - x) * (lat - y)) / (py - y) + x) inside = !inside;
  });
  return inside;
}

const STEPS = 24;

/** The share of a circle that lies in an area, 0 to 1, to about a hundredth. */
export function shareWithin(here: LonLat, metres: number, outline: Outline): number {
  const box = boxAround(here, metres);
  if (!reaches(outline, box)) return 0;
  const [west, south, east, north] = box;
  let [all, within] = [0, 0];
  for (let row = 0; row < STEPS; row++)
    for (let column = 0; column < STEPS; column++) {
      const place: LonLat = [
        west + ((east - west) * (column + 0.5)) / STEPS,
        south + ((north - south) * (row + 0.5)) / STEPS,
      ];
      if (metresBetween(place, here) > metres) continue;
      all++;
      if (isInside(outline, place)) within++;
    }
  return within / all;
}

/** Whether an area and a box (west, south, east, north) have a place in common. */
export function meetsBox(outline: Outline, box: readonly [number, number, number, number]): boolean {
  if (!reaches(outline, box)) return false;
  const [west, south] = box;
  if (isInside(outline, [west, south])) return true;
  return polygonsOf(outline).some((rings) =>
    rings.some((ring) => ring.some((place, i) => i > 0 && crossesBox(ring[i - 1] ?? place, place, box))),
  );
}

/** Whether a line meets a box: it does unless it lies wholly beyond one side, or all corners lie on one side of it. */
function crossesBox(
  [ax = 0, ay = 0]: Position,
  [bx = 0, by = 0]: Position,
  [west, south, east, north]: readonly [number, number, number, number],
): boolean {
  if (Math.max(ax, bx) < west || Math.min(ax, bx) > east) return false;
  if (Math.max(ay, by) < south || Math.min(ay, by) > north) return false;
  const side = (x: number, y: number) => Math.sign((bx - ax) * (y - ay) - (by - ay) * (x - ax));
  const corners = [side(west, south), side(west, north), side(east, south), side(east, north)];
  return Math.min(...corners) <= 0 && Math.max(...corners) >= 0;
}

/** Whether an area's box meets another box: west, south, east, north. */
export function reaches(outline: Outline, [west, south, east, north]: readonly number[]): boolean {
  const own = boxOf(outline);
  return own[0] <= (east ?? 0) && own[2] >= (west ?? 0) && own[1] <= (north ?? 0) && own[3] >= (south ?? 0);
}

const boxes = new WeakMap<Outline, [number, number, number, number]>();

/** West, south, east and north of an area. Worked out once. */
export function boxOf(outline: Outline): [number, number, number, number] {
  const known = boxes.get(outline);
  if (known) return known;
  const box: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [lon = 0, lat = 0] of polygonsOf(outline).flat(2)) {
    if (lon < box[0]) box[0] = lon;
    if (lat < box[1]) box[1] = lat;
    if (lon > box[2]) box[2] = lon;
    if (lat > box[3]) box[3] = lat;
  }
  boxes.set(outline, box);
  return box;
}
