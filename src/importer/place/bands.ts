import { type Lists, listsOf } from './lists.ts';
import { type Area, type Bounds, boundsOf, type Edges, edgesIn } from './rings.ts';

/** Height of a band in degrees of latitude, about 550 m. */
const BAND = 0.005;

/** Stands in a band between the edges of one part and those of the next. */
const NEXT_PART = -1;

/** The edges of one area sorted into bands of latitude, to tell quickly whether a point is inside it. */
export class Bands {
  readonly bounds: Bounds;
  readonly #edges: Edges;
  readonly #first: number;
  /** The edges in each band, part by part. */
  readonly #lists: Lists;

  /** @param edges those of all areas. @param from the number of this area's first. */
  constructor({ parts }: Area, edges: Edges, from: number) {
    this.bounds = boundsOf(parts);
    this.#edges = edges;
    this.#first = Math.floor(this.bounds.low / BAND);
    const bands = Math.max(0, Math.floor(this.bounds.high / BAND) - this.#first + 1);
    const sizes = parts.map((part) => part.reduce((n, ring) => n + edgesIn(ring), 0));
    this.#lists = listsOf(bands, (add) => {
      this.#each(bands, sizes, from, add);
    });
  }

  /** Calls back with each edge in each of its bands. @param sizes how many edges each part has. */
  #each(bands: number, sizes: readonly number[], from: number, visit: (band: number, edge: number) => void) {
    const { y1, y2 } = this.#edges;
    const parts = new Int32Array(bands).fill(NEXT_PART);
    let edge = from;
    for (const [part, size] of sizes.entries()) {
      for (const end = edge + size; edge < end; edge++) {
        const [a, b] = [y1[edge] as number, y2[edge] as number];
        const last = Math.floor(Math.max(a, b) / BAND) - this.#first;
        for (let band = Math.floor(Math.min(a, b) / BAND) - this.#first; band <= last; band++) {
          if (parts[band] !== part && parts[band] !== NEXT_PART) visit(band, NEXT_PART);
          parts[band] = part;
          visit(band, edge);
        }
      }
    }
  }

  /** Even-odd rule: a ray to the east crosses the outline of one of the parts an odd number of times. */
  contains(x: number, y: number): boolean {
    const { west, east, low, high } = this.bounds;
    if (x < west || x > east || y < low || y > high) return false;
    const { x1, y1, x2, y2 } = this.#edges;
    const band = Math.floor(y / BAND) - this.#first;
    const { starts, all } = this.#lists;
    const end = starts[band + 1] as number;
    let inside = false;
    for (let at = starts[band] as number; at < end; at++) {
      const i = all[at] as number;
      if (i === NEXT_PART) {
        if (inside) return true;
        continue;
      }
      const ay = y1[i] as number;
      const by = y2[i] as number;
      if (ay > y === by > y) continue;
      const ax = x1[i] as number;
      if (x < ax + ((y - ay) / (by - ay)) * ((x2[i] as number) - ax)) inside = !inside;
    }
    return inside;
  }
}

/** Each area's edges in bands. @param edges those of the same areas. */
export function bandsOf(areas: readonly Area[], edges: Edges): Bands[] {
  let from = 0;
  return areas.map((area) => {
    const bands = new Bands(area, edges, from);
    from += area.parts.flat().reduce((n, ring) => n + edgesIn(ring), 0);
    return bands;
  });
}
