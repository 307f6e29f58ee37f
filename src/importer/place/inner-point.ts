import type { Part } from './rings.ts';

/**
 * A place inside an area, as far from its sides as a line through its middle allows: the middle of the widest stretch
 * on the line of latitude half-way up.
 */
export function innerPoint(parts: readonly Part[]): [number, number] {
  const lats = parts.flat(2).map(([, y]) => y);
  const low = lats.reduce((a, b) => Math.min(a, b), Infinity);
  const high = lats.reduce((a, b) => Math.max(a, b), -Infinity);
  // A line off the middle too: where a corner lies just on the first, nothing would be told apart.
  for (const share of [0.5, 0.4961, 0.5173, 0.43, 0.61]) {
    const at = widest(parts, low + (high - low) * share);
    if (at) return at;
  }
  return [parts[0]?.[0]?.[0]?.[0] ?? 0, parts[0]?.[0]?.[0]?.[1] ?? 0];
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
    let [x1, y1] = ring[0] ?? [0, 0];
    for (const [x2, y2] of ring) {
      if (y1 > lat !== y2 > lat) crossings.push(x1 + ((lat - y1) / (y2 - y1)) * (x2 - x1));
      [x1, y1] = [x2, y2];
    }
  }
  return crossings.sort((a, b) => a - b);
}
