import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { teamName } from '../teams/clean-html.ts';
import { headerFault, headerOf, readReference } from './csv.ts';

const nameColumns = ['PFA', 'PFNid', 'PFNn', 'PFN'] as const;

/**
 * Names of neighbourhoods: `<PFA code>/<neighbourhood id>` → name as plain text, whatever HTML the list has in it; none
 * for a row whose name is blank.
 */
export async function readNeighbourhoodNames(
  db: DuckDBConnection,
  path: string,
): Promise<Map<string, string>> {
  const header = await headerOf(path);
  const fault = headerFault(header, nameColumns);
  if (fault)
    throw new ImportRefused(
      `${basename(path)}: ${fault}; expected a list of neighbourhood names. Take the file out of the folder, or put the list in its place.`,
    );
  const rows = await readReference(db, path, header, ['PFA', 'PFNid', 'PFNn']);
  const names = new Map<string, string>();
  for (const [pfa, id, escaped] of rows) {
    const name = typeof escaped === 'string' ? teamName(escaped) : null;
    if (name === null) continue;
    const key = `${String(pfa)}/${String(id)}`;
    const before = names.get(key);
    if (before !== undefined && before !== name)
      throw new ImportRefused(
        `${basename(path)}: ${key} is named "${before}" and "${name}"; expected one name. Take the row out that is wrong.`,
      );
    names.set(key, name);
  }
  return names;
}
