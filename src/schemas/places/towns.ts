import { z } from 'zod';
import { count, forceId, onsCode } from '../common.ts';

const longitude = z.number().min(-180).max(180);
const inside = z.union([onsCode, forceId]);
const latitude = z.number().min(-90).max(90);

/**
 * A town, village or suburb of England and Wales: `[id, name, lon, lat, people, inside, also]`. `id` is its number at
 * GeoNames; degrees with three decimals; `people` 0 where not known; `inside` the code of the ward at its centre, or the id of the
 * force where no ward there is imported; `also` other names joined by `; `, to be searched and never shown, or left out.
 */
const town = z.union([
  z.tuple([count, z.string().min(1), longitude, latitude, count, inside]),
  z.tuple([count, z.string().min(1), longitude, latitude, count, inside, z.string().min(1)]),
]);
export type Town = z.infer<typeof town>;

/** `content/areas/towns.json`: the largest first. No file: none were imported. */
export const townsFileSchema = z.strictObject({ release: z.string(), towns: z.array(town) });

/** As a map writes it: `[name, lon, lat, people]`. How many people is to weigh it by, and no figure to show. */
const mapTown = z.tuple([z.string().min(1), longitude, latitude, count]);
export type MapTown = z.infer<typeof mapTown>;

/** `/data/v1/map/towns.json`: the large towns of England and Wales, and which large cells have a file of all. */
export const mapTownsSchema = z.strictObject({
  release: z.string(),
  source: z.string(),
  /** Quadkeys of zoom 8. A cell that is not listed holds no town. Those of zoom 10 are in `crime-map/known.json`. */
  cells: z.array(z.string().regex(/^[0-3]{8}$/)),
  /** The largest first. */
  towns: z.array(mapTown),
});
export type MapTowns = z.infer<typeof mapTownsSchema>;

/** `/data/v1/map/towns/<cell>.json`: every town and village of a cell of zoom 8 or 10, the largest first, then those of unknown size. */
export const mapTownCellSchema = z.strictObject({ release: z.string(), towns: z.array(mapTown) });
export type MapTownCell = z.infer<typeof mapTownCellSchema>;
