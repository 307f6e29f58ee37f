import type { APIRoute } from 'astro';
import { sitePath } from '../domain/site-path.ts';
import { siteData } from '../read/site.ts';

/** How a phone shows the site among its programs. */
export const GET: APIRoute = () => {
  const { name } = siteData().content.site;
  const icon = (size: 192 | 512) => ({
    src: sitePath(`/icon-${size}.png`),
    sizes: `${size}x${size}`,
    type: 'image/png',
  });
  return new Response(
    JSON.stringify({
      name,
      short_name: name,
      start_url: sitePath('/'),
      scope: sitePath('/'),
      display: 'minimal-ui',
      background_color: '#fcfaf6',
      theme_color: '#fcfaf6',
      icons: [icon(192), icon(512)],
    }),
    { headers: { 'content-type': 'application/manifest+json' } },
  );
};
