/** What is wrong with an area's outlines, in words with the ring's number; null when they can be used. */
export function ringsFault(polygons: readonly (readonly (readonly number[])[])[][]): string | null {
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

function ringFault(ring: readonly (readonly number[])[]): string | null {
  const stray = ring.find(([lon = NaN, lat = NaN]) => !(Math.abs(lon) <= 180 && Math.abs(lat) <= 90));
  if (stray)
    return `found the point ${stray.join(', ')}; expected longitude -180 to 180 and latitude -90 to 90 (WGS84 degrees).`;
  if (ring.length < 4)
    return `found ${ring.length} points; expected at least four, the last equal to the first.`;
  const [first, last] = [ring[0], ring.at(-1)];
  if (first?.[0] !== last?.[0] || first?.[1] !== last?.[1]) {
    return `does not close: starts at ${first?.join(', ')} and ends at ${last?.join(', ')}; expected the last point to equal the first.`;
  }
  return null;
}

/** Whether all points of a ring lie on one line, so that it encloses nothing. */
function isFlat([[x = 0, y = 0] = [], ...rest]: readonly (readonly number[])[]): boolean {
  const [bx = x, by = y] = rest.find(([ox, oy]) => ox !== x || oy !== y) ?? [];
  return rest.every(([ox = 0, oy = 0]) => (ox - x) * (by - y) === (oy - y) * (bx - x));
}
