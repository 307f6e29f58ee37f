import { z } from 'zod';
import { nearestName, nearestOr } from './names.ts';
import { type ContentProblem, type Path, writePath } from './problems.ts';
import { at, type YamlFile } from './yaml.ts';

type Explained = Pick<ContentProblem, 'found' | 'expected' | 'fix'>;

/** What is wrong with a file's data by its schema, in an editor's words; none where it fits. */
export function schemaProblems(yaml: YamlFile, schema: z.ZodType): ContentProblem[] {
  const checked = schema.safeParse(yaml.value);
  if (checked.success) return [];
  const misspelt = new Set<string>();
  const problems = checked.error.issues.flatMap((issue) => {
    const path = issue.path.filter((step) => typeof step !== 'symbol');
    if (issue.code !== 'unrecognized_keys') return [wrongValue(issue, yaml, path)];
    const allowed = keysAt(schema, path);
    return issue.keys.map((key) => {
      const meant = nearestName(key, allowed);
      if (meant !== undefined) misspelt.add(writePath([...path, meant]));
      return unknownKey(yaml, path, key, allowed, meant);
    });
  });
  return problems.filter(({ path, found }) => found !== keyMissing || !misspelt.has(path));
}

const keyMissing = 'nothing: the key is missing';

const wrongValue = (issue: z.core.$ZodIssue, yaml: YamlFile, path: Path): ContentProblem => ({
  ...at(yaml, path),
  ...explain(issue, yaml, path),
});

function unknownKey(
  yaml: YamlFile,
  path: Path,
  key: string,
  allowed: string[],
  meant: string | undefined,
): ContentProblem {
  return {
    file: yaml.file,
    line: yaml.keyLine(path, key),
    path: writePath([...path, key]),
    found: `the key "${key}"`,
    expected: `one of ${allowed.join(', ')}`,
    fix: meant ? `did you mean "${meant}"?` : 'take the line out, or move what it says to one of these keys',
  };
}

function explain(issue: z.core.$ZodIssue, yaml: YamlFile, path: Path): Explained {
  const value = valueAt(yaml.value, path);
  const expected = expectation(issue);
  const last = path.at(-1);
  if (value === undefined && typeof last === 'string') {
    return { found: keyMissing, expected, fix: `add a line "${last}: ..." here` };
  }
  return { found: show(value, yaml.typed(path)), expected, fix: remedy(issue, value, yaml.typed(path)) };
}

const plainTypes: Record<string, string> = {
  string: 'text',
  number: 'a number',
  int: 'a whole number',
  boolean: 'true or false',
  array: 'a list, each entry on a line that starts with "- "',
  object: 'keys with values',
};

function expectation(issue: z.core.$ZodIssue): string {
  const ours = !/^(Invalid|Too|Unrecognized)/.test(issue.message);
  if (ours) return issue.message;
  if (issue.code === 'invalid_type') return plainTypes[issue.expected] ?? issue.expected;
  const choices = choicesOf(issue);
  if (choices.length > 0) return `one of ${choices.join(', ')}`;
  if (issue.code === 'too_small' && issue.origin === 'string') return 'some text';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'at least one entry';
  if (issue.code === 'too_small')
    return issue.inclusive === false ? `more than ${issue.minimum}` : `${issue.minimum} or more`;
  return issue.message;
}

function remedy(issue: z.core.$ZodIssue, value: unknown, typed: string | undefined): string {
  if (value === null || value === '') return 'write a value after the colon';
  if (issue.code === 'invalid_type' && issue.expected === 'string' && typed !== undefined) {
    return `put it in quotes: "${typed}"`;
  }
  const meantValue = typeof value === 'string' ? tidied(issue, value) : undefined;
  if (meantValue !== undefined) return `did you mean ${meantValue}?`;
  const choices = choicesOf(issue);
  if (choices.length > 0) return nearestOr(typed ?? '', choices, 'choose one of these');
  if (issue.code === 'invalid_format' && issue.format === 'url')
    return 'copy the whole address from the browser';
  if (issue.code === 'too_small' && issue.origin === 'array') return 'add an entry, or take the key out';
  return 'write it as expected; a neighbouring file shows how';
}

/** What was typed with the slips that nobody sees put right: spaces at its ends, capitals, commas in a number. */
function tidied(issue: z.core.$ZodIssue, value: string): string | undefined {
  if (issue.code === 'invalid_type' && ['number', 'int'].includes(issue.expected))
    return /^\d{1,3}(?:[, ]\d{3})+$/.test(value) ? value.replaceAll(/\D/g, '') : undefined;
  if (issue.code !== 'invalid_format' || typeof issue.pattern !== 'string') return undefined;
  const pattern = /^\/(.*)\/([a-z]*)$/.exec(issue.pattern);
  const shape = new RegExp(pattern?.[1] ?? issue.pattern, pattern?.[2]);
  const trimmed = value.trim();
  const found = [trimmed, trimmed.toLowerCase(), trimmed.toLowerCase().replaceAll(/[^a-z0-9]+/g, '-')].find(
    (one) => one !== value && shape.test(one),
  );
  return found === undefined ? undefined : `"${found}"`;
}

const choicesOf = (issue: z.core.$ZodIssue): string[] => {
  if (issue.code === 'invalid_value') return issue.values.map(String);
  if (issue.code === 'invalid_union' && 'options' in issue) return (issue.options ?? []).map(String);
  return [];
};

function show(value: unknown, typed: string | undefined): string {
  if (value === null) return 'no value';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'string') return `"${shortened(value)}"`;
  if (typed === undefined) return 'keys with values';
  return `${typed}, read as ${typeof value === 'number' ? 'a number' : 'true or false'}`;
}

/** Letters of a value that a message shows. */
const SHOWN = 200;
const shortened = (text: string) => (text.length <= SHOWN ? text : `${text.slice(0, SHOWN)}…`);

const valueAt = (value: unknown, path: Path): unknown =>
  path.reduce<unknown>((inner, step) => (inner as Record<string | number, unknown> | null)?.[step], value);

/** The keys that a schema allows at a path, through lists, optional parts and alternatives. */
function keysAt(schema: z.core.$ZodType, path: Path): string[] {
  if (schema instanceof z.ZodOptional || schema instanceof z.ZodNullable)
    return keysAt(schema.unwrap(), path);
  if (schema instanceof z.ZodDiscriminatedUnion)
    return schema.options.flatMap((option) => keysAt(option, path));
  const [step, ...rest] = path;
  if (schema instanceof z.ZodArray) return step === undefined ? [] : keysAt(schema.element, rest);
  if (!(schema instanceof z.ZodObject)) return [];
  const shape = schema.shape as Record<string, z.core.$ZodType>;
  if (step === undefined) return Object.keys(shape);
  const inner = shape[step];
  return inner ? keysAt(inner, rest) : [];
}
