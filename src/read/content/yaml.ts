import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import {
  type Alias,
  type Document,
  isMap,
  isScalar,
  LineCounter,
  type Node,
  type Pair,
  parseDocument,
  visit,
} from 'yaml';
import { type ContentProblem, type Path, type Report, writePath } from './problems.ts';

/** A content file that could be read as YAML; whether it says the right things is checked later. */
export interface YamlFile {
  /** Path inside the content folder. */
  file: string;
  value: unknown;
  /** Line of the value at a path; of the nearest place above it where there is none. */
  line(path: Path): number;
  /** Line on which a key of the map at `path` is written. */
  keyLine(path: Path, key: string): number;
  /** The value as typed, before YAML reads `0300` as the number 300. */
  typed(path: Path): string | undefined;
}

/** Where a value stands, as a problem tells it. */
export const at = (yaml: YamlFile, path: Path) => ({
  file: yaml.file,
  line: yaml.line(path),
  path: writePath(path),
});

type Place = Pick<ContentProblem, 'file' | 'line' | 'path'>;
type Words = Pick<ContentProblem, 'found' | 'expected' | 'fix'>;

/** A problem at a place, where `isWrong`; none where not. */
export const toldAt = (isWrong: boolean, place: Place, words: Words): ContentProblem[] =>
  isWrong ? [{ ...place, ...words }] : [];

/** The same, at a path into a file. */
export const told = (isWrong: boolean, yaml: YamlFile, path: Path, words: Words): ContentProblem[] =>
  // Where it stands takes long to find, and nearly everything is right.
  isWrong ? toldAt(true, at(yaml, path), words) : [];

/** Read one file. Null, with the problems told to `report`, where it is not YAML that can be used. */
export function readYaml(root: string, file: string, report: Report): YamlFile | null {
  const text = readText(root, file, report);
  return text === null ? null : parseYaml(file, text, report);
}

/** The text of one file. Null, with the problem told, where it is not UTF-8. */
export function readText(root: string, file: string, report: Report): string | null {
  const text = readFileSync(join(root, file), 'utf8');
  if (!text.includes('\uFFFD') && !text.includes('\0')) return text;
  report({ ...wholeFile(file), ...notUtf8 });
  return null;
}

/** The same for a text that was read already. */
export function parseYaml(file: string, text: string, report: Report): YamlFile | null {
  const lines = new LineCounter();
  const document = parseDocument(text, { lineCounter: lines, prettyErrors: false });
  const conflict = /^(?:<{7}|={7}|>{7})(?: .*)?$/m.exec(text);
  if (conflict) {
    const line = lines.linePos(conflict.index).line;
    report({ file, line, path: '', found: `"${conflict[0]}"`, ...unmerged });
    return null;
  }
  for (const error of toldOf(document.errors)) {
    const open = openQuoteAt(document, error.code, error.pos[0]);
    const line = lines.linePos(open ?? error.pos[0]).line;
    if (open !== null) report({ file, line, path: '', ...openQuote(lineOf(text, line)) });
    else report({ file, line, path: '', ...syntax(error.code, error.message, lineOf(text, line)) });
  }
  if (document.errors.length > 0) return null;
  const aliases = aliasesIn(document);
  for (const { source, range } of aliases) {
    const line = lines.linePos(range?.[0] ?? 0).line;
    report({ file, line, path: '', found: `"*${source}"`, ...alias });
  }
  if (aliases.length > 0) return null;
  if (document.contents === null) {
    report({ ...wholeFile(file), ...empty });
    return null;
  }
  return { file, value: document.toJS() as unknown, ...places(document, lines) };
}

/** Keys that stand twice are each told of; of other faults the first, for most of the rest follow from it. */
function toldOf(errors: Document.Parsed['errors']) {
  const tabs = errors.filter(({ code }) => code === 'TAB_AS_INDENT');
  const others = errors.filter(({ code }) => code !== 'DUPLICATE_KEY');
  const first = tabs[0] ?? others[0];
  return first ? [first] : errors;
}

const unmerged = {
  expected: 'one version of the file',
  fix: 'two changes met here: keep the lines that are right, and delete the others and these marks',
};

