import type { APIRoute, GetStaticPaths } from 'astro';
import { forcesWith, publishedTeams } from '../../../../read/published/datasets.ts';

/** `/data/v1/teams/<force>.json`, of the forces of which the release has one */
export const GET: APIRoute = ({ params: { force = '' } }) =>
  new Response(`${JSON.stringify(publishedTeams(force))}\n`);

export const getStaticPaths = (() =>
  forcesWith('teams').map((force) => ({ params: { force } }))) satisfies GetStaticPaths;
