import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import {
  cellBox,
  cellOf,
  cellsCovering,
  type CellTrees,
  packCells,
  TOWN_ZOOMS,
} from '../../domain/crime-map/cells.ts';
import { meetsBox, type Outline } from '../../domain/crime-map/near-beyond.ts';
import { need, siteData } from '../../read/site.ts';
import type { MapTown, MapTownCell, MapTowns, Town } from '../../schemas/places/towns.ts';
import { outlines } from './boundaries.ts';
import { cut, joined, layerOf, type Outlines } from './topology.ts';

/** Whether the release has both towns and coasts. */
export const hasSurroundings = (): boolean =>
  siteData().areas.hasTopology('coasts') && siteData().areas.towns().towns.length > 0;

/** `/data/v1/map/coasts.json`: land of other countries, by country. */
export function coastOutlines(): Outlines {
  const coasts = outlines('coasts');
  if (!coasts) throw new RangeError('The release holds no coasts of other countries.');
  return joined([cut(coasts, { coasts: layerOf(coasts, 'coasts') }, 0)], 20_000);
}

/** Where there are towns, and land of other countries, as `/data/v1/crime-map/known.json` tells it. */
export function surroundingCells(): { towns: CellTrees; coasts: CellTrees } {
  if (!hasSurroundings()) return { towns: {}, coasts: {} };
  found ??= { towns: treesOf([...byCell(SMALL).keys()]), coasts: treesOf(coastCells()) };
  return found;
}
let found: ReturnType<typeof surroundingCells> | undefined;

const [TOP, SMALL] = TOWN_ZOOMS;

const treesOf = (cells: readonly string[]): CellTrees =>
  Object.fromEntries(
    [...Map.groupBy(cells.toSorted(), (cell) => cell.slice(0, TOP))].map(([top, own]) => [
      top,
      packCells(top, own),
    ]),
  );

function coastCells(): string[] {
  const made = coastOutlines();
  const { features } = feature(made, made.objects['coasts'] as GeometryCollection);
  const shapes = features.map(({ geometry }) => geometry as Outline);
  const meets = (cell: string) => shapes.some((shape) => meetsBox(shape, cellBox(cell)));
  return cellsCovering('', SMALL, meets).flatMap((cell) => downTo(TOP, cell));
}

/** Parts of a zoom of a cell that is larger; else the cell. */
const downTo = (zoom: number, cell: string): string[] =>
  cell.length >= zoom ? [cell] : ['0', '1', '2', '3'].flatMap((digit) => downTo(zoom, cell + digit));

/** People from whom a town is written on a map of the whole country. */
const LARGE = 20_000;

/** `/data/v1/map/towns.json` */
export function mapTowns(): Omit<MapTowns, 'release'> {
  const towns = siteData()
    .areas.towns()
    .towns.filter(([, , , , people]) => people >= LARGE);
  return { source: 'geonames', cells: [...byCell(TOP).keys()].sort(), towns: towns.map(onMap) };
}

/** `/data/v1/map/towns/<cell>.json` */
export const mapTownsIn = (cell: string): Omit<MapTownCell, 'release'> => ({
  towns: need(byCell(cell.length), cell).map(onMap),
});

/** Quadkeys of the cells that hold a town, of each zoom. */
export const townCells = (): string[] => TOWN_ZOOMS.flatMap((zoom) => [...byCell(zoom).keys()].sort());

const onMap = ([, name, lon, lat, people]: Town): MapTown => [name, lon, lat, people];

const cells = new Map<number, ReadonlyMap<string, Town[]>>();

function byCell(zoom: number): ReadonlyMap<string, Town[]> {
  const known =
    cells.get(zoom) ??
    Map.groupBy(siteData().areas.towns().towns, ([, , lon, lat]) => cellOf([lon, lat], zoom));
  cells.set(zoom, known);
  return known;
}
