import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, it } from 'vitest';

const git = (...args: readonly string[]) =>
  execFileSync('git', args, { encoding: 'utf8', maxBuffer: 2 ** 28 });

/** The newest tag that this checkout came after; null before the first one. */
const lastTag = () => git('describe', '--tags', '--abbrev=0', '--always').trim();
const isTag = (name: string) => git('tag', '--list', name).trim() !== '';

/** How much there is of each kind of content: files of a folder, rows of a table. Releases of areas come and go. */
function amounts(paths: readonly string[], read: (path: string) => string): Map<string, number> {
  const found = new Map<string, number>();
  for (const path of paths.filter((one) => !one.startsWith('content/areas/'))) {
    if (path.endsWith('.csv')) found.set(path, read(path).trimEnd().split('\n').length);
    const folder = dirname(path);
    found.set(folder, (found.get(folder) ?? 0) + 1);
  }
  return found;
}

it('there is no less of any kind of content than at the last tag', () => {
  const files = readdirSync('content', { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name));
  const now = amounts(files, (path) => readFileSync(path, 'utf8'));
  expect(now.size).toBeGreaterThan(10);

  const tag = lastTag();
  if (!isTag(tag)) return;
  const paths = git('ls-tree', '-r', '--name-only', tag, 'content').trimEnd().split('\n');
  const then = amounts(paths, (path) => git('show', `${tag}:${path}`));
  const fewer = [...then].filter(([kind, n]) => (now.get(kind) ?? 0) < n);
  expect(fewer.map(([kind, n]) => `${kind}: ${now.get(kind) ?? 0}, and ${n} at ${tag}`)).toEqual([]);
});
