/** One thing wrong in `content/`, with all that an editor needs to put it right. */
export interface ContentProblem {
  /** Path of the file inside the content folder, such as `forces/merseyside.yaml`. */
  file: string;
  /** Line in that file, from 1; null where the file as a whole is meant. */
  line: number | null;
  /** Place within the file, such as `contacts[2].source`; empty for the whole file. */
  path: string;
  found: string;
  expected: string;
  fix: string;
  /** The id in a file that is named otherwise. */
  renamed?: string;
  /** The id of a thing that is named here and is not there: a file or entry that may be lost. */
  lost?: string;
  /** Nothing leads here any more: so it is also where what led here is lost. */
  unused?: true;
}

/** Who is told of each problem. */
export type Report = (problem: ContentProblem) => void;

/** The content folder cannot be used. `problems` holds everything that is wrong, not only the first. */
export class ContentError extends Error {
  override name = 'ContentError';
  readonly problems: readonly ContentProblem[];

  constructor(problems: readonly ContentProblem[]) {
    const inOrder = oncePlace(problems).sort(byPlace);
    super(wording(inOrder));
    this.problems = inOrder;
  }
}

/** Steps into a file's data: keys and list positions. */
export type Path = readonly (string | number)[];

/** `['contacts', 2, 'source']` as an editor reads it: `contacts[2].source`. Positions count from 0. */
export const writePath = (path: Path): string =>
  path.reduce<string>((text, step) => {
    if (typeof step === 'number') return `${text}[${step}]`;
    return text === '' ? step : `${text}.${step}`;
  }, '');

/** One problem for a place: what else is said of it follows from the first. */
const oncePlace = (problems: readonly ContentProblem[]): ContentProblem[] => {
  const places = new Map<string, ContentProblem>();
  for (const one of problems) {
    const { file, line, path } = one;
    const place = line === null || path === '' ? JSON.stringify(one) : `${file} ${line} ${path}`;
    if (!places.has(place)) places.set(place, one);
  }
  return [...places.values()];
};

/** Files as a whole come first, for other problems may follow from them. */
const byPlace = (a: ContentProblem, b: ContentProblem) =>
  Number(a.line !== null) - Number(b.line !== null) ||
  a.file.localeCompare(b.file, 'en') ||
  (a.line ?? 0) - (b.line ?? 0) ||
  a.path.localeCompare(b.path, 'en');

function wording(problems: readonly ContentProblem[]): string {
  const count = problems.length === 1 ? 'a problem' : `${problems.length} problems`;
  return [
    `The content folder has ${count}. Nothing is built until this is put right.`,
    ...likeOnes(problems),
    'To check again without building: npm run check:content',
  ].join('\n\n');
}

/** So many problems of a kind are told one by one: what lies behind a hundred is one mistake. */
const OF_A_KIND = 4;

function likeOnes(problems: readonly ContentProblem[]): string[] {
  const kinds = Map.groupBy(problems, ({ expected }) => expected);
  return problems.flatMap((problem) => {
    const like = kinds.get(problem.expected) ?? [];
    const place = like.indexOf(problem);
    if (place < OF_A_KIND) return [describe(problem)];
    const files = new Set(like.slice(OF_A_KIND).map(({ file }) => file));
    if (place > OF_A_KIND) return [];
    return [
      `${like.length - OF_A_KIND} more that expected ${problem.expected}, in ${[...files].slice(0, OF_A_KIND).join(', ')}${files.size > OF_A_KIND ? ` and ${files.size - OF_A_KIND} more files` : ''}. Put the ones above right first: these may go with them.`,
    ];
  });
}

function describe(problem: ContentProblem): string {
  const line = problem.line === null ? '' : `, line ${problem.line}`;
  const path = problem.path === '' ? '' : `, ${problem.path}`;
  return [
    `${problem.file}${line}${path}`,
    `  found:    ${problem.found}`,
    `  expected: ${problem.expected}`,
    `  fix:      ${problem.fix}`,
  ].join('\n');
}
