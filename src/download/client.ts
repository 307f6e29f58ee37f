import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import { gunzipSync } from 'node:zlib';
import got, { type Got, HTTPError, RequestError, type Response } from 'got';
import pThrottle from 'p-throttle';
import type { Downloads } from '../schemas/downloads.ts';
import { CHECK_ADDRESS, DownloadFailed, fault, NotPublished, tooLarge, TRY_LATER } from './errors.ts';
import { backOff, type Times } from './times.ts';

/** May one address send us on to another? Only over https, or within the same host. */
export const mayLead = (from: URL, to: URL) => to.protocol === 'https:' || to.origin === from.origin;

/**
 * For the client, before it follows a redirect.
 * @throws DownloadFailed where it leads off https.
 */
export function refuseRedirect(options: { url?: URL | string | undefined }, response: { url: string }) {
  const from = new URL(response.url);
  const to = new URL(options.url ?? '', from);
  if (!mayLead(from, to)) throw unsafe(from.href, to);
}

/** For an address that an answer gives. @throws DownloadFailed as above. */
export function refuseLead(from: string, to: string) {
  if (!mayLead(new URL(from), new URL(to))) throw unsafe(from, new URL(to));
}

const unsafe = (address: string, { protocol, host }: URL) =>
  fault({
    address,
    found: `that it leads to ${protocol}//${host}, where anybody on the way can change what is sent`,
    expected: 'an address that begins with https://',
    todo: 'Open the address in a browser; if its publisher has moved it, change content/downloads.yaml.',
  });

const MB = 1e6;

/** Statuses that pass, given time. */
export const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

export interface Answer {
  /** 200, or 304 where a validator was sent and still holds. */
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
  /** Who gave it, after all redirects. */
  host: string;
}

export interface Opened {
  status: number;
  host: string;
  headers: IncomingHttpHeaders;
  body: Readable;
  /** What the network did to the body; null while all is well. */
  broken: () => Error | null;
}

/** The only way to the publishers: names us, keeps to their limits, and waits when told to. */
export class Client {
  readonly times: Times;
  readonly politeness: Downloads['politeness'];
  readonly bounds: Downloads['bounds'];
  readonly #got: Got;

