import type { APIRoute } from 'astro';
import { publishedComplaints } from '../../../read/published-complaints.ts';

/** `/data/v1/complaint-routes.json` */
export const GET: APIRoute = () => new Response(`${JSON.stringify(publishedComplaints(), null, 1)}\n`);
