import type { APIRoute } from 'astro';
import { searchDocuments } from '../../../../components/search/documents.ts';

/** `/data/v1/search/documents.json` */
export const GET: APIRoute = () => new Response(`${JSON.stringify(searchDocuments())}\n`);
