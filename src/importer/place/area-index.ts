import Flatbush from 'flatbush';
import { Bands } from './bands.ts';
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
  /** Whether the answer is the same in the whole of the point's cell. */
  whole: boolean;
}

/** What is known of one small cell of the map: no edge near it, or which areas' edges are. */
interface Cell {
  /** The answer for every point of a cell that no edge is near. */
  position: Position | null;
  /** Areas that hold the whole cell. */
  holds: number[];
  /** Edges within reach of some point of the cell. */
  edges: number[];
  /** Areas that these edges belong to. */
  edged: number[];
}

const NONE: readonly Neighbour[] = [];

/** Degrees; a cell is about 550 m square in mid-England. */
const CELL_EAST = 0.008;
const CELL_NORTH = 0.005;

/** Number of the cell that a point is in: the same in every index. */
export const cellOf = (x: number, y: number): number =>
  Math.floor(y / CELL_NORTH) * 100_000 + Math.floor(x / CELL_EAST);

/**
 * What is known of cells, by number. Points come roughly in order of place, so that cells passed long ago are hardly
 * asked for again, and all of the country's would take hundreds of megabytes.
 */
export class CellMemory<T> {
  static readonly #MOST = 20_000;
  readonly #cells = new Map<number, T>();

  get(cell: number): T | undefined {
    return this.#cells.get(cell);
  }

  set(cell: number, value: T) {
    if (this.#cells.size >= CellMemory.#MOST) this.#cells.clear();
    this.#cells.set(cell, value);
  }
}

/**
 * Which area is a point in, and which others have their boundary within reach.
 * Points near each other share a cell, so that most are answered without touching any geometry.
 */
export class AreaIndex {
  readonly #ids: readonly string[];
  readonly #numbers: ReadonlyMap<string, number>;
  readonly #bands: readonly Bands[];
  readonly #edges: Edges;
  readonly #tree: Flatbush | null;
  /** The areas' bounding boxes. */
  readonly #boxes: Flatbush | null;
  readonly #reach: number;
  readonly #cells = new CellMemory<Cell>();

  /** @param reach metres within which another area's boundary counts as near. */
  constructor(areas: readonly Area[], reach: number) {
    this.#ids = areas.map(({ id }) => id);
    this.#numbers = new Map(this.#ids.map((id, i) => [id, i]));
    this.#reach = reach;
    this.#bands = areas.map((area) => new Bands(area));
    this.#edges = edgesOf(areas);
    this.#tree = treeOf(this.#edges);
    this.#boxes = boxesOf(this.#bands);
  }

