import type { IncomingHttpHeaders } from 'node:http';
import type { Readable } from 'node:stream';
import got, { type Got, HTTPError, RequestError, type Response } from 'got';
import pThrottle from 'p-throttle';
import type { Downloads } from '../schemas/downloads.ts';
import { CHECK_ADDRESS, fault, NotPublished, TRY_LATER } from './errors.ts';
import { backOff, type Times } from './times.ts';

/** Statuses that pass, given time. */
export const PASSING: readonly number[] = [408, 425, 429, 500, 502, 503, 504];

export interface Answer {
  /** 200, or 304 where a validator was sent and still holds. */
  status: number;
  headers: IncomingHttpHeaders;
  body: string;
}

export interface Opened {
  status: number;
  headers: IncomingHttpHeaders;
  body: Readable;
  /** What the network did to the body; null while all is well. */
  broken: () => Error | null;
}

/** The only way to the publishers: names us, keeps to their limits, and waits when told to. */
export class Client {
  readonly times: Times;
  readonly politeness: Downloads['politeness'];
  readonly #got: Got;

  constructor({ userAgent, politeness }: Pick<Downloads, 'userAgent' | 'politeness'>, times: Times) {
    this.times = times;
    this.politeness = politeness;
    const { requests, seconds, silence } = politeness;
    const turn = pThrottle({ limit: requests, interval: seconds * 1000, strict: true })(() =>
      Promise.resolve(),
    );
    this.#got = got.extend({
      headers: { 'user-agent': userAgent },
      timeout: { connect: silence * 1000, response: silence * 1000, socket: silence * 1000 },
      // Every try and every redirect is a request of its own.
      hooks: { beforeRequest: [() => turn()] },
    });
  }

  /** A small answer whole. @throws NotPublished on 404, DownloadFailed when all tries have failed. */
  async get(address: string, headers: Record<string, string>): Promise<Answer> {
    const { tries, longestWait } = this.politeness;
    try {
      const response = await this.#got(address, {
        headers,
        retry: {
          limit: tries - 1,
          statusCodes: [...PASSING],
          maxRetryAfter: longestWait * 1000,
          calculateDelay: async ({ attemptCount, retryAfter }) => {
            await this.times.wait(retryAfter ?? backOff(attemptCount, this.times.random()));
            return 1;
          },
        },
      });
      return answerOf(response);
    } catch (error) {
      throw this.#failure(address, error);
    }
  }

  /** Begin to fetch a file; one try, whatever comes back. @throws RequestError where nothing does. */
  open(address: string, headers: Record<string, string>): Promise<Opened> {
    const body = this.#got.stream(address, {
      headers: { ...headers, 'accept-encoding': 'identity' },
      decompress: false,
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
        const { statusCode: status, headers: found } = response;
        resolve({ status, headers: found, body, broken: () => broken });
      });
    });
  }

  #failure(address: string, error: unknown): unknown {
    if (error instanceof HTTPError)
      return statusFault(address, error.response.statusCode, this.politeness.tries);
    if (error instanceof RequestError) return connectionFault(address, error, this.politeness.tries);
    return error;
  }
}

const answerOf = ({ statusCode, headers, body }: Response<string>): Answer => ({
  status: statusCode,
  headers,
  body,
});

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
