import { realTimes, type Times } from './times.ts';
import { hasCode, notAllowed, UsageError } from '../importer/errors.ts';
import { FolderHeld } from '../importer/hold-folder.ts';
import type { Terminal } from '../importer/progress.ts';
import { ContentError } from '../read/content/problems.ts';
import { check } from './check.ts';
import { download, type Outcome } from './download.ts';
import { CHECK_ADDRESS, TRY_LATER } from './errors.ts';
import { type DownloadOptions, help, readOptions } from './options.ts';

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
  if (options.check) return checkAll(options, { out, err }, times);
  return fetchAll(options, { out, err }, times, (outcome) => {
    out.write(`\n${howToImport(outcome, options)}\n`);
    return 0;
  });
}

/** Say of each address what answers there. */
async function checkAll(
  options: DownloadOptions,
  { out, err }: { out: Terminal; err: Terminal },
  times: Times,
): Promise<number> {
  const wrong: string[] = [];
  try {
    await check(options, times, ({ good, line }) => {
      out.write(`${good ? 'ok ' : 'NO '} ${line}\n`);
      if (!good) wrong.push(line);
    });
  } catch (error) {
    if (!(error instanceof ContentError)) throw error;
    err.write(`${error.message}\n`);
    return 1;
  }
  if (wrong.length === 0) return 0;
  err.write(`${wrong.length} of the addresses gave no good answer. ${CHECK_ADDRESS}\n`);
  return 2;
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

/**
 * Fetch, tell what was fetched and what was not, and use it if that is everything that was asked for.
 * @returns the exit code: that of `use`, or one that says why it was not called.
 */
export async function fetchAll(
  options: DownloadOptions,
  { out, err }: { out: Terminal; err: Terminal },
  times: Times,
  use: (outcome: Outcome) => number | Promise<number>,
): Promise<number> {
  try {
    return await download(options, err, times, async (outcome) => {
      out.write(`${outcome.done.join('\n')}\n`);
      if (outcome.failed.length === 0) return use(outcome);
      err.write(`${failures(outcome, options)}\n`);
      return 2;
    });
  } catch (error) {
    if (error instanceof ContentError) {
      err.write(`${error.message}\n`);
      return 1;
    }
    err.write(`${unfinished(error, options)}\n`);
    return 2;
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

function unfinished(error: unknown, { to }: DownloadOptions): string {
  if (error instanceof FolderHeld) return `Nothing has been fetched.\n\n- ${error.message}`;
  const forbidden = notAllowed(error);
  if (forbidden)
    return `The system does not let this user use ${forbidden.path} (${forbidden.words}). What is complete is kept. Give the user the right to, or choose another place with --to.`;
  if (hasCode(error, 'EEXIST') || hasCode(error, 'ENOTDIR'))
    return `--to: found a file at ${to}, or on the way to it; expected a folder, or nothing yet. Nothing has been fetched.`;
  const words = error instanceof Error ? (error.stack ?? error.message) : String(error);
  const full = /\b(?:ENOSPC|EDQUOT|EFBIG)\b/.test(words);
  return full
    ? `The disk is full. What is complete is kept. Make room and run the same command again.\n\n${words}`
    : `Something went wrong that the download does not know. What is complete is kept.\n\n${words}`;
}

if (import.meta.main)
  process.exitCode = await main(process.argv.slice(2), process.stdout, process.stderr, realTimes);
