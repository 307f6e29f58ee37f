import type { AreaNeighbourhood } from '../../schemas/places/area-release.ts';
import type { Inputs } from '../inputs/input-types.ts';
import type { ReleaseFolder } from './release-folder.ts';
import { LOCAL_DETAIL, NATIONAL_DETAIL, simplifyTogether } from './topologies.ts';

/** Outlines of forces and partnerships together, and of each force's patches with the wards and LSOAs they lie on. */
export async function writeBoundaries(
  folder: ReleaseFolder,
  inputs: Pick<Inputs, 'areas' | 'lsoas' | 'patches'>,
  neighbourhoods: readonly AreaNeighbourhood[],
  forceOfPfa: ReadonlyMap<string, string>,
) {
  const { forceAreas, partnerships, wards, lsoas } = inputs.areas;
  const national = simplifyTogether(
    {
      forces: forceAreas.map(({ code, geometry }) => ({ id: forceOfPfa.get(code) ?? code, geometry })),
      partnerships: partnerships.map(({ code, geometry }) => ({ id: code, geometry })),
    },
    NATIONAL_DETAIL,
  );
  await folder.write('boundaries/england-and-wales.json', `${JSON.stringify(national)}\n`);
  const forceOfLsoa = new Map(inputs.lsoas.map(({ lsoa, pfa }) => [lsoa, forceOfPfa.get(pfa)]));
  for (const [force, patches] of Map.groupBy(inputs.patches, (patch) => patch.force)) {
    const own = neighbourhoods.filter((neighbourhood) => neighbourhood.force === force);
    const wardsHere = new Set(own.flatMap((neighbourhood) => neighbourhood.wards.map(({ code }) => code)));
    const local = simplifyTogether(
      {
        neighbourhoods: patches.map(({ id, geometry }) => ({ id, geometry })),
        wards: wards
          .filter(({ code }) => wardsHere.has(code))
          .map(({ code, name, geometry }) => ({ id: code, name, geometry })),
        lsoas: lsoas
          .filter(({ code }) => forceOfLsoa.get(code) === force)
          .map(({ code, name, geometry }) => ({ id: code, name, geometry })),
      },
      LOCAL_DETAIL,
    );
    await folder.write(`boundaries/${force}.json`, `${JSON.stringify(local)}\n`);
  }
}
