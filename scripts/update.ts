import { spawn } from 'node:child_process';
import packageFile from '../package.json' with { type: 'json' };
import type { Outcome } from '../src/download/download.ts';
import { asked, fetchAll, spanOf } from '../src/download/cli.ts';
import { downloadArgs, optionsFrom, valuesOf } from '../src/download/options.ts';
import { realTimes } from '../src/download/times.ts';
import { UsageError } from '../src/importer/errors.ts';
import { downloadGroups } from '../src/schemas/downloads.ts';

const help = `Usage: npm run update -- [options]

Makes a new release: fetches everything that one needs, as "npm run download" does, and imports the files that are
current now, as "npm run import" does. Files of earlier months may stay beside them. If anything cannot be fetched,
nothing is imported; run it again, and what is complete is not fetched again. Months that cannot be trusted, and that
nobody has accepted in content/corrections/, are refused, since nobody need be looking on.

  --dry-run          fetch, check and count everything, and leave the release as it is
  --latest N         crime of the newest N months (default 36)
  --months A..B      crime of these months instead, such as 2025-01..2025-12, or of one month
  --again            fetch everything anew, changed or not
  --to PATH          where the files go (default .work/download)
  --out PATH         where the release goes (default content/areas)
  --addresses PATH   the list of addresses (default content/downloads.yaml)
  --fewest-rows N    a force's street file with fewer rows is no month (default 100)
  --help             this text

Exit code: 0 published, 1 the command line or the list of addresses is wrong, 2 something could not be fetched, or the
files were refused. Unless it is 0, the release in place has not changed.`;

/** `npm run update`: fetch a whole release and import what was fetched. */
async function update(args: readonly string[]): Promise<number> {
  const wanted = asked(() => readArgs(args), 'update', process.stderr);
  if (wanted === null) return 1;
  if (wanted.fetching.help) {
    console.log(help);
    return 0;
  }
  const fetched = { all: false };
  const terminals = { out: process.stdout, err: process.stderr };
  const code = await fetchAll(wanted.fetching, terminals, realTimes, (outcome) => {
    fetched.all = true;
    console.log();
    return importing([...filesOf(outcome), ...wanted.importing]);
  });
  if (!fetched.all) console.error('\nNothing has been imported: the release in place has not changed.');
  return code;
}

function readArgs(args: readonly string[]) {
  const {
    out,
    'fewest-rows': fewest,
    ...given
  } = valuesOf(args, {
    ...downloadArgs,
    out: { type: 'string' },
    'dry-run': { type: 'boolean' },
    'fewest-rows': { type: 'string' },
  });
  if (given.only !== undefined || given.force !== undefined || given.check !== undefined)
    throw new UsageError(
      '--only, --force and --check: a release takes everything. "npm run download" and "npm run import" do a part of it.',
    );
  return {
    fetching: optionsFrom(given),
    importing: [
      '--unattended',
      ...(fewest === undefined ? [] : ['--fewest-rows', fewest]),
      ...(out === undefined ? [] : ['--out', out]),
      ...(given['dry-run'] === true ? ['--dry-run'] : []),
    ],
  };
}

/** The files one by one: their folders may hold those of earlier months. */
const filesOf = ({ files, months }: Outcome) => [
  ...downloadGroups.flatMap((group) => files[group].flatMap((file) => [`--${group}`, file])),
  ...spanOf(months),
];

/** As package.json starts it, which says how much memory it may take. */
const importing = (args: readonly string[]) =>
  new Promise<number>((done, failed) => {
    const [, ...words] = packageFile.scripts.import.split(' ');
    const child = spawn(process.execPath, [...words, ...args], { stdio: 'inherit' });
    child.once('error', failed);
    child.once('exit', (code) => {
      done(code ?? 2);
    });
  });

process.exitCode = await update(process.argv.slice(2));
