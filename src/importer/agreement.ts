import { ImportRefused } from './errors.ts';
import type { Inputs } from './input-types.ts';

/** How many codes a message names before it only counts them. */
const SHOWN = 5;

/**
 * The area files must be of one edition: the look-up, the outlines and the centroids name the same areas, and
 * each partnership lies in one force that content/forces/ knows. Otherwise people would silently go missing.
 */
export function refuseDisagreement(
  { areas, lsoas, centroids }: Inputs,
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
    ...acrossForces(lsoas),
  ];
  if (problems.length > 0) throw new ImportRefused(problems);
}

interface Codes {
  has(code: string): boolean;
}

function absent(codes: ReadonlySet<string>, where: string, from: Codes, other: string): string[] {
  const missing = [...codes].filter((code) => !from.has(code)).sort();
  if (missing.length === 0) return [];
  const more = missing.length > SHOWN ? ` and ${missing.length - SHOWN} more` : '';
  return [
    `${missing.slice(0, SHOWN).join(', ')}${more}: in ${where}, but not in ${other}; expected files of one edition.`,
  ];
}

function acrossForces(lsoas: Inputs['lsoas']): string[] {
  return [...Map.groupBy(lsoas, ({ partnership }) => partnership)].flatMap(([partnership, rows]) => {
    const forces = new Set(rows.map(({ pfa }) => pfa));
    return forces.size < 2
      ? []
      : [
          `${partnership}: the LSOA look-up puts it in ${[...forces].sort().join(' and ')}; expected one force area.`,
        ];
  });
}