  /** The area that holds the point. */
  locate(x: number, y: number): Position {
    const cell = this.#cellAt(x, y);
    if (cell.position) return cell.position;
    const holders = this.#holdersIn(cell, x, y);
    return {
      id: this.#id(holders[0] ?? -1),
      holders: holders.map((index) => this.#id(index) ?? ''),
      whole: false,
    };
  }

  /**
   * Areas other than this one whose boundary is within reach, nearest first, wherever the point itself is.
   * @param reach metres that count as near; those of the index itself, or fewer, are quickest.
   */
  others(x: number, y: number, own: string | null, reach: number = this.#reach): readonly Neighbour[] {
    const cell = this.#cellAt(x, y);
    if (cell.position && reach <= this.#reach) return NONE;
    const edges = reach <= this.#reach ? cell.edges : this.#edgesNear(x, y, reach);
    return this.#within(x, y, edges, own, reach);
  }

  /** The nearest place on the boundary of one area, and how far off it is; null beyond `limit` metres. */
  ownEdge(x: number, y: number, own: string, limit: number): { metres: number; at: [number, number] } | null {
    const { x1, y1, x2, y2, area } = this.#edges;
    let [best, metres] = [-1, limit];
    for (const i of this.#edgesNear(x, y, limit)) {
      if (this.#id(area[i] as number) !== own) continue;
      const off = metresToEdge(x, y, x1[i] as number, y1[i] as number, x2[i] as number, y2[i] as number);
      if (off < metres) [best, metres] = [i, off];
    }
    if (best < 0) return null;
    const ends = [x1[best], y1[best], x2[best], y2[best]] as [number, number, number, number];
    return { metres, at: nearestOnEdge(x, y, ...ends) };
  }

  /** Id of the area that holds the point, or null. Each point by itself: for points that are far from one another. */
  areaAt(x: number, y: number): string | null {
    let best = Infinity;
    for (const index of this.#boxes?.search(x, y, x, y) ?? [])
      if (index < best && this.#bands[index]?.contains(x, y)) best = index;
    return best === Infinity ? null : this.#id(best);
  }

  /** The area with the nearest boundary, for a point that no area holds; null beyond `limit` metres. */
  nearest(x: number, y: number, limit: number): Neighbour | null {
    return this.#within(x, y, this.#edgesNear(x, y, limit), null, limit)[0] ?? null;
  }

  #edgesNear(x: number, y: number, metres: number): number[] {
    const { east, north } = degreesOf(metres, y);
    return this.#tree?.search(x - east, y - north, x + east, y + north) ?? [];
  }

  #within(
    x: number,
    y: number,
    edges: readonly number[],
    id: string | null,
    limit: number,
  ): readonly Neighbour[] {
    const { x1, y1, x2, y2, area } = this.#edges;
    const own = id === null ? -1 : (this.#numbers.get(id) ?? -1);
    let found: Map<number, number> | null = null;
    const east = metresPerDegreeEast(y);
    const [wide, high] = [limit / east, limit / METRES_PER_DEGREE];
    for (const i of edges) {
      const other = area[i] as number;
      if (other === own) continue;
      const [ax, ay, bx, by] = [x1[i] as number, y1[i] as number, x2[i] as number, y2[i] as number];
      if (ax > x + wide && bx > x + wide) continue;
      if (ax < x - wide && bx < x - wide) continue;
      if (ay > y + high && by > y + high) continue;
      if (ay < y - high && by < y - high) continue;
      const metres = metresToEdge(x, y, ax, ay, bx, by, east);
      if (metres >= limit) continue;
      found ??= new Map();
      if (metres < (found.get(other) ?? Infinity)) found.set(other, metres);
    }
    // Most points have nothing near.
    if (!found) return NONE;
    return [...found]
      .map(([index, metres]) => ({ id: this.#id(index) ?? '', metres }))
      .sort((a, b) => a.metres - b.metres || (a.id < b.id ? -1 : 1));
  }

  #holdersIn({ holds, edged }: Cell, x: number, y: number): number[] {
    const found = edged.filter((index) => this.#bands[index]?.contains(x, y));
    return holds.length === 0 ? found : inOrder([...holds, ...found]);
  }

  #cellAt(x: number, y: number): Cell {
    const key = cellOf(x, y);
    let cell = this.#cells.get(key);
    if (!cell) {
      cell = this.#survey(Math.floor(x / CELL_EAST) * CELL_EAST, Math.floor(y / CELL_NORTH) * CELL_NORTH);
      this.#cells.set(key, cell);
    }
    return cell;
  }

  #survey(west: number, south: number): Cell {
    const { east, north } = degreesOf(this.#reach, south);
    const edges =
      this.#tree?.search(west - east, south - north, west + CELL_EAST + east, south + CELL_NORTH + north) ??
      [];
    const edged = inOrder(new Set(edges.map((i) => this.#edges.area[i] as number)));
    const x = west + CELL_EAST / 2;
    const y = south + CELL_NORTH / 2;
    const holds = inOrder(this.#boxes?.search(x, y, x, y) ?? []).filter(
      (index) => !edged.includes(index) && this.#bands[index]?.contains(x, y),
    );
    const holders = holds.map((index) => this.#id(index) ?? '');
    const position = edges.length === 0 ? { id: holders[0] ?? null, holders, whole: true } : null;
    return { position, holds, edges, edged };
  }

  #id(index: number): string | null {
    return this.#ids[index] ?? null;
  }
}

const inOrder = (numbers: Iterable<number>) => [...numbers].sort((a, b) => a - b);

function boxesOf(areas: readonly Bands[]): Flatbush | null {
  if (areas.length === 0) return null;
  const tree = new Flatbush(areas.length);
  for (const { bounds } of areas) tree.add(bounds.west, bounds.low, bounds.east, bounds.high);
  tree.finish();
  return tree;
}

function treeOf({ x1, y1, x2, y2 }: Edges): Flatbush | null {
  if (x1.length === 0) return null;
  const tree = new Flatbush(x1.length);
  for (let i = 0; i < x1.length; i++) {
    const [ax, ay, bx, by] = [x1[i] as number, y1[i] as number, x2[i] as number, y2[i] as number];
    tree.add(Math.min(ax, bx), Math.min(ay, by), Math.max(ax, bx), Math.max(ay, by));
  }
  tree.finish();
  return tree;
}
