import type { APIRoute } from 'astro';
import { publishedStandards } from '../../../read/published-standards.ts';

/** `/data/v1/standards.json` */
export const GET: APIRoute = () => new Response(`${JSON.stringify(publishedStandards(), null, 1)}\n`);
