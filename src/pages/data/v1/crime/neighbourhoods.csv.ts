import type { APIRoute } from 'astro';
import { neighbourhoodsCsv } from '../../../../read/published-csv.ts';

/** `/data/v1/crime/neighbourhoods.csv` */
export const GET: APIRoute = () => new Response(neighbourhoodsCsv());
