import { degreesOf } from './metres.ts';
import type { Edges } from './rings.ts';

/** Degrees; a cell is about 550 m square in mid-England. */
const CELL_EAST = 0.008;
const CELL_NORTH = 0.005;

/** Degrees. Whatever lies beyond is put into the cells at its sides, so that no stray corner makes millions more. */
const BRITAIN = { west: -9, south: 49, east: 2.5, north: 61.5 };

/** Which edges are near which small cell of the map: those within reach of some point of it, and a few more. */
export class EdgeCells {
  readonly #west: number;
  readonly #south: number;
  readonly #columns: number;
  readonly #rows: number;
  /** Cell `c` has the edges from `starts[c]` up to `starts[c + 1]` of the list. */
  readonly starts: Int32Array;
  /** Numbers of edges, ascending within each cell. */
  readonly list: Int32Array;

  /** @param reach metres. */
  constructor(edges: Edges, reach: number) {
    const { west, south, east, north } = boundsOf(edges);
    // A little more than needed, for a degree to the east is not the same everywhere.
    const margin = degreesOf(reach * 1.01, north);
    this.#west = columnOf(west - margin.east);
    this.#south = rowOf(south - margin.north);
    this.#columns = columnOf(east + margin.east) - this.#west + 1;
    this.#rows = rowOf(north + margin.north) - this.#south + 1;
    this.starts = new Int32Array(this.size + 1);
    this.#each(edges, margin, (cell) => {
      this.starts[cell + 1] = (this.starts[cell + 1] as number) + 1;
    });
    for (let cell = 0; cell < this.size; cell++)
      this.starts[cell + 1] = (this.starts[cell + 1] as number) + (this.starts[cell] as number);
    this.list = new Int32Array(this.starts[this.size] as number);
    const next = this.starts.slice();
    this.#each(edges, margin, (cell, edge) => {
      this.list[next[cell] as number] = edge;
      next[cell] = (next[cell] as number) + 1;
    });
  }

  get size(): number {
    return this.#columns * this.#rows;
  }

  /** Number of the cell that a point is in. */
  at(x: number, y: number): number {
    return this.#row(y) * this.#columns + this.#column(x);
  }

  /** Calls back with every cell within so many degrees of a point. */
  around(
    x: number,
    y: number,
    { east, north }: { east: number; north: number },
    visit: (cell: number) => void,
  ) {
    const [first, last] = [this.#column(x - east), this.#column(x + east)];
    for (let row = this.#row(y - north); row <= this.#row(y + north); row++)
      for (let column = first; column <= last; column++) visit(row * this.#columns + column);
  }

  #column(x: number): number {
    return within(Math.floor(x / CELL_EAST) - this.#west, this.#columns);
  }

  #row(y: number): number {
    return within(Math.floor(y / CELL_NORTH) - this.#south, this.#rows);
  }

  /** Every edge with each cell that it is near. */
  #each(
    { x1, y1, x2, y2 }: Edges,
    margin: { east: number; north: number },
    visit: (cell: number, edge: number) => void,
  ) {
    for (let edge = 0; edge < x1.length; edge++) {
      // From south to north.
      const up = (y1[edge] as number) <= (y2[edge] as number);
      const ax = (up ? x1 : x2)[edge] as number;
      const ay = (up ? y1 : y2)[edge] as number;
      const bx = (up ? x2 : x1)[edge] as number;
      const by = (up ? y2 : y1)[edge] as number;
      const [low, high] = [this.#row(ay - margin.north), this.#row(by + margin.north)];
      for (let row = low; row <= high; row++) {
        // A long edge is near few cells of each row: those by the stretch of it that is near the row.
        const from = row === low ? ax : xAt(this.#latOf(row) - margin.north, ax, ay, bx, by);
        const to = row === high ? bx : xAt(this.#latOf(row + 1) + margin.north, ax, ay, bx, by);
        const last = this.#column(Math.max(from, to) + margin.east);
        for (let column = this.#column(Math.min(from, to) - margin.east); column <= last; column++)
          visit(row * this.#columns + column, edge);
      }
    }
  }

  #latOf(row: number): number {
    return (row + this.#south) * CELL_NORTH;
  }
}

const columnOf = (x: number) => Math.floor(Math.min(BRITAIN.east, Math.max(BRITAIN.west, x)) / CELL_EAST);
const rowOf = (y: number) => Math.floor(Math.min(BRITAIN.north, Math.max(BRITAIN.south, y)) / CELL_NORTH);

const within = (number: number, count: number) => (number < 0 ? 0 : number < count ? number : count - 1);

/** Longitude of an edge that runs north, at a latitude; of the nearer end where it does not get there. */
function xAt(lat: number, ax: number, ay: number, bx: number, by: number): number {
  if (lat <= ay) return ax;
  return lat >= by ? bx : ax + ((lat - ay) / (by - ay)) * (bx - ax);
}

function boundsOf({ x1, y1 }: Edges) {
  // Rings are closed: each corner begins an edge.
  const bounds = { west: Infinity, south: Infinity, east: -Infinity, north: -Infinity };
  for (let i = 0; i < x1.length; i++) {
    const [x, y] = [x1[i] as number, y1[i] as number];
    if (x < bounds.west) bounds.west = x;
    if (x > bounds.east) bounds.east = x;
    if (y < bounds.south) bounds.south = y;
    if (y > bounds.north) bounds.north = y;
  }
  return x1.length === 0 ? { west: 0, south: 0, east: 0, north: 0 } : bounds;
}
