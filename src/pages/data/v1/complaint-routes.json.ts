import type { APIRoute } from 'astro';
import { sayLimits } from '../../../components/complaints/limit-words.ts';
import { publishedComplaints } from '../../../read/complaints/published.ts';

/** `/data/v1/complaint-routes.json` */
export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(sayLimits(publishedComplaints()), null, 1)}\n`);
