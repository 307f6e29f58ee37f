import { open, stat } from 'node:fs/promises';
import type { IncomingHttpHeaders } from 'node:http';
import { basename } from 'node:path';
import { type Client, connectionFault, type Opened, PASSING, statusFault } from './client.ts';
import { DownloadFailed, fault, tooLarge, TRY_LATER } from './errors.ts';
import { refuseType } from './answers.ts';
import { type FileState, ifChanged, KeptFile, rangeValidator, stateOf } from './kept-file.ts';
import type { Progress } from '../importer/progress.ts';
import { backOff, retryAfter } from './times.ts';
import type { Downloads } from '../schemas/downloads.ts';

const MB = 1e6;

export interface FileJob {
  address: string;
  /** Where the finished file goes. */
  path: string;
  type: 'zip' | 'csv';
  /** Looks at the finished file before it takes its place. @throws DownloadFailed */
  check: (path: string) => Promise<void>;
  /** Fetch it even if the server would say that nothing has changed. */
  again: boolean;
}

/** How one try ended. */
type End =
  | { kind: 'whole' }
  | { kind: 'unchanged' }
  | {
      kind: 'again';
      /** For the operator. */ words: string;
      /** If it was the last try. */ why: Error;
      /** As the server asks, in milliseconds. */ waitFor: number | null;
      /** What came, came too slowly to count as getting on. */ slow?: boolean;
    };

/**
 * Fetch a file, going on where an earlier try or an earlier run was cut off.
 * @returns whether it is new here; false where the publisher's is the one we have.
 * @throws DownloadFailed; what has come so far is kept for the next run.
 */
export async function fetchFile(job: FileJob, client: Client, shown: Progress): Promise<boolean> {
  const kept = new KeptFile(job.path, job.address);
  const known = job.again ? null : await kept.whole();
  const { tries, longestWait } = client.politeness;
  const until = performance.now() + client.bounds.fileSeconds * 1000;
  let failed = 0;
  for (;;) {
    const before = (await kept.part())?.size ?? 0;
    const within = (until - performance.now()) / 1000;
    if (within <= 0) throw tooLong(job.address, client.bounds.fileSeconds);
    const end = await oneTry(job, kept, known, { client, shown, within });
    if (end.kind === 'whole') return true;
    if (end.kind === 'unchanged') return false;
    const after = (await kept.part())?.size ?? 0;
    failed = after > before && end.slow !== true ? 1 : failed + 1;
    const wait = end.waitFor ?? backOff(failed, client.times.random());
    if (failed >= tries || wait > longestWait * 1000) throw end.why;
    shown.note(`${basename(job.path)}: ${end.words}; trying again in ${Math.round(wait / 1000)} s`);
    await client.times.wait(wait);
  }
}

interface Trying {
  client: Client;
  shown: Progress;
  /** Seconds that are left for the file. */
  within: number;
}

async function oneTry(
  job: FileJob,
  kept: KeptFile,
  known: FileState | null,
  { client, shown, within }: Trying,
): Promise<End> {
  const part = await kept.part();
  const headers = part ? restOf(part) : known ? ifChanged(known) : {};
  const { tries } = client.politeness;
  let opened: Opened;
  try {
    opened = await client.open(job.address, headers, within);
  } catch (error) {
    if (!(error instanceof Error)) throw error;
    if (error.cause instanceof DownloadFailed) throw error.cause;
    return {
      kind: 'again',
      words: error.message,
      why: connectionFault(job.address, error, tries),
      waitFor: null,
    };
  }
  const { status } = opened;
  if (status === 304 && known && !part) return close(opened, { kind: 'unchanged' });
  if (PASSING.includes(status)) {
    const waitFor = retryAfter(opened.headers['retry-after'], client.times.now());
    return close(opened, {
      kind: 'again',
      words: `status ${status}`,
      why: statusFault(job.address, status, tries),
      waitFor,
    });
  }
  if (status === 416 || (status === 206 && !continues(opened.headers, part))) {
    await kept.discardPart();
    return close(opened, {
      kind: 'again',
      words: 'it has changed',
      why: changedBetween(job.address),
      waitFor: 0,
    });
  }
  if (status !== 200 && status !== 206) {
    close(opened, null);
    throw statusFault(job.address, status, tries);
  }
  return receive(job, kept, opened, status === 206 ? part : null, { client, shown });
}

/** An answer whose body nobody wants. */
function close<T>({ body }: Opened, end: T): T {
  body.destroy();
  return end;
}

const restOf = ({ state, size }: { state: FileState; size: number }): Record<string, string> => ({
  range: `bytes=${size}-`,
  'if-range': rangeValidator(state) ?? '',
});

