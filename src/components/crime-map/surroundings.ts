import { need, siteData } from '../../read/site.ts';
import { townCell } from '../../domain/crime-map/cells.ts';
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

/** People from whom a town is written on a map of the whole country. */
const LARGE = 20_000;

/** `/data/v1/map/towns.json` */
export function mapTowns(): Omit<MapTowns, 'release'> {
  const towns = siteData()
    .areas.towns()
    .towns.filter(([, , , , people]) => people >= LARGE);
  return { source: 'geonames', cells: townCells(), towns: towns.map(onMap) };
}

/** `/data/v1/map/towns/<cell>.json` */
export const mapTownsIn = (cell: string): Omit<MapTownCell, 'release'> => ({
  towns: need(byCell(), cell).map(onMap),
});

/** Quadkeys of the cells that hold a town. */
export const townCells = (): string[] => [...byCell().keys()].sort();

const onMap = ([, name, lon, lat, people]: Town): MapTown => [name, lon, lat, people];

let cells: ReadonlyMap<string, Town[]> | undefined;

function byCell(): ReadonlyMap<string, Town[]> {
  cells ??= Map.groupBy(siteData().areas.towns().towns, ([, , lon, lat]) => townCell([lon, lat]));
  return cells;
}
