import { knownStreet } from '../../domain/crime/coverage.ts';
import { type CrimeTable, tableFromSeries } from '../../domain/crime/totals.ts';
import { withEveryMonth } from '../../domain/crime/month-spans.ts';
import { type PartnershipCrime, partnershipCrime } from '../../domain/crime/reporters.ts';
import type { Partnership } from '../../schemas/places/partnership.ts';
import { Lru, once } from '../in-memory.ts';
import { need, siteData } from '../site.ts';
import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import type { AreaSums } from '../../schemas/crime/points.ts';
import { type CellPoint, gathered } from '../../domain/crime-map/cell-points.ts';
import type { PointCrime } from '../../domain/crime-map/filter-points.ts';

/** A force's own counts; null where none of its files is in the release. */
export const forceTable = once((force): CrimeTable | null => {
  const { areas, evidence } = siteData();
  const crime = areas.forceCrime(force);
  const held = evidence.street.some((file) => file.force === force);
  if (!crime || !held) return null;
  return withEveryMonth(tableFromSeries(crime, [crime.counts], knownStreet(evidence, force)));
});

const byCode = once((code): PartnershipCrime | null => {
  const { areas, evidence, partnerships } = siteData();
  const crime = partnershipCrime(areas.forceCrime(need(partnerships, code).force), code, evidence);
  return crime && { ...crime, all: withEveryMonth(crime.all) };
});

/** A partnership's counts, whoever reported them. */
export const partnershipTable = ({ code }: Pick<Partnership, 'code'>) => byCode(code);

/** Those of the whole country would take more memory than all else. */
const teams = new Lru<CrimeTable | null>(1000);

/** A neighbourhood's counts, whoever reported them; null where they are not in the release. */
export const neighbourhoodTable = (force: string, id: string): CrimeTable | null =>
  teams.get(`${force}/${id}`, () => {
    const sums = teamSums(force, id);
    const known = knownStreet(siteData().evidence, force, 'place');
    const value = sums && withEveryMonth(tableFromSeries(sums, [sums.rows], known));
    return { value, size: 1 };
  });

/** A ward's counts, whoever reported them; null where none of its force's files is in the release. */
export function wardTable(force: string, code: string): CrimeTable | null {
  const sums = wardSums(force, code);
  const known = knownStreet(siteData().evidence, force, 'place');
  return sums && withEveryMonth(tableFromSeries(sums, [sums.rows], known));
}

/** Of the forces that were asked for last: those of the country would take more memory than all else. */
const kept = new Lru<AreaSums | null>(2);

const ofForce = (force: string): AreaSums | null =>
  kept.get(force, () => ({ value: siteData().areas.areaSums(force), size: 1 }));

type Lists = Pick<NeighbourhoodCrime, 'months' | 'categories' | 'outcomes'>;

/** What the points of one team's patch add up to, with the lists that its rows are numbered by: outcomes in groups. */
export type SumsOfTeam = Lists & AreaSums['teams'][string];

/** The same of a ward. */
type SumsOfWard = Lists & AreaSums['wards'][string];

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

/** Counts at each map point in a team's patch; null where none of its force's files is in the release. */
export function teamPoints(force: string, id: string): NeighbourhoodCrime | null {
  if (!hasTeamPoints(force, id)) return null;
  const key = `${force}/${id}`;
  const crime = pointsWhere(force, id, ({ team }) => team === key);
  return { release: siteData().areas.release.id, force, neighbourhood: id, ...crime };
}

export const hasTeamPoints = (force: string, id: string): boolean => {
  const { areas, areaNeighbourhoods } = siteData();
  return areaNeighbourhoods.has(`${force}/${id}`) && areas.hasAreaSums(force);
};

function pointsWhere(force: string, id: string, wanted: (point: CellPoint) => boolean): PointCrime {
  const { areas, areaNeighbourhoods } = siteData();
  const { cells } = need(areaNeighbourhoods, `${force}/${id}`);
  return gathered(
    areas.pointIndex(),
    cells.map((cell) => areas.pointCell(cell)),
    wanted,
  );
}
