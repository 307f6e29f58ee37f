import { comparableName } from '../../domain/places/area-names.ts';
import type { TeamList, Ward } from '../../schemas/places/wards.ts';

/**
 * Ward code → id of the one team of its force that bears its name, where that team's outline is not known. A name that
 * two teams or two wards of the force bear tells nobody which is meant.
 */
export function likelyTeams(
  wards: readonly Pick<Ward, 'code' | 'name' | 'nameWelsh' | 'force'>[],
  lists: readonly TeamList[],
): Map<string, string> {
  const wardsOf = Map.groupBy(wards, ({ force }) => force);
  return new Map(
    lists.flatMap(({ force, teams }) => {
      const own = wardsOf.get(force) ?? [];
      const byName = Map.groupBy(teams, ({ name }) => comparableName(name));
      const bearers = Map.groupBy(
        own.flatMap((ward) => namesOf(ward).map((name) => ({ name, code: ward.code }))),
        ({ name }) => name,
      );
      return own.flatMap((ward): [string, string][] => {
        const found = new Set(
          namesOf(ward).flatMap((name) => (bearers.get(name)?.length === 1 ? (byName.get(name) ?? []) : [])),
        );
        const [team] = found;
        return team && found.size === 1 && !team.outline ? [[ward.code, team.id]] : [];
      });
    }),
  );
}

const namesOf = ({ name, nameWelsh }: Pick<Ward, 'name' | 'nameWelsh'>): string[] => [
  ...new Set([name, ...(nameWelsh === undefined ? [] : [nameWelsh])].map(comparableName)),
];
