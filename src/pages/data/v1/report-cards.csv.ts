import type { APIRoute } from 'astro';
import { reportCardsCsv } from '../../../components/report-cards/published.ts';

/** `/data/v1/report-cards.csv` */
export const GET: APIRoute = () => new Response(reportCardsCsv());
