import { createHash } from 'node:crypto';
import { readdir } from 'node:fs/promises';
import { describe, expect, it } from 'vitest';
import { zipOf } from '../importer/support/zip-file.ts';
import { downloading } from './support/downloading.ts';

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
