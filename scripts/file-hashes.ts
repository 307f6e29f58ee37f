import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type FileHashes, hashedFile, hashText } from '../src/domain/file-hashes.ts';

/** Data files that pages fetch. One that is left out here is refused by the pages that ask for it. */
const FETCHED =
  /^(?:data\/v1\/(?:(?:areas|boundaries|complaint-contacts|crime-map|map|points|postcodes|search|small-areas)\/.*\.json|crime\/(?:forces|partnerships)\/[^/]+\.csv|report-cards\.json)|complaints\/letter\/recipients\.json)$/;

/** Writes into a site that is built the hashes of its data files, in lists of files that begin alike. */
export const fileHashes = (): AstroIntegration => ({
  name: 'file-hashes',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      for (const [list, hashes] of hashListsOf(root)) {
        mkdirSync(dirname(join(root, list)), { recursive: true });
        writeFileSync(join(root, list), JSON.stringify(hashes));
      }
    },
  },
});

/** As a browser works it out. */
export const hashOfFile = (held: Buffer): string =>
  hashText(new Uint8Array(createHash('sha256').update(held).digest()).buffer);

function hashListsOf(root: string): Map<string, FileHashes> {
  const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
    .map((name) => name.replaceAll('\\', '/'))
    .filter((name) => FETCHED.test(name))
    .sort();
  const lists = new Map<string, Record<string, string>>();
  for (const file of files) {
    const { list, name } = hashedFile(file);
    const hashes = lists.get(list) ?? {};
    hashes[name] = hashOfFile(readFileSync(join(root, file)));
    lists.set(list, hashes);
  }
  return lists;
}
