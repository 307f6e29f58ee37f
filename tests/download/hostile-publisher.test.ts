import { existsSync } from 'node:fs';
import { readdir, readFile } from 'node:fs/promises';
import { dirname } from 'node:path';
import { gzipSync } from 'node:zlib';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { mayLead } from '../../src/download/hosts.ts';
import { inside } from '../../src/download/inside.ts';
import { writeInto } from '../importer/support/files.ts';
import { archiveOf, downloading } from './support/downloading.ts';
import { type Misbehaviour, refuse, StandIn } from './support/stand-in.ts';

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
    const more = () => {
      if (response.destroyed) return;
      if (every > 0) {
        response.write(piece);
        setTimeout(more, every);
      } else if (response.write(piece)) setImmediate(more);
      else response.once('drain', more);
    };
    more();
    return true;
  };

const redirect =
  (to: string): Misbehaviour =>
  (_request, response) => {
    response.writeHead(302, { location: to }).end();
    return true;
  };

describe('names from outside', () => {
  it.each(['../../../x', '/etc/x', 'a/b', '..', 'merseyside\u0000', 'MERSEYSIDE'])(
    'never lead out of the folder: a force called %j',
    async (id) => {
      const { standIn, to, run } = await downloading();
      standIn.json('/api/forces', [{ id, name: 'Made up' }]);
      standIn.json(`/api/${id}/neighbourhoods`, []);
      const { code, stderr } = await run(...teams);
      expect(code).toBe(2);
      expect(stderr).toContain('a force id as data.police.uk writes it');
      expect(existsSync(`${to}/teams`)).toBe(false);
    },
  );

  it.each(['../x.zip', 'a/b.zip', '.hidden.zip', 'C:\\x.zip', `${'x'.repeat(300)}.zip`])(
    'never lead out of the folder: a file called %j',
    async (fileName) => {
      const { standIn, to, run } = await downloading();
      standIn.json('/products', [{ url: `${standIn.address}/x.zip`, fileName }]);
      standIn.serve('/x.zip', { body: await archiveOf('2026-01') });
      expect((await run('--only', 'postcodes')).code).toBe(2);
      expect(existsSync(`${to}/postcodes`)).toBe(false);
    },
  );

  it.each(['../x', 'x/../y', '..', '.', '', '.lock', 'a\\b', 'a b', 'a\n', '\u202Ex'])(
    'are checked where the path is made, whatever was checked before: %j',
    (name) => {
      expect(() => inside('/folder', name)).toThrow('expected letters, digits');
    },
  );

  it('are let through where they are plain', () => {
    expect(inside('/folder', 'west-midlands.json')).toBe('/folder/west-midlands.json');
  });
});

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

describe('a redirect', () => {
  it('is followed over https, and within a host, and nowhere else', () => {
    const leads = (from: string, to: string) => mayLead(new URL(from), new URL(to));
    expect(leads('https://a.example/x', 'https://b.example/y')).toBe(true);
    expect(leads('http://a.example/x', 'https://a.example/x')).toBe(true);
    expect(leads('http://a.example/x', 'http://a.example/y')).toBe(true);
    expect(leads('https://a.example/x', 'http://a.example/x')).toBe(false);
    expect(leads('http://a.example/x', 'http://b.example/x')).toBe(false);
  });

  it('to another host without https is refused, and nothing is asked there', async () => {
    const { standIn, run } = await downloading();
    const other = await StandIn.start();
    other.serve('/x.zip', { body: await archiveOf('2026-01') });
    other.json('/forces', [{ id: 'merseyside', name: 'Made up' }]);
    standIn.next(ARCHIVE, redirect(`${other.address}/x.zip`));
    standIn.next('/api/forces', redirect(`${other.address}/forces`));
    const { code, stderr } = await run('--months', '2026-01', '--only', 'crime,teams');
    expect(code).toBe(2);
    expect(stderr.match(/- .*found that it leads to http:/g)).toHaveLength(2);
    expect(other.asked).toEqual([]);
  });

  it('that a list of files makes is refused just so', async () => {
    const { standIn, run } = await downloading();
    const other = await StandIn.start();
    standIn.json('/products', [{ url: `${other.address}/x.zip`, fileName: 'x.zip' }]);
    expect((await run('--only', 'postcodes')).stderr).toContain('found that it leads to http:');
    expect(other.asked).toEqual([]);
  });

  it('has its end named in the manifest', async () => {
    const { standIn, to, run } = await downloading();
    standIn.serve('/moved.zip', { body: await archiveOf('2026-01') });
    standIn.next(ARCHIVE, redirect('/moved.zip'));
    expect((await run(...crime)).code).toBe(0);
    const { host } = new URL(standIn.address);
    expect(JSON.parse(await readFile(`${to}/manifest.json`, 'utf8'))).toEqual({
      day: '2026-01-15',
      hosts: { [host]: [host] },
      files: [
        {
          file: 'crime/2026-01.zip',
          address: `${standIn.address}${ARCHIVE}`,
          host,
          bytes: standIn.pages.get('/moved.zip')?.body.length,
        },
      ],
    });
  });
});

describe('"not modified", where nothing was said to be kept', () => {
  const notModified: Misbehaviour = (_request, response) => {
    response.writeHead(304).end();
    return true;
  };

  it('is an error, for a file', async () => {
    const { standIn, run } = await downloading();
    standIn.next(ARCHIVE, notModified);
    const { code, stderr } = await run(...crime);
    expect(code).toBe(2);
    expect(stderr).toContain('found status 304; expected status 200');
  });

  it('is an error, for an answer', async () => {
    const { standIn, run } = await downloading();
    standIn.next('/api/forces', notModified);
    const { code, stderr } = await run(...teams);
    expect(code).toBe(2);
    expect(stderr).toContain('found status 304; expected status 200');
  });
});

describe('a check of the addresses', () => {
  const all = ['--check', '--only', 'crime,boundaries,postcodes,teams'];

  it('says what answers, asks for heads alone and writes nothing', async () => {
    const { standIn, to, run } = await downloading();
    const methods: string[] = [];
    const noting: Misbehaviour = (request) => methods.push(request.method ?? '') < 0;
    standIn.next(ARCHIVE, noting);
    standIn.serve('/boundaries/2025-12.zip', { body: 'x' });
    standIn.json('/products', []);
    standIn.json('/api/forces', []);
    const { code, stdout } = await run(...all);
    expect(code).toBe(0);
    expect(stdout).toContain(`ok  ${standIn.address}/api/crimes-street-dates: status 200, application/json`);
    expect(stdout).toContain('; the newest month is 2026-01\n');
    expect(stdout).toMatch(/ok {2}\S+\/archive\/2026-01\.zip: status 200, application\/zip, \d+ bytes\n/);
    expect(stdout).toContain('/boundaries/2025-12.zip: status 200');
    expect(methods).toEqual(['HEAD']);
    expect(existsSync(to)).toBe(false);
  });

  it('names what does not answer, and fails', async () => {
    const { standIn, run } = await downloading();
    standIn.next('/products', (request) => {
      request.destroy();
      return true;
    });
    standIn.json('/api/forces', []);
    const { code, stdout, stderr } = await run(...all);
    expect(code).toBe(2);
    expect(stdout).toContain('NO  ' + standIn.address + '/boundaries/2025-11.zip: status 404');
    expect(stdout).toContain('NO  ' + standIn.address + '/products: found no whole answer');
    expect(stderr).toContain('2 of the addresses gave no good answer.');
  });
});
