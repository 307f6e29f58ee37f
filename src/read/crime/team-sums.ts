import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import type { AreaSums } from '../../schemas/crime/points.ts';
import { Lru } from '../lru.ts';
import { siteData } from '../site.ts';

/** Of the forces that were asked for last: those of the country would take more memory than all else. */
const kept = new Lru<AreaSums | null>(2);

const ofForce = (force: string): AreaSums | null =>
  kept.get(force, () => ({ value: siteData().areas.areaSums(force), size: 1 }));

type Lists = Pick<NeighbourhoodCrime, 'months' | 'categories' | 'outcomes'>;

/** What the points of one team's patch add up to, with the lists that its rows are numbered by: outcomes in groups. */
export type SumsOfTeam = Lists & AreaSums['teams'][string];

/** The same of a ward. */
export type SumsOfWard = Lists & AreaSums['wards'][string];

/** Null where none of its force's files is in the release. */
export function teamSums(force: string, id: string): SumsOfTeam | null {
  const sums = ofForce(force);
  const own = sums?.teams[id];
  return sums && own ? { ...listsOf(sums), ...own } : null;
}

/** Null where none of its force's files is in the release. */
export function wardSums(force: string, code: string): SumsOfWard | null {
  const sums = ofForce(force);
  const own = sums?.wards[code];
  return sums && own ? { ...listsOf(sums), ...own } : null;
}

const listsOf = ({ months, categories, groups }: AreaSums): Lists => ({
  months,
  categories,
  outcomes: groups,
});
