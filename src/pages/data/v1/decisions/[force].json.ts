import type { APIRoute, GetStaticPaths } from 'astro';
import { forcesWith, publishedDecisions } from '../../../../read/published/datasets.ts';

/** `/data/v1/decisions/<force>.json`, of the forces of which the release has one */
export const GET: APIRoute = ({ params: { force = '' } }) =>
  new Response(`${JSON.stringify(publishedDecisions(force))}\n`);

export const getStaticPaths = (() =>
  forcesWith('decisions').map((force) => ({ params: { force } }))) satisfies GetStaticPaths;
