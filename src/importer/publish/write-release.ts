import type { DuckDBConnection } from '@duckdb/node-api';
import { packOutcodes } from '../../domain/outcodes.ts';
import { type FileCoverage, type Release, releaseSchema } from '../../schemas/area-release.ts';
import type { Dataset } from '../../schemas/known-gap.ts';
import { rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { changesSince } from './change-report.ts';
import { coverageOf, crimeKeys, type CrimeKeys, forceCrime, reportedMonths } from './crime-files.ts';
import { forceDecisions, forceSearches } from './decision-files.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';
import { labelPoints, patchCrimes } from './point-files.ts';
import { areaAccounts } from './area-accounts.ts';
import { rejectsByFile } from './reject-lines.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { ReleaseParts } from './release-parts.ts';
import { reportOf } from './report.ts';
import { LOCAL_DETAIL, NATIONAL_DETAIL, simplifyTogether } from './topologies.ts';

/** Write every file of a release beside the one in place; returns the report. Nothing is published yet. */
export async function writeRelease(
  folder: ReleaseFolder,
  db: DuckDBConnection,
  parts: ReleaseParts,
): Promise<string> {
  const keys = await crimeKeys(db);
  if (keys.months.length === 0) {
    throw new ImportRefused(
      '--crime: found no crime or incident in England and Wales in any street file; expected some. Download the archives again, or look whether --force and --months leave any out.',
    );
  }
  const files = await filesRead(db);
  const inside = mapFiles(files, (list) => list.filter(({ force }) => force !== OUTSIDE_FORCE));
  await folder.write('areas.json', json(parts.areas));
  await folder.write('coverage.json', coverageJson(inside));
  await writeBoundaries(folder, parts);
  for (const teams of parts.inputs.teams) await folder.write(`teams/${teams.force}.json`, json(teams));
  await folder.write(
    'outcodes.json',
    json({ directory: parts.postcodes.directory.date, outcodes: packOutcodes(parts.postcodes.outcodes) }),
  );
  await writeCrime(folder, db, parts, keys, inside.street);
  await writeDecisions(folder, db, parts, keys, inside);
  const release = await describeRelease(db, parts, keys, files, folder.digest());
  await folder.write('release.json', `${JSON.stringify(release, null, 2)}\n`);
  const report = reportOf(release, inside.street, parts, folder.bytes, await rejectsByFile(db));
  await folder.write('REPORT.md', report);
  const changes = changesSince(parts.inPlace, folder.draft, parts.corrections.held);
  await folder.write('CHANGES.md', changes);
  return `${report}\n${changes}`;
}

type Files = Record<Dataset, FileCoverage[]>;

const filesRead = async (db: DuckDBConnection): Promise<Files> => ({
  street: await coverageOf(db, 'street'),
  outcomes: await coverageOf(db, 'outcomes'),
  'stop-and-search': await coverageOf(db, 'stop-and-search'),
});

const mapFiles = (files: Files, change: (list: FileCoverage[]) => FileCoverage[]): Files => ({
  street: change(files.street),
  outcomes: change(files.outcomes),
  'stop-and-search': change(files['stop-and-search']),
});

/** A file a line; a dataset of which nothing was given is left out. */
function coverageJson(files: Files): string {
  const lists = Object.entries(files)
    .filter(([dataset, list]) => dataset === 'street' || list.length > 0)
    .map(
      ([dataset, list]) =>
        `${JSON.stringify(dataset)}:[\n${list.map((file) => JSON.stringify(file)).join(',\n')}\n]`,
    );
  return `{${lists.join(',\n')}}\n`;
}

const json = (value: object) => `${JSON.stringify(value)}\n`;

async function writeBoundaries(folder: ReleaseFolder, { inputs, areas, forceOfPfa }: ReleaseParts) {
  const { forceAreas, partnerships, wards, lsoas } = inputs.areas;
  const national = simplifyTogether(
    {
      forces: forceAreas.map(({ code, geometry }) => ({ id: forceOfPfa.get(code) ?? code, geometry })),
      partnerships: partnerships.map(({ code, geometry }) => ({ id: code, geometry })),
    },
    NATIONAL_DETAIL,
  );
  await folder.write('boundaries/england-and-wales.json', json(national));
  const forceOfLsoa = new Map(inputs.lsoas.map(({ lsoa, pfa }) => [lsoa, forceOfPfa.get(pfa)]));
  for (const [force, patches] of Map.groupBy(inputs.patches, (patch) => patch.force)) {
    const own = areas.neighbourhoods.filter((neighbourhood) => neighbourhood.force === force);
    const wardsHere = new Set(own.flatMap((neighbourhood) => neighbourhood.wards.map(({ code }) => code)));
    const local = simplifyTogether(
      {
        neighbourhoods: patches.map(({ id, geometry }) => ({ id, geometry })),
        wards: wards
          .filter(({ code }) => wardsHere.has(code))
          .map(({ code, name, geometry }) => ({ id: code, name, geometry })),
        lsoas: lsoas
          .filter(({ code }) => forceOfLsoa.get(code) === force)
          .map(({ code, name, geometry }) => ({ id: code, name, geometry })),
      },
      LOCAL_DETAIL,
    );
    await folder.write(`boundaries/${force}.json`, json(local));
  }
}

async function writeCrime(
  folder: ReleaseFolder,
  db: DuckDBConnection,
  parts: ReleaseParts,
  keys: CrimeKeys,
  coverage: readonly FileCoverage[],
) {
  const reported = reportedMonths(coverage);
  const partnershipsOf = Map.groupBy(parts.areas.partnerships, ({ force }) => force);
  for (const force of new Set([...reported.keys(), ...partnershipsOf.keys()])) {
    const codes = (partnershipsOf.get(force) ?? []).map(({ code }) => code);
    await folder.write(`crime/${force}.json`, json(await forceCrime(db, force, codes, keys, reported)));
  }
  await labelPoints(db);
  for (const [force, patches] of Map.groupBy(parts.inputs.patches, (patch) => patch.force)) {
    if (!reported.has(force)) continue;
    // Patches are in the order of their forces, and so are their numbers.
    const first = parts.inputs.patches.findIndex((patch) => patch.force === force);
    const crimes = await patchCrimes(db, { first, count: patches.length }, keys);
    for (const [i, { id }] of patches.entries()) {
      const file = { force, neighbourhood: id, ...keys, ...crimes[i] };
      await folder.write(`crime/${force}/${id}.json`, json(file));
    }
  }
}

/** What was decided, and whom the police searched, for the forces whose files of it were given. */
async function writeDecisions(
  folder: ReleaseFolder,
  db: DuckDBConnection,
  { inputs: { patches } }: ReleaseParts,
  keys: CrimeKeys,
  files: Files,
) {
  const forcesOf = (list: readonly FileCoverage[]) => new Set(list.map(({ force }) => force));
  for (const force of forcesOf(files.outcomes)) {
    const file = { force, coverage: files.outcomes, patches };
    await folder.write(`outcomes/${force}.json`, json(await forceDecisions(db, file, keys.outcomes)));
  }
  for (const force of forcesOf(files['stop-and-search'])) {
    const file = { force, coverage: files['stop-and-search'], patches };
    await folder.write(`searches/${force}.json`, json(await forceSearches(db, file)));
  }
}

/** Rows in, rows out, of every file of a dataset. */
async function accountOf(db: DuckDBConnection, dataset: Dataset, files: readonly FileCoverage[]) {
  const rejected = await rowsOf(
    db,
    `SELECT reason, sum(n)::INTEGER FROM reject_count WHERE dataset = '${dataset}' GROUP BY ALL ORDER BY reason`,
  );
  const outside = files.filter(({ force }) => force === OUTSIDE_FORCE);
  const rows = (list: readonly FileCoverage[]) => list.reduce((n, file) => n + file.rows, 0);
  return {
    read: rows(files) + files.reduce((n, file) => n + file.rejected, 0),
    published: rows(files) - rows(outside),
    outside: outside.length > 0 ? { [OUTSIDE_FORCE]: rows(outside) } : {},
    rejected: Object.fromEntries(rejected.map(([reason, n]) => [String(reason), Number(n)])),
  };
}

async function describeRelease(
  db: DuckDBConnection,
  { inputs, files: read, cover, postcodes }: ReleaseParts,
  keys: CrimeKeys,
  files: Files,
  digest: string,
): Promise<Release> {
  const { tally, directory } = postcodes;
  const checked = releaseSchema.safeParse({
    id: `${keys.months.at(-1) ?? ''}-${digest}`,
    months: keys.months,
    postcodeDirectory: { name: directory.name, date: directory.date, source: directory.source },
    boundariesMonth: inputs.boundariesMonth,
    inputs: [...read, postcodes.input].sort((a, b) =>
      `${a.source} ${a.file}` < `${b.source} ${b.file}` ? -1 : 1,
    ),
    accounts: {
      crime: await accountOf(db, 'street', files.street),
      postcodes: {
        read: directory.lines,
        published: tally.placed + tally.unlocated,
        outside: Object.fromEntries([...tally.outside].sort()),
        rejected: Object.fromEntries([...postcodes.rejected].sort()),
      },
      ...(files.outcomes.length > 0 && { outcomes: await accountOf(db, 'outcomes', files.outcomes) }),
      ...(files['stop-and-search'].length > 0 && {
        'stop-and-search': await accountOf(db, 'stop-and-search', files['stop-and-search']),
      }),
      ...areaAccounts(inputs),
    },
    ...(cover.length > 0 && { patches: cover }),
  });
  if (checked.success) return checked.data;
  throw new ImportRefused(
    `the rows do not add up: ${checked.error.message}\nThis is a fault of the importer: report it with the files that you gave. The last release stays.`,
  );
}
