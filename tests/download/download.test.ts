import { createHash } from 'node:crypto';
import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it, vi } from 'vitest';
import pThrottle from 'p-throttle';
import type { z } from 'zod';
import { archivesFor } from '../../src/download/archives.ts';
import { shaped } from '../../src/download/answers.ts';
import { DownloadFailed } from '../../src/download/errors.ts';
import { backOff, retryAfter } from '../../src/download/times.ts';
import { Transfers } from '../../src/download/transfers.ts';
import { readDownloads } from '../../src/read/downloads.ts';
import { apiEventsSchema, apiPeopleSchema, apiTeamSchema } from '../../src/schemas/police-api.ts';
import { zipOf } from '../importer/support/zip-file.ts';
import { archiveOf, downloading, TestTimes } from './support/downloading.ts';
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

  it('says where to find what no program can fetch', async () => {
    const { standIn, run } = await downloading();
    standIn.json('/wards/query', wards(['E05000001']));
    const { stdout } = await run('--only', 'areas');
    expect(stdout).toContain('look-up.csv: to be put there by hand, from');
  });

  it('fetches the rest when one thing fails, and ends with what failed', async () => {
    const { standIn, to, run } = await downloading();
    standIn.next(ARCHIVE, refuse(404));
    standIn.json('/wards/query', wards(['E05000001']));
    const { code, stderr } = await run('--only', 'crime,areas', '--months', '2026-01');
    expect(code).toBe(2);
    expect(existsSync(`${to}/areas/wards.geojson`)).toBe(true);
    expect(stderr).toContain('What was is kept in');
  });
});

describe('a postcode directory that a list names', () => {
  const offer = async (change: Record<string, unknown> = {}) => {
    const { standIn, to, run } = await downloading();
    const body = await zipOf({ 'Data/CSV/ab.csv': 'made up' });
    standIn.serve('/codepo_gb.zip', { body });
    const md5 = createHash('md5').update(body).digest('hex');
    const url = `${standIn.address}/codepo_gb.zip`;
    standIn.json('/products', [{ url, fileName: 'codepo_gb.zip', size: body.length, md5, ...change }]);
    return { to, ...(await run('--only', 'postcodes')) };
  };

  it('is kept where its size and MD5 are as listed', async () => {
    const { code, to } = await offer();
    expect(code).toBe(0);
    expect(await readdir(`${to}/postcodes`)).toContain('codepo_gb.zip');
  });

  it('is refused where its MD5 is another', async () => {
    const { code, stderr } = await offer({ md5: '0'.repeat(32) });
    expect(code).toBe(2);
    expect(stderr).toContain(`expected ${'0'.repeat(32)}, as listed`);
  });

  it('is refused where its size is another', async () => {
    expect((await offer({ size: 1 })).stderr).toContain('expected 1, as listed');
  });

  it('cannot name a place outside its folder', async () => {
    expect((await offer({ fileName: '../../evil.zip' })).stderr).toContain(
      'at "0.fileName", the name of a zip',
    );
  });
});

const wards = (codes: string[]) => ({
  type: 'FeatureCollection',
  features: codes.map((code) => ({
    type: 'Feature',
    properties: { WD25CD: code, WD25NM: 'Made up' },
    geometry: { type: 'Polygon', coordinates: [] },
  })),
});

