import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../importer/support/zip-file.ts';
import { streetMember } from '../importer/support/street-csv.ts';
import { archiveOf, downloading } from './support/downloading.ts';
import {
  cutOffAfter,
  instead,
  refuse,
  restOfAnother,
  serve,
  silentAfter,
  wholeAlways,
} from './support/stand-in.ts';

const ARCHIVE = '/archive/2026-01.zip';
const crime = ['--only', 'crime', '--months', '2026-01'];

describe('a place for files', () => {
  it.each([
    ['a file', (addresses: string) => addresses, '--to: found a file at '],
    ['a folder in a file', (addresses: string) => `${addresses}/x`, '--to: found a file at '],
    // Nobody may make files there, whoever they are.
    [
      'one that may not be written to',
      () => '/sys/kernel/files',
      'The system does not let this user use /sys/',
    ],
  ])('is told as what it is where it is %s', async (_, place, words) => {
    const { addresses, run } = await downloading();
    const { code, stderr } = await run(...crime, '--to', place(addresses));
    expect(code).toBe(2);
    expect(stderr).toContain(words);
    expect(stderr).not.toContain('    at ');
  });
});

describe('a server that asks for patience', () => {
  it('is given the seconds that its 429 asks for', async () => {
    const { standIn, times, run } = await downloading();
    standIn.next(ARCHIVE, refuse(429, { 'retry-after': '7' }));
    expect((await run(...crime)).code).toBe(0);
    expect(times.waits).toEqual([7000]);
  });

  it('is left alone until the date that its 429 names', async () => {
    const { standIn, times, run } = await downloading();
    const date = new Date(times.now() + 90_000).toUTCString();
    standIn.next(ARCHIVE, refuse(429, { 'retry-after': date }));
    expect((await run(...crime)).code).toBe(0);
    expect(times.waits).toEqual([90_000]);
  });

  it('is obeyed in the same way for an answer of the API', async () => {
    const { standIn, times, run } = await downloading();
    standIn.next('/api/crimes-street-dates', refuse(429, { 'retry-after': '3' }));
    expect((await run('--only', 'crime', '--latest', '1')).code).toBe(0);
    expect(times.waits).toEqual([3000]);
  });

  it('is given up where it asks for longer than we are ready to wait', async () => {
    const { standIn, times, run } = await downloading();
    standIn.next(ARCHIVE, refuse(429, { 'retry-after': '86400' }));
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain(`${ARCHIVE}: found status 429`);
    expect(times.waits).toEqual([]);
  });

  it('is asked again after 502, each time after twice as long', async () => {
    const { standIn, times, run } = await downloading();
    standIn.next(ARCHIVE, refuse(502), refuse(502), refuse(502));
    expect((await run(...crime)).code).toBe(0);
    expect(times.waits).toEqual([1000, 2000, 4000]);
  });

  it('is given up after as many tries as the list of addresses says', async () => {
    const { standIn, run } = await downloading();
    standIn.next(ARCHIVE, ...Array.from({ length: 9 }, () => refuse(502)));
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain('found status 502 in each of 4 tries; expected status 200');
    expect(stderr).toContain('Run the same command again later');
    expect(standIn.requestsFor(ARCHIVE)).toHaveLength(4);
  });
});

describe('a file that comes in pieces', () => {
  it('is gone on with where the connection dropped', async () => {
    const { standIn, to, arrived, run } = await downloading();
    standIn.next(ARCHIVE, cutOffAfter(1000, arrived(1000)), cutOffAfter(500, arrived(1500)));
    expect((await run(...crime)).code).toBe(0);
    expect(standIn.requestsFor(ARCHIVE).map(({ headers }) => headers.range)).toEqual([
      undefined,
      'bytes=1000-',
      'bytes=1500-',
    ]);
    expect(await readFile(`${to}/crime/2026-01.zip`)).toEqual(standIn.pages.get(ARCHIVE)?.body);
  });

  it('is gone on with by the next run, where this one had to give up', async () => {
    const { standIn, to, arrived, run } = await downloading();
    standIn.next(ARCHIVE, cutOffAfter(1000, arrived(1000)), ...Array.from({ length: 4 }, () => refuse(503)));
    expect((await run(...crime)).code).toBe(2);
    expect(existsSync(`${to}/crime/2026-01.zip`)).toBe(false);
    standIn.asked.length = 0;
    standIn.next(ARCHIVE);
    expect((await run(...crime)).code).toBe(0);
    expect(standIn.requestsFor(ARCHIVE).map(({ headers }) => headers.range)).toEqual(['bytes=1000-']);
  });

  it('is gone on with after the server fell silent', async () => {
    const { standIn, run } = await downloading();
    standIn.next(ARCHIVE, silentAfter(1000));
    expect((await run(...crime)).code).toBe(0);
    expect(standIn.requestsFor(ARCHIVE).at(-1)?.headers.range).toBe('bytes=1000-');
  });

  it('is begun anew where the server knows nothing of ranges', async () => {
    const { standIn, to, arrived, run } = await downloading();
    standIn.next(ARCHIVE, cutOffAfter(1000, arrived(1000)), wholeAlways);
    expect((await run(...crime)).code).toBe(0);
    expect(await readFile(`${to}/crime/2026-01.zip`)).toEqual(standIn.pages.get(ARCHIVE)?.body);
  });

  it('is begun anew where the publisher changed it between the pieces', async () => {
    const { standIn, to, arrived, run } = await downloading();
    const newer = await archiveOf('2026-01', '2025-12');
    standIn.next(ARCHIVE, cutOffAfter(1000, arrived(1000)), (request, response) => {
      standIn.serve(ARCHIVE, { body: newer });
      serve(request, response, { body: newer });
      return true;
    });
    expect((await run(...crime)).code).toBe(0);
    const [, second] = standIn.requestsFor(ARCHIVE);
    expect(second?.headers).toMatchObject({ range: 'bytes=1000-', 'if-range': expect.any(String) as string });
    expect(await readFile(`${to}/crime/2026-01.zip`)).toEqual(newer);
  });

  it('is never put together from two editions, even by a server that ignores If-Range', async () => {
    const { standIn, to, arrived, run } = await downloading();
    const newer = { body: await archiveOf('2026-01', '2025-12'), etag: '"new"' };
    standIn.next(ARCHIVE, cutOffAfter(1000, arrived(1000)), restOfAnother(newer), instead(newer));
    expect((await run(...crime)).code).toBe(0);
    expect(await readFile(`${to}/crime/2026-01.zip`)).toEqual(newer.body);
  });
});

