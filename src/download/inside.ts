import { basename, join } from 'node:path';
import { DownloadFailed } from './errors.ts';

/**
 * The path of a file that goes straight into a folder. Names come from publishers: one that leads elsewhere, or that
 * could be taken for one of our own notes, is refused here, whatever was checked before.
 * @throws DownloadFailed
 */
export function inside(folder: string, name: string): string {
  if (/^[A-Za-z0-9][A-Za-z0-9._-]{0,199}$/.test(name) && basename(name) === name) return join(folder, name);
  throw new DownloadFailed(
    `${folder}: found the name ${JSON.stringify(name)} for a file to be written there; expected letters, digits, dots, hyphens and underscores. Do not use what the publisher sent; tell the publisher.`,
  );
}
