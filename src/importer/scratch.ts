import { statSync } from 'node:fs';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { randomUUID } from 'node:crypto';
import { hasCode, UsageError } from './errors.ts';
import { takeLock } from './hold-folder.ts';

const PREFIX = 'area-import-';
const LOCK = '.lock';

/**
 * Do some work with a new folder of its own, which is removed afterwards. What imports that were killed left of theirs
 * is cleared away first: the lock beside such a folder is nobody's.
 */
export async function withScratch<T>(work: (folder: string) => Promise<T>): Promise<T> {
  refuseMissing();
  await clearLeft();
  const folder = join(tmpdir(), `${PREFIX}${randomUUID()}`);
  const letGo = takeLock(folder + LOCK);
  if (!letGo) return withScratch(work);
  try {
    await mkdir(folder);
    return await work(folder);
  } finally {
    await rm(folder, { recursive: true, force: true });
    letGo();
  }
}

function refuseMissing() {
  if (statSync(tmpdir(), { throwIfNoEntry: false })?.isDirectory()) return;
  throw new UsageError(
    `TMPDIR: found no folder at ${tmpdir()}; expected one, for what the import works with. Make it, or name another.`,
  );
}

async function clearLeft() {
  for (const name of await readdir(tmpdir())) {
    if (!name.startsWith(PREFIX) || !name.endsWith(LOCK)) continue;
    const lock = join(tmpdir(), name);
    try {
      const letGo = takeLock(lock);
      if (!letGo) continue;
      await rm(lock.slice(0, -LOCK.length), { recursive: true, force: true });
      letGo();
    } catch (error) {
      // Another user's: theirs to clear.
      if (!hasCode(error, 'EACCES') && !hasCode(error, 'EPERM')) throw error;
    }
  }
}
