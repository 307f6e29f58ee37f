import { closeSync, openSync, rmSync, statSync } from 'node:fs';
import { mkdir } from 'node:fs/promises';
import { dirname } from 'node:path';
import { DatabaseSync } from 'node:sqlite';

/** Another process writes to the folder. */
export class FolderHeld extends Error {
  override name = 'FolderHeld';
}

/**
 * Do some work that writes to a folder while no other process may.
 * @param lock path of a file that is there meanwhile.
 * @throws FolderHeld at once where another process has the folder.
 */
export async function holding<T>(folder: string, lock: string, work: () => Promise<T>): Promise<T> {
  await mkdir(dirname(lock), { recursive: true });
  const letGo = takeLock(lock);
  if (!letGo)
    throw new FolderHeld(
      `${folder}: found another import or download writing to it; expected nobody. Wait until it has ended, then run the same command again.`,
    );
  try {
    return await work();
  } finally {
    letGo();
  }
}

/**
 * Lock a file, made where it is not there. SQLite asks the system for the lock, which lets go of it when the process
 * ends, however it ends.
 * @returns what lets go of the lock and removes the file; null where it is taken already.
 */
export function takeLock(path: string): (() => void) | null {
  for (;;) {
    const before = numberOf(path);
    const file = lockFile(path);
    if (!file) return null;
    // Whoever had it last may have removed it between our opening it and locking it: what we hold is then no lock.
    if (before !== undefined && numberOf(path) === before)
      return () => {
        rmSync(path);
        file.close();
      };
    file.close();
  }
}

function lockFile(path: string): DatabaseSync | null {
  let file: DatabaseSync | undefined;
  try {
    file = new DatabaseSync(path, { timeout: 0 });
    file.exec('PRAGMA journal_mode = MEMORY; BEGIN EXCLUSIVE');
    return file;
  } catch (error) {
    file?.close();
    const code = error instanceof Error && 'errcode' in error ? error.errcode : null;
    if (code === SQLITE.busy) return null;
    // SQLite does not say why; the system does.
    if (code === SQLITE.cannotOpen || code === SQLITE.readOnly) closeSync(openSync(path, 'a'));
    throw error;
  }
}

/** Codes of SQLite's errors. */
const SQLITE = { busy: 5, readOnly: 8, cannotOpen: 14 };

/** The file system's own number of a file, which another file of the same name does not have. */
const numberOf = (path: string) => statSync(path, { throwIfNoEntry: false })?.ino;
