import type { APIRoute } from 'astro';
import { sitePath } from '../domain/site-path.ts';

/** Everybody may read everything. Where the site has an address, its list of pages is named: only a whole one counts. */
export const GET: APIRoute = ({ site }) => {
  const list = site && new URL(sitePath('/sitemap-index.xml'), site).href;
  return new Response(`User-agent: *\nAllow: /\n${list ? `\nSitemap: ${list}\n` : ''}`);
};
