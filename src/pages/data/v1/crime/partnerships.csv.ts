import type { APIRoute } from 'astro';
import { partnershipsCsv } from '../../../../read/published/csv.ts';

/** `/data/v1/crime/partnerships.csv` */
export const GET: APIRoute = () => new Response(partnershipsCsv());
