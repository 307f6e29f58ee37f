import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { pour } from '../fixtures/misdeeds.ts';
import { writeInto } from '../importer/support/files.ts';
import { downloading } from './support/downloading.ts';
import { type Misbehaviour, refuse } from './support/stand-in.ts';

/* What a hostile publisher may send as a body; hostile-publisher.test.ts has names, ways and heads. */

const crime = ['--months', '2026-01', '--only', 'crime'];
const teams = ['--only', 'teams'];
const ARCHIVE = '/archive/2026-01.zip';

type Bounds = Record<
  'answerMegabytes' | 'answerSeconds' | 'fileMegabytes' | 'fileSeconds' | 'leastBytesASecond' | 'slowSeconds',
  number
>;

/** A download with tight bounds. */
async function bounded(bounds: Partial<Bounds>) {
  const all = await downloading();
  const list = parse(await readFile(all.addresses, 'utf8')) as object;
  const wide = { answerMegabytes: 10, answerSeconds: 60, fileMegabytes: 10, fileSeconds: 60 };
  const slow = { leastBytesASecond: 0, slowSeconds: 60 };
  const text = stringify({ ...list, bounds: { ...wide, ...slow, ...bounds } });
  await writeInto(dirname(all.addresses), 'downloads.yaml', text);
  return all;
}

/** Sends the same for ever, as fast as it is taken or once in so many milliseconds. */
const endless =
  (piece: Buffer, type: string, every = 0): Misbehaviour =>
  (_request, response) => {
    response.writeHead(200, { 'content-type': type, etag: '"endless"' });
    pour(response, piece, every);
    return true;
  };

describe('a body without end', () => {
  it('is broken off at the bound, for a file, and not kept', async () => {
    const { standIn, to, run } = await bounded({ fileMegabytes: 1 });
    standIn.next(ARCHIVE, endless(Buffer.alloc(64_000, 'x'), 'application/zip'));
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain('2026-01.zip: found more than 1 MB; expected less.');
    expect(await readdir(`${to}/crime`)).toEqual([]);
  });

  it('is not begun where a file announces that it is too large', async () => {
    const { standIn, to, run } = await bounded({ fileMegabytes: 0.001 });
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain('found more than 0.001 MB');
    expect(existsSync(`${to}/crime`)).toBe(false);
    expect(standIn.requestsFor(ARCHIVE)).toHaveLength(1);
  });

  it('is broken off at the bound, for an answer', async () => {
    const { standIn, run } = await bounded({ answerMegabytes: 1 });
    standIn.next('/api/forces', endless(Buffer.alloc(64_000, ' '), 'application/json'));
    const { code, stderr } = await run(...teams);
    expect(code).toBe(2);
    expect(stderr).toContain('/api/forces: found more than 1 MB; expected less.');
    expect(standIn.requestsFor('/api/forces')).toHaveLength(1);
  });

  it('is not unpacked beyond the bound', async () => {
    const { standIn, run } = await bounded({ answerMegabytes: 1 });
    const piece = gzipSync(Buffer.alloc(1_000_000, ' '));
    const bomb = Buffer.concat(Array.from({ length: 400 }, () => piece));
    standIn.next('/api/forces', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(bomb);
      return true;
    });
    const before = process.resourceUsage().maxRSS;
    const { code, stderr } = await run(...teams);
    expect(code).toBe(2);
    expect(stderr).toContain('found more than 1 MB');
    expect(process.resourceUsage().maxRSS - before).toBeLessThan(100_000);
  });
});

describe('a packed answer', () => {
  it('is read', async () => {
    const { standIn, run } = await downloading();
    const body = gzipSync(JSON.stringify([{ id: 'merseyside', name: 'Made up' }]));
    standIn.next('/api/forces', (_request, response) => {
      response.writeHead(200, { 'content-type': 'application/json', 'content-encoding': 'gzip' }).end(body);
      return true;
    });
    standIn.json('/api/merseyside/neighbourhoods', []);
    expect((await run(...teams)).code).toBe(0);
  });

  it.each([
    ['gzip', 'a broken gzip answer'],
    ['br', 'an answer packed as br'],
  ])('is an error where it is not what its head says: %s', async (coding, words) => {
    const { standIn, run } = await downloading();
    standIn.next(
      '/api/forces',
      refuse(200, { 'content-encoding': coding, 'content-type': 'application/json' }),
    );
    const { code, stderr } = await run(...teams);
    expect(code).toBe(2);
    expect(stderr).toContain(words);
  });

  it('is an error for a file, which we ask for as it is', async () => {
    const { standIn, run } = await downloading();
    standIn.next(ARCHIVE, refuse(200, { 'content-encoding': 'gzip', 'content-type': 'application/zip' }));
    expect((await run(...crime)).stderr).toContain('found a file packed as gzip');
  });
});

describe('a slow drip', () => {
  it('is broken off, for a file, and tried again no more often than we say', async () => {
    const { standIn, run } = await bounded({ leastBytesASecond: 1000, slowSeconds: 0.3 });
    const drip = endless(Buffer.from('x'), 'application/zip', 50);
    standIn.next(ARCHIVE, drip, drip, drip, drip, drip, drip);
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain('less than 1000 bytes a second');
    expect(standIn.requestsFor(ARCHIVE)).toHaveLength(4);
  });

  it('ends with the time for the whole file, however it gets on', async () => {
    const { standIn, run } = await bounded({ fileSeconds: 1.2 });
    const drip = endless(Buffer.from('x'), 'application/zip', 50);
    standIn.next(ARCHIVE, ...Array.from({ length: 20 }, () => drip));
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain('found no whole file in 1.2 s');
  });

  it('is broken off, for an answer', async () => {
    const { standIn, run } = await bounded({ answerSeconds: 0.5 });
    const drip = endless(Buffer.from(' '), 'application/json', 50);
    standIn.next('/api/forces', drip, drip, drip, drip);
    const { code, stderr } = await run(...teams);
    expect(code).toBe(2);
    expect(stderr).toContain('no whole answer in 4 tries');
  });
});
