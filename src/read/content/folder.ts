import { type Dirent, existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { nearestOr } from './names.ts';
import type { Report } from './problems.ts';

/** What lies in a content folder, by name; hidden ones left out, none of a folder that is not there. */
export const entriesIn = (root: string, folder: string): Dirent[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder), { withFileTypes: true })
        .filter(({ name }) => !name.startsWith('.'))
        .sort((a, b) => (a.name < b.name ? -1 : 1))
    : [];

/** Names of what lies in a content folder, sorted; of those with an ending alone where one is given. */
export const namesIn = (root: string, folder: string, ending = ''): string[] =>
  entriesIn(root, folder)
    .map(({ name }) => name)
    .filter((name) => name.endsWith(ending));

const ELSEWHERE = 'move it elsewhere or delete it';

/** Tells of names in a folder that are not among those that it may hold. */
export function tellStrangers(folder: string, names: string[], allowed: string[], report: Report): void {
  for (const name of names.filter((one) => !allowed.includes(one)))
    report({
      file: join(folder, name),
      line: null,
      path: '',
      found: `the name "${name}", which no page reads`,
      expected: `one of ${allowed.join(', ')}`,
      fix: nearestOr(name, allowed, ELSEWHERE),
    });
}

/** Tells of names with other endings than those of a folder's files. */
export function tellOddEndings(folder: string, names: string[], endings: string[], report: Report): void {
  for (const name of names.filter((one) => !endings.some((ending) => one.endsWith(ending))))
    report({
      file: `${folder}/${name}`,
      line: null,
      path: '',
      found: `the name "${name}"`,
      expected: `names that end in ${endings.join(' or ')}`,
      fix: name.endsWith('.yml') ? `rename it to ${name.replace(/yml$/, 'yaml')}` : ELSEWHERE,
    });
}
