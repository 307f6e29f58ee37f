import type { APIRoute } from 'astro';
import { publishedForces } from '../../../read/published/json.ts';

/** `/data/v1/forces.json` */
export const GET: APIRoute = () => new Response(`${JSON.stringify(publishedForces(), null, 1)}\n`);
