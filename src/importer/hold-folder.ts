import { readFileSync } from 'node:fs';
import { mkdir, open, readdir, rm, stat } from 'node:fs/promises';
import { dirname, join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import { hasCode } from './errors.ts';

/** Another process writes to the folder. */
export class FolderHeld extends Error {
  override name = 'FolderHeld';
}

/** An empty file by which a process says that it writes to a folder; its name ends in the process's number and start. */
interface Claim {
  path: string;
  pid: number;
  /** When it was made, in milliseconds. */
  since: number;
}

/** Claims made within these milliseconds of each other were made at once. */
const AT_ONCE = 1000;

/** Of processes that start at once, each looks again after a while of its own, until one of them has the folder. */
const TRIES = 20;
const LONGEST_WAIT = 200;

/**
 * Do some work that writes to a folder while no other process may.
 *
 * A process makes its claim first and looks for those of others then: of two, the later one always sees the earlier.
 * Each claim has a name of its own, so that clearing away what a killed process left can never hit a living one's.
 * @param claims path of all claims to the folder, as far as it is the same.
 * @throws FolderHeld at once where another process has the folder.
 */
export async function holding<T>(folder: string, claims: string, work: () => Promise<T>): Promise<T> {
  const claim = await claimed(folder, claims);
  try {
    return await work();
  } finally {
    await rm(claim, { force: true });
  }
}

async function claimed(folder: string, claims: string): Promise<string> {
  const own = `${claims}${ownMark()}`;
  await mkdir(dirname(own), { recursive: true });
  for (let tries = 1; ; tries++) {
    await make(own, folder);
    const [other] = await livingClaims(claims, own);
    if (!other) return own;
    await rm(own);
    if (tries === TRIES || Date.now() - other.since > AT_ONCE) throw heldBy(other, folder);
    await setTimeout(Math.random() * LONGEST_WAIT);
  }
}

/** No other process has the name, so that where it is there, this one has the folder already. */
async function make(path: string, folder: string) {
  try {
    await (await open(path, 'wx')).close();
  } catch (error) {
    if (!hasCode(error, 'EEXIST')) throw error;
    throw heldBy({ path, pid: process.pid, since: (await stat(path)).mtimeMs }, folder);
  }
}

/** Claims of processes that are running, the oldest first; those of others are cleared away. */
async function livingClaims(prefix: string, own: string): Promise<Claim[]> {
  const living: Claim[] = [];
  for (const name of await readdir(dirname(prefix))) {
    const path = join(dirname(prefix), name);
    if (path === own || !path.startsWith(prefix)) continue;
    const [pid = NaN, start = NaN] = path.slice(prefix.length).split('-').map(Number);
    if (isRunning(pid, start)) {
      const since = await madeAt(path);
      if (since !== null) living.push({ path, pid, since });
    } else {
      await rm(path, { force: true });
    }
  }
  return living.sort((a, b) => a.since - b.since);
}

/** Null where it has been given up meanwhile. */
async function madeAt(path: string): Promise<number | null> {
  try {
    return (await stat(path)).mtimeMs;
  } catch (error) {
    if (hasCode(error, 'ENOENT')) return null;
    throw error;
  }
}

/** What stands for the start of a process where the system does not tell it. */
const UNKNOWN = 0;

/** This process's number and start, for the name of what is its own: `1234-567890`. */
export const ownMark = () => `${process.pid}-${startOf(process.pid) ?? UNKNOWN}`;

/** Whether the process that was given this number at this time is still there; the number may be another's by now. */
export function isRunning(pid: number, start: number): boolean {
  if (!Number.isSafeInteger(pid) || pid <= 0) return false;
  try {
    process.kill(pid, 0);
  } catch (error) {
    // It is there, and another user's.
    if (!hasCode(error, 'EPERM')) return false;
  }
  const now = startOf(pid);
  return now === null || start === UNKNOWN || now === start;
}

/** When a process started, in the system's count; NaN for one that has ended, null where there is no telling. */
function startOf(pid: number): number | null {
  try {
    const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
    // Its name, in brackets, may hold anything.
    const fields = text.slice(text.lastIndexOf(')') + 2).split(' ');
    return 'ZX'.includes(fields[0] ?? '') ? NaN : Number(fields[19]);
  } catch (error) {
    if (hasCode(error, 'ENOENT') || hasCode(error, 'EACCES')) return null;
    throw error;
  }
}

function heldBy({ path, pid, since }: Claim, folder: string): FolderHeld {
  const when = new Date(since).toISOString().replace('T', ' ').slice(0, 19);
  return new FolderHeld(
    `${folder}: found process ${pid} writing to it since ${when} UTC; expected nobody. Wait until that process has ended, then run the same command again. If it is neither an import nor a download, delete ${path}.`,
  );
}