  constructor(
    { userAgent, politeness, bounds }: Pick<Downloads, 'userAgent' | 'politeness' | 'bounds'>,
    times: Times,
  ) {
    this.times = times;
    this.politeness = politeness;
    this.bounds = bounds;
    const { requests, seconds, silence } = politeness;
    const turn = pThrottle({ limit: requests, interval: seconds * 1000, strict: true })(() =>
      Promise.resolve(),
    );
    this.#got = got.extend({
      headers: { 'user-agent': userAgent },
      timeout: { connect: silence * 1000, response: silence * 1000, socket: silence * 1000 },
      // Every try and every redirect is a request of its own.
      hooks: { beforeRequest: [() => turn()], beforeRedirect: [refuseRedirect] },
    });
  }

  /** A small answer whole. @throws NotPublished on 404, DownloadFailed when all tries have failed. */
  async get(address: string, headers: Record<string, string>): Promise<Answer> {
    const { answerMegabytes, answerSeconds } = this.bounds;
    const stop = new AbortController();
    try {
      const asked = this.#got(address, {
        // Unpacked by us, to a bound: the client's own unpacking knows none.
        headers: { ...headers, 'accept-encoding': 'gzip' },
        decompress: false,
        responseType: 'buffer',
        signal: stop.signal,
        timeout: { request: answerSeconds * 1000 },
        retry: this.#retry(),
      });
      void asked.on('downloadProgress', ({ transferred }) => {
        if (transferred > answerMegabytes * MB) stop.abort();
      });
      return answerOf(address, await asked, answerMegabytes);
    } catch (error) {
      throw stop.signal.aborted ? tooLarge(address, answerMegabytes) : this.#failure(address, error);
    }
  }

  /** Only the head of what is at an address: one try, whatever comes back. @throws DownloadFailed where nothing does. */
  async head(address: string): Promise<Omit<Answer, 'body'>> {
    try {
      const { statusCode, headers, url } = await this.#got.head(address, {
        retry: { limit: 0 },
        throwHttpErrors: false,
      });
      return { status: statusCode, headers, host: new URL(url).host };
    } catch (error) {
      throw error instanceof RequestError ? connectionFault(address, error, 1) : error;
    }
  }

  #retry() {
    const { tries, longestWait } = this.politeness;
    return {
      limit: tries - 1,
      statusCodes: [...PASSING],
      maxRetryAfter: longestWait * 1000,
      calculateDelay: async ({ attemptCount, retryAfter }: { attemptCount: number; retryAfter?: number }) => {
        await this.times.wait(retryAfter ?? backOff(attemptCount, this.times.random()));
        return 1;
      },
    };
  }

  /**
   * Begin to fetch a file; one try, whatever comes back.
   * @param within seconds until it must have come whole. @throws RequestError where nothing comes.
   */
  open(address: string, headers: Record<string, string>, within: number): Promise<Opened> {
    const body = this.#got.stream(address, {
      headers: { ...headers, 'accept-encoding': 'identity' },
      decompress: false,
      timeout: { request: Math.max(1, within * 1000) },
      retry: { limit: 0 },
      throwHttpErrors: false,
    });
    let broken: Error | null = null;
    return new Promise((resolve, reject) => {
      body.on('error', (error: Error) => {
        broken = error;
        reject(error);
      });
      body.once('response', (response: Response) => {
        const { statusCode: status, headers: found, url } = response;
        resolve({ status, host: new URL(url).host, headers: found, body, broken: () => broken });
      });
    });
  }

  #failure(address: string, error: unknown): unknown {
    if (error instanceof HTTPError)
      return statusFault(address, error.response.statusCode, this.politeness.tries);
    if (error instanceof RequestError && error.cause instanceof DownloadFailed) return error.cause;
    if (error instanceof RequestError) return connectionFault(address, error, this.politeness.tries);
    return error;
  }
}

/** @throws DownloadFailed where it is packed to more than it may be, or in a way that we did not ask for. */
function answerOf(
  address: string,
  { statusCode, headers, body, url }: Response<Uint8Array>,
  megabytes: number,
): Answer {
  const text = Buffer.from(unpacked(address, headers['content-encoding'], body, megabytes)).toString('utf8');
  return { status: statusCode, headers, body: text.replace(/^\uFEFF/, ''), host: new URL(url).host };
}

function unpacked(
  address: string,
  coding: string | undefined,
  body: Uint8Array,
  megabytes: number,
): Uint8Array {
  if (body.length === 0 || coding === undefined || coding === 'identity') return body;
  try {
    if (/^(?:x-)?gzip$/i.test(coding)) return gunzipSync(body, { maxOutputLength: megabytes * MB });
  } catch (error) {
    if (error instanceof RangeError) throw tooLarge(address, megabytes);
    throw fault({ address, found: 'a broken gzip answer', expected: 'a whole one', todo: TRY_LATER });
  }
  throw fault({
    address,
    found: `an answer packed as ${coding}`,
    expected: 'gzip, or none',
    todo: CHECK_ADDRESS,
  });
}

/** What a status that is no success means to the operator. */
export function statusFault(address: string, status: number, tries: number) {
  if (status === 404 || status === 410)
    return new NotPublished(
      `${address}: found nothing (status ${status}); expected a file. It may not be published yet. ${CHECK_ADDRESS}`,
    );
  const passing = PASSING.includes(status);
  return fault({
    address,
    found: `status ${status}${passing ? ` in each of ${tries} tries` : ''}`,
    expected: 'status 200',
    todo: passing ? TRY_LATER : CHECK_ADDRESS,
  });
}

export const connectionFault = (address: string, error: Error, tries: number) =>
  fault({
    address,
    found: `no whole answer in ${tries} tries (${error.message})`,
    expected: 'an answer',
    todo: `Is the network up? ${TRY_LATER}`,
  });
