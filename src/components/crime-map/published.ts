import { hasTeamPoints } from '../../read/crime/team-points.ts';
import { siteData } from '../../read/site.ts';

/** Every team whose outline is in the release, and whose force has map points. */
export const teamsWithPoints = (): { force: string; neighbourhood: string }[] =>
  siteData()
    .areas.areas.neighbourhoods.filter(({ force, id }) => hasTeamPoints(force, id))
    .map(({ force, id }) => ({ force, neighbourhood: id }));

/** Whether the release has a team's outline. */
export function isMapped(force: string, id: string): boolean {
  const { areas, areaNeighbourhoods } = siteData();
  return areaNeighbourhoods.has(`${force}/${id}`) && areas.hasTopology(force);
}
