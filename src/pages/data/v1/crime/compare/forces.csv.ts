import type { APIRoute } from 'astro';
import { forcesCompareCsv } from '../../../../../read/crime/compare-csv.ts';

/** `/data/v1/crime/compare/forces.csv` */
export const GET: APIRoute = () => new Response(forcesCompareCsv());
