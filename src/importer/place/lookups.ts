import { area } from '@turf/turf';
import type { Inputs } from '../inputs/input-types.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import type { AreaFeature } from '../sources/geojson-areas.ts';
import { AreaIndex } from './area-index.ts';
import { REACH } from './nearby.ts';
import type { Lookups } from './place-postcodes.ts';
import { boundsOf, geometryOf } from './rings.ts';

/** Index the outlines that postcodes and map points are looked up in; the inputs are known to agree. */
export function lookupsOf(
  { areas, lsoas, patches }: Pick<Inputs, 'areas' | 'lsoas' | 'patches'>,
  forceOfPfa: ReadonlyMap<string, string>,
): Lookups {
  const forces = areas.forceAreas.map(({ code, geometry }) => ({
    id: forceOfPfa.get(code) ?? '',
    parts: geometry.parts,
  }));
  const partnerships = areas.partnerships.map(({ code, geometry }) => ({
    id: code,
    parts: geometry.parts,
  }));
  const teams = smallestFirst(patches).map(({ force, id, geometry }) => ({
    id: `${force}/${id}`,
    parts: geometry.parts,
  }));
  const wards = areas.wards.map(({ code, geometry }) => ({ id: code, parts: geometry.parts }));
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
    .map((patch) => ({ patch, size: area(geometryOf(patch.geometry)) }))
    .sort((a, b) => a.size - b.size)
    .map(({ patch }) => patch);

/** West, south, east, north of some outlines, degrees. */
export function boxOf(areas: readonly Pick<AreaFeature, 'geometry'>[]): [number, number, number, number] {
  const { west, low, east, high } = boundsOf(areas.flatMap(({ geometry }) => geometry.parts));
  return [west, low, east, high];
}
