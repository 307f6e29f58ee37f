import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { neighbourhoodId } from '../../schemas/common.ts';
import { ImportRefused } from '../errors.ts';
import { teamName } from '../teams/clean-html.ts';
import { readReference, headerFault, headerOf } from './csv.ts';

/** Columns of a force's whole list of teams. */
export const teamListColumns = ['force', 'id', 'name'] as const;

/** One team of a force's list. */
export interface TeamListRow {
  force: string;
  id: string;
  /** As plain text, whatever HTML the list has in it. */
  name: string;
}

/**
 * Whole lists of forces' teams. A team whose name is blank goes by its id.
 * @throws ImportRefused where a force or id cannot be one, or an id is there twice in a force.
 */
export async function readTeamList(
  db: DuckDBConnection,
  path: string,
  header: readonly string[],
  knownForces: ReadonlySet<string>,
): Promise<TeamListRow[]> {
  const file = basename(path);
  const seen = new Set<string>();
  return (await readReference(db, path, header, teamListColumns)).map(([force, id, name], i) => {
    const row = { force: String(force), id: String(id), name: teamName(String(name ?? '')) ?? String(id) };
    const key = `${row.force}/${row.id}`;
    const where = `${file}: row ${i + 2}:`;
    if (!knownForces.has(row.force))
      throw new ImportRefused(
        `${where} no file in content/forces/ names the force "${row.force}". Add the force there, with its source, or take the row out.`,
      );
    if (!neighbourhoodId.safeParse(row.id).success)
      throw new ImportRefused(
        `${where} found the id "${row.id}"; expected letters, digits, spaces and . _ & ' ( ) + - only, 100 at most. Take the row out, and tell the publisher.`,
      );
    if (seen.has(key))
      throw new ImportRefused(
        `${where} ${key} is there twice; expected each team once. Take out the row that is wrong.`,
      );
    seen.add(key);
    return row;
  });
}

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
