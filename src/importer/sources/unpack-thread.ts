import { Worker } from 'node:worker_threads';
import { ImportRefused } from '../errors.ts';
import type { Answer, Request } from './unpack-thread-worker.ts';

/** What was seen of a text file while it was unpacked. */
export interface Unpacked {
  /** Lines, the header among them. */
  count: number;
  first: string;
}

/** Unpacks members of archives to files in a thread of its own, so that busy code here does not hold it up. */
export class UnpackThread {
  readonly #worker = new Worker(new URL('./unpack-thread-worker.ts', import.meta.url));
  readonly #waiting = new Map<number, PromiseWithResolvers<Unpacked>>();
  #asked = 0;

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.kind === 'done') waiting?.resolve(answer.unpacked);
      else waiting?.reject(errorOf(answer));
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  /** @throws ImportRefused where the member is not as its archive says; the system's error where the disk is full. */
  unpack(archive: string, member: string, to: string): Promise<Unpacked> {
    const id = this.#asked++;
    const waiting = Promise.withResolvers<Unpacked>();
    this.#waiting.set(id, waiting);
    this.#worker.postMessage({ id, archive, member, to } satisfies Request);
    return waiting.promise;
  }

  async close() {
    await this.#worker.terminate();
  }
}

/** An error as it was in the other thread: messages carry its words, but not what kind it was. */
const errorOf = (answer: Exclude<Answer, { kind: 'done' }>) =>
  answer.kind === 'refused'
    ? new ImportRefused(answer.problems)
    : Object.assign(new Error(answer.message), answer.code !== undefined && { code: answer.code });
