import { mkdtemp, readdir, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { hasCode } from './errors.ts';
import { isRunning, ownMark } from './hold-folder.ts';

const PREFIX = 'area-import-';
const LEFT = new RegExp(`^${PREFIX}(\\d+)-(\\d+)-`);

/** A new folder for what one import works with. What imports that were killed left of theirs is cleared away first. */
export async function makeScratch(): Promise<string> {
  await clearLeft();
  return mkdtemp(join(tmpdir(), `${PREFIX}${ownMark()}-`));
}

async function clearLeft() {
  for (const name of await readdir(tmpdir())) {
    const [, pid, start] = LEFT.exec(name) ?? [];
    if (pid === undefined || isRunning(Number(pid), Number(start))) continue;
    try {
      await rm(join(tmpdir(), name), { recursive: true, force: true });
    } catch (error) {
      // Another user's: theirs to clear.
      if (!hasCode(error, 'EACCES') && !hasCode(error, 'EPERM')) throw error;
    }
  }
}
