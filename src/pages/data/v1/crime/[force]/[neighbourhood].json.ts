import type { APIRoute, GetStaticPaths } from 'astro';
import { siteData } from '../../../../../read/site.ts';

/** `/data/v1/crime/<force>/<neighbourhood>.json`: the release's own file, as it is. */
export const GET: APIRoute = ({ params: { force = '', neighbourhood = '' } }) =>
  new Response(siteData().areas.neighbourhoodCrimeFile(force, neighbourhood));

export const getStaticPaths = (() => {
  const { areas } = siteData();
  return areas.areas.neighbourhoods
    .filter(({ force, id }) => areas.hasNeighbourhoodCrime(force, id))
    .map(({ force, id }) => ({ params: { force, neighbourhood: id } }));
}) satisfies GetStaticPaths;
