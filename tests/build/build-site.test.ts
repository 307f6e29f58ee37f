import { spawn, spawnSync } from 'node:child_process';
import { once } from 'node:events';
import {
  cpSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { createServer } from 'node:net';
import { dirname, join } from 'node:path';
import { afterAll, beforeAll, describe, expect, test } from 'vitest';

const root = join(import.meta.dirname, '..', '..');
const script = (name: string) => join(root, 'scripts', `${name}.ts`);

/** A small site with addresses like this one's; FAULTY says what of it is to fail. */
const files = {
  'package.json': '{ "type": "module" }',
  'astro.config.mjs': `export default { trailingSlash: 'always' };`,
  'src/pages/index.astro': '<html lang="en"><body>Home</body></html>',
  'src/pages/404.astro': '<html lang="en"><body>Not here</body></html>',
  'src/pages/forces/[force].astro': `---
export const getStaticPaths = () => ['essex', 'kent'].map((force) => ({ params: { force } }));
if (Astro.params.force === process.env.FAULTY) throw new Error('This page is made to fail.');
---
<html lang="en"><body>{Astro.params.force}</body></html>`,
  'src/pages/data/[outcode].json.ts': `
export const getStaticPaths = () => ['L8', 'Ynys Môn (a)'].map((outcode) => ({ params: { outcode } }));
export const GET = ({ params }) => process.env.FAULTY === 'answer'
  ? new Response('Out of order', { status: 500 })
  : new Response(params.outcode);`,
};

let site = '';
const at = (...names: string[]) => join(site, ...names);

/** A site of these tests reads its own content, and not the test country's. */
const withoutCountry = { ...process.env };
delete withoutCountry['CONTENT_FOLDER'];

/** The command that `npm run build` or `npm start` runs, in the folder of the small site. */
function run(command: 'build' | 'start', args: readonly string[] = [], env: Record<string, string> = {}) {
  const { status, stdout, stderr } = spawnSync(process.execPath, [script(command), ...args], {
    cwd: site,
    env: { ...withoutCountry, ...env },
    encoding: 'utf8',
  });
  return { status, stdout, stderr };
}

const build = (out: string, faulty = '') => run('build', ['--outDir', out], { FAULTY: faulty });

const contents = (out: string) =>
  Object.fromEntries(
    readdirSync(at(out), { recursive: true, withFileTypes: true })
      .filter((entry) => entry.isFile())
      .map(({ parentPath, name }) => join(parentPath, name))
      .sort()
      .map((path) => [path.slice(at(out).length), readFileSync(path, 'utf8')]),
  );

beforeAll(() => {
  site = mkdtempSync(join(root, '.build-site-'));
  for (const [name, text] of Object.entries(files)) {
    mkdirSync(dirname(at(name)), { recursive: true });
    writeFileSync(at(name), text);
  }
  cpSync(join(root, 'tests', 'fixtures', 'content', 'small'), at('content'), { recursive: true });
  symlinkSync(join(root, 'node_modules'), at('node_modules'));
});
afterAll(() => {
  rmSync(site, { recursive: true, force: true });
});

describe('a build', () => {
  let one: ReturnType<typeof build>;
  beforeAll(() => {
    one = build('one');
  });

  test('makes the site, and says what it does and how far it is', () => {
    const { status, stdout, stderr } = one;
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(Object.keys(contents('one'))).toEqual(
      expect.arrayContaining([
        '/404.html',
        '/index.html',
        '/forces/kent/index.html',
        '/data/Ynys Môn (a).json',
      ]),
    );
    expect(stdout).toContain('Bundling the site');
    expect(stdout).toContain('Site: 0 of 6 files');
    expect(stdout).toMatch(/Site: 5 of 6 files/);
  });

  test('leaves the last site in place where it fails, and names the page in one sentence', () => {
    const before = contents('one');
    const { status, stderr } = build('one', 'kent');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Not built: /forces/kent/: This page is made to fail.\n',
    });
    expect(contents('one')).toEqual(before);
    expect(readdirSync(site).filter((name) => name.includes('part'))).toEqual([]);
  });

  test('fails where a data file is an error in place of what was asked for', () => {
    const { status, stderr } = build('three', 'answer');
    expect({ status, stderr }).toEqual({
      status: 1,
      stderr: 'Not built: /data/L8.json: It answers with 500.\n',
    });
  });

  test('fails where a file that it makes is also in public/', () => {
    mkdirSync(at('public', 'data'), { recursive: true });
    writeFileSync(at('public', 'data', 'Ynys Môn (a).json'), 'by hand');
    try {
      const { status, stderr } = build('four');
      expect(status).toBe(1);
      expect(stderr).toContain('/data/Ynys Môn (a).json: public/ has a file of this name.');
    } finally {
      rmSync(at('public'), { recursive: true });
    }
  });

  test('puts back the last site where a build was cut off as it took its place, and the next one fails', () => {
    const before = contents('one');
    renameSync(at('one'), at('.one-part-before'));
    expect(build('one', 'kent').status).toBe(1);
    expect(contents('one')).toEqual(before);
  });

  test('takes the place of the last one whole, also where a link leads there, and says nothing where asked to', () => {
    mkdirSync(at('real'));
    symlinkSync(at('real'), at('link'));
    writeFileSync(at('real/old.html'), 'no longer');
    expect(run('build', ['--silent', '--outDir', 'link'])).toEqual({ status: 0, stdout: '', stderr: '' });
    expect(readdirSync(at('real'))).not.toContain('old.html');
    expect(Object.keys(contents('link'))).toContain('/index.html');
  });

  test('says which option it does not know, and how to see those that there are', () => {
    const { status, stderr } = run('build', ['--fast']);
    expect(status).toBe(1);
    expect(stderr).toMatch(/^Not built: Unknown option '--fast'.*npm run build -- --help/);
  });

  test('tells of a fault in a template without a trace', () => {
    writeFileSync(at('src/pages/broken.astro'), '---\nconst x = (;\n---\n');
    try {
      const { status, stderr } = build('six');
      expect(status).toBe(1);
      expect(stderr).toContain('broken.astro');
      expect(stderr).not.toMatch(/^\s+at /m);
    } finally {
      rmSync(at('src/pages/broken.astro'));
    }
  });
});

