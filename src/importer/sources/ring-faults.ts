import type { Part, Ring } from '../place/rings.ts';

/** What is wrong with an area's outlines, in words with the ring's number; null when they can be used. */
export function ringsFault(polygons: readonly Part[]): string | null {
  if (polygons.length === 0) return 'found no polygon; expected at least one.';
  for (const [p, polygon] of polygons.entries()) {
    if (polygon.length === 0) return `polygon ${p + 1}: found no ring; expected an outer ring.`;
    for (const [r, ring] of polygon.entries()) {
      const fault = ringFault(ring);
      if (fault) return `polygon ${p + 1}, ring ${r + 1}: ${fault}`;
    }
  }
  if (polygons.flat().every(isFlat))
    return 'found only points on one line; expected a ring that encloses an area.';
  return null;
}

function ringFault(ring: Ring): string | null {
  for (let i = 0; i < ring.length; i += 2) {
    if (!(Math.abs(ring[i] as number) <= 180 && Math.abs(ring[i + 1] as number) <= 90))
      return `found the point ${ring.subarray(i, i + 2).join(', ')}; expected longitude -180 to 180 and latitude -90 to 90 (WGS84 degrees).`;
  }
  if (ring.length < 8)
    return `found ${ring.length / 2} points; expected at least four, the last equal to the first.`;
  const [first, last] = [ring.subarray(0, 2), ring.subarray(-2)];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return `does not close: starts at ${first.join(', ')} and ends at ${last.join(', ')}; expected the last point to equal the first.`;
  }
  return null;
}

/** Whether all points of a ring lie on one line, so that it encloses nothing. */
function isFlat(ring: Ring): boolean {
  const [x = 0, y = 0] = ring;
  let [bx, by] = [x, y];
  for (let i = 2; i < ring.length; i += 2) {
    const [ox, oy] = [ring[i] as number, ring[i + 1] as number];
    if (bx === x && by === y) [bx, by] = [ox, oy];
    else if ((ox - x) * (by - y) !== (oy - y) * (bx - x)) return false;
  }
  return true;
}
