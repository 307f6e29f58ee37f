/** The publishers' files cannot be published as they are. Exit code 2; nothing has been changed. */
export class ImportRefused extends Error {
  override name = 'ImportRefused';
  readonly problems: readonly string[];

  /** @param problems each names the file, the row or field, what was found, what was expected and what to do. */
  constructor(problems: string | readonly string[]) {
    const list = typeof problems === 'string' ? [problems] : problems;
    super(list.join('\n'));
    this.problems = list;
  }
}

/** Run it; where it refuses, say what to do about each problem. */
export function advising<T>(todo: string, run: () => T): T {
  try {
    return run();
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    throw new ImportRefused(error.problems.map((problem) => `${problem} ${todo}`));
  }
}

/** The command line is wrong. Exit code 1. */
export class UsageError extends Error {
  override name = 'UsageError';
}

/** The words of an error thrown by a library or the system, for a message of ours. */
export const wordsOf = (error: unknown) => (error instanceof Error ? error.message : String(error));

/** Whether the system gave this code for the error, such as `ENOENT`. */
export const hasCode = (error: unknown, code: string) =>
  error instanceof Error && 'code' in error && error.code === code;

/** The path that the system does not let us use, and its words for it; null where an error is of another kind. */
export function notAllowed(error: unknown): { path: string; words: string } | null {
  const known = ['EACCES', 'EPERM', 'EROFS'].some((code) => hasCode(error, code));
  if (!known || !(error instanceof Error)) return null;
  const path = 'path' in error && typeof error.path === 'string' ? error.path : 'a file';
  return { path, words: error.message };
}

/** Whether there was no room left to write, in the system's words for it or DuckDB's. */
export const isDiskFull = (error: unknown) =>
  error instanceof Error &&
  (/\b(?:ENOSPC|EFBIG|EDQUOT)\b/.test(`${'code' in error ? String(error.code) : ''} ${error.message}`) ||
    /No space left|File too large/i.test(error.message));
