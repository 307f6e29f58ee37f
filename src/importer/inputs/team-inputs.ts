import { basename, extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { filesOf } from './input-files.ts';
import type { Inputs } from './input-types.ts';
import type { ImportOptions } from '../options.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';
import { sameCorners } from '../place/rings.ts';
import { headerFault, headerOf } from '../sources/csv.ts';
import type { SourceFile } from '../sources/fingerprint.ts';
import { BASIS_LIST, basisColumns, readPatchBasis } from '../sources/patch-basis.ts';
import { readTeamList, teamListColumns, readNeighbourhoodNames } from '../sources/team-list.ts';
import { TEAM_SOURCE } from '../teams/contact-details.ts';
import { addTally, newTally } from '../teams/describe-team.ts';
import { readTeams } from '../teams/read-teams.ts';

/** Read lists of names, and what forces publish of their teams. The outlines have been read before. */
export async function readTeamFiles(
  db: DuckDBConnection,
  inputs: Inputs,
  options: ImportOptions,
  forceOfPfa: ReadonlyMap<string, string>,
  knownForces: ReadonlySet<string>,
) {
  for (const file of await filesOf(inputs, options.teams, '--teams', ['.csv', '.json'])) {
    if (extname(file).toLowerCase() === '.json') await readDetails(inputs, options, knownForces, file);
    else await readTable(db, inputs, options, { forceOfPfa, knownForces }, file);
  }
  settleBasis(inputs);
  // A list of names is older than what the force says of its team now.
  const names = new Map(
    inputs.teams.flatMap(({ force, teams }) => teams.map(({ id, name }) => [`${force}/${id}`, name])),
  );
  for (const patch of inputs.patches) patch.name = names.get(`${patch.force}/${patch.id}`) ?? patch.name;
}

interface Known {
  forceOfPfa: ReadonlyMap<string, string>;
  knownForces: ReadonlySet<string>;
}

/** Read a CSV, whichever it is by its header. */
async function readTable(
  db: DuckDBConnection,
  inputs: Inputs,
  options: ImportOptions,
  { forceOfPfa, knownForces }: Known,
  file: string,
) {
  const header = await headerOf(file);
  const has = (columns: readonly string[]) => headerFault(header, columns) === null;
  const { source, date } = BASIS_LIST;
  if (has(basisColumns)) {
    for (const [key, basis] of await readPatchBasis(db, file, header)) inputs.basis.set(key, basis);
    inputs.sources.push({ path: file, source, vintage: date });
  } else if (has(teamListColumns)) {
    const wanted = (force: string) => options.force.length === 0 || options.force.includes(force);
    const rows = await readTeamList(db, file, header, knownForces);
    inputs.teamLists.push(...rows.filter(({ force }) => force !== OUTSIDE_FORCE && wanted(force)));
    inputs.sources.push({ path: file, source, vintage: date });
  } else if (has(forceDetailColumns)) {
    inputs.notRead.push(basename(file));
  } else {
    await readNames(db, inputs, forceOfPfa, file);
  }
}

/** Telephone and website of forces, which content/forces/ has with their sources. */
const forceDetailColumns = ['force', 'telephone', 'url'];

/**
 * Keep what is said of outlines that were worked out only while it is these outlines that were given: the publisher's
 * own come in an archive of another month, or follow other lines than the wards.
 */
function settleBasis(inputs: Inputs) {
  const ids = new Set(inputs.patches.map(({ force, id }) => `${force}/${id}`));
  for (const key of [...inputs.basis.keys()]) if (!ids.has(key)) inputs.basis.delete(key);
  if (inputs.boundariesMonth !== BASIS_LIST.month || !followsWards(inputs)) inputs.basis.clear();
}

/** Whether at least half of the outlines that are said to be a ward's have its very line. */
function followsWards({ patches, areas, basis }: Inputs): boolean {
  const wards = new Map(areas.wards.map(({ code, geometry }) => [code, geometry]));
  const compared = patches.flatMap(({ force, id, geometry }) => {
    const { ward = '', fit } = basis.get(`${force}/${id}`) ?? {};
    const line = wards.get(ward);
    return line && fit === 'exact' ? [sameCorners(line, geometry)] : [];
  });
  return compared.filter((same) => same).length * 2 >= compared.length;
}

async function readNames(
  db: DuckDBConnection,
  inputs: Inputs,
  forceOfPfa: ReadonlyMap<string, string>,
  file: string,
) {
  const patches = new Map(inputs.patches.map((patch) => [`${patch.force}/${patch.id}`, patch]));
  const forces = new Set(inputs.patches.map(({ force }) => force));
  for (const [key, name] of await readNeighbourhoodNames(db, file)) {
    const [pfa = '', ...id] = key.split('/');
    const force = forceOfPfa.get(pfa) ?? '';
    const patch = patches.get(`${force}/${id.join('/')}`);
    if (patch) patch.name = name;
    else if (forces.has(force)) inputs.namesWithoutOutline++;
  }
  inputs.sources.push({ path: file, ...nameEditionOf(file) });
}

/** The list says nothing of its date but in its name: `neighbourhood-names-2026-03.csv`. */
function nameEditionOf(file: string): Pick<SourceFile, 'source' | 'vintage'> {
  const { source, date, month } = BASIS_LIST;
  return basename(file).includes(month)
    ? { source, vintage: date }
    : { source: 'police-uk-neighbourhood-names-2022', vintage: '2022-02' };
}

async function readDetails(
  inputs: Inputs,
  options: ImportOptions,
  knownForces: ReadonlySet<string>,
  file: string,
) {
  const tally = newTally();
  const teams = await readTeams(file, tally);
  const { force } = teams;
  if (!knownForces.has(force))
    throw new ImportRefused(
      `${basename(file)}: teams of a force "${force}" that no file in content/forces/ names. Add the force there, with its source, or take the file away.`,
    );
  if (inputs.teams.some((other) => other.force === force))
    throw new ImportRefused(
      `${basename(file)}: the teams of ${force} were given before; expected each force once. Leave the older file out.`,
    );
  const wanted = options.force.length === 0 || options.force.includes(force);
  if (force === OUTSIDE_FORCE || !wanted) {
    inputs.notRead.push(basename(file));
    inputs.teamsLeftOut.set(force, (inputs.teamsLeftOut.get(force) ?? 0) + tally.read);
    return;
  }
  addTally(inputs.teamTally, tally);
  inputs.teams.push(teams);
  inputs.sources.push({ path: file, source: TEAM_SOURCE, vintage: teams.fetched });
}
