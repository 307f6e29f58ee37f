import { createHash } from 'node:crypto';

/** How many different ids there are, and a checksum of them whatever their order: equal only for the same ids. */
export function idSetOf(ids: Iterable<string>): { count: number; sha256: string } {
  const sorted = [...new Set(ids)].sort();
  return { count: sorted.length, sha256: createHash('sha256').update(sorted.join('\n')).digest('hex') };
}
