import type { Site } from '../../schemas/site.ts';

/** The only name under which a script may make an address to load code from; src/browser/keep/editions.ts does. */
export const WORKER_POLICY = 'keep-pages';

type BaseMap = Site['baseMap'];

/** Where pictures may come from besides the site itself, as the content security policy writes it. */
export function pictureSources(base: BaseMap): string[] {
  if (base.kind !== 'tiles') return [];
  const [origin = ''] = /^https:\/\/[^/]+/.exec(base.url) ?? [];
  // One host of several, such as a.tile.example: the policy knows a star, and only in the first place.
  return [origin.replace('//{s}.', '//*.')];
}

/**
 * Everything that the pages may load, and from where: the site itself, and a base map that its operator chose. Every
 * script and style is our own file, but for the one script that stands in each page. `inline`: its SHA-256, in base 64.
 */
export const securityPolicy = (base: BaseMap, inline: string): string =>
  [
    "default-src 'none'",
    ["img-src 'self' data:", ...pictureSources(base)].join(' '),
    "font-src 'self'",
    "connect-src 'self'",
    "manifest-src 'self'",
    "worker-src 'self'",
    "base-uri 'none'",
    "form-action 'self'",
    // No text becomes a script or HTML, but the address of public/sw.js, under one name.
    "require-trusted-types-for 'script'",
    `trusted-types ${WORKER_POLICY}`,
    `script-src 'self' 'sha256-${inline}'`,
    "style-src 'self'",
  ].join(';');
