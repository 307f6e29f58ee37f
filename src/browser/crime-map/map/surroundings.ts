import { canShow, townCellsFor } from '../../../domain/crime-map/cells.ts';
import type { MapArea } from '../../../domain/crime-map/view.ts';
import type { MapTown } from '../../../schemas/places/towns.ts';
import type { Files } from '../files.ts';
import { type Outline, outlinesOf } from './outlines.ts';
import type { PlannedLabel } from './plan.ts';

/** What lies round an area and within it: land of other countries, and towns, the largest first. */
export interface Surroundings {
  coasts: readonly Outline[];
  /** East and south of where their file ends in the middle of land. */
  beyond: Pick<Outline, 'shape'> | null;
  towns: readonly PlannedLabel[];
}

/** West, south, east, north. */
type Box = readonly [number, number, number, number];

/**
 * Fetches what there is of a box; null where the release has none. Of the whole country large towns are enough, and
 * coasts come only where the map could show one.
 */
export async function surroundingsOf(files: Files, area: MapArea, box: Box): Promise<Surroundings | null> {
  const known = await files.known();
  if (!known.orientation) return null;
  const cells = townCellsFor(known.towns, box);
  const [coasts, ...near] = await Promise.all([
    canShow(known.coasts, box) ? files.coasts() : null,
    ...(area.level === 'country' ? [files.towns()] : cells.map(files.townsIn)),
  ]);
  return {
    coasts: coasts ? outlinesOf(coasts, 'coasts') : [],
    beyond: coasts && beyond(coasts.bbox),
    towns: near
      .flatMap(({ towns }) => towns)
      .sort((a, b) => b[3] - a[3])
      .map(townLabel),
  };
}

/** An L, a few degrees wide, from the north-east by the south-east to the south-west. */
function beyond([west = 0, south = 0, east = 0, north = 0]: readonly number[] = []): Surroundings['beyond'] {
  const [far, low] = [east + WIDE, south - WIDE];
  const ring = [
    [east, north],
    [east, south],
    [west, south],
    [west, low],
    [far, low],
    [far, north],
  ];
  return { shape: { type: 'Polygon', coordinates: [ring] } };
}

/** In degrees. */
const WIDE = 9;

const townLabel = ([words, lon, lat]: MapTown): PlannedLabel => ({ words, at: [lon, lat], kind: 'town' });
