import type { MultiPolygon, Polygon, Position } from 'geojson';
import { boxAround, type LonLat, metresBetween } from './near-mile.ts';

type Outline = Polygon | MultiPolygon;

/** Whether a place lies in an area; on the line itself, either way. */
export function isInside(outline: Outline, place: LonLat): boolean {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  return polygons.some((rings) => rings.filter((ring) => crosses(ring, place)).length % 2 === 1);
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

/**
 * The share of a circle that lies in `others` and in none of `ours`, 0 to 1, to about a hundredth. What lies in
 * neither is water or abroad.
 */
export function shareBeyond(
  here: LonLat,
  metres: number,
  ours: readonly Outline[],
  others: readonly Outline[],
): number {
  const [west, south, east, north] = boxAround(here, metres);
  let [all, beyond] = [0, 0];
  for (let row = 0; row < STEPS; row++)
    for (let column = 0; column < STEPS; column++) {
      const place: LonLat = [
        west + ((east - west) * (column + 0.5)) / STEPS,
        south + ((north - south) * (row + 0.5)) / STEPS,
      ];
      if (metresBetween(place, here) > metres) continue;
      all++;
      const within = (outline: Outline) => isInside(outline, place);
      if (!ours.some(within) && others.some(within)) beyond++;
    }
  return beyond / all;
}

/** Whether an area's box meets another box: west, south, east, north. */
export function reaches(outline: Outline, [west, south, east, north]: readonly number[]): boolean {
  const polygons = outline.type === 'Polygon' ? [outline.coordinates] : outline.coordinates;
  const places = polygons.flat(2);
  const [lons, lats] = [places.map(([lon = 0]) => lon), places.map(([, lat = 0]) => lat)];
  return (
    least(lons) <= (east ?? 0) &&
    most(lons) >= (west ?? 0) &&
    least(lats) <= (north ?? 0) &&
    most(lats) >= (south ?? 0)
  );
}

const least = (values: readonly number[]) => values.reduce((a, b) => Math.min(a, b), Infinity);
const most = (values: readonly number[]) => values.reduce((a, b) => Math.max(a, b), -Infinity);
