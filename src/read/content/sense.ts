import { type Entry, told, type YamlFile } from './yaml.ts';
import type { ContentFiles } from './files.ts';
import { eachOnce } from './names.ts';
import type { ContentProblem, Path } from './problems.ts';

/** Pairs of keys or columns of which the first may not come after the second. */
const spans = [
  ['from', 'to'],
  ['inForceFrom', 'inForceTo'],
  ['entered', 'left'],
  ['raised', 'status-date'],
  ['date', 'checked'],
] as const;

/** Keys and columns that say when something was or began. */
const past: Readonly<Record<string, string>> = {
  checked: 'the day on which somebody last looked',
  date: 'the day that the source bears',
  issueDate: 'the day on which it was set',
  since: 'when it began',
  entered: 'when it began',
  left: 'when it ended',
  raised: 'when it was raised',
  'status-date': 'when it was said',
};

/** A tag, whole or begun, a comment or an entity as HTML has them: pages show it as it stands. */
const HTML =
  /<\/?[a-z][a-z0-9]*(?:\s[^<>]*)?\/?>|<[a-z][a-z0-9]*\s+[a-z-]+\s*=|<!--|&(?:[a-z][a-z0-9]{1,20}|#\d{1,7}|#x[0-9a-f]{1,6});/i;

/** What no reader sees, or what turns the text that follows it round. */
const UNSEEN = /[\u0000-\u0008\u000b-\u001f\u007f-\u009f\u200b\u200e\u200f\u202a-\u202e\u2060-\u2069\ufeff]/;

/** What no schema sees: spans that end before they begin, days that are still to come, and HTML in a text. */
export function senseProblems(files: ContentFiles, today: string): ContentProblem[] {
  const { grades, judgments, counts, monitoring, causes, regions, figures } = files.reportCards;
  return [
    ...files.yaml.flatMap((yaml) => inValue(yaml, yaml.value, [], today)),
    ...[grades, judgments, counts, monitoring, causes, regions, figures]
      .flat()
      .flatMap((entry) => inTable(entry, today)),
    ...files.forces.flatMap((entry) => populations(entry, today)),
    ...files.deliveries.flatMap((entry) => deliveries(entry, today)),
    ...files.corrections.flatMap(({ yaml, value: { target } }) =>
      target.kind === 'forceMonth'
        ? toCome(yaml, target.month, ['target', 'month'], today, 'a month that has been')
        : [],
    ),
  ];
}

function populations(
  { yaml, value: { populations: years } }: ContentFiles['forces'][number],
  today: string,
): ContentProblem[] {
  return [
    ...years.flatMap(({ year }, i) =>
      toCome(yaml, String(year), ['populations', i, 'year'], today, 'a year that has been'),
    ),
    ...eachOnce(
      yaml,
      years.map(({ year }) => year),
      (i) => ['populations', i, 'year'],
      { expected: 'each year once', fix: 'keep one of the two and delete the other' },
    ),
  ];
}

/** Figures of a time to come, and shares of more than all. */
const deliveries = (
  { yaml, value: { unit, ...areas } }: ContentFiles['deliveries'][number],
  today: string,
): ContentProblem[] =>
  (['forces', 'partnerships'] as const).flatMap((kind) =>
    Object.entries(areas[kind] ?? {}).flatMap(([area, figures]) =>
      figures.flatMap(({ from, value }, i) => {
        const path = [kind, area, i];
        return [
          ...toCome(yaml, from, [...path, 'from'], today, 'a time that has been'),
          ...told(unit === 'percent' && value > 100, yaml, [...path, 'value'], {
            found: `${value} per cent`,
            expected: '100 or less',
            fix: 'compare it with its source',
          }),
        ];
      }),
    ),
  );

function inValue(yaml: YamlFile, value: unknown, path: Path, today: string): ContentProblem[] {
  if (typeof value === 'string') return oddText(yaml, value, path);
  if (Array.isArray(value))
    return value.flatMap((inner: unknown, i) => inValue(yaml, inner, [...path, i], today));
  if (typeof value !== 'object' || value === null) return [];
  const map = value as Record<string, unknown>;
  return [
    ...spans.flatMap(([from, to]) =>
      isToCome(map[from], today) ? [] : backwards(yaml, map, path, from, to),
    ),
    ...Object.entries(past).flatMap(([key, what]) => toCome(yaml, map[key], [...path, key], today, what)),
    ...Object.entries(map).flatMap(([key, inner]) => inValue(yaml, inner, [...path, key], today)),
  ];
}

/** The same in a table, whose rows have columns. */
const inTable = ({ yaml }: Entry<unknown>, today: string): ContentProblem[] =>
  (yaml.value as Record<string, unknown>[]).flatMap((row, i) =>
    inValue(yaml, row, [i], today).map((problem) => ({
      ...problem,
      path: problem.path.replace(/^\[\d+\]\.?/, 'column '),
    })),
  );

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
  return told(from.slice(0, length) > to.slice(0, length), yaml, [...path, toKey], {
    found: `"${to}", before "${fromKey}: ${from}"`,
    expected: `a date not before "${fromKey}"`,
    fix: 'correct one of the two',
  });
}

