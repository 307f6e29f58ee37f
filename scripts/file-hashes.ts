import { createHash } from 'node:crypto';
import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { type FileHashes, hashedFile, hashText, type KeptFiles } from '../src/domain/file-hashes.ts';
import { siteDate } from '../src/read/site-date.ts';

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

/** What is of use without a network wherever a reader lives; what is of one area is kept with it. */
const OF_USE = [
  /^index\.html$/,
  /^(?:standards|services|changes|keep|privacy|accessibility)\//,
  /^complaints\/(?!forces\/)/,
  // By which the letters' list of recipients is checked.
  /^data\/hashes\/country\.json$/,
  /^assets\//,
  /^(?:favicon\.svg|manifest\.webmanifest|icon-\d+\.png)$/,
];

/**
 * Writes kept.json into a site that is built: which files a reader's device keeps when asked to. Its edition is made
 * from what those files hold, so that a site whose kept part is the same has the same edition.
 * @param folder of its host that the site lives in, such as `/know-your-patch`; '' where it has the host to itself.
 */
export const keptFiles = (folder: string): AstroIntegration => ({
  name: 'kept-files',
  hooks: {
    'astro:build:done': ({ dir }) => {
      const root = fileURLToPath(dir);
      const files = readdirSync(root, { recursive: true, withFileTypes: true })
        .filter((entry) => entry.isFile())
        .map((entry) => join(entry.parentPath, entry.name).slice(root.length).replaceAll('\\', '/'))
        .filter((name) => OF_USE.some((pattern) => pattern.test(name)))
        .sort();
      const digest = createHash('sha256');
      const hashes: Record<string, string> = {};
      let bytes = 0;
      for (const name of files) {
        const held = readFileSync(join(root, name));
        bytes += held.length;
        digest.update(`${name}\n`).update(held);
        hashes[`${folder}/${name.replace(/(^|\/)index\.html$/, '$1')}`] = hashOfFile(held);
      }
      const kept: KeptFiles = {
        edition: digest.digest('hex').slice(0, 12),
        made: siteDate(),
        bytes,
        files: hashes,
      };
      writeFileSync(join(root, 'kept.json'), JSON.stringify(kept));
    },
  },
});
