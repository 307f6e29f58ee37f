import { basename, extname, join } from 'node:path';
import type { Inputs } from './input-types.ts';
import { readdir, stat } from 'node:fs/promises';
import { UsageError } from '../errors.ts';

/** Files of the given endings; the others are noted as not read. */
export async function filesOf(
  inputs: Inputs,
  paths: readonly string[],
  option: string,
  endings: readonly string[],
): Promise<string[]> {
  const files = await findFiles(paths, option);
  const fits = (file: string) => endings.includes(extname(file).toLowerCase());
  inputs.notRead.push(...files.filter((file) => !fits(file)).map((file) => basename(file)));
  return files.filter(fits);
}

/** The files that a list of files and folders stands for: folders are searched to their depths, in name order. */
export async function findFiles(paths: readonly string[], option: string): Promise<string[]> {
  const files: string[] = [];
  for (const path of paths) {
    const what = await stat(path).catch((error: unknown) => {
      throw new UsageError(`${option}: ${path} cannot be opened; expected a file or folder that exists.`, {
        cause: error,
      });
    });
    if (what.isDirectory()) files.push(...(await filesBelow(path)));
    else files.push(path);
  }
  return files;
}

async function filesBelow(folder: string): Promise<string[]> {
  const entries = await readdir(folder, { withFileTypes: true, recursive: true });
  return entries
    .filter((entry) => (entry.isFile() || entry.isSymbolicLink()) && !entry.name.startsWith('.'))
    .map((entry) => join(entry.parentPath, entry.name))
    .sort((a, b) => (basename(a) === basename(b) ? order(a, b) : order(basename(a), basename(b))));
}

const order = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
