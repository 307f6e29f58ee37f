import type { APIRoute, GetStaticPaths } from 'astro';
import { teamOutlines } from '../../../../../components/crime-map/boundaries.ts';
import { mappedTeams, published } from '../../../../../components/crime-map/published.ts';

/** `/data/v1/boundaries/<force>/<neighbourhood>.json`: TopoJSON. */
export const GET: APIRoute = ({ params: { force = '', neighbourhood = '' } }) =>
  published(teamOutlines(force, neighbourhood));

export const getStaticPaths = (() => mappedTeams().map((params) => ({ params }))) satisfies GetStaticPaths;
