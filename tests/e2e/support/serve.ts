import { createReadStream, existsSync, statSync } from 'node:fs';
import { createServer, type IncomingMessage, type RequestListener, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { extname, join, resolve, sep } from 'node:path';

const TYPES: Readonly<Record<string, string>> = {
  '.css': 'text/css; charset=utf-8',
  '.csv': 'text/csv; charset=utf-8',
  '.html': 'text/html; charset=utf-8',
  '.js': 'text/javascript; charset=utf-8',
  '.ics': 'text/calendar; charset=utf-8',
  '.json': 'application/json; charset=utf-8',
  '.png': 'image/png',
  '.svg': 'image/svg+xml',
  '.txt': 'text/plain; charset=utf-8',
  '.webmanifest': 'application/manifest+json',
  '.woff2': 'font/woff2',
  '.xml': 'application/xml',
};

/** A server on a port that the system picks. */
export interface StaticSite {
  /** `http://127.0.0.1:<port>`, without a slash at its end. */
  address: string;
  stop: () => Promise<void>;
}

/** The site that tests are run on. */
export const SITE = resolve('dist-test');
const BUILD =
  'node tests/country/make.ts && CONTENT_FOLDER=.work/test-country/content SANDBOX=1 SITE_DATE=2026-11-21 npx astro build --outDir dist-test';

/** Serves a folder as a plain static host does, the site that tests are run on where none is named. */
export async function serve(root = SITE): Promise<StaticSite> {
  if (!existsSync(root))
    throw new Error(`There is no ${root}. Build it first: ${root === SITE ? BUILD : 'npm run build'}`);
  return listening((request, response) => {
    answer(root, request, response);
  });
}

/** A server that answers so. */
export async function listening(answers: RequestListener): Promise<StaticSite> {
  const server = createServer(answers);
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  const { port } = server.address() as AddressInfo;
  const stop = () =>
    new Promise<void>((done) => {
      server.close(() => {
        done();
      });
      server.closeAllConnections();
    });
  return { address: `http://127.0.0.1:${port}`, stop };
}

/** Answers from the folder `root` as a plain static host does. */
export function answer(root: string, request: IncomingMessage, response: ServerResponse): void {
  const path = pathOf(request.url ?? '/');
  const file = path === null ? root : join(root, path);
  if (path === null || (file !== root && !file.startsWith(root + sep))) send(response, 400, null);
  else if (path.endsWith('/')) page(root, join(file, 'index.html'), response);
  else if (existsSync(file) && statSync(file).isDirectory())
    response.writeHead(301, { location: `${path}/` }).end();
  else page(root, file, response);
}

const page = (root: string, file: string, response: ServerResponse) => {
  if (existsSync(file) && statSync(file).isFile()) send(response, 200, file);
  else send(response, 404, join(root, '404.html'));
};

/** Null for an address that cannot be decoded. */
function pathOf(url: string): string | null {
  try {
    return decodeURIComponent(new URL(url, 'http://localhost').pathname);
  } catch (error) {
    if (error instanceof URIError || error instanceof TypeError) return null;
    throw error;
  }
}

function send(response: ServerResponse, status: number, file: string | null): void {
  if (file === null || !existsSync(file)) {
    response.writeHead(status, { 'content-type': 'text/plain; charset=utf-8' }).end(String(status));
    return;
  }
  response.writeHead(status, { 'content-type': TYPES[extname(file)] ?? 'application/octet-stream' });
  createReadStream(file).pipe(response);
}
