import type { APIRoute, GetStaticPaths } from 'astro';
import { publishedComplaintContacts } from '../../../../read/complaints/published.ts';
import { siteData } from '../../../../read/site.ts';

/** `/data/v1/complaint-contacts/<force>.json` */
export const GET: APIRoute = ({ params }) =>
  new Response(`${JSON.stringify(publishedComplaintContacts(params['force'] ?? ''))}\n`);

export const getStaticPaths = (() =>
  siteData().content.forces.map(({ id }) => ({ params: { force: id } }))) satisfies GetStaticPaths;
