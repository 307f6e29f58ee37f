import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import type { PathWithRoute } from 'astro';
import type { allPaths, answer } from './bundled-site.ts';
import { claimsIn } from './claims.ts';
import { groupOf, inGroups } from './groups.ts';

/** What processes that share the making of a site all know. */
export interface Share {
  /** The file that bundled-site.ts was made into. */
  bundle: string;
  /** Folder of the site. */
  out: string;
  /** Folder in which they write down which groups are taken. */
  claims: string;
}

interface BundledSite {
  allPaths: typeof allPaths;
  answer: typeof answer;
}

/**
 * Makes pages and data files, in the order of what they are made from, so that each file of the release is read about
 * once; only those that nobody else has taken.
 *
 * @throws Error with the address of what could not be made.
 */
export async function makeFiles({ bundle, out, claims }: Share): Promise<void> {
  const site = (await import(pathToFileURL(bundle).href)) as BundledSite;
  const isMine = claimsIn(claims);
  const write = writerInto(out);
  for (const path of inGroups(await site.allPaths())) {
    if (!isMine(groupOf(path.pathname))) continue;
    try {
      await write(fileOf(path), await site.answer(path));
    } catch (error) {
      throw new Error(`${path.pathname}: ${error instanceof Error ? error.message : String(error)}`, {
        cause: error,
      });
    }
  }
}

/** `/forces/` → `/forces/index.html` */
const fileOf = ({ pathname, route }: PathWithRoute) =>
  route.type !== 'page' ? pathname : pathname === '/404/' ? '404.html' : join(pathname, 'index.html');

/** Writes files below `out`. */
function writerInto(out: string) {
  const made = new Set<string>();
  return async (name: string, { body }: Response): Promise<void> => {
    const path = join(out, name);
    const folder = dirname(path);
    // Most data files lie side by side.
    if (!made.has(folder)) mkdirSync(folder, { recursive: true });
    made.add(folder);
    // None is written twice, nor over one from `public/`.
    const file = openSync(path, 'wx');
    try {
      // Piece by piece: the largest has a hundred megabytes.
      for await (const piece of body ?? []) writeSync(file, piece);
    } finally {
      closeSync(file);
    }
  };
}

if (import.meta.main) {
  // Without whoever started it there is nobody to make them for.
  process.once('disconnect', () => process.exit(1));
  process.channel?.unref();
  const [bundle = '', out = '', claims = ''] = process.argv.slice(2);
  await makeFiles({ bundle, out, claims });
}
