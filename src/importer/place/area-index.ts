import Flatbush from 'flatbush';
import { type Bands, bandsOf } from './bands.ts';
import { EdgeCells } from './edge-cells.ts';
import { degreesOf, METRES_PER_DEGREE, metresPerDegreeEast, metresToEdge, nearestOnEdge } from './metres.ts';
import { type Area, type Edges, edgesOf } from './rings.ts';

/** An area other than the point's own, and how far its boundary is. */
export interface Neighbour {
  id: string;
  metres: number;
}

/** Where a point is: the area that holds it, the first in order where areas overlap. */
export interface Position {
  id: string | null;
  /** All areas that hold it, in order. */
  holders: readonly string[];
}

/** A position as it is shared by all points that the same areas hold. */
interface Held extends Position {
  number: number;
  areas: readonly number[];
  /** Of points that one area more holds, by its number. */
  more: Map<number, Held>;
}

const NONE: readonly Neighbour[] = [];
const UNASKED = -1;

/**
 * Which area is a point in, and which others have their boundary within reach.
 * Points near each other share a cell, so that most are answered without touching any geometry.
 */
export class AreaIndex {
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #bands: readonly Bands[];
  readonly #edges: Edges;
  readonly #cells: EdgeCells;
  /** The areas' bounding boxes. */
  readonly #boxes: Flatbush | null;
  readonly #reach: number;
  /** All that were met with, by number; the first is nowhere. */
  readonly #positions: Held[] = [{ number: 0, id: null, holders: [], areas: [], more: new Map() }];
  /** By cell: number of the position in those areas that hold it whole, no edge of theirs being near; or `UNASKED`. */
  readonly #whole: Int32Array;
  /** Of the point that is asked about: metres to each area's nearest edge, and the areas that have one near. */
  readonly #metres: Float64Array;
  readonly #near: number[] = [];

