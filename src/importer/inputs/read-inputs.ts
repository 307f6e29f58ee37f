import { basename, extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { refuseDisagreement } from './agreement.ts';
import { readAreas, readBoundaries } from './area-inputs.ts';
import { tableWords } from './area-tables.ts';
import { ImportRefused, UsageError } from '../errors.ts';
import { filesOf, findFiles } from './input-files.ts';
import type { Inputs } from './input-types.ts';
import type { ImportOptions } from '../options.ts';
import { siteDate } from '../../read/site-date.ts';
import { openCrimeArchives, refuseFuture } from '../sources/crime-archive.ts';
import { readSurroundings } from './surroundings.ts';
import { readTeamFiles } from './team-inputs.ts';
import { newTally } from '../teams/describe-team.ts';

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
    boundaryTally: { read: 0, leftOut: new Map() },
    teamsLeftOut: new Map(),
    teamLists: [],
    basis: new Map(),
    namesWithoutOutline: 0,
    towns: [],
    land: [],
    keptCoasts: null,
    kept: [],
    notRead: [],
  };
  await readCrime(inputs, options, knownForces);
  refuseFuture(inputs.crimeFiles, siteDate());
  await readBoundaries(inputs, options, knownForces);
  await readAreas(db, inputs, options);
  await readTeamFiles(db, inputs, options, forceOfPfa, knownForces);
  await readSurroundings(db, inputs, options);
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
  // A folder may hold files of several kinds, each read by its own option.
  const read = new Set([...inputs.sources.map(({ path }) => basename(path)), basename(inputs.postcodeFile)]);
  inputs.notRead = inputs.notRead.filter((file) => !read.has(file)).sort(compare);
  return inputs;
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

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
      `--postcodes: found ${[file ?? '', ...more].map((each) => basename(each)).join(', ')}; expected one postcode directory. Move the others out of the folder, the older ones first.`,
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
    ...(lsoas.length === 0
      ? [`--areas: ${tableWords.joinedLookup}, or the three files that npm run download fetches instead`]
      : []),
    ...(centroids.size === 0 ? [`--areas: ${tableWords.lsoaCentroids}`] : []),
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
