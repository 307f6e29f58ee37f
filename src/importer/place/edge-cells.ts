import { type Lists, listsOf } from './lists.ts';
import { degreesOf } from './metres.ts';
import type { Bounds, Edges } from './rings.ts';

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
  /** The edges of each cell, ascending. */
  readonly lists: Lists;

  /**
   * @param boxes that hold the edges.
   * @param reach metres.
   */
  constructor(edges: Edges, boxes: readonly Bounds[], reach: number) {
    const west = boxes.reduce((least, box) => Math.min(least, box.west), Infinity);
    const south = boxes.reduce((least, box) => Math.min(least, box.low), Infinity);
    const east = boxes.reduce((most, box) => Math.max(most, box.east), -Infinity);
    const north = boxes.reduce((most, box) => Math.max(most, box.high), -Infinity);
    // A little more than needed, for a degree to the east is not the same everywhere.
    const margin = degreesOf(reach * 1.01, clamp(north, BRITAIN.south, BRITAIN.north));
    this.#west = columnOf(west - margin.east);
    this.#south = rowOf(south - margin.north);
    this.#columns = Math.max(1, columnOf(east + margin.east) - this.#west + 1);
    this.#rows = Math.max(1, rowOf(north + margin.north) - this.#south + 1);
    this.lists = listsOf(this.size, (add) => {
      this.#each(edges, margin, add);
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

const clamp = (degrees: number, least: number, most: number) => Math.min(most, Math.max(least, degrees));

const columnOf = (x: number) => Math.floor(clamp(x, BRITAIN.west, BRITAIN.east) / CELL_EAST);
const rowOf = (y: number) => Math.floor(clamp(y, BRITAIN.south, BRITAIN.north) / CELL_NORTH);

const within = (number: number, count: number) => (number < 0 ? 0 : number < count ? number : count - 1);

/** Longitude of an edge that runs north, at a latitude; of the nearer end where it does not get there. */
function xAt(lat: number, ax: number, ay: number, bx: number, by: number): number {
  if (lat <= ay) return ax;
  return lat >= by ? bx : ax + ((lat - ay) / (by - ay)) * (bx - ax);
}
