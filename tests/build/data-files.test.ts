import { execFileSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, relative } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

/** What the test stage before this one has built. */
const site = 'dist-test';

const filesIn = (folder: string) =>
  readdirSync(folder, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map(({ parentPath, name }) => relative(folder, join(parentPath, name)))
    .sort();

describe('data files written beside Astro, as a large build has them', () => {
  let out = '';
  beforeAll(() => {
    out = mkdtempSync(join(tmpdir(), 'data-files-'));
    execFileSync(process.execPath, ['src/build/data-files.ts', '.', out], {
      env: { ...process.env, SANDBOX: '1', SITE_DATE: '2026-11-21' },
      stdio: ['ignore', 'ignore', 'inherit'],
    });
  });
  afterAll(() => {
    rmSync(out, { recursive: true, force: true });
  });

  test('are all those that Astro writes', () => {
    expect(filesIn(join(out, 'data'))).toEqual(
      filesIn(join(site, 'data')).filter((name) => !name.endsWith('.html')),
    );
    expect(filesIn(out).filter((name) => !name.startsWith('data/'))).toEqual([
      'complaints/letter/recipients.json',
    ]);
  });

  test('say the same, to the byte', () => {
    const other = filesIn(out).filter(
      (name) => !readFileSync(join(out, name)).equals(readFileSync(join(site, name))),
    );
    expect(other).toEqual([]);
  });
});
