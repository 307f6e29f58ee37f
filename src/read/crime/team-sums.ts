import type { NeighbourhoodCrime, TeamSums } from '../../schemas/crime/counts.ts';
import { Recent } from '../lru.ts';
import { siteData } from '../site.ts';

/** Of the forces that were asked for last: those of the country would take more memory than all else. */
const kept = new Recent<TeamSums | null>(2);

const ofForce = (force: string): TeamSums | null =>
  kept.get(force, () => ({ value: siteData().areas.teamSums(force), size: 1 }));

/** What the points of one team's patch add up to, with the lists that its rows are numbered by: outcomes in groups. */
export type SumsOfTeam = Pick<NeighbourhoodCrime, 'months' | 'categories' | 'outcomes'> &
  TeamSums['teams'][string];

/** Null where none of its force's files is in the release. */
export function teamSums(force: string, id: string): SumsOfTeam | null {
  const sums = ofForce(force);
  const own = sums?.teams[id];
  return sums && own ? { ...listsOf(sums), ...own } : null;
}

const listsOf = ({ months, categories, groups }: TeamSums) => ({ months, categories, outcomes: groups });
