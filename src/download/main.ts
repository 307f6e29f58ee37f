import { UsageError } from '../importer/errors.ts';
import { FolderHeld } from '../importer/hold-folder.ts';
import type { Terminal } from '../importer/progress.ts';
import { ContentError } from '../read/content-problems.ts';
import { download, type Outcome } from './download.ts';
import { TRY_LATER } from './errors.ts';
import { type DownloadOptions, help, readOptions } from './options.ts';
import type { Times } from './times.ts';

/** Run the command: tells `out` what was fetched and `err` the rest, and returns the exit code. */
export async function main(
  args: readonly string[],
  out: Terminal,
  err: Terminal,
  times: Times,
): Promise<number> {
  const options = asked(() => readOptions(args), 'download', err);
  if (options === null) return 1;
  if (options.help) {
    out.write(`${help}\n`);
    return 0;
  }
  const fetched = await fetchAll(options, out, err, times);
  if (fetched.code === 0) out.write(`\n${howToImport(fetched.outcome, options)}\n`);
  return fetched.code;
}

/** What the command line asks for; null, and told why, where it cannot be understood. */
export function asked<T>(read: () => T, command: string, err: Terminal): T | null {
  try {
    return read();
  } catch (error) {
    if (!(error instanceof UsageError)) throw error;
    err.write(`${error.message}\nSee "npm run ${command} -- --help".\n`);
    return null;
  }
}

/** Everything that was asked for, or the exit code that says why not. */
type Fetched = { code: 0; outcome: Outcome } | { code: 1 | 2 };

/** Fetch, and tell what was fetched and what was not. */
export async function fetchAll(
  options: DownloadOptions,
  out: Terminal,
  err: Terminal,
  times: Times,
): Promise<Fetched> {
  try {
    const outcome = await download(options, err, times);
    out.write(`${outcome.done.join('\n')}\n`);
    if (outcome.failed.length === 0) return { code: 0, outcome };
    err.write(`${failures(outcome, options)}\n`);
    return { code: 2 };
  } catch (error) {
    if (error instanceof ContentError) {
      err.write(`${error.message}\n`);
      return { code: 1 };
    }
    err.write(`${unfinished(error)}\n`);
    return { code: 2 };
  }
}

function howToImport({ months }: Outcome, { to, only }: DownloadOptions): string {
  const options = [...only.map((group) => `--${group} ${to}/${group}`), ...spanOf(months)].join(' ');
  return [
    'To import it, once files of earlier months are moved out of these folders:',
    `  npm run import -- ${options}`,
    '"npm run update" fetches a whole release and imports what it fetched, whatever else is there.',
  ].join('\n');
}

/** An archive holds more months than were asked for. */
export const spanOf = (months: readonly string[]) =>
  months.length === 0 ? [] : ['--months', `${months[0] ?? ''}..${months.at(-1) ?? ''}`];

const failures = ({ failed }: Outcome, { to }: DownloadOptions) =>
  [
    `Not everything could be fetched. What was is kept in ${to}. ${TRY_LATER}`,
    '',
    ...failed.map((problem) => `- ${problem}`),
  ].join('\n');

function unfinished(error: unknown): string {
  if (error instanceof FolderHeld) return `Nothing has been fetched.\n\n- ${error.message}`;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const full = /\b(?:ENOSPC|EDQUOT|EFBIG)\b/.test(words);
  return full
    ? `The disk is full. What is complete is kept. Make room and run the same command again.\n\n${words}`
    : `Something went wrong that the download does not know. What is complete is kept.\n\n${words}`;
}