/** Does a partial answer begin where our part ends, and is it of the same file? */
function continues(headers: IncomingHttpHeaders, part: { state: FileState; size: number } | null): boolean {
  const [, start] = /^bytes (\d+)-/.exec(headers['content-range'] ?? '') ?? [];
  if (!part || Number(start) !== part.size) return false;
  return headers.etag === undefined || headers.etag === part.state.etag;
}

const changedBetween = (address: string) =>
  fault({
    address,
    found: 'another file than the one begun',
    expected: 'the rest of it',
    todo: TRY_LATER,
  });

async function receive(
  job: FileJob,
  kept: KeptFile,
  opened: Opened,
  part: { state: FileState; size: number } | null,
  { client, shown }: { client: Client; shown: Progress },
): Promise<End> {
  const state = part?.state ?? stateOf(job.address, opened.host, opened.headers);
  const { fileMegabytes } = client.bounds;
  try {
    refuseType(job.address, job.type, opened.headers['content-type']);
    refusePacked(job.address, opened.headers['content-encoding']);
    if ((state.bytes ?? 0) > fileMegabytes * MB) throw tooLarge(job.address, fileMegabytes);
  } catch (error) {
    close(opened, null);
    throw error;
  }
  if (!part) await kept.begin(state);
  shown.start(basename(job.path), part?.size ?? 0, state.bytes);
  const cut = await receiveBody(opened, kept, client.bounds, shown);
  const { size } = await stat(kept.partPath);
  if (size > fileMegabytes * MB) {
    await kept.discardPart();
    throw tooLarge(job.address, fileMegabytes);
  }
  if (state.bytes !== null && size > state.bytes) {
    await kept.discardPart();
    throw sizeFault(job.address, size, state.bytes);
  }
  if (cut)
    return {
      kind: 'again',
      words: cut.error.message,
      why: connectionFault(job.address, cut.error, client.politeness.tries),
      waitFor: null,
      slow: cut.slow,
    };
  if (state.bytes !== null && size < state.bytes)
    return { kind: 'again', words: 'cut off', why: sizeFault(job.address, size, state.bytes), waitFor: null };
  await checked(job, kept);
  await kept.finish(state);
  shown.note(`${basename(job.path)} complete`);
  return { kind: 'whole' };
}

/** We ask for files as they are: one that is packed all the same would be kept packed. */
function refusePacked(address: string, coding: string | undefined) {
  if (coding === undefined || coding === 'identity') return;
  throw fault({ address, found: `a file packed as ${coding}`, expected: 'it as it is', todo: TRY_LATER });
}

const tooLong = (address: string, seconds: number) =>
  fault({
    address,
    found: `no whole file in ${seconds} s`,
    expected: 'one',
    todo: `${TRY_LATER} What has come so far is kept. On a slow line raise "bounds" in content/downloads.yaml.`,
  });

const sizeFault = (address: string, found: number, expected: number) =>
  fault({ address, found: `${found} bytes`, expected: `${expected}, as announced`, todo: TRY_LATER });

/** A whole file that is not what it should be cannot be gone on with: the next run fetches it anew. */
async function checked(job: FileJob, kept: KeptFile) {
  try {
    await job.check(kept.partPath);
  } catch (error) {
    await kept.discardPart();
    throw error;
  }
}

/** Why a body did not come whole. */
export interface Cut {
  error: Error;
  /** It was we who broke it off, because it came too slowly. */
  slow: boolean;
}

/**
 * Store a body as it comes, until it ends, is more than it may be or comes too slowly.
 * @returns why it was cut off; null where it ended, or went on beyond the bound. The disk's own errors are thrown.
 */
export async function receiveBody(
  { body, broken }: Opened,
  kept: KeptFile,
  { fileMegabytes, leastBytesASecond, slowSeconds }: Downloads['bounds'],
  shown: Progress,
): Promise<Cut | null> {
  const file = await open(kept.partPath, 'a');
  let { size } = await file.stat();
  let since = size;
  let slow = false;
  const watch = setInterval(() => {
    slow = size - since < leastBytesASecond * slowSeconds;
    since = size;
    if (slow) body.destroy(new Error(`less than ${leastBytesASecond} bytes a second`));
  }, slowSeconds * 1000);
  try {
    for await (const chunk of body) {
      await file.appendFile(chunk as Buffer);
      size += (chunk as Buffer).length;
      shown.add((chunk as Buffer).length);
      if (size > fileMegabytes * 1e6) break;
    }
    return null;
  } catch (error) {
    const network = broken();
    if (network) return { error: network, slow };
    throw error;
  } finally {
    clearInterval(watch);
    await file.close();
  }
}
