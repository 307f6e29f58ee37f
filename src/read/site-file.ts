import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';
import { type Site, siteSchema } from '../schemas/site.ts';

/** The folder of the content: `content/` in the working directory, or where the variable CONTENT_FOLDER leads. */
export const contentFolder = (): string => process.env['CONTENT_FOLDER'] ?? join(process.cwd(), 'content');

/**
 * `site.yaml` of the content in `root`, for the settings of the build. Null where it is not right: whoever reads all of
 * the content says what is wrong with it, and stops the build.
 */
export function siteFile(root: string): Site | null {
  const site = siteSchema.safeParse(
    parse(readFileSync(join(root, 'site.yaml'), 'utf8'), { logLevel: 'silent' }),
  );
  return site.success ? site.data : null;
}

/** Where the site is published: its host, and its folder there as `/folder`, empty where it has the host to itself. */
export interface SitePlace {
  host: string | null;
  folder: string;
}

export function sitePlaceIn(root: string): SitePlace {
  const address = siteFile(root)?.address ?? null;
  if (address === null) return { host: null, folder: '' };
  const { origin, pathname } = new URL(address);
  return { host: origin, folder: pathname.replace(/\/$/, '') };
}