const isToCome = (date: unknown, today: string) => isDate(date) && date > today.slice(0, date.length);

/** A date of what has been that is still to come; `what` says what it is the date of. */
export function toCome(
  yaml: YamlFile,
  date: unknown,
  path: Path,
  today: string,
  what: string,
): ContentProblem[] {
  return told(isToCome(date, today), yaml, path, {
    found: `"${String(date)}", which is still to come`,
    expected: `${what}: ${today} or before`,
    fix: 'correct the date',
  });
}

const isDate = (value: unknown): value is string =>
  typeof value === 'string' && /^\d{4}(?:-\d{2}){0,2}$/.test(value);

/** A place for a limit that is not written as pages look for it, so that readers would see it as it stands. */
const MISTYPED_LIMIT = /\{(?!limit:[a-z0-9-]+\})\s*limit\s*:?[^{}]*\}?/i;

/** What `coverage/doubts.yaml` may have filled in. */
const DOUBTS = 'coverage/doubts.yaml';
const MISTYPED_NUMBER = /\{(?!(?:found|low|high|kinds)\})[^{}]*\}?/;

function mistyped(yaml: YamlFile, text: string, path: Path): ContentProblem[] {
  const isDoubts = yaml.file === DOUBTS;
  const found = (isDoubts ? MISTYPED_NUMBER : MISTYPED_LIMIT).exec(text)?.[0];
  return told(found !== undefined, yaml, path, {
    found: `"${found ?? ''}"`,
    expected: isDoubts ? '{found}, {low}, {high} or {kinds}' : 'a limit as {limit:id}, without blanks',
    fix: 'write it as expected: else readers see it as it stands',
  });
}

/** A brace without its other half holds the place of nothing: readers would see it as it stands. */
function openBrace(yaml: YamlFile, text: string, path: Path): ContentProblem[] {
  const [brace] = /[{}].{0,20}/.exec(text.replace(/\{[^{}]*\}/g, '')) ?? [];
  return told(brace !== undefined && mistyped(yaml, text, path).length === 0, yaml, path, {
    found: `"${brace ?? ''}"`,
    expected: 'braces in pairs, such as {force}',
    fix: 'put the other brace in, or take this one out',
  });
}

function oddText(yaml: YamlFile, text: string, path: Path): ContentProblem[] {
  const unseen = UNSEEN.exec(text)?.[0];
  if (unseen !== undefined)
    return told(true, yaml, path, {
      found: `a character that nobody sees (U+${unseen.charCodeAt(0).toString(16).toUpperCase().padStart(4, '0')})`,
      expected: 'plain text',
      fix: 'type the text again, or paste it without its formatting',
    });
  const html = /^https?:/.test(text) ? undefined : HTML.exec(text)?.[0];
  if (html === undefined) return [...mistyped(yaml, text, path), ...openBrace(yaml, text, path)];
  return told(true, yaml, path, {
    found: `"${html}" in the text`,
    expected: 'plain text: pages show HTML as it stands',
    fix: html.startsWith('&') ? 'write the character itself' : 'take the tag out',
  });
}
