import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, test } from 'vitest';
import { claimsIn } from '../../src/build/claims.ts';
import { groupOf, inGroups } from '../../src/build/groups.ts';

describe('what is made together', () => {
  test.each([
    ['/forces/kent/', 'force kent'],
    ['/forces/kent/A1/', 'force kent'],
    ['/forces/kent/A1/meetings.ics', 'force kent'],
    ['/crime-map/figures/kent/A1/', 'force kent'],
    ['/data/v1/boundaries/kent/A1.json', 'force kent'],
    ['/data/v1/crime-map/kent/A1.json', 'force kent'],
    ['/data/v1/crime/kent/A1.json', 'force kent'],
    ['/data/v1/crime/neighbourhoods/kent/A1-kinds.csv', 'force kent'],
    ['/data/v1/crime-map/kent.json', 'country'],
    ['/data/v1/crime/neighbourhoods.csv', 'country'],
    ['/data/v1/crime/compare/neighbourhoods.csv', 'country'],
    ['/partnerships/ashford/', 'partnerships'],
    ['/data/v1/crime/partnerships/ashford.csv', 'partnerships'],
    ['/postcodes/L8/', 'postcodes L'],
    ['/data/v1/postcodes/EC1A.json', 'postcodes EC'],
    ['/', 'rest'],
    ['/forces/', 'rest'],
    ['/partnerships/', 'rest'],
    ['/postcodes/', 'rest'],
    ['/data/v1/crime/forces/kent.csv', 'rest'],
    ['/data/v1/crime/compare/forces.csv', 'rest'],
  ])('%s is of the group "%s"', (address, group) => {
    expect(groupOf(address)).toBe(group);
  });

  test('comes one after another, what takes longest first, and nothing is lost', () => {
    const paths = [
      '/forces/kent/A1/',
      '/',
      '/postcodes/L8/',
      '/data/v1/crime-map/kent.json',
      '/forces/kent/A2/',
    ];
    expect(inGroups(paths.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname)).toEqual([
      '/data/v1/crime-map/kent.json',
      '/',
      '/forces/kent/A1/',
      '/forces/kent/A2/',
      '/postcodes/L8/',
    ]);
  });
});

describe('pages and files of one force', () => {
  test('come team by team, whatever they are, after those of the force itself', () => {
    const paths = [
      '/forces/kent/',
      '/forces/kent/A1/',
      '/forces/kent/A1-kinds-2/',
      '/crime-map/figures/kent/',
      '/crime-map/figures/kent/A1-kinds-2/',
      '/crime-map/figures/kent/A1/',
      '/data/v1/crime/neighbourhoods/kent/A1-kinds.csv',
      '/data/v1/crime/neighbourhoods/kent/A1-kinds-2.csv',
      '/data/v1/crime/kent/A1.json',
      '/forces/kent/A1/meetings.ics',
    ];
    expect(inGroups(paths.map((pathname) => ({ pathname }))).map(({ pathname }) => pathname)).toEqual([
      '/forces/kent/',
      '/crime-map/figures/kent/',
      '/forces/kent/A1/',
      '/crime-map/figures/kent/A1/',
      '/data/v1/crime/neighbourhoods/kent/A1-kinds.csv',
      '/data/v1/crime/kent/A1.json',
      '/forces/kent/A1/meetings.ics',
      '/forces/kent/A1-kinds-2/',
      '/crime-map/figures/kent/A1-kinds-2/',
      '/data/v1/crime/neighbourhoods/kent/A1-kinds-2.csv',
    ]);
  });
});

describe('a build that is shared', () => {
  const folders: string[] = [];
  afterEach(() => {
    for (const folder of folders.splice(0)) rmSync(folder, { recursive: true });
  });

  test('gives each group to the one who asks first, and to nobody else', () => {
    const folder = mkdtempSync(join(tmpdir(), 'claims-'));
    folders.push(folder);
    const [one, other] = [claimsIn(folder), claimsIn(folder)];
    expect([one('force kent'), other('force kent')]).toEqual([true, false]);
    expect([other('force essex'), one('force essex')]).toEqual([true, false]);
    expect([one('force kent'), other('force essex')]).toEqual([true, true]);
  });

  test('stops where what is taken cannot be written down', () => {
    expect(() => claimsIn(join(tmpdir(), 'no-such-folder-anywhere'))('rest')).toThrow('ENOENT');
  });
});
