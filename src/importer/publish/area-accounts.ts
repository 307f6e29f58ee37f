import type { Release } from '../../schemas/places/area-release.ts';
import type { PlainInputs } from '../inputs/input-types.ts';

type Accounts = Pick<Release['accounts'], 'boundaries' | 'teams'>;

/** What became of every outline and every team that was given. An outline that cannot be used stops the import. */
export function areaAccounts({ boundaryTally, patches, teamTally, teamsLeftOut }: PlainInputs): Accounts {
  const { repeatedTeam } = teamTally;
  const leftOut = [...teamsLeftOut.values()].reduce((sum, n) => sum + n, 0);
  return {
    ...(boundaryTally.read > 0 && {
      boundaries: {
        read: boundaryTally.read,
        published: patches.length,
        outside: byName(boundaryTally.leftOut),
        rejected: {},
      },
    }),
    ...(teamTally.read + leftOut > 0 && {
      teams: {
        read: teamTally.read + leftOut,
        published: teamTally.teams,
        outside: byName(teamsLeftOut),
        rejected: repeatedTeam > 0 ? { repeatedTeam } : {},
      },
    }),
  };
}

const byName = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].sort());
