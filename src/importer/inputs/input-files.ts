import { basename, extname } from 'node:path';
import type { Inputs } from './input-types.ts';
import { findFiles } from '../sources/find-files.ts';

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
