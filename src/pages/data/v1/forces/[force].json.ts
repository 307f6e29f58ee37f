import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedForce } from '../../../../read/published/json.ts';
import { siteData } from '../../../../read/site.ts';

/** `/data/v1/forces/<force>.json` */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(publishedForce(params['force'] ?? ''))}\n`);

export const getStaticPaths = (() =>
  siteData().content.forces.map(({ id }) => ({ params: { force: id } }))) satisfies GetStaticPaths;
