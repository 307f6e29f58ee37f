import { boundsOf, type Part } from './rings.ts';

/**
 * A place inside an area, as far from its sides as a line through its middle allows: the middle of the widest stretch
 * on the line of latitude half-way up.
 */
export function innerPoint(parts: readonly Part[]): [number, number] {
  const { low, high } = boundsOf(parts);
  // A line off the middle too: where a corner lies just on the first, nothing would be told apart.
  for (const share of [0.5, 0.4961, 0.5173, 0.43, 0.61]) {
    const at = widest(parts, low + (high - low) * share);
    if (at) return at;
  }
  const [x = 0, y = 0] = parts[0]?.[0] ?? [];
  return [x, y];
}

function widest(parts: readonly Part[], lat: number): [number, number] | null {
  let best: [from: number, to: number] | null = null;
  for (const part of parts) {
    const crossings = crossingsOf(part, lat);
    for (let i = 0; i + 1 < crossings.length; i += 2) {
      const [from, to] = [crossings[i] ?? 0, crossings[i + 1] ?? 0];
      if (!best || to - from > best[1] - best[0]) best = [from, to];
    }
  }
  return best && best[1] > best[0] ? [(best[0] + best[1]) / 2, lat] : null;
}

/** Where a line of latitude crosses the rings of one part, from west. */
export function crossingsOf(part: Part, lat: number): number[] {
  const crossings: number[] = [];
  for (const ring of part) {
    for (let i = 2; i < ring.length; i += 2) {
      const [y1, y2] = [ring[i - 1] as number, ring[i + 1] as number];
      if (y1 > lat === y2 > lat) continue;
      const [x1, x2] = [ring[i - 2] as number, ring[i] as number];
      crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
    }
  }
  return crossings.sort((a, b) => a - b);
}
