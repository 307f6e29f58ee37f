import { basename } from 'node:path';
import type { Release } from '../../schemas/places/area-release.ts';
import type { FileThread } from './file-thread.ts';
import { createHash } from 'node:crypto';

export type Input = Release['inputs'][number];

/** A file that goes into a release. */
export interface SourceFile {
  path: string;
  /** Id in content/sources.yaml. */
  source: string;
  vintage: string | null;
}

/** Name, size and SHA-256 of a file that went into a release. */
export async function fingerprint(thread: FileThread, { path, source, vintage }: SourceFile): Promise<Input> {
  const { bytes, sha256 } = await thread.read(path);
  return { source, file: basename(path), sha256, bytes, vintage };
}

/** How many different ids there are, and a checksum of them whatever their order: equal only for the same ids. */
export function idSetOf(ids: Iterable<string>): { count: number; sha256: string } {
  const sorted = [...new Set(ids)].sort();
  return { count: sorted.length, sha256: createHash('sha256').update(sorted.join('\n')).digest('hex') };
}
