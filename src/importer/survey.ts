import { setImmediate } from 'node:timers/promises';
import type { Places } from './count/point-places.ts';
import type { Inputs, PlainInputs } from './inputs/input-types.ts';
import { boxOf, lookupsOf } from './place/lookups.ts';
import { type LsoaPlace, lsoaPlaces } from './place/lsoa-reach.ts';
import { toLonLat } from './place/national-grid.ts';
import type { Lookups } from './place/place-postcodes.ts';
import { refuseMisplaced } from './place/refuse-misplaced.ts';
import { writeBoundaries } from './publish/boundary-files.ts';
import { describeAreas } from './publish/describe-areas.ts';
import type { ReleaseFolder } from './publish/release-folder.ts';
import type { DescribedAreas } from './publish/release-parts.ts';

/** What is worked out from the outlines that were given. */
export interface Survey {
  inputs: PlainInputs;
  lookups: Lookups;
  /** What map points are looked up in. */
  places: Places;
  /** LSOA code → partnership code. */
  partnershipOfLsoa: ReadonlyMap<string, string>;
  /** LSOA code → where its people live, and how far from there its map points may lie. */
  lsoaPlaces: ReadonlyMap<string, LsoaPlace>;
  /** Done when the outlines are written, too. */
  described: Promise<DescribedAreas>;
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
  refuseMisplaced(patches, lookups.forces, inputs.boundariesMonth);
  return {
    inputs: { ...others, patches: ids },
    lookups,
    places: {
      lookups,
      patches: ids.map(({ force, id }) => `${force}/${id}`),
      wards: areas.wards.map(({ code }) => code),
      forces: [...forceOfPfa.values()].sort(),
      bounds: boxOf(areas.forceAreas),
    },
    partnershipOfLsoa: new Map(lsoas.map(({ lsoa, partnership }) => [lsoa, partnership])),
    lsoaPlaces: lsoaPlaces(centroids),
    described: describe(inputs, lookups, forceOfPfa, folder),
  };
}

async function describe(
  { areas: outlines, lsoas, centroids, patches, basis, teamLists, towns, land, keptCoasts }: Inputs,
  lookups: Lookups,
  forceOfPfa: ReadonlyMap<string, string>,
  folder: ReleaseFolder,
): Promise<DescribedAreas> {
  // Reading starts first: there is time for this while files are unpacked.
  await setImmediate();
  const areas = describeAreas({
    ...{ lsoas, patches, forceOfPfa, basis, teamLists, towns },
    centroids: new Map([...centroids].map(([lsoa, [x, y]]) => [lsoa, toLonLat(x, y)] as const)),
    patchAt: (lon, lat) => lookups.teams.areaAt(lon, lat),
    wards: outlines.wards,
    wardAt: (lon, lat) => lookups.wards.areaAt(lon, lat),
    partnershipAt: (lon, lat) => lookups.partnerships.areaAt(lon, lat),
    forceAt: (lon, lat) => lookups.forces.areaAt(lon, lat),
  });
  await setImmediate();
  await writeBoundaries(
    folder,
    { areas: outlines, lsoas, patches, basis, land, keptCoasts },
    areas.wards.wards,
    forceOfPfa,
  );
  return areas;
}
