import { type CellPoint, gathered } from '../../domain/crime-map/cell-points.ts';
import type { PointCrime } from '../../domain/crime-map/filter-points.ts';
import type { NeighbourhoodCrime } from '../../schemas/crime/counts.ts';
import { need, siteData } from '../site.ts';

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

/**
 * Counts of a team's small areas at points in other teams' patches: `[month, category, outcome, small areas, counts]`,
 * small areas by their place in the team's list.
 */
export function strayCounts(force: string, id: string): PointCrime['groups'] {
  const { areaNeighbourhoods } = siteData();
  const key = `${force}/${id}`;
  const { lsoas } = need(areaNeighbourhoods, key);
  const position = new Map(lsoas.map((code, i) => [code, i]));
  const crime = pointsWhere(
    force,
    id,
    ({ team, lsoa }) => team !== key && lsoa !== null && position.has(lsoa),
  );
  const areaOf = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
  return crime.groups.map(([month, category, outcome, points, counts]) => {
    const sums = new Map<number, number>();
    for (const [i, point] of points.entries()) {
      const area = areaOf[point] ?? -1;
      sums.set(area, (sums.get(area) ?? 0) + (counts[i] ?? 0));
    }
    return [month, category, outcome, [...sums.keys()], [...sums.values()]];
  });
}

function pointsWhere(force: string, id: string, wanted: (point: CellPoint) => boolean): PointCrime {
  const { areas, areaNeighbourhoods } = siteData();
  const { cells } = need(areaNeighbourhoods, `${force}/${id}`);
  return gathered(
    areas.pointIndex(),
    cells.map((cell) => areas.pointCell(cell)),
    wanted,
  );
}