describe('an answer that is not what it should be', () => {
  const failing = async (...args: Parameters<Awaited<ReturnType<typeof downloading>>['standIn']['next']>) => {
    const { standIn, to, run } = await downloading();
    standIn.next(...args);
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(existsSync(`${to}/crime/2026-01.zip`)).toBe(false);
    return stderr;
  };

  it('is a month that is not published', async () => {
    expect(await failing(ARCHIVE, refuse(404))).toContain(
      `${ARCHIVE}: found nothing (status 404); expected a file. It may not be published yet.`,
    );
  });

  it('is an error page that comes with status 200', async () => {
    const page = { body: '<!DOCTYPE html><title>Sorry</title>', type: 'text/html; charset=utf-8' };
    expect(await failing(ARCHIVE, instead(page))).toContain(
      'found a web page (text/html), likely an error page; expected a zip archive. Open the address in a browser',
    );
  });

  it('is of another type', async () => {
    const page = { body: 'hello', type: 'image/png' };
    expect(await failing(ARCHIVE, instead(page))).toContain(
      'found content of type image/png; expected a zip archive',
    );
  });

  it('is called a zip and is a web page', async () => {
    const page = { body: '<html>Sorry</html>' };
    expect(await failing(ARCHIVE, instead(page))).toContain('found no whole zip archive');
  });

  it('is a zip whose end is missing, though it is as long as announced', async () => {
    const whole = await archiveOf('2026-01');
    const page = { body: whole.subarray(0, whole.length - 30) };
    expect(await failing(ARCHIVE, instead(page))).toContain(
      'Run the same command again; it is fetched anew.',
    );
  });

  it('is an archive whose columns have changed', async () => {
    const body = await zipOf({
      [streetMember('2026-01', 'merseyside')]: `Crime ID,Month,Ward\n${'a,2026-01,b\n'.repeat(50)}`,
    });
    const words = await failing(ARCHIVE, instead({ body }));
    expect(words).toContain(
      'found a changed header in 2026-01/2026-01-merseyside-street.csv (missing columns:',
    );
    expect(words).toContain('unexpected columns: Ward');
  });

  it('is an archive without the month that was asked for', async () => {
    const body = await archiveOf('2025-12');
    expect(await failing(ARCHIVE, instead({ body }))).toContain('found no street file of 2026-01');
  });

  it('is an archive whose month is empty', async () => {
    const body = await zipOf({ [streetMember('2026-01', 'merseyside')]: 'Crime ID,Month\n' });
    expect(await failing(ARCHIVE, instead({ body }))).toContain('street files of 2026-01 without a row');
  });
});

describe('an answer of the API that is not what it should be', () => {
  const DATES = '/api/crimes-street-dates';
  const failing = async (page: { body: string; type: string }) => {
    const { standIn, run } = await downloading();
    standIn.serve(DATES, page);
    const { code, stderr } = await run('--only', 'crime', '--latest', '1');
    expect(code).toBe(2);
    return stderr;
  };

  it('is an error page with status 200', async () => {
    const page = { body: '<html>Sorry</html>', type: 'text/html' };
    expect(await failing(page)).toContain(
      `${DATES}: found a web page (text/html), likely an error page; expected JSON`,
    );
  });

  it('is an error page that calls itself JSON', async () => {
    const page = { body: '<!doctype html>', type: 'application/json' };
    expect(await failing(page)).toContain('found a web page, likely an error page; expected JSON');
  });

  it('has changed its shape', async () => {
    const page = { body: '[{"month":"2026-01"}]', type: 'application/json' };
    expect(await failing(page)).toContain('found an answer of another shape: at "0.date"');
  });

  it('is cut off', async () => {
    const page = { body: '[{"date":"2026-', type: 'application/json' };
    expect(await failing(page)).toContain('found text that is not JSON');
  });
});
