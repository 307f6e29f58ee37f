import type { Part } from './rings.ts';

/** Degrees between the lines of latitude that areas are measured along: 11 m, enough for a share in hundredths. */
const STEP = 0.0001;

/** Number of a line of latitude → the stretches of it that lie in an area: from, to, from, to, in degrees east. */
export type Stretches = ReadonlyMap<number, readonly number[]>;

/**
 * An area as stretches of lines of latitude. Like the look-up of points it goes by the even-odd rule in each part,
 * so that rings that touch or cross themselves do no harm.
 * @param step degrees between the lines.
 */
export function stretchesOf(parts: readonly Part[], step = STEP): Stretches {
  const lines = new Map<number, readonly number[]>();
  for (const part of parts) {
    for (const [line, crossings] of crossingsOf(part, step)) {
      const before = lines.get(line);
      lines.set(line, before ? union(before, crossings) : crossings);
    }
  }
  return lines;
}

/** How much of an area lies in another, 0 to 1. */
export function shareInside(area: Stretches, other: Stretches): number {
  let whole = 0;
  let shared = 0;
  for (const [line, stretches] of area) {
    whole += overlap(stretches, stretches);
    shared += overlap(stretches, other.get(line) ?? []);
  }
  return whole === 0 ? 0 : Math.min(1, shared / whole);
}

/** Where each line of latitude crosses the rings of one part, from west. */
function crossingsOf(part: Part, step: number): Map<number, number[]> {
  const lines = new Map<number, number[]>();
  for (const ring of part) {
    let [x1, y1] = ring[0] ?? [0, 0];
    for (const [x2, y2] of ring) {
      const last = Math.ceil(Math.max(y1, y2) / step - 0.5);
      for (let line = Math.ceil(Math.min(y1, y2) / step - 0.5); line < last; line++) {
        const crossings = lines.get(line) ?? [];
        crossings.push(x1 + (((line + 0.5) * step - y1) / (y2 - y1)) * (x2 - x1));
        lines.set(line, crossings);
      }
      [x1, y1] = [x2, y2];
    }
  }
  for (const crossings of lines.values()) crossings.sort((a, b) => a - b);
  return lines;
}

/** Pairs from, to of a list of stretches. */
const pairs = (stretches: readonly number[]): [number, number][] =>
  Array.from({ length: stretches.length >> 1 }, (_, i) => [stretches[2 * i] ?? 0, stretches[2 * i + 1] ?? 0]);

function union(a: readonly number[], b: readonly number[]): number[] {
  const merged: [number, number][] = [];
  for (const [from, to] of [...pairs(a), ...pairs(b)].sort(([x], [y]) => x - y)) {
    const last = merged.at(-1);
    if (last && from <= last[1]) last[1] = Math.max(last[1], to);
    else merged.push([from, to]);
  }
  return merged.flat();
}

/** Length that two lists of stretches have in common. */
export function overlap(a: readonly number[], b: readonly number[]): number {
  let length = 0;
  for (let i = 0, j = 0; i + 1 < a.length && j + 1 < b.length;) {
    const [from, to, otherFrom, otherTo] = [a[i], a[i + 1], b[j], b[j + 1]] as [
      number,
      number,
      number,
      number,
    ];
    length += Math.max(0, Math.min(to, otherTo) - Math.max(from, otherFrom));
    if (to < otherTo) i += 2;
    else j += 2;
  }
  return length;
}
