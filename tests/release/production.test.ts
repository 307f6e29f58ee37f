import { spawnSync } from 'node:child_process';
import { createHash } from 'node:crypto';
import { mkdtempSync, readdirSync, readFileSync, rmSync, statSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { gzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { frame } from '../../src/i18n/frame.ts';

const folder = mkdtempSync(join(tmpdir(), 'production-'));
const first = join(folder, 'site');

function build(out: string) {
  const { status, stderr } = spawnSync('astro', ['build', '--silent', '--outDir', out], {
    env: { ...process.env, SANDBOX: '' },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(stderr);
}

const filesIn = (root: string) =>
  readdirSync(root, { recursive: true, encoding: 'utf8' })
    .filter((file) => statSync(join(root, file)).isFile())
    .sort();

const gzipped = (file: string) => gzipSync(readFileSync(join(first, file))).length;
const sha256 = (code: string) => createHash('sha256').update(code).digest('base64');
const kilobytes = (n: number) => n * 1000;

/** The scripts of a page with all that they load at once; not what they load on demand. */
function scriptsOf(page: string): string[] {
  const html = readFileSync(join(first, page), 'utf8');
  const found = new Set([...html.matchAll(/<script[^>]* src="\/([^"]+)"/g)].map(([, path = '']) => path));
  for (const file of found) {
    const code = readFileSync(join(first, file), 'utf8');
    for (const [, path = ''] of code.matchAll(/(?:from|import)\s*"\.\/([^"]+)"/g))
      found.add(`assets/${path}`);
  }
  return [...found];
}

describe('the site of the committed release', () => {
  beforeAll(() => {
    build(first);
  }, 600_000);

  afterAll(() => {
    rmSync(folder, { recursive: true });
  });

  it('holds none of the made-up postcodes of the tests', () => {
    const files = filesIn(first).filter((file) => /\.(?:js|json|html)$/.test(file));
    expect(files.filter((file) => /(?:^|\/)AA\d/.test(file))).toEqual([]);
    const scripts = files.filter((file) => file.endsWith('.js'));
    expect(scripts.filter((file) => readFileSync(join(first, file), 'utf8').includes('AA1'))).toEqual([]);
  });

  it('tells what it was made of, the same in any folder: notices of what is shipped, and a list of packages', () => {
    const notices = readFileSync(join(first, 'notices.txt'), 'utf8');
    for (const name of ['leaflet', 'docx', '@fontsource-variable/source-sans-3'])
      expect(notices).toContain(`\n## ${name}`);
    expect(notices).toContain('SIL OPEN FONT LICENSE');
    const text = readFileSync(join(first, 'sbom.cdx.json'), 'utf8');
    const bill = JSON.parse(text) as { bomFormat: string; components: { purl: string }[] };
    expect(bill.bomFormat).toBe('CycloneDX');
    expect(bill.components.map(({ purl }) => purl)).toContain('pkg:npm/leaflet@1.9.4');
    expect(text).not.toMatch(/timestamp|serialNumber/);
  });

  // A letter is written as it is typed. What shares, mails and saves it, and says where it goes, comes when asked for.
  it.each([
    ['deadlines', 8, 20],
    // It holds every letter, to be read without a script; each costs about 0.7 kB.
    ['letter', 10, 22],
  ])('keeps /complaints/%s/ light until a file is asked for', (name, most, mostHtml) => {
    const page = `complaints/${name}/index.html`;
    // Its own: what every page has is bound on the home page, in tests/build/weights.test.ts.
    const everywhere = new Set(scriptsOf('accessibility/index.html'));
    const scripts = scriptsOf(page).filter((file) => !everywhere.has(file));
    expect(scripts.length).toBeGreaterThan(1);
    expect(scripts.reduce((n, file) => n + gzipped(file), 0)).toBeLessThan(kilobytes(most));
    expect(gzipped(page)).toBeLessThan(kilobytes(mostHtml));
  });

  it('answers a postcode with one small file', () => {
    const sizes = readdirSync(join(first, 'data/v1/postcodes'))
      .map((file) => gzipped(join('data/v1/postcodes', file)))
      .sort((a, b) => a - b);
    expect(sizes.length).toBeGreaterThan(2500);
    expect(sizes[sizes.length >> 1]).toBeLessThan(kilobytes(4));
    expect(sizes.at(-1)).toBeLessThan(kilobytes(25));
  });

  it('says once on each page what to do in danger', () => {
    const pages = filesIn(first).filter((file) => file.endsWith('.html'));
    const times = (file: string) => readFileSync(join(first, file), 'utf8').split(frame.emergency).length - 1;
    expect(pages.filter((file) => times(file) !== 1)).toEqual([]);
  });

  it('has no inline script, style or handler that its content policy would block', () => {
    const pages = filesIn(first).filter((file) => file.endsWith('.html'));
    const offending = pages.filter((file) => {
      const html = readFileSync(join(first, file), 'utf8');
      const [policy = ''] = /"content-security-policy" content="[^"]*"/.exec(html) ?? [];
      const scripts = [...html.matchAll(/<script(?![^>]* src=)[^>]*>([^]*?)<\/script>/g)];
      return (
        / style="| on[a-z]+="|<style/.test(html) ||
        scripts.some(([, code = '']) => !policy.includes(`'sha256-${sha256(code)}'`))
      );
    });
    expect(offending).toEqual([]);
  });
});
