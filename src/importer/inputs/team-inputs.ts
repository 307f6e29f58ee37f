import { basename, extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { filesOf } from './input-files.ts';
import type { Inputs } from './input-types.ts';
import type { ImportOptions } from '../options.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';
import { readNeighbourhoodNames } from '../sources/neighbourhood-names.ts';
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
    else await readNames(db, inputs, forceOfPfa, file);
  }
  // A list of names is older than what the force says of its team now.
  const names = new Map(
    inputs.teams.flatMap(({ force, teams }) => teams.map(({ id, name }) => [`${force}/${id}`, name])),
  );
  for (const patch of inputs.patches) patch.name = names.get(`${patch.force}/${patch.id}`) ?? patch.name;
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
  inputs.sources.push({ path: file, source: 'police-uk-neighbourhood-names-2022', vintage: '2022-02' });
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
