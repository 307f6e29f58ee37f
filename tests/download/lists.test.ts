import { createHash } from 'node:crypto';
import { readdir, readFile } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../importer/support/zip-file.ts';
import { downloading } from './support/downloading.ts';
import { wards } from './support/wards.ts';

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
