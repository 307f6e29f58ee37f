import { closeSync, mkdirSync, openSync, writeSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { dataFiles } from './endpoints.ts';
import { inGroups } from './groups.ts';

/**
 * Write the files of all endpoints below `root` into `out`, as Astro would: beside it, for a large site has tens of
 * thousands of them, and Astro takes as long for each as the making.
 */
export async function writeDataFiles(root: string, out: string): Promise<void> {
  for (const { pathname, make } of inGroups(await dataFiles(root)))
    await write(join(out, pathname), await make());
}

/** Piece by piece: the largest has a hundred megabytes. */
async function write(path: string, { body }: Response): Promise<void> {
  mkdirSync(dirname(path), { recursive: true });
  const file = openSync(path, 'w');
  try {
    for await (const piece of body ?? []) writeSync(file, piece);
  } finally {
    closeSync(file);
  }
}

if (import.meta.main) {
  // In Astro's own build this is put in place of the name: astro.config.mjs.
  Object.assign(globalThis, { __SANDBOX__: process.env['SANDBOX'] === '1' });
  const [root = '', out = ''] = process.argv.slice(2);
  await writeDataFiles(root, out);
}
