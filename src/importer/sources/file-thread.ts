import { Worker } from 'node:worker_threads';
import { ImportRefused } from '../errors.ts';
import type { Answer, Request, Task, Unpacked, Whole } from './file-thread-worker.ts';

/** Goes through whole files in a thread of its own, so that busy code here does not hold it up. */
export class FileThread {
  readonly #worker = new Worker(new URL('./file-thread-worker.ts', import.meta.url));
  readonly #waiting = new Map<number, PromiseWithResolvers<unknown>>();
  #asked = 0;

  constructor() {
    this.#worker.on('message', (answer: Answer) => {
      const waiting = this.#waiting.get(answer.id);
      this.#waiting.delete(answer.id);
      if (answer.kind === 'done') waiting?.resolve(answer.result);
      else waiting?.reject(errorOf(answer));
    });
    this.#worker.on('error', (error) => {
      for (const { reject } of this.#waiting.values()) reject(error);
      this.#waiting.clear();
    });
  }

  /**
   * Unpack a member of an archive to a file.
   * @throws ImportRefused where the member is not as its archive says; the system's error where the disk is full.
   */
  unpack(archive: string, member: string, to: string): Promise<Unpacked> {
    return this.#ask<Unpacked>({ kind: 'unpack', archive, member, to });
  }

  /** Read a file from beginning to end. */
  read(path: string): Promise<Whole> {
    return this.#ask<Whole>({ kind: 'read', path });
  }

  #ask<T>(task: Task): Promise<T> {
    const id = this.#asked++;
    const waiting = Promise.withResolvers<T>();
    this.#waiting.set(id, waiting as PromiseWithResolvers<unknown>);
    this.#worker.postMessage({ id, ...task } satisfies Request);
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
