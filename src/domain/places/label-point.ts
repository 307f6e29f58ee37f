import type { MultiPolygon, Polygon } from 'geojson';

/** West, south, east, north, in the units of the area. */
type Box = readonly [number, number, number, number];

/** How many lines are laid across an area to find where a word fits. */
const LINES = 9;

/**
 * Where to write an area's name: the middle of the widest stretch across the part of it that is in the picture,
 * rather central than not. In flat units; null where nothing of it is in the picture.
 */
export function labelPoint(
  { shape, box }: { shape: Polygon | MultiPolygon; box: Box },
  view: Box,
): [number, number] | null {
  const [south, north] = [Math.max(box[1], view[1]), Math.min(box[3], view[3])];
  if (south > north || box[0] > view[2] || box[2] < view[0]) return null;
  const rings = shape.type === 'Polygon' ? shape.coordinates : shape.coordinates.flat();
  let best: { point: [number, number]; worth: number } | null = null;
  for (let line = 1; line <= LINES; line++) {
    const y = south + ((north - south) * line) / (LINES + 1);
    const central = 1 - Math.abs(line - (LINES + 1) / 2) * 0.07;
    for (const [from, to] of stretches(crossings(rings, y), view)) {
      const worth = (to - from) * central;
      if (!best || worth > best.worth) best = { point: [(from + to) / 2, y], worth };
    }
  }
  return best?.point ?? null;
}

/** Where a line across at height `y` meets the rings, from west to east. */
function crossings(rings: readonly (readonly number[])[][], y: number): number[] {
  const xs: number[] = [];
  for (const ring of rings) {
    let last = ring[0];
    for (const point of ring) {
      // A map asks for millions: no list is made for each.
      const before = last?.[1] ?? 0;
      const after = point[1] ?? 0;
      if (before > y !== after > y) xs.push(crossing(last ?? point, point, y));
      last = point;
    }
  }
  return xs.sort((a, b) => a - b);
}

const crossing = ([x1 = 0, y1 = 0]: readonly number[], [x2 = 0, y2 = 0]: readonly number[], y: number) =>
  x1 + ((y - y1) / (y2 - y1)) * (x2 - x1);

/** Every second stretch between crossings is inside; only what is in view counts. */
function stretches(xs: readonly number[], [west, , east]: Box): [number, number][] {
  const inside: [number, number][] = [];
  for (let i = 0; i + 1 < xs.length; i += 2) {
    const [from, to] = [Math.max(xs[i] ?? west, west), Math.min(xs[i + 1] ?? east, east)];
    if (to > from) inside.push([from, to]);
  }
  return inside;
}
