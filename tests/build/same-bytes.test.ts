import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { buildCountry } from './support/country-site.ts';
import { filesOf } from './support/folder-site.ts';

/** A hash of each file of a site that is built in a folder of its own. */
function built(): Record<string, string> {
  const { out, remove } = buildCountry();
  const hashes = filesOf(out)
    .sort()
    .map((file) => [
      file,
      createHash('sha256')
        .update(readFileSync(join(out, file)))
        .digest('hex'),
    ]);
  remove();
  return Object.fromEntries(hashes) as Record<string, string>;
}

it('a site is the same to the byte when it is built twice, in another folder', { timeout: 300_000 }, () => {
  const first = built();
  expect(Object.keys(first).length).toBeGreaterThan(1000);
  expect(built()).toEqual(first);
});
