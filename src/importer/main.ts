import { ContentError } from '../read/content/problems.ts';
import { ImportRefused, isDiskFull, notAllowed, UsageError } from './errors.ts';
import { FolderHeld } from './hold-folder.ts';
import { runImport } from './import.ts';
import { help, readOptions } from './options.ts';
import type { Terminal } from './progress.ts';

/** Run the command with these arguments: tells `out` the report and `err` the rest, and returns the exit code. */
export async function main(args: readonly string[], out: Terminal, err: Terminal): Promise<number> {
  try {
    const options = readOptions(args);
    out.write(`${options.help ? help : await runImport(options, err)}\n`);
    return 0;
  } catch (error) {
    const misused = error instanceof UsageError;
    err.write(`${misused ? error.message : refusal(error)}\n`);
    return misused ? 1 : 2;
  }
}

function refusal(error: unknown): string {
  if (error instanceof ImportRefused) {
    return [
      'Not imported. Nothing has been changed.',
      '',
      ...shown(error.problems),
      '',
      'When this is done, run the same command again. docs/data-update.md says more of each refusal.',
    ].join('\n');
  }
  if (error instanceof FolderHeld) return `Not imported. Nothing has been changed.\n\n- ${error.message}`;
  if (error instanceof ContentError)
    return `Not imported: content/ must be sound first. Nothing has been changed.\n\n${error.message}`;
  if (isDiskFull(error))
    return `Not imported: the disk is full. Nothing has been changed. Make room and run the import again.\n\n${String(error)}`;
  const forbidden = notAllowed(error);
  if (forbidden)
    return `Not imported: the system does not let this user use ${forbidden.path} (${forbidden.words}). Nothing has been changed. Give the user the right to, or choose another place: --out for the release, the variable TMPDIR for what the import works with. Then run it again.`;
  return `Not imported: something went wrong that the importer does not know. Nothing has been changed.\n\n${
    error instanceof Error ? (error.stack ?? error.message) : String(error)
  }`;
}

/** More problems than this are of one kind: the first of them tell what it is. */
const SHOWN = 20;

const shown = (problems: readonly string[]) => [
  ...problems.slice(0, SHOWN).map((problem) => `- ${problem}`),
  ...(problems.length > SHOWN ? [`- and ${problems.length - SHOWN} more like these.`] : []),
];
