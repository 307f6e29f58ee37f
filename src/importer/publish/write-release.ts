import type { DuckDBConnection } from '@duckdb/node-api';
import { packOutcodes } from '../../domain/look-up/outcodes.ts';
import type { AreaNeighbourhood, FileCoverage } from '../../schemas/places/area-release.ts';
import type { WardsFile } from '../../schemas/places/wards.ts';
import { crimesElsewhere, refuseOthersFiles } from '../count/crimes-elsewhere.ts';
import { settleDoubts } from '../count/settle-doubts.ts';
import { unknownLsoaCodeAccount } from '../count/unknown-lsoa-codes.ts';
import { ImportRefused } from '../errors.ts';
import { refuseShifted } from '../place/refuse-misplaced.ts';
import { cellsOfTeams, writeSums } from './area-sums.ts';
import { labelPoints, writeCells } from './cells.ts';
import { changesSince } from './change-report.ts';
import { crimeKeys, type CrimeKeys } from './crime-keys.ts';
import { forceDecisions, forceSearches } from './decision-files.ts';
import { describeRelease } from './describe-release.ts';
import {
  coverageJson,
  type Files,
  filesInside,
  filesRead,
  reportedMonths,
  withDoubts,
} from './files-read.ts';
import { refuseKnownGaps } from './known-gaps.ts';
import { forceCrimes } from './force-crime.ts';
import { rejectsByFile } from './reject-lines.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { ReleaseParts } from './release-parts.ts';
import { reportOf } from './report.ts';

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
  refuseShifted(parts.postcodes.patchTally.covers());
  const read = await filesRead(db);
  refuseKnownGaps(read, parts.gate.knownGaps);
  const forceOf = new Map(parts.areas.partnerships.map(({ code, force }) => [code, force]));
  const elsewhere = await crimesElsewhere(db, forceOf);
  await refuseOthersFiles(db);
  const asked = { ...parts.gate, corrections: parts.corrections.held };
  const files = {
    street: withDoubts(
      read.street,
      await settleDoubts(db, 'street', { ...asked, wards: parts.places.wards }),
    ),
    outcomes: withDoubts(read.outcomes, parts.outcomeDoubts),
    'stop-and-search': withDoubts(read['stop-and-search'], await settleDoubts(db, 'stop-and-search', asked)),
  };
  const inside = filesInside(files);
  await folder.write('coverage.json', coverageJson(inside));
  for (const teams of parts.inputs.teams) await folder.write(`teams/${teams.force}.json`, json(teams));
  await folder.write(
    'outcodes.json',
    json({ directory: parts.postcodes.directory.date, outcodes: packOutcodes(parts.postcodes.outcodes) }),
  );
  await writeCrime(folder, db, parts, keys, inside.street);
  await writeAreas(folder, db, parts);
  await writeDecisions(folder, db, parts, keys, inside);
  const release = await describeRelease(db, parts, { keys, files, elsewhere, digest: folder.digest() });
  await folder.write('release.json', `${JSON.stringify(release, null, 2)}\n`);
  const lines = { rejects: await rejectsByFile(db), unknownLsoaCodes: await unknownLsoaCodeAccount(db) };
  const report = reportOf(release, inside.street, parts, folder.bytes, lines);
  await folder.write('REPORT.md', report);
  const changes = changesSince(parts.inPlace, folder.draft, parts.gate);
  await folder.write('CHANGES.md', changes);
  return `${report}\n${changes}`;
}

const json = (value: object) => `${JSON.stringify(value)}\n`;

async function writeCrime(
  folder: ReleaseFolder,
  db: DuckDBConnection,
  parts: ReleaseParts,
  keys: CrimeKeys,
  coverage: readonly FileCoverage[],
) {
  const reported = reportedMonths(coverage);
  const atPlaces = reportedMonths(coverage, 'place');
  const partnershipsOf = Map.groupBy(parts.areas.partnerships, ({ force }) => force);
  const forces = [...new Set([...reported.keys(), ...partnershipsOf.keys()])].map((force) => ({
    force,
    partnerships: (partnershipsOf.get(force) ?? []).map(({ code }) => code),
  }));
  for (const file of await forceCrimes(db, forces, keys, coverage))
    await folder.write(`crime/${file.force}.json`, json(file));
  await labelPoints(db);
  const sums = await writeCells(folder, db, keys, parts.places);
  await writeSums(folder, db, parts, keys, { reported, atPlaces }, sums);
}

/** The areas, with what only postcodes and points can tell of teams. */
async function writeAreas(folder: ReleaseFolder, db: DuckDBConnection, { areas, postcodes }: ReleaseParts) {
  const { wards, teamLists, towns, neighbourhoods, ...others } = areas;
  const cells = await cellsOfTeams(db);
  const names = new Map(wards.wards.map(({ code, name }) => [code, name]));
  const teams = neighbourhoods.map((team, i): AreaNeighbourhood => ({
    ...team,
    cells: cells.get(i) ?? [],
    wards: postcodes.patchTally
      .wardShares(`${team.force}/${team.id}`)
      .map(([code, share]) => ({ code, name: names.get(code) ?? code, share: Number(share.toFixed(2)) }))
      .filter(({ share }) => share > 0),
  }));
  await folder.write('areas.json', json({ ...others, neighbourhoods: teams }));
  if (wards.wards.length > 0) await folder.write('wards.json', json({ ...wards, ...wardsByName(postcodes) }));
  if (teamLists.length > 0) await folder.write('team-lists.json', json({ lists: teamLists }));
  if (towns.length > 0) await folder.write('towns.json', json({ towns }));
}

/** Wards without an outline that the postcode directory names; nothing where there is none. */
function wardsByName({ directory, tally }: ReleaseParts['postcodes']): Pick<WardsFile, 'named'> {
  const named = [...tally.unlistedWards].sort().flatMap((code) => {
    const name = directory.wardNames.get(code);
    return name === undefined ? [] : [{ code, name }];
  });
  return named.length > 0 ? { named } : {};
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
