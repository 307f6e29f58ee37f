import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, describe, expect, it } from 'vitest';
import { checkFile, checkHost } from '../../scripts/base-map.ts';
import { smallArchive } from '../fixtures/pmtiles.ts';

const folder = mkdtempSync(join(tmpdir(), 'archive-'));
afterAll(() => {
  rmSync(folder, { recursive: true });
});

async function faultsOf(bytes: Buffer): Promise<string[]> {
  const file = join(folder, 'a.pmtiles');
  writeFileSync(file, bytes);
  return (await checkFile(file)).faults;
}

describe('an archive of streets', () => {
  it('of England and Wales in the right layout has no fault', async () => {
    expect(await faultsOf(smallArchive())).toEqual([]);
  });

  it.each([
    ['of somewhere else', smallArchive({ box: [4, 50, 8, 54] }), 'found the area 4.00, 50.00'],
    ['of one town', smallArchive({ box: [-0.5, 51, 0.5, 52] }), '(England and Wales)'],
    ['without streets', smallArchive({ layers: ['earth', 'water'] }), 'found no layer roads'],
    ['that stops before streets', smallArchive({ maxZoom: 9 }), 'found zooms to 9'],
    ['of pictures', smallArchive({ type: 2 }), 'expected vector tiles'],
  ])('%s says what was found and expected', async (_, bytes, words) => {
    expect((await faultsOf(bytes)).join('\n')).toContain(words);
  });

  it.each([
    ['a text', Buffer.from('not an archive at all, but long enough to have been one'.repeat(9))],
    ['nothing', Buffer.alloc(0)],
    ['one cut short', smallArchive().subarray(0, 140)],
  ])('is not %s', async (_, bytes) => {
    expect((await faultsOf(bytes)).join('\n')).toContain('expected a PMTiles archive');
  });

  it('that is wrong is not put into the site, and the command says so', () => {
    const file = join(folder, 'wrong.pmtiles');
    writeFileSync(file, smallArchive({ maxZoom: 9 }));
    const { status, stderr } = spawnSync('node', ['scripts/base-map.ts', file], { encoding: 'utf8' });
    expect(status).toBe(1);
    expect(stderr).toContain(`${file}: found zooms to 9; expected 13 or more`);
  });
});

describe('a host of one', () => {
  const archive = smallArchive();

  async function hosted(ranges: boolean): Promise<string[]> {
    const server = createServer(({ headers: { range = '' } }, response) => {
      const [, from = '0', to = ''] = /bytes=(\d+)-(\d+)/.exec(range) ?? [];
      if (!ranges) response.writeHead(200).end(archive);
      else response.writeHead(206).end(archive.subarray(Number(from), Number(to) + 1));
    });
    await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
    const { port } = server.address() as AddressInfo;
    const { faults } = await checkHost(`http://127.0.0.1:${port}/streets.pmtiles`);
    server.closeAllConnections();
    server.close();
    return faults;
  }

  it('gives it out in parts', async () => {
    expect(await hosted(true)).toEqual([]);
  });

  it('that gives all of it to every question is told apart', async () => {
    expect((await hosted(false)).join('\n')).toContain('The host must answer range requests');
  });
});