describe('content that is not sound', () => {
  test.each(['build', 'start'] as const)(
    'ends %s with its file, what is wrong and how to mend it',
    (command) => {
      const sound = readFileSync(at('content/site.yaml'), 'utf8');
      writeFileSync(at('content/site.yaml'), `${sound}\nnonsense: 1\n`);
      try {
        const { status, stderr } = run(command, [], { PORT: '0' });
        expect(status).toBe(1);
        expect(stderr).toContain('site.yaml');
        expect(stderr).toContain('found:    the key "nonsense"');
        expect(stderr).not.toMatch(/^\s+at /m);
      } finally {
        writeFileSync(at('content/site.yaml'), sound);
      }
    },
  );
});

describe('npm start', () => {
  test.each(['abc', '70000'])('refuses PORT "%s" in one sentence', (port) => {
    expect(run('start', [], { PORT: port })).toEqual({
      status: 1,
      stdout: '',
      stderr: `Not built: PORT is "${port}"; expected a number from 0 to 65535, such as 4321.\n`,
    });
  });

  test('says that a port is taken before it builds anything', async () => {
    const other = createServer();
    other.listen(0, '127.0.0.1');
    await once(other, 'listening');
    const address = other.address();
    const port = typeof address === 'object' ? String(address?.port) : '';
    try {
      expect(run('start', [], { PORT: port })).toEqual({
        status: 1,
        stdout: '',
        stderr: `Not built: port ${port} cannot be used: something else is served there. Choose another: PORT=4321 npm start\n`,
      });
    } finally {
      other.close();
    }
  });

  test('builds the site, prints its address and serves it there', async () => {
    const server = spawn(process.execPath, [script('start')], {
      cwd: site,
      env: { ...withoutCountry, PORT: '0' },
      stdio: ['ignore', 'pipe', 'inherit'],
    });
    try {
      let said = '';
      for await (const words of server.stdout) {
        said += String(words);
        if (said.includes('http')) break;
      }
      const [address = ''] = /http:\S+/.exec(said) ?? [];
      expect(said).toContain('Site: 0 of 6 files');
      expect(await (await fetch(new URL('forces/kent/', address))).text()).toContain('kent');
      const page = await fetch(address);
      expect(page.headers.get('x-frame-options')).toBe('DENY');
      expect(page.headers.get('cache-control')).toBe('no-cache');
    } finally {
      server.kill();
      await once(server, 'exit');
    }
  });
});