describe('outlines that come page by page', () => {
  it('are put together in one file', async () => {
    const { standIn, to, run } = await downloading();
    standIn.next('/wards/query');
    const query = (from: number) =>
      `/wards/query?where=1%3D1&outFields=WD25CD%2CWD25NM&outSR=4326&orderByFields=WD25CD&resultOffset=${from}&resultRecordCount=2&f=geojson`;
    standIn.json(query(0), wards(['E05000001', 'E05000002']));
    standIn.json(query(2), wards(['E05000003']));
    expect((await run('--only', 'areas')).code).toBe(0);
    const file = JSON.parse(await readFile(`${to}/areas/wards.geojson`, 'utf8')) as { features: unknown[] };
    expect(file.features).toHaveLength(3);
  });

  it('are refused where an attribute that the importer needs has gone', async () => {
    const { standIn, run } = await downloading();
    const renamed = JSON.stringify(wards(['E05000001'])).replaceAll('WD25CD', 'WD26CD');
    standIn.serve('/wards/query', { body: renamed, type: 'application/geo+json' });
    expect((await run('--only', 'areas')).stderr).toContain(
      'found an area without WD25CD (it has WD26CD, WD25NM)',
    );
  });

  it('are refused with the server’s own words where it answers an error with status 200', async () => {
    const { standIn, run } = await downloading();
    standIn.json('/wards/query', { error: { code: 400, message: 'Invalid URL' } });
    expect((await run('--only', 'areas')).stderr).toContain('the server’s refusal (Invalid URL)');
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

describe('the list of addresses in content/', () => {
  it('has publisher, licence and day of check for each, and words where one is not confirmed', () => {
    const { files, policeApi } = readDownloads('content/downloads.yaml');
    expect(policeApi.address).toBe('https://data.police.uk/api');
    expect(files.filter(({ confirmed, note }) => !confirmed && !note)).toEqual([]);
  });

  it('keeps to 15 requests a second and 30 at once', () => {
    const { requests, seconds } = readDownloads('content/downloads.yaml').politeness;
    expect(requests).toBeLessThanOrEqual(30);
    expect(requests / seconds).toBeLessThanOrEqual(15);
  });

  it('is kept to by the throttle: the 31st request waits until two seconds have passed', async () => {
    vi.useFakeTimers();
    try {
      let begun = 0;
      const turn = pThrottle({ limit: 30, interval: 2000, strict: true })(() => Promise.resolve(begun++));
      const all = Promise.all(Array.from({ length: 45 }, () => turn()));
      await vi.advanceTimersByTimeAsync(1900);
      expect(begun).toBe(30);
      await vi.advanceTimersByTimeAsync(1200);
      expect(begun).toBeGreaterThan(30);
      expect(begun).toBeLessThanOrEqual(45);
      await vi.advanceTimersByTimeAsync(1000);
      await all;
    } finally {
      vi.useRealTimers();
    }
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

describe('waiting', () => {
  it('doubles up to a minute and is never the same for everybody', () => {
    expect([1, 2, 3, 10].map((attempt) => backOff(attempt, 1))).toEqual([1000, 2000, 4000, 60_000]);
    expect(backOff(1, 0)).toBe(500);
  });

  it('understands both forms of Retry-After, and nothing else', () => {
    const now = Date.parse('2026-01-15T12:00:00Z');
    expect(retryAfter('12', now)).toBe(12_000);
    expect(retryAfter('Thu, 15 Jan 2026 12:00:30 GMT', now)).toBe(30_000);
    expect(retryAfter('Thu, 15 Jan 2026 11:00:00 GMT', now)).toBe(0);
    expect(retryAfter('soon', now)).toBeNull();
  });
});

describe('progress', () => {
  const shownBy = (isTTY: boolean) => {
    const times = new TestTimes();
    let text = '';
    const shown = new Transfers({ isTTY, write: (words: string) => (text += words) }, times);
    shown.start('2026-01.zip', 0, 10e6);
    void times.wait(4000);
    shown.add(4e6);
    return text;
  };

  it('is a bar with the time left on a terminal', () => {
    expect(shownBy(true)).toContain(
      '█'.repeat(10) + '░'.repeat(14) + ' 2026-01.zip 4.0 of 10.0 MB, 6 s left',
    );
  });

  it('is plain lines elsewhere', () => {
    expect(shownBy(false)).toBe('2026-01.zip: 0.0 of 10.0 MB\n2026-01.zip: 4.0 of 10.0 MB, 6 s left\n');
  });
});

describe('whatever the API answers', () => {
  it('is of the known shape or refused by name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        fc.constantFrom<z.ZodType>(apiPeopleSchema, apiEventsSchema, apiTeamSchema),
        (text, schema) => {
          try {
            shaped('https://example.org/', text, schema);
          } catch (error) {
            expect(error).toBeInstanceOf(DownloadFailed);
            expect(String(error)).toContain('https://example.org/: found');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
