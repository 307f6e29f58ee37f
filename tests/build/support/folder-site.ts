import { spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join, resolve } from 'node:path';
import { COUNTRY_BUILD, COUNTRY_CONTENT } from '../../country/content-folder.ts';
import { answer } from '../../e2e/support/serve.ts';

/** The folder of its host that the site is built for. */
export const FOLDER = '/know-your-patch';

/** Builds the site as one that is published in a folder of its host; `out` is where it then is. */
export function buildInFolder(): { out: string; remove: () => void } {
  const copy = mkdtempSync(resolve('.build-folder-'));
  const remove = () => {
    rmSync(copy, { recursive: true, force: true });
  };
  for (const name of ['node_modules', 'public', 'tests', 'tsconfig.json', 'package.json', 'astro.config.mjs'])
    symlinkSync(resolve(name), join(copy, name));
  cpSync('src', join(copy, 'src'), { recursive: true });
  cpSync(COUNTRY_CONTENT, join(copy, 'content'), { recursive: true });
  const site = readFileSync('content/site.yaml', 'utf8');
  writeFileSync(
    join(copy, 'content', 'site.yaml'),
    site.replace(/^address:.*$/m, `address: https://police.example${FOLDER}`),
  );
  const { status, stderr } = spawnSync('astro', ['build', '--silent'], {
    cwd: copy,
    env: { ...process.env, ...COUNTRY_BUILD, CONTENT_FOLDER: 'content' },
    encoding: 'utf8',
  });
  if (status !== 0) {
    remove();
    throw new Error(stderr);
  }
  return { out: join(copy, 'dist'), remove };
}

/** Every file of a site, by its path below it. */
export const filesOf = (out: string): string[] =>
  readdirSync(out, { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(out.length));

export interface FolderSite {
  /** `http://127.0.0.1:<port>/know-your-patch`, without a slash at its end. */
  address: string;
  /** Paths that were asked for and answered, in order. */
  answered: string[];
  /** Paths that were asked for and are not there, or not in the folder. */
  failed: string[];
  stop: () => Promise<void>;
}

/** Serves a site in its folder and nowhere else, as a host of many sites does. */
export async function serveInFolder(out: string): Promise<FolderSite> {
  const [answered, failed]: [string[], string[]] = [[], []];
  const server = createServer((request, response) => {
    const url = request.url ?? '';
    response.on('finish', () => (response.statusCode < 400 ? answered : failed).push(url));
    if (url.startsWith(`${FOLDER}/`)) {
      request.url = url.slice(FOLDER.length);
      answer(out, request, response);
    } else response.writeHead(404).end();
  });
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => {
        done();
      });
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}${FOLDER}`, answered, failed, stop };
}
