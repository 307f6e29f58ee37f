import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { mayLead } from '../../src/download/client.ts';
import { inside } from '../../src/download/kept-file.ts';
import { archiveOf, downloading } from './support/downloading.ts';
import { type Misbehaviour, StandIn } from './support/stand-in.ts';

const crime = ['--months', '2026-01', '--only', 'crime'];
const teams = ['--only', 'teams'];
const ARCHIVE = '/archive/2026-01.zip';

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
