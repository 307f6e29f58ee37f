import { siteData } from '../../read/site.ts';

/** A file as the site publishes it: on one line, with the release that it belongs to. */
export const published = (file: object): Response =>
  new Response(`${JSON.stringify({ release: siteData().areas.release.id, ...file })}\n`);

/** Every team whose points and outline are in the release. */
export function mappedTeams(): { force: string; neighbourhood: string }[] {
  const { areas } = siteData();
  return areas.areas.neighbourhoods
    .filter(({ force, id }) => areas.neighbourhoodCrime(force, id) !== null && areas.topology(force) !== null)
    .map(({ force, id }) => ({ force, neighbourhood: id }));
}
