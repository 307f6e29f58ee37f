import type { Place, Shard } from '../../schemas/look-up/shard.ts';
import { need } from './shard-fault.ts';

type Names = Shard['names'];

/** The team of a place; or that the force's teams are not in this release; or that none of them covers it. */
export type Team =
  { kind: 'team'; force: string; id: string; name: string } | { kind: 'notImported' } | { kind: 'noPatch' };

/** A place with everything an answer shows of it. */
export interface NamedPlace {
  force: { id: string; name: string; website: string; nation: string };
  partnership: { code: string; name: string; slug: string };
  /** Name of who holds the force to account; null where our sources establish none. */
  policingBody: string | null;
  /** Null where the directory gives no council, or one whose name we do not hold. */
  council: string | null;
  /** Its electoral ward; null where that is not known. */
  ward: {
    code: string;
    name: string;
    nameWelsh?: string | undefined;
    likelyTeam?: string | undefined;
    nameOnly?: true | undefined;
  } | null;
  neighbourhood: Team;
}

/** Joins a place of a shard with its names. */
export function namePlace(place: Place, names: Names): NamedPlace {
  const { teamsImported, policingBody, ...force } = need(names.forces[place.force], place.force);
  return {
    force: { id: place.force, ...force },
    partnership: {
      code: place.partnership,
      ...need(names.partnerships[place.partnership], place.partnership),
    },
    policingBody,
    council: place.council === null ? null : (names.councils[place.council] ?? null),
    ward: wardOf(place, names),
    neighbourhood:
      place.neighbourhood === null ? { kind: teamsImported ? 'noPatch' : 'notImported' } : team(place, names),
  };
}

function team({ force, neighbourhood }: Place, names: Names): Team {
  const id = String(neighbourhood);
  return { kind: 'team', force, id, name: need(names.neighbourhoods[`${force}/${id}`], id).name };
}

function wardOf({ ward }: Place, names: Names): NamedPlace['ward'] {
  const known = ward === null ? undefined : names.wards[ward];
  return ward === null || known === undefined ? null : { code: ward, ...known };
}