  /** @param reach metres within which another area's boundary counts as near. */
  constructor(areas: readonly Area[], reach: number) {
    this.#ids = areas.map(({ id }) => id);
    this.#numbers = new Map(this.#ids.map((id, i) => [id, i]));
    this.#reach = reach;
    this.#edges = edgesOf(areas);
    this.#bands = bandsOf(areas, this.#edges);
    this.#cells = new EdgeCells(
      this.#edges,
      this.#bands.map(({ bounds }) => bounds),
      reach,
    );
    this.#boxes = boxesOf(this.#bands);
    this.#whole = new Int32Array(this.#cells.size).fill(UNASKED);
    this.#metres = new Float64Array(areas.length).fill(Infinity);
  }

  /** The areas that hold the point. Points that the same areas hold mostly share the answer itself. */
  locate(x: number, y: number): Position {
    const { starts, all } = this.#cells.lists;
    const cell = this.#cells.at(x, y);
    if (this.#whole[cell] === UNASKED) this.#whole[cell] = this.#holding(cell, x, y).number;
    let found = this.#positions[this.#whole[cell] as number] as Held;
    let asked = -1;
    for (let i = starts[cell] as number; i < (starts[cell + 1] as number); i++) {
      // Edges come area by area.
      const area = this.#edges.area[all[i] as number] as number;
      if (area === asked) continue;
      asked = area;
      if (this.#bands[area]?.contains(x, y)) found = this.#and(found, area);
    }
    return found;
  }

  /** Id of the area that holds the point, or null. */
  areaAt(x: number, y: number): string | null {
    return this.locate(x, y).id;
  }

  /**
   * Areas other than this one whose boundary is within reach, nearest first, wherever the point itself is.
   * @param reach metres that count as near; those of the index itself, or fewer, are quickest.
   */
  others(x: number, y: number, own: string | null, reach: number = this.#reach): readonly Neighbour[] {
    const skipped = own === null ? -1 : (this.#numbers.get(own) ?? -1);
    if (reach <= this.#reach) this.#scan(this.#cells.at(x, y), x, y, skipped, reach);
    else this.#scanAround(x, y, skipped, reach);
    // Most points have nothing near.
    return this.#near.length === 0 ? NONE : this.#takeNear();
  }

  /** The nearest place on the boundary of one area, and how far off it is; null beyond `limit` metres. */
  ownEdge(x: number, y: number, own: string, limit: number): { metres: number; at: [number, number] } | null {
    const { x1, y1, x2, y2, area } = this.#edges;
    const { starts, all } = this.#cells.lists;
    const ends = (i: number) => [x1[i], y1[i], x2[i], y2[i]] as [number, number, number, number];
    let [best, least] = [-1, limit];
    this.#eachCell(x, y, limit, (cell) => {
      for (const i of all.subarray(starts[cell], starts[cell + 1])) {
        if (this.#ids[area[i] as number] !== own) continue;
        const metres = metresToEdge(x, y, ...ends(i), metresPerDegreeEast(y));
        if (metres < least) [best, least] = [i, metres];
      }
    });
    return best < 0 ? null : { metres: least, at: nearestOnEdge(x, y, ...ends(best)) };
  }

  /** The area with the nearest boundary, for a point that no area holds; null beyond `limit` metres. */
  nearest(x: number, y: number, limit: number): Neighbour | null {
    return this.others(x, y, null, limit)[0] ?? null;
  }

  /** Calls back with cells that have, between them, every edge within so many metres of a point. */
  #eachCell(x: number, y: number, metres: number, visit: (cell: number) => void) {
    // A cell has the edges within reach of it anyway.
    this.#cells.around(x, y, degreesOf(Math.max(0, metres - this.#reach), y), visit);
  }

  #scanAround(x: number, y: number, skipped: number, reach: number) {
    this.#eachCell(x, y, reach, (cell) => {
      this.#scan(cell, x, y, skipped, reach);
    });
  }

  /** Note the areas, but for one, of which the cell has an edge within reach of a point. */
  #scan(cell: number, x: number, y: number, skipped: number, reach: number) {
    const { x1, y1, x2, y2, area } = this.#edges;
    const { starts, all } = this.#cells.lists;
    const end = starts[cell + 1] as number;
    let at = starts[cell] as number;
    if (at === end) return;
    const east = metresPerDegreeEast(y);
    const wide = reach / east;
    const high = reach / METRES_PER_DEGREE;
    for (; at < end; at++) {
      const i = all[at] as number;
      const other = area[i] as number;
      if (other === skipped) continue;
      const ay = y1[i] as number;
      const by = y2[i] as number;
      if (ay > y + high && by > y + high) continue;
      if (ay < y - high && by < y - high) continue;
      const ax = x1[i] as number;
      const bx = x2[i] as number;
      if (ax > x + wide && bx > x + wide) continue;
      if (ax < x - wide && bx < x - wide) continue;
      const metres = metresToEdge(x, y, ax, ay, bx, by, east);
      const before = this.#metres[other] as number;
      if (metres >= reach || metres >= before) continue;
      if (before === Infinity) this.#near.push(other);
      this.#metres[other] = metres;
    }
  }

  /** What was noted, nearest first; nothing is noted any more. */
  #takeNear(): Neighbour[] {
    const found = this.#near.map((index) => ({
      id: this.#ids[index] ?? '',
      metres: this.#metres[index] as number,
    }));
    for (const index of this.#near) this.#metres[index] = Infinity;
    this.#near.length = 0;
    return found.length === 1 ? found : found.sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
  }

  /** The areas that hold a point and have no edge near its cell: they hold the whole cell. */
  #holding(cell: number, x: number, y: number): Held {
    const { starts, all } = this.#cells.lists;
    const edged = new Set<number>();
    for (const i of all.subarray(starts[cell], starts[cell + 1])) edged.add(this.#edges.area[i] as number);
    return (this.#boxes?.search(x, y, x, y) ?? [])
      .filter((area) => !edged.has(area) && this.#bands[area]?.contains(x, y))
      .sort((a, b) => a - b)
      .reduce((held, area) => this.#and(held, area), this.#positions[0] as Held);
  }

  /** The position that one area more holds. */
  #and(held: Held, area: number): Held {
    const known = held.more.get(area);
    if (known) return known;
    const areas = [...held.areas, area].sort((a, b) => a - b);
    const holders = areas.map((index) => this.#ids[index] ?? '');
    const number = this.#positions.length;
    const more = { number, id: holders[0] ?? null, holders, areas, more: new Map<number, Held>() };
    this.#positions.push(more);
    held.more.set(area, more);
    return more;
  }
}

function boxesOf(areas: readonly Bands[]): Flatbush | null {
  if (areas.length === 0) return null;
  const tree = new Flatbush(areas.length);
  for (const { bounds } of areas) tree.add(bounds.west, bounds.low, bounds.east, bounds.high);
  tree.finish();
  return tree;
}
