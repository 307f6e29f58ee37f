import type { DuckDBConnection } from '@duckdb/node-api';
import {
  type Elsewhere,
  type FileCoverage,
  type Release,
  releaseSchema,
} from '../../schemas/places/area-release.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import { unknownLsoaCodes } from '../count/unknown-lsoa-codes.ts';
import { rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';
import type { CrimeKeys } from './crime-keys.ts';
import type { Files } from './files-read.ts';
import type { ReleaseParts } from './release-parts.ts';
import type { PlainInputs } from '../inputs/input-types.ts';

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

/** What was counted, and a hash of all that was written of it. */
interface Counted {
  keys: CrimeKeys;
  files: Files;
  elsewhere: Elsewhere[];
  digest: string;
}

/** What the release holds and what it was made from. @throws ImportRefused where rows in are not rows out. */
export async function describeRelease(
  db: DuckDBConnection,
  { inputs, files: read, areas, postcodes }: ReleaseParts,
  { keys, files, elsewhere, digest }: Counted,
): Promise<Release> {
  const { tally, directory } = postcodes;
  const cover = postcodes.patchTally.covers();
  const unknown = await unknownLsoaCodes(db);
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
    ...(areas.wards.wards.length > 0 && { wards: tally.wards }),
    elsewhere,
    ...(unknown.length > 0 && { unknownLsoaCodes: unknown }),
  });
  if (checked.success) return checked.data;
  throw new ImportRefused(
    `the rows do not add up: ${checked.error.message}\nThis is a fault of the importer: report it with the files that you gave. The last release stays.`,
  );
}

type Accounts = Pick<Release['accounts'], 'boundaries' | 'teams'>;

/** What became of every outline and every team that was given. An outline that cannot be used stops the import. */
function areaAccounts({ boundaryTally, patches, teamTally, teamsLeftOut }: PlainInputs): Accounts {
  const { repeatedTeam } = teamTally;
  const leftOut = [...teamsLeftOut.values()].reduce((sum, n) => sum + n, 0);
  return {
    ...(boundaryTally.read > 0 && {
      boundaries: {
        read: boundaryTally.read,
        published: patches.length,
        outside: byName(boundaryTally.leftOut),
        rejected: {},
      },
    }),
    ...(teamTally.read + leftOut > 0 && {
      teams: {
        read: teamTally.read + leftOut,
        published: teamTally.teams,
        outside: byName(teamsLeftOut),
        rejected: repeatedTeam > 0 ? { repeatedTeam } : {},
      },
    }),
  };
}

const byName = (counts: ReadonlyMap<string, number>) => Object.fromEntries([...counts].sort());
