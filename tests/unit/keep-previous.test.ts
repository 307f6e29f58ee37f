import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { keepPrevious } from '../../scripts/keep-previous.ts';

const folders: string[] = [];

afterEach(() => {
  for (const folder of folders.splice(0)) rmSync(folder, { recursive: true, force: true });
});

/** A made-up site: a release, a postcode file and some assets. */
function site(release: string, assets: string[]): string {
  const folder = mkdtempSync(join(tmpdir(), 'site-'));
  folders.push(folder);
  const write = (name: string, text: string) => {
    mkdirSync(dirname(join(folder, name)), { recursive: true });
    writeFileSync(join(folder, name), text);
  };
  write('data/v1/release.json', JSON.stringify({ release }));
  write('data/v1/postcodes/L8.json', release);
  write('data/hashes/postcodes-L.json', release);
  write('data/hashes/country.json', release);
  for (const name of assets) write(`assets/${name}`, `of ${release}`);
  return folder;
}

const assetsOf = (folder: string) => readdirSync(join(folder, 'assets')).sort();

describe('the site before this one', () => {
  test('stays addressable: its scripts by their names, its postcodes and their hashes by its release', () => {
    const next = site('second', ['b.js', 'same.js']);
    keepPrevious(site('first', ['a.js', 'same.js']), next);
    expect(assetsOf(next)).toEqual(['a.js', 'b.js', 'same.js']);
    expect(readFileSync(join(next, 'assets/same.js'), 'utf8')).toBe('of second');
    expect(readFileSync(join(next, 'data/releases/first/postcodes/L8.json'), 'utf8')).toBe('first');
    expect(readFileSync(join(next, 'data/v1/postcodes/L8.json'), 'utf8')).toBe('second');
    expect(readFileSync(join(next, 'data/releases/first/hashes/postcodes-L.json'), 'utf8')).toBe('first');
    expect(readdirSync(join(next, 'data/releases/first/hashes'))).toHaveLength(1);
  });

  test('takes what it kept of the one before it with it when it goes', () => {
    const [second, third] = [site('second', ['b.js']), site('third', ['c.js'])];
    keepPrevious(site('first', ['a.js']), second);
    keepPrevious(second, third);
    expect(assetsOf(third)).toEqual(['b.js', 'c.js']);
    expect(readdirSync(join(third, 'data/releases'))).toEqual(['second']);
  });

  test('needs no second copy of its postcodes when the release is the same', () => {
    const next = site('first', ['b.js']);
    keepPrevious(site('first', ['a.js']), next);
    expect(existsSync(join(next, 'data/releases'))).toBe(false);
  });
});
