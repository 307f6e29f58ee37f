import type { APIRoute } from 'astro';
import { teamsCompareCsv } from '../../../../../read/crime/compare-csv.ts';

/** `/data/v1/crime/compare/neighbourhoods.csv` */
export const GET: APIRoute = () => new Response(teamsCompareCsv());
