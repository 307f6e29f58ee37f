import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { archivesFor } from '../../src/download/listed.ts';
import { zipOf } from '../importer/support/zip-file.ts';
import { archiveOf, downloading } from './support/downloading.ts';
import { serveLayer, wards } from './support/layer.ts';
import { refuse } from './support/stand-in.ts';

const ARCHIVE = '/archive/2026-01.zip';
const crime = ['--only', 'crime', '--months', '2026-01'];

describe('a download', () => {
  it('says what it fetched and how to import it', async () => {
    const { to, run } = await downloading();
    const { code, stdout, stderr } = await run(...crime);
    expect(code).toBe(0);
    expect(stdout).toContain(`${to}/crime/2026-01.zip: fetched`);
    expect(stdout).toContain(`npm run import -- --crime ${to}/crime --months 2026-01..2026-01`);
    expect(stderr).toContain('2026-01.zip complete');
  });

  it('names itself to the publisher', async () => {
    const { standIn, run } = await downloading();
    await run(...crime);
    expect(standIn.asked.map(({ headers }) => headers['user-agent'])).toEqual(
      standIn.asked.map(() => 'know-your-patch-test/1'),
    );
  });

  it('does not fetch again what has not changed', async () => {
    const { standIn, run } = await downloading();
    await run(...crime);
    const { code, stdout } = await run(...crime);
    expect(code).toBe(0);
    expect(stdout).toContain('unchanged since it was fetched');
    expect(standIn.requestsFor(ARCHIVE).at(-1)?.headers['if-none-match']).toBeDefined();
  });

  it('fetches everything anew where it is told to', async () => {
    const { standIn, run } = await downloading();
    await run(...crime);
    expect((await run(...crime, '--again')).stdout).toContain('2026-01.zip: fetched');
    expect(standIn.requestsFor(ARCHIVE).at(-1)?.headers['if-none-match']).toBeUndefined();
  });

  it('replaces a file only by a newer one that is sound', async () => {
    const { standIn, to, run } = await downloading();
    await run(...crime);
    const before = await readFile(`${to}/crime/2026-01.zip`);
    standIn.serve(ARCHIVE, { body: 'broken' });
    expect((await run(...crime)).code).toBe(2);
    expect(await readFile(`${to}/crime/2026-01.zip`)).toEqual(before);
  });

  it('asks for the newest months where only their number is given', async () => {
    const { standIn, run } = await downloading();
    standIn.serve(ARCHIVE, { body: await archiveOf('2025-12', '2026-01') });
    expect((await run('--only', 'crime', '--latest', '2')).code).toBe(0);
    expect(standIn.requestsFor(ARCHIVE)).toHaveLength(1);
  });

  it('says so when there are fewer months than it is asked for', async () => {
    const { run } = await downloading();
    const { code, stderr } = await run('--only', 'crime', '--latest', '9');
    expect(code).toBe(2);
    expect(stderr).toContain('found 2 months; expected 9, as --latest asks');
  });

  it('takes the boundaries of the newest month that has them', async () => {
    const { standIn, to, run } = await downloading();
    standIn.serve('/boundaries/2025-12.zip', {
      body: await zipOf({ '2025-12/merseyside/A1.kml': '<kml/>' }),
    });
    expect((await run('--only', 'boundaries', '--months', '2026-01')).code).toBe(0);
    expect(existsSync(`${to}/boundaries/2025-12.zip`)).toBe(true);
  });

  it('tells of a kind of crime that the importer does not know yet', async () => {
    const { standIn, run } = await downloading();
    standIn.json('/api/crime-categories', [{ url: 'dragon-theft', name: 'Dragon theft' }]);
    expect((await run(...crime)).stdout).toContain(
      'Kinds of crime that we do not know in 2026-01: dragon-theft',
    );
  });

  it('fetches the rest when one thing fails, and ends with what failed', async () => {
    const { standIn, to, run } = await downloading();
    standIn.next(ARCHIVE, refuse(404));
    serveLayer(standIn, '/wards/query', wards('E05000001'));
    const { code, stderr } = await run('--only', 'crime,areas', '--months', '2026-01');
    expect(code).toBe(2);
    expect(existsSync(`${to}/areas/wards.geojson`)).toBe(true);
    expect(stderr).toContain('What was is kept in');
  });
});

describe('archives', () => {
  it('are the fewest that hold the months, each month once', () => {
    expect(archivesFor(['2025-10', '2025-11', '2025-12', '2026-01'], 3)).toEqual([
      { month: '2026-01', months: ['2025-11', '2025-12', '2026-01'] },
      { month: '2025-10', months: ['2025-10'] },
    ]);
  });
});

describe('the command line', () => {
  it.each([
    [['--months', '2025-13'], '--months: found "2025-13"'],
    [['--months', '2025-12..2025-01'], 'expected months from first to last'],
    [['--latest', 'some'], '--latest: found "some"'],
    [['--latest', '3', '--months', '2025-01'], 'cannot both be given'],
    [['--only', 'weather'], '--only: found "weather"; expected some of crime, boundaries'],
    [['--colour', 'red'], "Unknown option '--colour'"],
  ])('is refused with %s', async (args, words) => {
    const { run } = await downloading();
    const { code, stderr } = await run(...args);
    expect(code).toBe(1);
    expect(stderr).toContain(words);
  });

  it('is explained with an example that this very command understands', async () => {
    const { run } = await downloading();
    const { code, stdout } = await run('--help');
    expect(code).toBe(0);
    expect(stdout).toContain(
      'npm run download -- --months 2025-01..2025-12 --only crime,teams --force merseyside',
    );
  });
});
