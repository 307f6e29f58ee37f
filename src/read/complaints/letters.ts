import { fieldOf } from '../../domain/complaints/letter.ts';
import { readWords } from '../../domain/complaints/letter-words.ts';
import type { LetterCondition, LetterTemplate } from '../../schemas/complaints/letter.ts';
import type { Entry } from '../content/entry.ts';
import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem, Path } from '../content/problems.ts';
import { at, fileNamedForId, stem } from '../content/references.ts';
import { named } from '../content/named.ts';
import { pointRefs } from '../standards/files.ts';
import type { YamlFile } from '../content/yaml.ts';

/** What may be named from the files about deadlines and letters, by kind. */
interface Known {
  limits: string[];
  bodies: string[];
  points: string[];
  letters: string[];
  routes: string[];
}

/** Where clocks and letters disagree with their names, with one another, or name what is not there. */
export function letterProblems(files: ContentFiles): ContentProblem[] {
  const { clocks, letters } = files.complaints;
  const known: Known = {
    limits: typedIds(files, 'complaints/limits.yaml'),
    bodies: typedIds(files, 'complaints/bodies.yaml'),
    points: pointRefs(files),
    letters: files.names.filter((name) => name.startsWith('complaints/letters/')).map(stem),
    routes: files.names.filter((name) => name.startsWith('complaints/routes/')).map(stem),
  };
  return [
    ...clocks.flatMap((entry) => clockProblems(entry, known)),
    ...letters.flatMap(fileNamedForId),
    ...letters.flatMap((entry) => oneLetter(entry, known)),
  ];
}

/** Ids as typed, also in a file that does not fit its schema: a slip there must not break all that name it. */
function typedIds(files: ContentFiles, name: string): string[] {
  const value = files.yaml.find(({ file }) => file === name)?.value;
  return (Array.isArray(value) ? (value as ({ id?: unknown } | null)[]) : []).flatMap((one) =>
    typeof one?.id === 'string' ? [one.id] : [],
  );
}

function clockProblems({ yaml, value }: ContentFiles['complaints']['clocks'][number], known: Known) {
  const ids = value.groups.flatMap(({ clocks }) => clocks.map(({ id }) => id));
  return value.groups.flatMap(({ clocks }, i) =>
    clocks.flatMap((clock, j) => {
      const path: Path = ['groups', i, 'clocks', j];
      return [
        ...(ids.filter((id) => id === clock.id).length > 1 ? [twice(yaml, [...path, 'id'], clock.id)] : []),
        ...clock.limits.flatMap((id, k) =>
          named(yaml, [...path, 'limits', k], id, known.limits, 'a time limit'),
        ),
        ...clock.letters.flatMap((id, k) =>
          named(yaml, [...path, 'letters', k], id, known.letters, 'a letter'),
        ),
      ];
    }),
  );
}

function oneLetter({ yaml, value }: Entry<LetterTemplate>, known: Known): ContentProblem[] {
  const ids = value.fields.map(({ id }) => id);
  const words = (path: Path, text: string) => wordProblems(yaml, path, text, value, known);
  const condition = (path: Path, when: LetterCondition | undefined) =>
    when ? conditionProblems(yaml, path, when, value) : [];
  return [
    ...ids.flatMap((id, i) => (ids.indexOf(id) < i ? [twice(yaml, ['fields', i, 'id'], id)] : [])),
    ...value.routes.flatMap((id, i) => named(yaml, ['routes', i], id, known.routes, 'a complaint route')),
    ...value.fields.flatMap(({ when }, i) => condition(['fields', i, 'when'], when)),
    ...value.to.flatMap(({ line, body, when }, i) => [
      ...words(['to', i, 'line'], line),
      ...named(yaml, ['to', i, 'body'], body, known.bodies, 'a body in complaints/bodies.yaml'),
      ...condition(['to', i, 'when'], when),
    ]),
    ...(value.to.at(-1)?.when ? [lastNeedsNone(yaml, ['to', value.to.length - 1, 'when'])] : []),
    ...words(['subject'], value.subject),
    ...value.parts.flatMap((part, i) => [
      ...condition(['parts', i, 'when'], part.when),
      ...('text' in part ? words(['parts', i, 'text'], part.text) : []),
      ...('quote' in part
        ? named(yaml, ['parts', i, 'quote'], part.quote, known.points, 'a point of a framework')
        : []),
    ]),
    ...value.clocks.flatMap(({ limit, from, when, late }, i) => [
      ...named(yaml, ['clocks', i, 'limit'], limit, known.limits, 'a time limit'),
      ...named(yaml, ['clocks', i, 'from'], from, dateFields(value), 'a date field of this letter'),
      ...condition(['clocks', i, 'when'], when),
      ...(late === undefined
        ? []
        : named(yaml, ['clocks', i, 'late'], late, fieldIds(value), 'a field of this letter')),
    ]),
  ];
}

const fieldIds = ({ fields }: LetterTemplate) => fields.map(({ id }) => id);

const dateFields = ({ fields }: LetterTemplate) =>
  fields.filter(({ kind }) => kind === 'date').map(({ id }) => id);

function wordProblems(
  yaml: YamlFile,
  path: Path,
  text: string,
  letter: LetterTemplate,
  known: Known,
): ContentProblem[] {
  return readWords(text).flatMap((piece) => {
    if (typeof piece === 'string' || piece.kind === 'name') return [];
    if (piece.kind === 'field')
      return named(yaml, path, piece.field, fieldIds(letter), 'a field of this letter');
    const dates = piece.kind === 'lastDay' ? piece.fields : [];
    return [
      ...named(yaml, path, piece.limit, known.limits, 'a time limit'),
      ...dates.flatMap((id) => named(yaml, path, id, dateFields(letter), 'a field of this letter')),
    ];
  });
}

function conditionProblems(yaml: YamlFile, path: Path, when: LetterCondition, { fields }: LetterTemplate) {
  const id = fieldOf(when);
  const field = fields.find((one) => one.id === id);
  if (!field || !('is' in when))
    return named(
      yaml,
      path,
      id,
      fields.map((one) => one.id),
      'a field of this letter',
    );
  const options = field.kind === 'choice' ? field.options.map((option) => option.id) : [];
  return when.is.flatMap((option, i) =>
    named(yaml, [...path, 'is', i], option, options, `an option of the field "${id}"`),
  );
}

const twice = (yaml: YamlFile, path: Path, id: string): ContentProblem => ({
  ...at(yaml, path),
  found: `"${id}" a second time`,
  expected: 'an id that nothing else in this file has',
  fix: 'give the newer one another id',
});

const lastNeedsNone = (yaml: YamlFile, path: Path): ContentProblem => ({
  ...at(yaml, path),
  found: 'a condition on the last recipient',
  expected: 'a last recipient for every other case',
  fix: 'take the condition out, or add a recipient without one below it',
});
