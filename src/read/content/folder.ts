import { existsSync, readdirSync } from 'node:fs';
import { join } from 'node:path';

/** Names of what lies in a content folder, sorted; hidden ones left out, none of a folder that is not there. */
export const namesIn = (root: string, folder: string, ending = ''): string[] =>
  existsSync(join(root, folder))
    ? readdirSync(join(root, folder))
        .filter((name) => !name.startsWith('.') && name.endsWith(ending))
        .sort()
    : [];
