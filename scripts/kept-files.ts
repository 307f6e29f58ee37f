import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import type { KeptFiles } from '../src/domain/kept-files.ts';
import { hashOfFile } from './file-hashes.ts';
import { siteDate } from '../src/read/site-date.ts';

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
