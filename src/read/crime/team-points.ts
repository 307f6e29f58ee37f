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

function pointsWhere(force: string, id: string, wanted: (point: CellPoint) => boolean): PointCrime {
  const { areas, areaNeighbourhoods } = siteData();
  const { cells } = need(areaNeighbourhoods, `${force}/${id}`);
  return gathered(
    areas.pointIndex(),
    cells.map((cell) => areas.pointCell(cell)),
    wanted,
  );
}
