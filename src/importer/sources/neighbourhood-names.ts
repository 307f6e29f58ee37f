import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { headerFault, headerOf, readReference } from './csv.ts';

const columns = ['PFA', 'PFNid', 'PFNn', 'PFN'] as const;

/** Names of neighbourhoods: `<PFA code>/<neighbourhood id>` → name; none for a row whose name is blank. */
export async function readNeighbourhoodNames(
  db: DuckDBConnection,
  path: string,
): Promise<Map<string, string>> {
  const header = await headerOf(path);
  const fault = headerFault(header, columns);
  if (fault) throw new ImportRefused(`${basename(path)}: ${fault}; expected a list of neighbourhood names.`);
  const rows = await readReference(db, path, header, ['PFA', 'PFNid', 'PFNn']);
  return new Map(
    rows.flatMap(([pfa, id, name]) =>
      typeof name === 'string' ? [[`${String(pfa)}/${String(id)}`, name] as const] : [],
    ),
  );
}
