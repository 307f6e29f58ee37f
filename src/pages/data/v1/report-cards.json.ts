import type { APIRoute } from 'astro';
import { publishedReportCards } from '../../../components/report-cards/published.ts';

/** `/data/v1/report-cards.json`, without spaces: readers' browsers fetch it. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(publishedReportCards())}\n`);
