import { closeSync, openSync } from 'node:fs';
import { join } from 'node:path';

/**
 * Tells which groups of a build are this process's, where several share it: whoever asks for one first has it.
 * `folder` is where all of them write down what is taken.
 */
export function claimsIn(folder: string): (group: string) => boolean {
  const asked = new Map<string, boolean>();
  return (group) => {
    const mine = asked.get(group) ?? take(join(folder, group));
    asked.set(group, mine);
    return mine;
  };
}

/** Whether we made the file: of all who try only one can. */
function take(path: string): boolean {
  try {
    closeSync(openSync(path, 'wx'));
    return true;
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code === 'EEXIST') return false;
    throw error;
  }
}
