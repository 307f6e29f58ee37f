import { execFileSync } from 'node:child_process';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative, sep } from 'node:path';
import { coverage, decisions, searches, teams } from '../../fixtures/fuller-release.ts';

const root = join(import.meta.dirname, '..', '..', '..');
const parts = ['astro.config.mjs', 'package.json', 'tsconfig.json', 'content', 'public', 'src'];

/** Where the site is built, for the tests of its files and, after them, for those in a browser. */
export const FULLER_SITE = join(root, 'dist-fuller');

/** Build the pages of forces, and the files on them, from a copy of the site whose release has the made-up parts. */
export function buildFullerSite(): void {
  const copy = mkdtempSync(join(tmpdir(), 'site-'));
  try {
    for (const part of parts)
      cpSync(join(root, part), join(copy, part), { recursive: true, filter: isNeeded });
    symlinkSync(join(root, 'node_modules'), join(copy, 'node_modules'));
    addParts(join(copy, 'content', 'areas'));
    const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
    execFileSync(process.execPath, [astro, 'build', '--silent', '--outDir', FULLER_SITE], {
      cwd: copy,
      env: { ...process.env, SITE_DATE: '2026-11-21' },
      stdio: 'pipe',
    });
  } finally {
    rmSync(copy, { recursive: true, force: true });
  }
}

function addParts(release: string): void {
  for (const [folder, file] of Object.entries({ teams, searches, outcomes: decisions })) {
    mkdirSync(join(release, folder));
    writeFileSync(join(release, folder, 'merseyside.json'), JSON.stringify(file));
  }
  const path = join(release, 'coverage.json');
  const street = JSON.parse(readFileSync(path, 'utf8')) as object;
  writeFileSync(path, JSON.stringify({ ...street, ...coverage }));
}

/** Of the pages, only those that show or hold what was added. */
function isNeeded(path: string): boolean {
  const [src, folder, page] = relative(root, path).split(sep);
  if (src !== 'src' || folder !== 'pages' || page === undefined) return true;
  return page === 'forces' || page === 'data';
}
