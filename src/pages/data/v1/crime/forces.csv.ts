import type { APIRoute } from 'astro';
import { forcesCsv } from '../../../../read/published/csv.ts';

/** `/data/v1/crime/forces.csv` */
export const GET: APIRoute = () => new Response(forcesCsv());
