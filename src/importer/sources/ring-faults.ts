/** What is wrong with an area's outlines, in words with the ring's number; null when they can be used. */
export function ringsFault(polygons: readonly (readonly (readonly number[])[])[][]): string | null {
  for (const [p, polygon] of polygons.entries()) {
    for (const [r, ring] of polygon.entries()) {
      const fault = ringFault(ring);
      if (fault) return `polygon ${p + 1}, ring ${r + 1}: ${fault}`;
    }
  }
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
