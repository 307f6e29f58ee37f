import { basename, dirname, join } from 'node:path';
import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { UsageError, wordsOf } from '../importer/errors.ts';
import { monthsFromTo } from '../domain/crime/months.ts';
import { month as monthSchema } from '../schemas/common.ts';
import { type DownloadGroup, downloadGroups, type Downloads, downloadsSchema } from '../schemas/downloads.ts';
import { ContentError, type ContentProblem } from '../read/content/problems.ts';
import { schemaProblems } from '../read/content/schema-problems.ts';
import { readYaml } from '../read/content/yaml.ts';

export interface DownloadOptions {
  to: string;
  addresses: string;
  /** Months asked for, in order; or how many of the newest. */
  months: string[] | { latest: number };
  only: readonly DownloadGroup[];
  /** Forces whose teams are asked about; empty for all. */
  force: string[];
  again: boolean;
  /** Only ask what answers; fetch nothing. */
  check: boolean;
  help: boolean;
}

export const help = `Usage: npm run download -- [options]

Fetches the publishers' files, ready for "npm run import". Run it again after a failure: what is complete is not
fetched again, and what was cut off goes on where it was.

  --to PATH          where the files go (default .work/download)
  --latest N         crime of the newest N months (default 36)
  --months A..B      crime of these months instead, such as 2025-01..2025-12, or of one month
  --only LIST        only these, separated by commas: ${downloadGroups.join(', ')}
  --force ID         teams of this force only; may be given several times
  --again            fetch everything anew, changed or not
  --check            fetch nothing: ask each address for its head, and say what answers
  --addresses PATH   the list of addresses (default content/downloads.yaml)
  --help             this text

Example: a year of crime, and the teams of Merseyside
  npm run download -- --months 2025-01..2025-12 --only crime,teams --force merseyside

Exit code: 0 done, 1 the command line is wrong, 2 something could not be fetched (or, with --check, asked for); what was, is kept.`;

const DEFAULT_LATEST = 36;

const text = { type: 'string' } as const;
const flag = { type: 'boolean' } as const;

/** As `parseArgs` wants them. */
export const downloadArgs = {
  to: text,
  latest: text,
  months: text,
  only: text,
  force: { type: 'string', multiple: true },
  again: flag,
  check: flag,
  addresses: text,
  help: flag,
} as const;

/** Read the command line. @throws UsageError saying what is wrong with it. */
export const readOptions = (args: readonly string[]): DownloadOptions =>
  optionsFrom(valuesOf(args, downloadArgs));

/** @throws UsageError where one is not known. */
export function valuesOf<T extends ParseArgsOptionsConfig>(args: readonly string[], options: T) {
  try {
    return parseArgs({ args: [...args], options }).values;
  } catch (error) {
    throw new UsageError(wordsOf(error));
  }
}

/** @throws UsageError saying which value cannot be. */
export function optionsFrom(values: ReturnType<typeof valuesOf<typeof downloadArgs>>): DownloadOptions {
  if (values.latest !== undefined && values.months !== undefined)
    throw new UsageError('--latest and --months cannot both be given');
  return {
    to: values.to ?? join('.work', 'download'),
    addresses: values.addresses ?? join('content', 'downloads.yaml'),
    months: values.months === undefined ? { latest: latestOf(values.latest) } : monthsOf(values.months),
    only: groupsOf(values.only),
    force: values.force ?? [],
    again: values.again ?? false,
    check: values.check ?? false,
    help: values.help ?? false,
  };
}

function latestOf(text = String(DEFAULT_LATEST)): number {
  const latest = Number(text);
  if (Number.isInteger(latest) && latest > 0) return latest;
  throw new UsageError(`--latest: found "${text}"; expected a whole number of months, such as 12.`);
}

function monthsOf(text: string): string[] {
  const [first = '', last = first, ...more] = text.split('..');
  const good = [first, last].every((one) => monthSchema.safeParse(one).success) && more.length === 0;
  if (good && first <= last) return monthsFromTo(first, last);
  throw new UsageError(
    `--months: found "${text}"; expected months from first to last, such as 2025-01..2025-12.`,
  );
}

function groupsOf(text: string | undefined): readonly DownloadGroup[] {
  if (text === undefined) return downloadGroups;
  return text.split(',').map((word) => {
    const group = downloadGroups.find((one) => one === word.trim());
    if (group) return group;
    throw new UsageError(`--only: found "${word}"; expected some of ${downloadGroups.join(', ')}.`);
  });
}

/**
 * The addresses that the download asks, from a file laid out like `content/downloads.yaml`.
 * @throws ContentError with everything that is wrong in it.
 */
export function readDownloads(path: string): Downloads {
  const problems: ContentProblem[] = [];
  const yaml = readYaml(dirname(path), basename(path), (problem) => problems.push(problem));
  if (yaml) problems.push(...schemaProblems(yaml, downloadsSchema));
  if (!yaml || problems.length > 0) throw new ContentError(problems);
  return downloadsSchema.parse(yaml.value);
}
