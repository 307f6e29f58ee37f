import { createHash } from 'node:crypto';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';

/** What the stand-in has at an address. */
export interface Page {
  body: string | Buffer;
  type?: string;
  etag?: string;
  lastModified?: string;
}

/** Does something else than answer well; returns true when it has taken the request. Used up by each request. */
export type Misbehaviour = (
  request: IncomingMessage,
  response: ServerResponse,
  page: Page | undefined,
) => boolean;

const open: ReturnType<typeof createServer>[] = [];

/** Stop those of the test file that is over. */
export function stopStandIns(): void {
  for (const server of open.splice(0)) {
    server.closeAllConnections();
    server.close();
  }
}

/** Stands in for the publishers: serves what they document, with validators and ranges, and misbehaves on demand. */
export class StandIn {
  readonly asked: { path: string; headers: IncomingMessage['headers'] }[] = [];
  readonly pages = new Map<string, Page>();
  readonly #answers = new Map<string, (query: URLSearchParams) => Page>();
  readonly #misbehaviours = new Map<string, Misbehaviour[]>();
  #address = '';

  static async start(): Promise<StandIn> {
    const standIn = new StandIn();
    const server = createServer((request, response) => {
      standIn.#answer(request, response);
    });
    open.push(server);
    await new Promise<void>((resolve) => server.listen(0, '127.0.0.1', resolve));
    standIn.#address = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
    return standIn;
  }

  /** `http://127.0.0.1:<port>`, as the system gave it. */
  get address() {
    return this.#address;
  }

  /** How the next requests for a path are answered, one each; then it is served as it should be. */
  next(path: string, ...misbehaviours: Misbehaviour[]) {
    this.#misbehaviours.set(path, misbehaviours);
  }

  serve(path: string, page: Page) {
    this.pages.set(path, page);
  }

  /** Answers by what is asked after the question mark. */
  answer(path: string, page: (query: URLSearchParams) => Page) {
    this.#answers.set(path, page);
  }

  json(path: string, value: unknown) {
    this.serve(path, { body: JSON.stringify(value), type: 'application/json' });
  }

  requestsFor = (path: string) => this.asked.filter((one) => one.path === path);

  #answer(request: IncomingMessage, response: ServerResponse) {
    const path = request.url ?? '';
    this.asked.push({ path, headers: request.headers });
    const [place = '', question = ''] = path.split('?');
    const page =
      this.pages.get(path) ??
      this.pages.get(place) ??
      this.#answers.get(place)?.(new URLSearchParams(question));
    const misbehave = this.#misbehaviours.get(path)?.shift();
    if (misbehave?.(request, response, page)) return;
    if (page) serve(request, response, page);
    else response.writeHead(404, { 'content-type': 'application/json' }).end('{}');
  }
}

export const etagOf = ({ body, etag }: Page) =>
  etag ?? `"${createHash('sha256').update(body).digest('hex').slice(0, 12)}"`;

/** As a good server answers: with validators, and in part where that is asked for. */
export function serve(request: IncomingMessage, response: ServerResponse, page: Page, from = 0) {
  const etag = etagOf(page);
  const bytes = Buffer.from(page.body);
  const common = {
    'content-type': page.type ?? 'application/zip',
    'accept-ranges': 'bytes',
    ...(etag === '' ? {} : { etag }),
    ...(page.lastModified === undefined ? {} : { 'last-modified': page.lastModified }),
  };
  if (etag !== '' && request.headers['if-none-match'] === etag) {
    response.writeHead(304, common).end();
    return;
  }
  const start = from || rangeStart(request, etag, page.lastModified);
  if (start >= bytes.length && start > 0) {
    response.writeHead(416, { 'content-range': `bytes */${bytes.length}` }).end();
    return;
  }
  if (start > 0) {
    response.writeHead(206, {
      ...common,
      'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}`,
      'content-length': bytes.length - start,
    });
    response.end(bytes.subarray(start));
    return;
  }
  response.writeHead(200, { ...common, 'content-length': bytes.length });
  response.end(bytes);
}

function rangeStart({ headers }: IncomingMessage, etag: string, lastModified: string | undefined): number {
  const [, start] = /^bytes=(\d+)-$/.exec(headers.range ?? '') ?? [];
  const condition = headers['if-range'];
  return start !== undefined && (condition === etag || condition === lastModified) ? Number(start) : 0;
}

/** Answers with a status and nothing of use. */
export const refuse =
  (status: number, headers: Record<string, string> = {}): Misbehaviour =>
  (_request, response) => {
    response.writeHead(status, { 'content-type': 'text/plain', ...headers }).end('no');
    return true;
  };

/** Announces the whole body, sends its first bytes and drops the connection once they have arrived. */
export const cutOffAfter =
  (count: number, arrived: () => Promise<void>): Misbehaviour =>
  (request, response, page) => {
    if (!page) return false;
    const bytes = Buffer.from(page.body);
    const start = rangeStart(request, etagOf(page), page.lastModified);
    response.writeHead(start > 0 ? 206 : 200, {
      'content-type': page.type ?? 'application/zip',
      'content-length': bytes.length - start,
      ...(start > 0 && { 'content-range': `bytes ${start}-${bytes.length - 1}/${bytes.length}` }),
      etag: etagOf(page),
    });
    response.write(bytes.subarray(start, start + count));
    void arrived().then(() => response.destroy());
    return true;
  };

/** Sends its first bytes, then falls silent with the connection open. */
export const silentAfter =
  (count: number): Misbehaviour =>
  (_request, response, page) => {
    if (!page) return false;
    const bytes = Buffer.from(page.body);
    response.writeHead(200, {
      'content-type': page.type ?? 'application/zip',
      'content-length': bytes.length,
      etag: etagOf(page),
    });
    response.write(bytes.subarray(0, count));
    return true;
  };

/** Answers as if it had never heard of ranges. */
export const wholeAlways: Misbehaviour = (_request, response, page) => {
  if (!page) return false;
  const bytes = Buffer.from(page.body);
  response.writeHead(200, {
    'content-type': page.type ?? 'application/zip',
    'content-length': bytes.length,
    etag: etagOf(page),
  });
  response.end(bytes);
  return true;
};

/** Serves something else than what is there. */
export const instead =
  (page: Page): Misbehaviour =>
  (request, response) => {
    serve(request, response, page);
    return true;
  };

/** Sends the rest of another file, whatever `If-Range` says. */
export const restOfAnother =
  (page: Page): Misbehaviour =>
  (request, response) => {
    const [, start] = /^bytes=(\d+)-$/.exec(request.headers.range ?? '') ?? [];
    serve(request, response, page, Number(start ?? 0));
    return true;
  };
