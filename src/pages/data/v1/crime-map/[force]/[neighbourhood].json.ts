import type { APIRoute, GetStaticPaths } from 'astro';
import { mappedTeams, published } from '../../../../../components/crime-map/published.ts';
import { teamFile } from '../../../../../components/crime-map/team-file.ts';

/** `/data/v1/crime-map/<force>/<neighbourhood>.json` */
export const GET: APIRoute = ({ params: { force = '', neighbourhood = '' } }) =>
  published(teamFile(force, neighbourhood));

export const getStaticPaths = (() => mappedTeams().map((params) => ({ params }))) satisfies GetStaticPaths;
