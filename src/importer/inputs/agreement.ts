import { ImportRefused } from '../errors.ts';
import type { Inputs } from './input-types.ts';

/** How many codes a message names before it only counts them. */
const SHOWN = 5;

/**
 * The area files must be of one edition: the look-up, the outlines and the centroids name the same areas, and
 * each partnership lies in one force that content/forces/ knows. Otherwise people would silently go missing.
 */
export function refuseDisagreement(
  { areas, lsoas, centroids, patches, teams }: Inputs,
  forceOfPfa: ReadonlyMap<string, string>,
) {
  const lookup = 'the LSOA look-up';
  const inLookup = {
    forces: new Set(lsoas.map(({ pfa }) => pfa)),
    partnerships: new Set(lsoas.map(({ partnership }) => partnership)),
    lsoas: new Set(lsoas.map(({ lsoa }) => lsoa)),
  };
  const forces = new Set(areas.forceAreas.map(({ code }) => code));
  const partnerships = new Set(areas.partnerships.map(({ code }) => code));
  const problems = [
    ...absent(inLookup.forces, lookup, forceOfPfa, 'the pfaCode of any file in content/forces/'),
    ...absent(inLookup.forces, lookup, forces, 'the police force areas'),
    ...absent(forces, 'the police force areas', inLookup.forces, lookup),
    ...absent(inLookup.partnerships, lookup, partnerships, 'the partnership outlines'),
    ...absent(partnerships, 'the partnership outlines', inLookup.partnerships, lookup),
    ...absent(inLookup.lsoas, lookup, centroids, 'the LSOA centroids'),
    ...absent(new Set(centroids.keys()), 'the LSOA centroids', inLookup.lsoas, lookup),
    ...absent(new Set(areas.lsoas.map(({ code }) => code)), 'the LSOA outlines', inLookup.lsoas, lookup),
    ...strangers(patches, teams),
    ...acrossForces(lsoas),
  ];
  if (problems.length > 0) throw new ImportRefused(problems);
}

interface Codes {
  has(code: string): boolean;
}

/** @returns a problem where some codes of one file are not in another. */
export function absent(codes: ReadonlySet<string>, where: string, from: Codes, other: string): string[] {
  const missing = [...codes].filter((code) => !from.has(code)).sort();
  if (missing.length === 0) return [];
  return [
    `${firstOf(missing)}: in ${where}, but not in ${other}; expected files of one edition. Fetch the older of the two again.`,
  ];
}

/** Details of a force's teams none of which has an outline are of another time, or another force's. */
function strangers(patches: Inputs['patches'], teams: Inputs['teams']): string[] {
  const outlines = Map.groupBy(patches, ({ force }) => force);
  return teams.flatMap(({ force, teams: own }) => {
    const ids = new Set((outlines.get(force) ?? []).map(({ id }) => id));
    if (ids.size === 0 || own.length === 0 || own.some(({ id }) => ids.has(id))) return [];
    return [
      `${force}: none of its ${own.length} teams (${firstOf(own.map(({ id }) => id))}) has an outline in the boundary archive (${firstOf([...ids])}); expected the same ids. Fetch both anew: npm run download -- --only boundaries,teams. If it stays so, leave ${force}.json out of the teams.`,
    ];
  });
}

const firstOf = (ids: readonly string[]) =>
  `${ids.slice(0, SHOWN).join(', ')}${ids.length > SHOWN ? ` and ${ids.length - SHOWN} more` : ''}`;

function acrossForces(lsoas: Inputs['lsoas']): string[] {
  return [...Map.groupBy(lsoas, ({ partnership }) => partnership)].flatMap(([partnership, rows]) => {
    const forces = new Set(rows.map(({ pfa }) => pfa));
    return forces.size < 2
      ? []
      : [
          `${partnership}: the LSOA look-up puts it in ${[...forces].sort().join(' and ')}; expected one force area. Put the look-up right at its source, or the file of the last import in its place.`,
        ];
  });
}