const wholeFile = (file: string) => ({ file, line: null, path: '' });

const notUtf8 = {
  found: 'letters that are not UTF-8',
  expected: 'a text file saved as UTF-8',
  fix: 'open it in a text editor and save it with the encoding "UTF-8"',
};

const empty = {
  found: 'an empty file',
  expected: 'the keys that this kind of file has',
  fix: 'copy a neighbouring file and change it, or delete this one',
};

const alias = {
  expected: 'text that does not start with a star, which YAML reads as a reference',
  fix: 'put the text in quotes, or take the star out',
};

function aliasesIn(document: Document.Parsed): Alias[] {
  const found: Alias[] = [];
  visit(document, {
    Alias: (_, node) => {
      found.push(node);
    },
  });
  return found;
}

/** Where the quote opens that is missing its other end: the parser only notices where the text ends. Null for other faults. */
function openQuoteAt(document: Document.Parsed, code: string, end: number): number | null {
  if (code !== 'MISSING_CHAR') return null;
  let at: number | null = null;
  visit(document, {
    Scalar: (_, node) => {
      const quoted = node.type === 'QUOTE_DOUBLE' || node.type === 'QUOTE_SINGLE';
      const [from, to] = node.range ?? [0, 0];
      if (quoted && from < end && to >= end) at = from;
    },
  });
  return at;
}

const openQuote = (line: string) => ({
  found: `"${line}", where a quote opens that never closes`,
  expected: 'a closing quote at the end of the text',
  fix: 'close the quote, or take it out',
});

const lineOf = (text: string, line: number) => text.split('\n')[line - 1]?.trim() ?? '';

function syntax(code: string, message: string, line: string) {
  if (code === 'DUPLICATE_KEY') {
    return {
      found: `a second "${line}"`,
      expected: 'each key once',
      fix: 'keep one of the two and delete the other',
    };
  }
  if (code === 'TAB_AS_INDENT') {
    return {
      found: `"${line}" after a tab`,
      expected: 'lines that begin with spaces',
      fix: 'put spaces in place of every tab at the beginning of a line',
    };
  }
  if (code === 'MULTIPLE_DOCS') {
    return {
      found: `"${line}", after which a second document begins`,
      expected: 'one document in a file',
      fix: 'delete the line, or move what follows it to a file of its own',
    };
  }
  return {
    found: `"${line}"`,
    expected: `YAML that can be read (${message})`,
    fix: 'look at this line and the one above it: indent with spaces, put text that has ": " or starts with a mark in quotes, close every quote and bracket',
  };
}

function places(document: Document.Parsed, lines: LineCounter) {
  const at = (path: Path) => document.getIn(path, true) as Node | undefined;
  const lineAt = (node: Node | undefined) => (node?.range ? lines.linePos(node.range[0]).line : undefined);
  const line = (path: Path): number => lineAt(at(path)) ?? (path.length === 0 ? 1 : line(path.slice(0, -1)));
  return {
    line,
    keyLine: (path: Path, key: string) => lineAt(keyNode(at(path), key)) ?? line(path),
    typed: (path: Path) => {
      const node = at(path);
      return isScalar(node) ? node.source : undefined;
    },
  };
}

function keyNode(map: Node | undefined, key: string): Node | undefined {
  if (!isMap(map)) return undefined;
  const pair = (map.items as Pair<Node>[]).find((item) => isScalar(item.key) && item.key.value === key);
  return pair?.key;
}

/** A file whose data fits its schema, with the file itself for saying where something stands. */
export interface Entry<T> {
  yaml: YamlFile;
  value: T;
}

/** What the files say. */
export const values = <T>(entries: readonly Entry<T>[]): T[] => entries.map(({ value }) => value);

/** As lists show them. */
export const inOrder = <T extends { order: number; id: string }>(list: readonly T[]): T[] =>
  [...list].sort((a, b) => a.order - b.order || a.id.localeCompare(b.id, 'en'));

export const keyed = <T>(list: readonly T[], key: (one: T) => string): Map<string, T> =>
  new Map(list.map((one) => [key(one), one]));

export const byId = <T extends { id: string }>(list: readonly T[]): Map<string, T> =>
  keyed(list, ({ id }) => id);
