import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterAll, afterEach, beforeAll, beforeEach, describe, expect, it, vi } from 'vitest';
import { fetchJson, fetchText } from '../../src/browser/fetched.ts';
import { hashedFile, hashOf } from '../../src/domain/file-hashes.ts';
import { type Misdeed, misdeeds, slowMisdeeds } from '../fixtures/misdeeds.ts';

/* A page's own reader of data files, against a host that answers over HTTP as it is told. */

const FILE = 'data/v1/crime-map/nowhere.json';
const BODY = JSON.stringify({ release: '2026-01-abc', areas: [{ id: 'x', counts: [3, null, 5] }] });

const asked: string[] = [];
/** What is done wrong, at which address, and how often before the host behaves. */
let wrong: { path: string; how: Misdeed; times: number } | null = null;
const files = new Map<string, string>();

const host = createServer((request, response) => {
  const path = (request.url ?? '').replace(/\?.*/, '').slice(1);
  asked.push(path);
  if (wrong?.path === path && wrong.times-- > 0) wrong.how(response, Buffer.from(files.get(path) ?? ''));
  else if (files.has(path)) response.end(files.get(path));
  else response.writeHead(404).end();
});

beforeAll(async () => {
  await new Promise<void>((ready) => host.listen(0, '127.0.0.1', ready));
  const { port } = host.address() as AddressInfo;
  const ask = fetch;
  // As a browser does: addresses are of the page's own host, which is secure.
  vi.stubGlobal('fetch', (path: string, init: RequestInit) => ask(`http://127.0.0.1:${port}${path}`, init));
  vi.stubGlobal('isSecureContext', true);
});
beforeEach(async () => {
  asked.length = 0;
  wrong = null;
  const { list, name } = hashedFile(FILE);
  files.set('', '<h1>Home</h1>');
  files.set(FILE, BODY);
  files.set(list, JSON.stringify({ [name]: await hashOf(Buffer.from(BODY)) }));
});
afterEach(() => {
  vi.useRealTimers();
});
afterAll(() => {
  vi.unstubAllGlobals();
  host.close();
  host.closeAllConnections();
});

const { list: LIST } = hashedFile(FILE);
// Lists are kept for a page: what the host does to one is tried before any is.
describe('a list of hashes is not believed, nor any file without it, where the host sends', () => {
  // With another hash in it, or with a space more, it is a list all the same.
  const others = Object.entries(misdeeds).filter(([what]) => !/changed|release/.test(what));
  it.each(others)('%s', async (_, how) => {
    wrong = { path: LIST, how, times: Infinity };
    expect(await fetchJson(`/${FILE}`)).toEqual({ kind: 'notFetched' });
  });

  it('hashes of other files', async () => {
    files.set(LIST, JSON.stringify({ [hashedFile(FILE).name]: await hashOf(Buffer.from('other')) }));
    expect(await fetchJson(`/${FILE}`)).toEqual({ kind: 'unreadable' });
  });
});

describe('a data file', () => {
  it('is what the host has, as it is', async () => {
    expect(await fetchJson(`/${FILE}`)).toEqual({ kind: 'file', value: JSON.parse(BODY) as unknown });
    expect(await fetchText(`/${FILE}`)).toEqual({ kind: 'file', value: BODY });
    expect(asked.filter((path) => path === LIST).length).toBeLessThanOrEqual(1);
  });

  it('is missing only where the list has none of its name either', async () => {
    expect(await fetchJson('/data/v1/crime-map/nobody.json')).toEqual({ kind: 'missing' });
  });

  it.each(Object.entries(misdeeds))('is none where the host sends %s', async (_, how) => {
    wrong = { path: FILE, how, times: Infinity };
    const { kind } = await fetchJson(`/${FILE}`);
    expect(kind).toMatch(/^(?:notFetched|unreadable)$/);
    wrong = null;
    expect((await fetchJson(`/${FILE}`)).kind).toBe('file');
  });

  it.each(['a figure that was changed', 'half of it', 'a page in its place'] as const)(
    'is asked for anew, once, where %s was kept on the way',
    async (what) => {
      wrong = { path: FILE, how: misdeeds[what], times: 1 };
      expect(await fetchText(`/${FILE}`)).toEqual({ kind: 'file', value: BODY });
    },
  );

  it('that changes with its list, as in an update, is read by a page that knows the list before', async () => {
    await fetchJson(`/${FILE}`);
    const newer = BODY.replace('3', '4');
    files.set(FILE, newer);
    files.set(LIST, JSON.stringify({ [hashedFile(FILE).name]: await hashOf(Buffer.from(newer)) }));
    expect(await fetchText(`/${FILE}`)).toEqual({ kind: 'file', value: newer });
  });

  it('that no list names is missing, whatever the host sends for it', async () => {
    files.set('data/v1/crime-map/narnia.json', BODY);
    expect((await fetchJson('/data/v1/crime-map/narnia.json')).kind).toBe('missing');
  });

  it.each(Object.entries(slowMisdeeds))(
    'is given up after 30 seconds where the host sends %s',
    async (_, how) => {
      vi.useFakeTimers({ toFake: ['setTimeout', 'clearTimeout'] });
      wrong = { path: FILE, how, times: Infinity };
      const answer = fetchJson(`/${FILE}`);
      await vi.advanceTimersByTimeAsync(30_000);
      expect((await answer).kind).toBe('notFetched');
    },
  );

  it('is given up when the page says so', async () => {
    wrong = { path: FILE, how: slowMisdeeds['no answer'], times: Infinity };
    const giveUp = new AbortController();
    const answer = fetchJson(`/${FILE}`, giveUp.signal);
    giveUp.abort();
    expect((await answer).kind).toBe('notFetched');
    expect((await fetchJson(`/${FILE}`, giveUp.signal)).kind).toBe('notFetched');
  });
});

describe('where the hash of a file is', () => {
  it.each([
    ['data/v1/postcodes/L8.json', 'data/hashes/postcodes-L.json', 'postcodes/L8.json'],
    ['data/v1/postcodes/SW1A.json', 'data/hashes/postcodes-SW.json', 'postcodes/SW1A.json'],
    ['data/releases/x1/postcodes/L8.json', 'data/releases/x1/hashes/postcodes-L.json', 'postcodes/L8.json'],
    ['data/v1/points/0313112012.json', 'data/hashes/points-031311201.json', 'points/0313112012.json'],
    ['data/v1/points/index.json', 'data/hashes/country.json', 'points/index.json'],
    ['data/v1/crime/forces/kent.csv', 'data/hashes/crime-forces-k.json', 'crime/forces/kent.csv'],
    ['data/v1/map/towns/é.json', 'data/hashes/map-towns-other.json', 'map/towns/é.json'],
    ['complaints/letter/recipients.json', 'data/hashes/country.json', 'complaints/letter/recipients.json'],
  ])('%s', (file, list, name) => {
    expect(hashedFile(file)).toEqual({ list, name });
  });
});
