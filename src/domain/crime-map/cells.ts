import { boxAround, type LonLat, MILE } from './near-mile.ts';
import { meetsBox, type Outline } from './near-beyond.ts';

/** Zoom of the largest cells. */
export const TOP_ZOOM = 10;

/** Zooms of the cells that towns lie in: for a map of a force, and for one of a patch. */
export const TOWN_ZOOMS = [8, 10] as const;

/** As many small cells, and no more, are asked for rather than the large ones. */
const MOST_SMALL = 9;

/** West, south, east, north in degrees. */
export type CellBox = readonly [number, number, number, number];

/** Quadkey of the top → its cells, told from there: see `pointIndexSchema`. */
export type CellTrees = Readonly<Record<string, string>>;

/** The tree of the cells below one of zoom 10. @param cells quadkeys in order. */
export function packCells(top: string, cells: readonly string[]): string {
  if (cells.length === 0) return '.';
  if (cells[0] === top) return '#';
  const quarters = ['0', '1', '2', '3'].map((digit) => top + digit);
  return `+${quarters
    .map((quarter) =>
      packCells(
        quarter,
        cells.filter((cell) => cell.startsWith(quarter)),
      ),
    )
    .join('')}`;
}

/**
 * Quadkeys of the cells below one, or itself, that hold all of an area: those of the deepest zoom that meet it, four
 * that all do as the one that they are quarters of.
 * @param meets whether a cell meets the area.
 */
export function cellsCovering(top: string, zoom: number, meets: (cell: string) => boolean): string[] {
  if (!meets(top)) return [];
  if (top.length >= zoom) return [top];
  const quarters = ['0', '1', '2', '3'].map((digit) => top + digit);
  const parts = quarters.map((quarter) => cellsCovering(quarter, zoom, meets));
  return parts.every(([first], i) => first === quarters[i]) ? [top] : parts.flat();
}

/** Quadkeys of all cells that have a file, in order. */
export const unpackCells = (trees: CellTrees): string[] => cellsWhere(trees, () => true);

/** Quadkeys of the cells that a box meets. */
export const cellsInBox = (trees: CellTrees, box: CellBox): string[] =>
  cellsWhere(trees, (cell) => boxesMeet(cellBox(cell), box));

/** Quadkeys of the cells that an area reaches into, or comes near to: its outline is not as fine as its points. */
export const cellsInArea = (trees: CellTrees, outline: Outline): string[] =>
  cellsWhere(trees, (cell) => meetsBox(outline, widened(cellBox(cell))));

const widened = ([west, south, east, north]: CellBox): CellBox => [
  west - MARGIN,
  south - MARGIN,
  east + MARGIN,
  north + MARGIN,
];

/** Degrees, about 100 metres. */
const MARGIN = 1e-3;

/** Quadkeys of the cells that hold places within so many metres of one. */
export function cellsAround(trees: CellTrees, here: LonLat, metres: number = MILE): string[] {
  const box = boxAround(here, metres);
  return cellsInBox(trees, box).filter((cell) => nearest(cellBox(cell), here, box) <= 1);
}

/** How far off a box is, as a share of the circle's radius along each axis. */
function nearest([west, south, east, north]: CellBox, [lon, lat]: LonLat, circle: CellBox): number {
  const across = Math.max(west - lon, 0, lon - east) / ((circle[2] - circle[0]) / 2);
  const up = Math.max(south - lat, 0, lat - north) / ((circle[3] - circle[1]) / 2);
  return Math.hypot(across, up);
}

/** Whether two boxes have a place in common. */
export const boxesMeet = (a: CellBox, b: CellBox) =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];

/** Cells whose own and whose parents' boxes are wanted. */
function cellsWhere(trees: CellTrees, wanted: (cell: string) => boolean): string[] {
  const found: string[] = [];
  for (const [top, tree] of Object.entries(trees)) {
    let at = 0;
    const walk = (cell: string, seen: boolean) => {
      const mark = tree[at++];
      const here = seen && mark !== '.' && wanted(cell);
      if (mark === '#' && here) found.push(cell);
      if (mark === '+') for (const digit of '0123') walk(cell + digit, here);
    };
    walk(top, true);
  }
  return found.sort();
}

/** Quadkeys of the cells of towns for a map of a box: small ones far round it, or large ones where those are many. */
export function townCellsFor(trees: CellTrees, box: CellBox): string[] {
  const small = cellsInBox(trees, farRound(box));
  if (small.length <= MOST_SMALL) return small;
  return Object.keys(trees).filter((cell) => boxesMeet(cellBox(cell), box));
}

/** Whether a map of a box can show land that lies in some cells. */
export const canShow = (trees: CellTrees, box: CellBox): boolean =>
  cellsInBox(trees, farRound(box)).length > 0;

/** As far as a map of a box can be zoomed out, in a frame of another shape than the box. */
function farRound([west, south, east, north]: CellBox): CellBox {
  const up = 2 * Math.max(north - south, (east - west) * LON_IN_LAT);
  const across = up / LON_IN_LAT;
  return [west - across, south - up, east + across, north + up];
}

/** Degrees of latitude as long as one of longitude, in the middle of England and Wales. */
const LON_IN_LAT = 0.6;

/** Quadkey of the cell of a zoom that a place lies in. */
export function cellOf([lon, lat]: LonLat, zoom: number): string {
  const tiles = 2 ** zoom;
  const x = Math.floor(((lon + 180) / 360) * tiles);
  const y = Math.floor(((1 - Math.asinh(Math.tan((lat * Math.PI) / 180)) / Math.PI) / 2) * tiles);
  return Array.from({ length: zoom }, (_, i) => {
    const bit = zoom - 1 - i;
    return ((x >> bit) & 1) + 2 * ((y >> bit) & 1);
  }).join('');
}

/** The square of the map that a quadkey names. */
export function cellBox(quadkey: string): CellBox {
  let [x, y] = [0, 0];
  for (const digit of quadkey) {
    x = 2 * x + (Number(digit) & 1);
    y = 2 * y + (Number(digit) >> 1);
  }
  const tiles = 2 ** quadkey.length;
  const lat = (row: number) => (Math.atan(Math.sinh(Math.PI * (1 - (2 * row) / tiles))) * 180) / Math.PI;
  return [(x / tiles) * 360 - 180, lat(y + 1), ((x + 1) / tiles) * 360 - 180, lat(y)];
}
