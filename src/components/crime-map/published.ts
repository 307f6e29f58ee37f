import { hasTeamPoints } from '../../read/crime/team-points.ts';
import { siteData } from '../../read/site.ts';

let mapped: { force: string; neighbourhood: string }[] | undefined;

/** Every team whose points and outline are in the release. */
export function mappedTeams(): { force: string; neighbourhood: string }[] {
  const { areas } = siteData();
  mapped ??= areas.areas.neighbourhoods
    .filter(({ force, id }) => isMapped(force, id))
    .map(({ force, id }) => ({ force, neighbourhood: id }));
  return mapped;
}

/** Whether the release has a team's points and outline. */
export function isMapped(force: string, id: string): boolean {
  return hasTeamPoints(force, id) && siteData().areas.hasTopology(force);
}
