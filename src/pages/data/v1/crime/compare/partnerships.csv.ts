import type { APIRoute } from 'astro';
import { partnershipsCompareCsv } from '../../../../../read/crime/compare-csv.ts';

/** `/data/v1/crime/compare/partnerships.csv` */
export const GET: APIRoute = () => new Response(partnershipsCompareCsv());
