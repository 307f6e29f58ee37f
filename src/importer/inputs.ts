import { basename, extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { refuseDisagreement } from './agreement.ts';
import { ImportRefused, UsageError } from './errors.ts';
import type { Inputs } from './input-types.ts';
import type { ImportOptions } from './options.ts';
import type { Patch } from './publish/describe-areas.ts';
import { readBoundaryArchive } from './sources/boundary-archive.ts';
import { findFiles } from './sources/find-files.ts';
import { type AreaKind, readAreaFile } from './sources/geojson-areas.ts';
import { areaCsvKind, readLsoaCentroids, readLsoaLookup } from './sources/lsoa-lookup.ts';
import { readNeighbourhoodNames } from './sources/neighbourhood-names.ts';
import { TEAM_SOURCE } from './teams/contact-details.ts';
import { newTally } from './teams/describe-team.ts';
import { readTeams } from './teams/read-teams.ts';
import { openCrimeArchives, OUTSIDE_FORCE } from './sources/crime-archive.ts';

const areaSources: Record<AreaKind, string> = {
  forceAreas: 'ons-police-force-areas-2020',
  partnerships: 'ons-community-safety-partnerships-2022',
  wards: 'ons-wards-2025',
  lsoas: 'ons-lsoa-boundaries-2021',
};

/**
 * Open and check all files given; what is wrong in them is told before what is missing from the command.
 * @param forceOfPfa PFA code → force id, of the forces in content/forces/.
 */
export async function readInputs(
  db: DuckDBConnection,
  options: ImportOptions,
  forceOfPfa: ReadonlyMap<string, string>,
  knownForces: ReadonlySet<string>,
): Promise<Inputs> {
  const inputs: Inputs = {
    areas: { forceAreas: [], partnerships: [], wards: [], lsoas: [] },
    lsoas: [],
    centroids: new Map(),
    patches: [],
    teams: [],
    teamTally: newTally(),
    boundariesMonth: null,
    crimeFiles: [],
    postcodeFile: '',
    sources: [],
    notRead: [],
  };
  await readCrime(inputs, options, knownForces);
  await readBoundaries(inputs, options, knownForces);
  await readAreas(db, inputs, options);
  await readTeamFiles(db, inputs, options, forceOfPfa, knownForces);
  await findPostcodes(inputs, options);
  requireAll(inputs);
  refuseDisagreement(inputs, forceOfPfa);
  return inOrder(inputs);
}

/** In an order of their own, so that the order in which files were given leaves no trace. */
function inOrder(inputs: Inputs): Inputs {
  for (const features of Object.values(inputs.areas)) features.sort((a, b) => compare(a.code, b.code));
  inputs.patches.sort((a, b) => compare(a.force, b.force) || compare(a.id, b.id));
  inputs.teams.sort((a, b) => compare(a.force, b.force));
  inputs.lsoas.sort((a, b) => compare(a.lsoa, b.lsoa));
  inputs.notRead.sort(compare);
  return inputs;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** Files of the given endings; the others are noted as not read. */
async function filesOf(
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

async function readCrime(inputs: Inputs, options: ImportOptions, knownForces: ReadonlySet<string>) {
  const archives = await filesOf(inputs, options.crime, '--crime', ['.zip']);
  const files = await openCrimeArchives(archives, knownForces);
  inputs.crimeFiles = files.filter(
    ({ force, month }) =>
      (options.force.length === 0 || options.force.includes(force)) && isAskedFor(month, options.months),
  );
  for (const archive of archives) {
    const months = files.filter((file) => file.archive.file === basename(archive)).map(({ month }) => month);
    inputs.sources.push({ path: archive, source: 'police-uk-street-crime', vintage: months.at(-1) ?? null });
  }
}

const isAskedFor = (month: string, span: ImportOptions['months']) =>
  span === null || (month >= span[0] && month <= span[1]);

async function readBoundaries(inputs: Inputs, options: ImportOptions, knownForces: ReadonlySet<string>) {
  const forces = options.force.length === 0 ? null : new Set(options.force);
  for (const archive of await filesOf(inputs, options.boundaries, '--boundaries', ['.zip'])) {
    const { month, patches } = await readBoundaryArchive(archive, knownForces, forces);
    if (inputs.boundariesMonth !== null && inputs.boundariesMonth !== month) {
      throw new ImportRefused(
        `${basename(archive)}: boundaries of ${month} beside those of ${inputs.boundariesMonth}; expected one month.`,
      );
    }
    if (patches.length === 0) {
      inputs.notRead.push(basename(archive));
      continue;
    }
    refuseSecond(basename(archive), inputs.patches, patches);
    inputs.boundariesMonth = month;
    inputs.patches.push(...patches);
    inputs.sources.push({ path: archive, source: 'police-uk-boundaries', vintage: month });
  }
}

function refuseSecond(file: string, known: readonly Patch[], more: readonly Patch[]) {
  const keys = new Set(known.map(({ force, id }) => `${force}/${id}`));
  for (const { force, id } of more) {
    if (keys.has(`${force}/${id}`))
      throw new ImportRefused(`${file}: ${force}/${id} was given before; expected each neighbourhood once.`);
    keys.add(`${force}/${id}`);
  }
}

async function readAreas(db: DuckDBConnection, inputs: Inputs, options: ImportOptions) {
  for (const file of await filesOf(inputs, options.areas, '--areas', ['.geojson', '.csv'])) {
    if (extname(file).toLowerCase() === '.csv') await readAreaCsv(db, inputs, file);
    else await readOutlines(inputs, file);
  }
}

async function readOutlines(inputs: Inputs, file: string) {
  const { kind, features, year } = await readAreaFile(file);
  const codes = new Set(inputs.areas[kind].map(({ code }) => code));
  const twice = features.find(({ code }) => codes.has(code));
  if (twice)
    throw new ImportRefused(
      `${basename(file)}: ${twice.code} ${twice.name} was given before; expected one source version of each area.`,
    );
  inputs.areas[kind].push(...features);
  inputs.sources.push({ path: file, source: areaSources[kind], vintage: `20${year}` });
}

async function readAreaCsv(db: DuckDBConnection, inputs: Inputs, file: string) {
  const kind = await areaCsvKind(file);
  if (kind === 'lsoaLookup' ? inputs.lsoas.length > 0 : inputs.centroids.size > 0) {
    throw new ImportRefused(
      `${basename(file)}: ${kind === 'lsoaLookup' ? 'an LSOA look-up' : 'a file of LSOA centroids'} was given before; expected one.`,
    );
  }
  if (kind === 'lsoaLookup') {
    inputs.lsoas = await readLsoaLookup(db, file);
    inputs.sources.push({ path: file, source: 'ons-lsoa-lookup-population-mid-2022', vintage: '2022' });
  } else {
    inputs.centroids = await readLsoaCentroids(db, file);
    inputs.sources.push({
      path: file,
      source: 'ons-lsoa-population-weighted-centroids-2021',
      vintage: '2021',
    });
  }
}

async function readTeamFiles(
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
  for (const [key, name] of await readNeighbourhoodNames(db, file)) {
    const [pfa = '', id] = key.split('/');
    const patch = inputs.patches.find((each) => each.id === id && each.force === forceOfPfa.get(pfa));
    if (patch) patch.name = name;
  }
  inputs.sources.push({ path: file, source: 'police-uk-neighbourhood-names-2022', vintage: '2022-02' });
}

async function readDetails(
  inputs: Inputs,
  options: ImportOptions,
  knownForces: ReadonlySet<string>,
  file: string,
) {
  const teams = await readTeams(file, inputs.teamTally);
  const { force } = teams;
  if (!knownForces.has(force))
    throw new ImportRefused(
      `${basename(file)}: teams of a force "${force}" that no file in content/forces/ names.`,
    );
  if (inputs.teams.some((other) => other.force === force))
    throw new ImportRefused(
      `${basename(file)}: the teams of ${force} were given before; expected each force once.`,
    );
  const wanted = options.force.length === 0 || options.force.includes(force);
  if (force === OUTSIDE_FORCE || !wanted) {
    inputs.notRead.push(basename(file));
    return;
  }
  inputs.teams.push(teams);
  inputs.sources.push({ path: file, source: TEAM_SOURCE, vintage: teams.fetched });
}

const postcodeEndings = ['.zip', '.csv'];

/** The postcode directory, for whoever cannot wait for the rest to be read; null unless there is just one. */
export async function postcodeFileOf(options: ImportOptions): Promise<string | null> {
  const files = await findFiles(options.postcodes, '--postcodes');
  const [file, ...more] = files.filter((each) => postcodeEndings.includes(extname(each).toLowerCase()));
  return more.length === 0 ? (file ?? null) : null;
}

async function findPostcodes(inputs: Inputs, options: ImportOptions) {
  const [file, ...more] = await filesOf(inputs, options.postcodes, '--postcodes', postcodeEndings);
  if (more.length > 0) {
    throw new ImportRefused(
      `--postcodes: found ${[file ?? '', ...more].map((each) => basename(each)).join(', ')}; expected one postcode directory.`,
    );
  }
  inputs.postcodeFile = file ?? '';
}

function requireAll({ crimeFiles, areas, lsoas, centroids, postcodeFile, notRead }: Inputs) {
  const missing = [
    ...(crimeFiles.every(({ dataset }) => dataset !== 'street')
      ? ['--crime: at least one street file of a force that is asked for']
      : []),
    ...(areas.forceAreas.length === 0 ? ['--areas: police force areas (geojson with PFA..CD)'] : []),
    ...(areas.partnerships.length === 0
      ? ['--areas: Community Safety Partnerships (geojson with CSP..CD)']
      : []),
    ...(lsoas.length === 0 ? ['--areas: the LSOA look-up with population (csv with POP_MID2022)'] : []),
    ...(centroids.size === 0 ? ['--areas: the population-weighted centroids of LSOAs (csv with x, y)'] : []),
    ...(postcodeFile === '' ? ['--postcodes: a postcode directory'] : []),
  ];
  if (missing.length === 0) return;
  throw new UsageError(
    [
      'A release needs these too:',
      ...missing.map((line) => `  ${line}`),
      ...(notRead.length > 0 ? [`Given, but not of a kind that we read: ${notRead.join(', ')}.`] : []),
      'See "npm run import -- --help".',
    ].join('\n'),
  );
}
