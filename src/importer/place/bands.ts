import type { Area } from './rings.ts';

/** Height of a band in degrees of latitude, about 550 m. */
const BAND = 0.005;

/** The edges of one area sorted into bands of latitude, to tell quickly whether a point is inside it. */
export class Bands {
  readonly #first: number;
  readonly #bands: Float64Array[];
  /** Degrees; infinite the wrong way round where the area has no points. */
  readonly bounds: { west: number; east: number; low: number; high: number };

  constructor(area: Area) {
    this.bounds = boundsOf(area);
    const { low, high } = this.bounds;
    this.#first = Math.floor(low / BAND);
    const lists: number[][] = Array.from({ length: Math.floor(high / BAND) - this.#first + 1 }, () => []);
    for (const [part, rings] of area.parts.entries()) {
      for (const ring of rings) {
        let previous = ring[0];
        for (const point of ring.slice(1)) {
          if (previous) this.#add(lists, part, previous, point);
          previous = point;
        }
      }
    }
    this.#bands = lists.map((list) => Float64Array.from(list));
  }

  #add(
    lists: number[][],
    part: number,
    [x1, y1]: readonly [number, number],
    [x2, y2]: readonly [number, number],
  ) {
    const from = Math.floor(Math.min(y1, y2) / BAND) - this.#first;
    const to = Math.floor(Math.max(y1, y2) / BAND) - this.#first;
    for (let band = from; band <= to; band++) lists[band]?.push(part, x1, y1, x2, y2);
  }

  /** Even-odd rule: a ray to the east crosses the outline of one of the parts an odd number of times. */
  contains(x: number, y: number): boolean {
    if (x < this.bounds.west || x > this.bounds.east) return false;
    const band = this.#bands[Math.floor(y / BAND) - this.#first];
    if (!band) return false;
    let inside = false;
    let part = -1;
    for (let i = 0; i < band.length; i += 5) {
      if (band[i] !== part) {
        if (inside) return true;
        part = band[i] as number;
      }
      const y1 = band[i + 2] as number;
      const y2 = band[i + 4] as number;
      if (y1 > y === y2 > y) continue;
      const x1 = band[i + 1] as number;
      const x2 = band[i + 3] as number;
      if (x < x1 + ((y - y1) / (y2 - y1)) * (x2 - x1)) inside = !inside;
    }
    return inside;
  }
}

function boundsOf(area: Area) {
  const bounds = { west: Infinity, east: -Infinity, low: Infinity, high: -Infinity };
  for (const ring of area.parts.flat()) {
    for (const [x, y] of ring) {
      bounds.west = Math.min(bounds.west, x);
      bounds.east = Math.max(bounds.east, x);
      bounds.low = Math.min(bounds.low, y);
      bounds.high = Math.max(bounds.high, y);
    }
  }
  return bounds;
}
