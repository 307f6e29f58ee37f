import { basename, dirname, join, resolve } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { correctionsOn } from '../domain/crime/corrections.ts';
import { loadContent } from '../read/content/content.ts';
import { siteDate } from '../read/site-date.ts';
import { countCrime } from './count/count-crime.ts';
import { openDatabase } from './database.ts';
import { UsageError } from './errors.ts';
import { holding } from './hold-folder.ts';
import { postcodeFileOf, readInputs } from './inputs/read-inputs.ts';
import type { ImportOptions } from './options.ts';
import { partnershipAt } from './place/place-postcodes.ts';
import { placePostcodeTable, type PostcodeTable, readPostcodeTable } from './place/read-postcodes.ts';
import { Progress, type Terminal } from './progress.ts';
import { PostcodeFiles } from './publish/postcode-files.ts';
import { refuseLink, ReleaseFolder } from './publish/release-folder.ts';
import { writeRelease } from './publish/write-release.ts';
import { type CrimeFile, OUTSIDE_FORCE } from './sources/crime-archive.ts';
import { FileThread } from './sources/file-thread.ts';
import { fingerprint } from './sources/fingerprint.ts';
import { withScratch } from './scratch.ts';
import { survey } from './survey.ts';
import { allEnded } from './concurrency.ts';

/**
 * Run an import from files to a published release, telling `terminal` how far it is. Returns the report.
 * @throws FolderHeld where another process writes to the release's folder; a trial writes nothing there and may run.
 */
export async function runImport(options: ImportOptions, terminal: Terminal): Promise<string> {
  const run = () => withScratch((scratch) => runAlone(scratch, options, terminal));
  const out = resolve(options.out);
  refuseLink(out);
  return await (options.dryRun ? run() : holding(out, join(dirname(out), `.${basename(out)}.lock`), run));
}

async function runAlone(scratch: string, options: ImportOptions, terminal: Terminal): Promise<string> {
  const folder = new ReleaseFolder(options.dryRun ? join(scratch, 'release') : resolve(options.out));
  try {
    await folder.recover();
    const instance = await openDatabase(join(scratch, 'spill'));
    const [crimeDb, postcodeDb] = [await instance.connect(), await instance.connect()];
    const thread = new FileThread();
    // DuckDB begins with the postcodes while this thread reads everything else.
    const table = postcodeTableOf(postcodeDb, thread, options, scratch);
    try {
      const place = { folder, crimeDb, postcodeDb, table, thread, scratch };
      return await importInto(place, options, terminal);
    } finally {
      await Promise.allSettled([table]);
      await thread.close();
      instance.closeSync();
    }
  } finally {
    await folder.discard();
  }
}

/** What an import works with and clears up. */
interface Workplace {
  folder: ReleaseFolder;
  crimeDb: DuckDBConnection;
  postcodeDb: DuckDBConnection;
  /** The postcode directory, on its way into the database. */
  table: Promise<PostcodeTable>;
  thread: FileThread;
  scratch: string;
}

async function importInto(
  { folder, crimeDb, postcodeDb, table, thread, scratch }: Workplace,
  options: ImportOptions,
  terminal: Terminal,
): Promise<string> {
  const content = loadContent();
  const forceOfPfa = new Map(
    content.forces.flatMap(({ id, pfaCode }) => (pfaCode === null ? [] : [[pfaCode, id] as const])),
  );
  const knownForces = new Set([...content.forces.map(({ id }) => id), OUTSIDE_FORCE]);
  refuseUnknownForces(options.force, knownForces);

  const corrections = correctionsOn(content.corrections, siteDate());
  // The outlines are in no variable of this function: it would hold them to the end of the import.
  const { inputs, lookups, places, partnershipOfLsoa, lsoaPlaces, described } = survey(
    await readInputs(crimeDb, options, forceOfPfa, knownForces),
    forceOfPfa,
    folder,
  );
  const progress = new Progress(terminal);
  progress.start('import', 0, monthsToCount(inputs.crimeFiles) + 4, 'steps');
  progress.step(`${inputs.sources.length + 1} files opened and checked`);

  const gate = {
    ...{ knownGaps: content.knownGaps, fewestRows: options.fewestRows, unattended: options.unattended },
    territorial: new Set(content.forces.filter(({ kind }) => kind === 'territorial').map(({ id }) => id)),
  };
  const [outcomeDoubts, postcodes, areas, files] = await allEnded([
    countCrime(crimeDb, {
      files: inputs.crimeFiles,
      ...{ partnershipOfLsoa, lsoaPlaces, places, scratch, thread },
      forceOfPartnership: lookups.forceOfPartnership,
      partnershipAt: (lon, lat) => partnershipAt(lookups, lon, lat),
      doubts: { ...gate, corrections: corrections.held },
      onMonth: (words) => {
        progress.step(`${words} counted`);
      },
    }),
    table.then(async (read) => {
      const kept = new PostcodeFiles(folder);
      const result = await placePostcodeTable(
        postcodeDb,
        read,
        lookups,
        corrections.held,
        (outcode, record) => kept.add(outcode, record),
      );
      await kept.finish();
      progress.step(`${result.directory.lines.toLocaleString('en-GB')} postcodes placed`);
      return result;
    }),
    described.then((result) => {
      progress.step('areas described');
      return result;
    }),
    Promise.all(inputs.sources.map((source) => fingerprint(thread, source))),
  ]);
  const report = await writeRelease(folder, crimeDb, {
    ...{ inputs, areas, postcodes, corrections, gate, outcomeDoubts },
    files: [...files, ...inputs.kept],
    places: { patches: places.patches, wards: places.wards, forces: places.forces },
    inPlace: resolve(options.out),
  });
  const warning = options.dryRun ? null : await folder.publish();
  progress.step(options.dryRun ? 'dry run: nothing published' : 'published');
  if (warning !== null) terminal.write(`${warning}\n`);
  return report;
}

/** Read the postcode directory; nobody need wait for it, and who does is told what is wrong with it. */
function postcodeTableOf(
  db: DuckDBConnection,
  thread: FileThread,
  options: ImportOptions,
  scratch: string,
): Promise<PostcodeTable> {
  const table = postcodeFileOf(options).then((file) => {
    if (file === null) throw new UsageError('--postcodes: expected one postcode directory.');
    return readPostcodeTable(db, thread, file, join(scratch, 'postcodes'));
  });
  table.catch(() => undefined);
  return table;
}

/** How many months there are, of each dataset. */
const monthsToCount = (files: readonly CrimeFile[]) =>
  new Set(files.map(({ dataset, month }) => `${dataset} ${month}`)).size;

function refuseUnknownForces(forces: readonly string[], known: ReadonlySet<string>) {
  const unknown = forces.filter((force) => !known.has(force));
  if (unknown.length > 0)
    throw new UsageError(`--force: no file in content/forces/ names ${unknown.join(', ')}.`);
}
