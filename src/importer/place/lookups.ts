import { area } from '@turf/turf';
import type { Inputs } from '../inputs/input-types.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import { AreaIndex } from './area-index.ts';
import { REACH } from './nearby.ts';
import type { Lookups } from './place-postcodes.ts';
import { partsOf } from './rings.ts';

/** Index the outlines that postcodes and map points are looked up in; the inputs are known to agree. */
export function lookupsOf(
  { areas, lsoas, patches }: Pick<Inputs, 'areas' | 'lsoas' | 'patches'>,
  forceOfPfa: ReadonlyMap<string, string>,
): Lookups {
  const forces = areas.forceAreas.map(({ code, geometry }) => ({
    id: forceOfPfa.get(code) ?? '',
    parts: partsOf(geometry),
  }));
  const partnerships = areas.partnerships.map(({ code, geometry }) => ({
    id: code,
    parts: partsOf(geometry),
  }));
  const teams = smallestFirst(patches).map(({ force, id, geometry }) => ({
    id: `${force}/${id}`,
    parts: partsOf(geometry),
  }));
  const wards = areas.wards.map(({ code, geometry }) => ({ id: code, parts: partsOf(geometry) }));
  const councilsOf = Map.groupBy(lsoas, ({ partnership }) => partnership);
  return {
    forces: new AreaIndex(forces, REACH.force),
    partnerships: new AreaIndex(partnerships, REACH.partnership),
    teams: new AreaIndex(teams, REACH.neighbourhood),
    wards: new AreaIndex(wards, REACH.ward),
    wardCodes: new Set(wards.map(({ id }) => id)),
    patches: patches.map(({ force, id }) => `${force}/${id}`),
    forceOfPartnership: new Map(
      lsoas.map(({ partnership, pfa }) => [partnership, forceOfPfa.get(pfa) ?? '']),
    ),
    councils: new Set(lsoas.map(({ council }) => council)),
    onlyCouncil: new Map(
      [...councilsOf].flatMap(([partnership, rows]) => {
        const [council, ...more] = new Set(rows.map((row) => row.council));
        return council && more.length === 0 ? [[partnership, council] as const] : [];
      }),
    ),
  };
}

/** Where a patch lies within another, the smaller one is meant: a town centre's team, and not the town's around it. */
const smallestFirst = (patches: readonly Patch[]) =>
  patches
    .map((patch) => ({ patch, size: area(patch.geometry) }))
    .sort((a, b) => a.size - b.size)
    .map(({ patch }) => patch);

/** West, south, east, north of some outlines, degrees. */
export function boundsOf(areas: readonly Pick<AreaFeature, 'geometry'>[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of areas) {
    for (const [x, y] of partsOf(geometry).flat(2)) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}
