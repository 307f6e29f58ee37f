import type { APIRoute } from 'astro';
import { neighbourhoodsCsv } from '../../../../read/published/csv.ts';
import { streamed } from '../../../../read/published/streamed.ts';

/** `/data/v1/crime/neighbourhoods.csv` */
export const GET: APIRoute = () => streamed(neighbourhoodsCsv());
