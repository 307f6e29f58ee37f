import { createHash } from 'node:crypto';
import { createReadStream } from 'node:fs';
import { basename } from 'node:path';
import type { Release } from '../../schemas/area-release.ts';

export type Input = Release['inputs'][number];

/** Name, size and SHA-256 of a file that went into a release. */
export async function fingerprint(path: string, source: string, vintage: string | null): Promise<Input> {
  const hash = createHash('sha256');
  let bytes = 0;
  for await (const chunk of createReadStream(path)) {
    hash.update(chunk as Buffer);
    bytes += (chunk as Buffer).length;
  }
  return { source, file: basename(path), sha256: hash.digest('hex'), bytes, vintage };
}
