import { open } from 'node:fs/promises';
import type { Downloads } from '../schemas/downloads.ts';
import type { Opened } from './client.ts';
import type { KeptFile } from './kept-file.ts';
import type { Progress } from '../importer/progress.ts';

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
