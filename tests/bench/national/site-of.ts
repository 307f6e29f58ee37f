import { cp, mkdir, readdir, rename, symlink } from 'node:fs/promises';
import { join, resolve } from 'node:path';

const PARTS = [
  ...['astro.config.mjs', 'package.json', 'package-lock.json', 'tsconfig.json'],
  ...['public', 'scripts', 'src'],
];

/** A copy of this site whose release is another: moved into it, for it is large. */
export async function siteOf(release: string, folder: string): Promise<void> {
  await mkdir(join(folder, 'content'), { recursive: true });
  for (const part of PARTS) await cp(part, join(folder, part), { recursive: true });
  for (const part of await readdir('content'))
    if (part !== 'areas') await cp(join('content', part), join(folder, 'content', part), { recursive: true });
  await rename(release, join(folder, 'content', 'areas'));
  await symlink(resolve('node_modules'), join(folder, 'node_modules'));
}
