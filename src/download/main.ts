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
  try {
    const options = readOptions(args);
    if (options.help) {
      out.write(`${help}\n`);
      return 0;
    }
    const outcome = await download(options, err, times);
    out.write(`${report(outcome, options)}\n`);
    if (outcome.failed.length === 0) return 0;
    err.write(`${failures(outcome, options)}\n`);
    return 2;
  } catch (error) {
    if (error instanceof UsageError || error instanceof ContentError) {
      err.write(`${error.message}\n`);
      return 1;
    }
    err.write(`${unfinished(error)}
`);
    return 2;
  }
}

function report({ done, failed }: Outcome, { to, only, months }: DownloadOptions): string {
  if (failed.length > 0) return done.join('\n');
  // An archive holds more months than were asked for.
  const span =
    Array.isArray(months) && only.includes('crime')
      ? [`--months ${months[0] ?? ''}..${months.at(-1) ?? ''}`]
      : [];
  const options = [...only.map((group) => `--${group} ${to}/${group}`), ...span].join(' ');
  return [...done, '', 'To import it:', `  npm run import -- ${options}`].join('\n');
}

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
