import { spawnSync } from 'node:child_process';
import {
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, test, vi } from 'vitest';
import { buildSite } from '../../scripts/build.ts';

const root = join(import.meta.dirname, '..', '..');
const astro = join(root, 'node_modules', 'astro', 'bin', 'astro.mjs');
const integration = join(root, 'src', 'build', 'shared-build.ts');

/** A small site with addresses like this one's. */
const files = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `import { sharedBuild } from ${JSON.stringify(integration)};
    export default {
      integrations: process.env.BY_ASTRO ? [] : [sharedBuild(Number(process.env.BUILD_PROCESSES) - 1)],
      trailingSlash: 'always',
      build: { inlineStylesheets: 'never' },
      security: { csp: true },
    };`,
  'src/pages/index.astro': '<html lang="en"><body>Home</body></html><style>body { margin: 0 }</style>',
  'src/pages/404.astro': '<html lang="en"><body>Not here</body></html>',
  'src/pages/about.astro': `<html lang="en"><body>About {Astro.url.pathname}<script>console.log(1);</script></body></html>`,
  'src/pages/forces/[force]/[neighbourhood].astro': `---
    export const getStaticPaths = () => ['essex', 'kent', 'surrey'].flatMap((force) =>
      ['A1', 'B2'].map((neighbourhood) => ({ params: { force, neighbourhood } })));
    if (Astro.params.force === process.env.FAULTY) throw new Error('This page is made to fail.');
    ---
    <html lang="en"><body>{Astro.params.force} {Astro.params.neighbourhood}</body></html>`.replace(
    /^ {4}/gm,
    '',
  ),
  'src/pages/data/v1/postcodes/[outcode].json.ts': `
    export const getStaticPaths = () => ['L8', 'CH41'].map((outcode) => ({ params: { outcode } }));
    export const GET = ({ params }) => new Response(\`\${params.outcode} – \${'é'.repeat(100_000)}\`);`,
  'src/pages/teams/[team].json.ts': `
    export const getStaticPaths = () => [{ params: { team: 'Ynys Môn & Bro (a)' }, props: { of: 'N' } }];
    export const GET = ({ props }) => process.env.FAULTY === 'answer'
      ? new Response('Out of order', { status: 500 })
      : new Response(props.of);`,
};

describe('a site that processes share the making of', () => {
  let site = '';
  const at = (name: string) => join(site, name);
  const build = (out: string, processes: 1 | 2) =>
    buildSite(['--silent', '--root', site, '--outDir', at(out)], processes);
  const contents = (out: string) =>
    Object.fromEntries(
      readdirSync(at(out), { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map(({ parentPath, name }) => join(parentPath, name))
        .sort()
        .map((path) => [path.slice(at(out).length), readFileSync(path, 'utf8')]),
    );

  beforeAll(() => {
    site = mkdtempSync(join(root, '.build-shared-'));
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(dirname(at(name)), { recursive: true });
      writeFileSync(at(name), text);
    }
    symlinkSync(join(root, 'node_modules'), at('node_modules'));
  });
  afterEach(() => {
    vi.unstubAllEnvs();
  });
  afterAll(() => {
    rmSync(site, { recursive: true, force: true });
  });

  test.for([1, 2] as const)('is what Astro alone builds, to the byte, made by %i', async (processes) => {
    vi.stubEnv('BY_ASTRO', 'yes');
    await build('by-astro', 1);
    vi.unstubAllEnvs();
    await build('ours', processes);
    expect(Object.keys(contents('by-astro'))).toEqual(
      expect.arrayContaining(['/404.html', '/about/index.html', '/teams/Ynys Môn & Bro (a).json']),
    );
    expect(contents('ours')).toEqual(contents('by-astro'));
  });

  test.for([1, 2] as const)('leaves the last one in place where it fails, made by %i', async (processes) => {
    await build('three', processes);
    const before = contents('three');
    vi.stubEnv('FAULTY', 'kent');
    await expect(build('three', processes)).rejects.toThrow('The build ended with');
    expect(contents('three')).toEqual(before);
    expect(readdirSync(site).filter((name) => name.includes('part'))).toEqual([]);
  });

  test.for([1, 2] as const)('names the page that could not be made, of %i', (processes) => {
    const { stderr } = spawnSync(process.execPath, [astro, 'build', '--silent', '--outDir', at('named')], {
      cwd: site,
      env: { ...process.env, BUILD_PROCESSES: String(processes), FAULTY: 'kent' },
      encoding: 'utf8',
    });
    expect(stderr).toContain('/forces/kent/A1/: This page is made to fail.');
  });

  test('has no page that is an error in place of what was asked for', async () => {
    vi.stubEnv('FAULTY', 'answer');
    await expect(build('five', 1)).rejects.toThrow('The build ended with');
  });

  test('is put back where a build was cut off as it took its place, and the next one fails', async () => {
    await build('four', 1);
    const before = contents('four');
    renameSync(at('four'), at('.four-part-before'));
    vi.stubEnv('FAULTY', 'kent');
    await expect(build('four', 1)).rejects.toThrow('The build ended with');
    expect(contents('four')).toEqual(before);
  });

  test('takes the place of the last one whole, also where a link leads there', async () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('link'));
    writeFileSync(at('real/old.html'), 'no longer');
    await build('link', 1);
    expect(readdirSync(at('real'))).not.toContain('old.html');
    expect(contents('link')).toEqual(contents('real'));
    expect(Object.keys(contents('link'))).toContain('/index.html');
  });
});
