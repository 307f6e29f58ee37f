import type { APIRoute } from 'astro';
import { publishedRelease } from '../../../read/published/json.ts';

/** `/data/v1/release.json` */
export const GET: APIRoute = () => new Response(`${JSON.stringify(publishedRelease(), null, 1)}\n`);
