import { setImmediate } from 'node:timers/promises';
import type { Patches } from './count/point-places.ts';
import type { Inputs, PlainInputs } from './inputs/input-types.ts';
import { lookupsOf, patchBounds } from './place/lookups.ts';
import { type LsoaPlace, lsoaPlaces } from './place/lsoa-reach.ts';
import { toLonLat } from './place/national-grid.ts';
import { patchCovers } from './place/patch-cover.ts';
import type { Lookups } from './place/place-postcodes.ts';
import { writeBoundaries } from './publish/boundary-files.ts';
import { describeAreas } from './publish/describe-areas.ts';
import type { ReleaseFolder } from './publish/release-folder.ts';
import type { Described } from './publish/release-parts.ts';

/** What is worked out from the outlines that were given. */
export interface Survey {
  inputs: PlainInputs;
  lookups: Lookups;
  /** Null where no patch was given. */
  patches: Patches | null;
  /** LSOA code → partnership code. */
  partnershipOfLsoa: ReadonlyMap<string, string>;
  /** LSOA code → where its people live, and how far from there its map points may lie. */
  lsoaPlaces: ReadonlyMap<string, LsoaPlace>;
  /** Done when the outlines are written, too. */
  described: Promise<Described>;
}

/**
 * Index, describe and write the outlines. Nothing that is returned holds on to them: those of the whole country take
 * hundreds of megabytes, which the rest of the import has other uses for.
 */
export function survey(
  inputs: Inputs,
  forceOfPfa: ReadonlyMap<string, string>,
  folder: ReleaseFolder,
): Survey {
  const { areas, lsoas, centroids, patches, ...others } = inputs;
  const ids = patches.map(({ force, id }) => ({ force, id }));
  const lookups = lookupsOf({ areas, lsoas, patches }, forceOfPfa);
  return {
    inputs: { ...others, patches: ids },
    lookups,
    patches:
      ids.length === 0
        ? null
        : {
            index: lookups.teams,
            ids: ids.map(({ force, id }) => `${force}/${id}`),
            bounds: patchBounds(patches),
          },
    partnershipOfLsoa: new Map(lsoas.map(({ lsoa, partnership }) => [lsoa, partnership])),
    lsoaPlaces: lsoaPlaces(centroids),
    described: describe({ areas, lsoas, centroids, patches }, lookups, forceOfPfa, folder),
  };
}

type Outlines = Pick<Inputs, 'areas' | 'lsoas' | 'centroids' | 'patches'>;

async function describe(
  inputs: Outlines,
  lookups: Lookups,
  forceOfPfa: ReadonlyMap<string, string>,
  folder: ReleaseFolder,
): Promise<Described> {
  // Reading starts first: there is time for this while files are unpacked.
  await setImmediate();
  const { lsoas, centroids, patches, areas: outlines } = inputs;
  const areas = describeAreas({
    ...{ lsoas, patches, forceOfPfa },
    centroids: new Map([...centroids].map(([lsoa, [x, y]]) => [lsoa, toLonLat(x, y)] as const)),
    patchAt: (lon, lat) => lookups.teams.areaAt(lon, lat),
    wards: outlines.wards,
    partnershipAt: (lon, lat) => lookups.partnerships.areaAt(lon, lat),
  });
  const cover = patchCovers(patches, outlines.forceAreas, forceOfPfa);
  await writeBoundaries(folder, inputs, areas.neighbourhoods, forceOfPfa);
  return { areas, cover };
}
