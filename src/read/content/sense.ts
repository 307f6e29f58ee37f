import type { Entry } from './entry.ts';
import type { ContentFiles } from './files.ts';
import { type ContentProblem, type Path, writePath } from './problems.ts';
import type { YamlFile } from './yaml.ts';

/** Pairs of keys of which the first may not come after the second. */
const spans = [
  ['from', 'to'],
  ['inForceFrom', 'inForceTo'],
] as const;

/** A tag as HTML has it: pages show it as it stands. */
const TAG = /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>/i;

/** What no schema sees: spans that end before they begin, days that are still to come, and HTML in a text. */
export function senseProblems(files: ContentFiles, today: string): ContentProblem[] {
  const { grades, judgments } = files.reportCards;
  return [
    ...files.yaml.flatMap((yaml) => inValue(yaml, yaml.value, [], today)),
    ...[...grades, ...judgments].flatMap((entry) => inTable(entry, today)),
  ];
}

function inValue(yaml: YamlFile, value: unknown, path: Path, today: string): ContentProblem[] {
  if (typeof value === 'string') return html(yaml, value, path);
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, i) => inValue(yaml, inner, [...path, i], today));
  if (typeof value !== 'object' || value === null) return [];
  const map = value as Record<string, unknown>;
  return [
    ...spans.flatMap(([from, to]) => backwards(yaml, map, path, from, to)),
    ...toCome(yaml, map['checked'], [...path, 'checked'], today, 'the day on which somebody last looked'),
    ...Object.entries(map).flatMap(([key, inner]) => inValue(yaml, inner, [...path, key], today)),
  ];
}

/** A row of a table says when something was found or published. */
const inTable = ({ yaml }: Entry<unknown>, today: string): ContentProblem[] =>
  (yaml.value as Record<string, unknown>[]).flatMap((row, i) => [
    ...toCome(yaml, row['date'], [i, 'date'], today, 'the day that the source bears').map((problem) => ({
      ...problem,
      path: 'column date',
    })),
    ...Object.entries(row).flatMap(([column, cell]) =>
      typeof cell === 'string'
        ? html(yaml, cell, [i, column]).map((problem) => ({ ...problem, path: `column ${column}` }))
        : [],
    ),
  ]);

const at = (yaml: YamlFile, path: Path) => ({
  file: yaml.file,
  line: yaml.line(path),
  path: writePath(path),
});

/** Dates may be a year, a month or a day: they are compared as far as both go. */
function backwards(
  yaml: YamlFile,
  map: Record<string, unknown>,
  path: Path,
  fromKey: string,
  toKey: string,
): ContentProblem[] {
  const [from, to] = [map[fromKey], map[toKey]];
  if (!isDate(from) || !isDate(to)) return [];
  const length = Math.min(from.length, to.length);
  if (from.slice(0, length) <= to.slice(0, length)) return [];
  return [
    {
      ...at(yaml, [...path, toKey]),
      found: `"${to}", before "${fromKey}: ${from}"`,
      expected: `a date not before "${fromKey}"`,
      fix: 'correct one of the two',
    },
  ];
}

function toCome(yaml: YamlFile, date: unknown, path: Path, today: string, what: string): ContentProblem[] {
  if (!isDate(date) || date <= today.slice(0, date.length)) return [];
  return [
    {
      ...at(yaml, path),
      found: `"${date}", which is still to come`,
      expected: `${what}: ${today} or before`,
      fix: 'correct the date',
    },
  ];
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value);

function html(yaml: YamlFile, text: string, path: Path): ContentProblem[] {
  const tag = TAG.exec(text)?.[0];
  if (tag === undefined) return [];
  return [
    {
      ...at(yaml, path),
      found: `"${tag}" in the text`,
      expected: 'plain text: pages show HTML as it stands',
      fix: 'take the tag out',
    },
  ];
}
