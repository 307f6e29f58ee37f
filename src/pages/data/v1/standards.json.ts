import type { APIRoute } from 'astro';
import { publishedStandards } from '../../../read/standards/published.ts';

/** `/data/v1/standards.json` */
export const GET: APIRoute = () => new Response(`${JSON.stringify(publishedStandards(), null, 1)}\n`);
