import type { APIRoute } from 'astro';
import { recipientsFile } from '../../../components/letters/reach.ts';

/** `/complaints/letter/recipients.json`: a part of the letter builder, not one of the published data files. */
export const GET: APIRoute = () => new Response(`${JSON.stringify(recipientsFile())}\n`);
