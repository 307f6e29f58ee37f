import { area } from '@turf/turf';
import type { Inputs } from '../inputs/input-types.ts';
import type { Patch } from '../sources/boundary-archive.ts';
import { AreaIndex } from './area-index.ts';
import type { Lookups } from './place-postcodes.ts';
import { partsOf } from './rings.ts';

/** Metres from a boundary within which the areas on the other side are named too. */
const NEAR_METRES = 100;

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
  const councilsOf = Map.groupBy(lsoas, ({ partnership }) => partnership);
  return {
    forces: new AreaIndex(forces, NEAR_METRES),
    partnerships: new AreaIndex(partnerships, NEAR_METRES),
    teams: new AreaIndex(teams, NEAR_METRES),
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

/** West, south, east, north of all patches, degrees. */
export function patchBounds(patches: readonly Patch[]): [number, number, number, number] {
  const bounds: [number, number, number, number] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const { geometry } of patches) {
    for (const [x = 0, y = 0] of geometry.coordinates.flat(2)) {
      bounds[0] = Math.min(bounds[0], x);
      bounds[1] = Math.min(bounds[1], y);
      bounds[2] = Math.max(bounds[2], x);
      bounds[3] = Math.max(bounds[3], y);
    }
  }
  return bounds;
}
