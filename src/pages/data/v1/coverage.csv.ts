import type { APIRoute } from 'astro';
import { coverageCsv } from '../../../read/published/csv.ts';

/** `/data/v1/coverage.csv` */
export const GET: APIRoute = () => new Response(coverageCsv());
