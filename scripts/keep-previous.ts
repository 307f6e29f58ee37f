import { cpSync, existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

/**
 * `node scripts/keep-previous.ts <previous site> <new site>`: put into a new build what pages of the previous one
 * still ask for when a reader has them open: its scripts and styles, whose names change with every build, and its
 * postcode files, under `/data/releases/<release>/`. What the previous site kept of the one before it is left behind.
 */
export function keepPrevious(previous: string, next: string) {
  const kept = existsSync(join(previous, KEPT)) ? lines(join(previous, KEPT)) : [];
  const there = new Set(readdirSync(join(next, ASSETS)));
  const assets = readdirSync(join(previous, ASSETS)).filter(
    (name) => !there.has(name) && !kept.includes(name),
  );
  for (const name of assets) cpSync(join(previous, ASSETS, name), join(next, ASSETS, name));
  writeFileSync(
    join(next, KEPT),
    assets
      .sort()
      .map((name) => `${name}\n`)
      .join(''),
  );
  const release = releaseOf(previous);
  if (release === releaseOf(next)) return;
  const folder = join(next, 'data', 'releases', release);
  mkdirSync(folder, { recursive: true });
  cpSync(join(previous, 'data', 'v1', 'postcodes'), join(folder, 'postcodes'), { recursive: true });
  cpSync(join(previous, 'data', 'v1', 'release.json'), join(folder, 'release.json'));
  const hashes = join(previous, 'data', 'hashes');
  if (!existsSync(hashes)) return;
  for (const name of readdirSync(hashes).filter((one) => one.startsWith('postcodes-')))
    cpSync(join(hashes, name), join(folder, 'hashes', name));
}

const ASSETS = 'assets';
/** Names of the assets that are here for the previous site's sake. */
const KEPT = join('data', 'kept-assets.txt');

const lines = (path: string) => readFileSync(path, 'utf8').split('\n');

function releaseOf(site: string): string {
  const { release } = JSON.parse(readFileSync(join(site, 'data', 'v1', 'release.json'), 'utf8')) as {
    release: string;
  };
  return release;
}

const [previous, next] = process.argv.slice(2);
if (import.meta.main) {
  if (previous === undefined || next === undefined) {
    console.error('Give the folder of the previous site and that of the new one.');
    process.exitCode = 1;
  } else keepPrevious(previous, next);
}
