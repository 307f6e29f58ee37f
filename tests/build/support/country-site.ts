import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, rmSync, symlinkSync } from 'node:fs';
import { join, resolve, sep } from 'node:path';
import { COUNTRY_BUILD, COUNTRY_CONTENT } from '../../country/content-folder.ts';

/** Of the project, what a copy shares with it and does not change. */
const PARTS = [
  'node_modules',
  'public',
  'scripts',
  'tests',
  'tsconfig.json',
  'package.json',
  'package-lock.json',
  'astro.config.mjs',
];

/** A site of the test country; `out` is where it is. */
export interface CountrySite {
  out: string;
  remove: () => void;
}

function isNeeded(path: string, pages: readonly string[]): boolean {
  const [, folder, page] = path.split(sep);
  return pages.length === 0 || folder !== 'pages' || page === undefined || pages.includes(page);
}

/**
 * Builds the test country in a copy of the project that shares no folder with another build. `change` may write into
 * its content; `env` is what the build is told besides; `pages` are the folders of pages to build, all where none is named.
 */
export function buildCountry(
  change: (content: string) => void = () => undefined,
  env: Record<string, string> = {},
  pages: readonly string[] = [],
): CountrySite {
  const copy = mkdtempSync(resolve('.build-country-'));
  const remove = () => {
    rmSync(copy, { recursive: true, force: true });
  };
  for (const name of PARTS) symlinkSync(resolve(name), join(copy, name));
  cpSync('src', join(copy, 'src'), { recursive: true, filter: (path) => isNeeded(path, pages) });
  cpSync(COUNTRY_CONTENT, join(copy, 'content'), { recursive: true });
  change(join(copy, 'content'));
  const { status, stderr } = spawnSync('astro', ['build', '--silent'], {
    cwd: copy,
    env: { ...process.env, ...COUNTRY_BUILD, CONTENT_FOLDER: 'content', ...env },
    encoding: 'utf8',
  });
  if (status !== 0) {
    remove();
    throw new Error(stderr);
  }
  return { out: join(copy, 'dist'), remove };
}
