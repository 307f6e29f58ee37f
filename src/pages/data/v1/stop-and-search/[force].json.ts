import type { APIRoute, GetStaticPaths } from 'astro';
import { forcesWith, publishedSearches } from '../../../../read/published/datasets.ts';

/** `/data/v1/stop-and-search/<force>.json`, of the forces of which the release has one */
export const GET: APIRoute = ({ params: { force = '' } }) =>
  new Response(`${JSON.stringify(publishedSearches(force))}\n`);

export const getStaticPaths = (() =>
  forcesWith('stop-and-search').map((force) => ({ params: { force } }))) satisfies GetStaticPaths;
