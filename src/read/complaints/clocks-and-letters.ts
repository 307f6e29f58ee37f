import { fieldOf, readWords } from '../../domain/complaints/letter.ts';
import type { LetterCondition, LetterTemplate } from '../../schemas/complaints/letter.ts';
import { type Entry, told, type YamlFile } from '../content/yaml.ts';
import type { ContentFiles } from '../content/files.ts';
import { eachNamed, eachOnce, fileNamedForId, type KnownNames, named } from '../content/names.ts';
import type { ContentProblem, Path } from '../content/problems.ts';

/** Where clocks and letters disagree with their names, with one another, or name what is not there. */
export const letterProblems = ({ complaints }: ContentFiles, known: KnownNames): ContentProblem[] => [
  ...complaints.clocks.flatMap((entry) => clockProblems(entry, known)),
  ...complaints.letters.flatMap(fileNamedForId),
  ...complaints.letters.flatMap((entry) => oneLetter(entry, known)),
];

const another = {
  expected: 'an id that nothing else in this file has',
  fix: 'give the newer one another id',
};

function clockProblems(
  { yaml, value }: ContentFiles['complaints']['clocks'][number],
  known: KnownNames,
): ContentProblem[] {
  const all = value.groups.flatMap(({ clocks }, i) =>
    clocks.map((clock, j) => ({ ...clock, path: ['groups', i, 'clocks', j] })),
  );
  const ids = all.map(({ id }) => id);
  return [
    ...eachOnce(yaml, ids, (i) => [...(all[i]?.path ?? []), 'id'], another),
    ...all.flatMap(({ path, limits, letters }) => [
      ...eachNamed(yaml, [...path, 'limits'], limits, known.limits, 'a time limit'),
      ...eachNamed(yaml, [...path, 'letters'], letters, known.letters, 'a letter'),
    ]),
  ];
}

function oneLetter({ yaml, value }: Entry<LetterTemplate>, known: KnownNames): ContentProblem[] {
  const words = (path: Path, text: string) => wordProblems(yaml, path, text, value, known);
  const condition = (path: Path, when: LetterCondition | undefined) =>
    when ? conditionProblems(yaml, path, when, value) : [];
  return [
    ...eachOnce(yaml, fieldIds(value), (i) => ['fields', i, 'id'], another),
    ...eachNamed(yaml, ['routes'], value.routes, known.routes, 'a complaint route'),
    ...value.fields.flatMap(({ when }, i) => condition(['fields', i, 'when'], when)),
    ...value.to.flatMap(({ line, body, when }, i) => [
      ...words(['to', i, 'line'], line),
      ...named(yaml, ['to', i, 'body'], body, known.bodies, 'a body in complaints/bodies.yaml'),
      ...condition(['to', i, 'when'], when),
    ]),
    ...told(value.to.at(-1)?.when !== undefined, yaml, ['to', value.to.length - 1, 'when'], {
      found: 'a condition on the last recipient',
      expected: 'a last recipient for every other case',
      fix: 'take the condition out, or add a recipient without one below it',
    }),
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
      ...named(yaml, ['clocks', i, 'late'], late, fieldIds(value), 'a field of this letter'),
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
  known: KnownNames,
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

function conditionProblems(yaml: YamlFile, path: Path, when: LetterCondition, letter: LetterTemplate) {
  const id = fieldOf(when);
  const field = letter.fields.find((one) => one.id === id);
  if (!field || !('is' in when)) return named(yaml, path, id, fieldIds(letter), 'a field of this letter');
  const options = field.kind === 'choice' ? field.options.map((option) => option.id) : [];
  return eachNamed(yaml, [...path, 'is'], when.is, options, `an option of the field "${id}"`);
}

/** Bank holidays of a year in England and Wales: one that falls on a weekend is kept on a weekday. */
const DAYS_A_YEAR = 8;

/** Bank holidays out of order, or of a year that has too few: its working days would all be counted. */
export const bankHolidayProblems = ({ complaints }: ContentFiles): ContentProblem[] =>
  complaints.bankHolidays.flatMap(({ yaml, value: { days, listed } }) => {
    const [first = 0, last = 0] = [days[0], days.at(-1)].map((day) => Number(day?.slice(0, 4)));
    const ofYear = (year: number) => days.filter((day) => day.startsWith(String(year))).length;
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    const least = years.some((year) => ofYear(year) >= DAYS_A_YEAR) ? DAYS_A_YEAR : 1;
    return [
      ...days.flatMap((day, i) =>
        told(day <= (days[i - 1] ?? ''), yaml, ['days', i], {
          found: `${day} after ${days[i - 1] ?? ''}`,
          expected: 'each day once, in order',
          fix: 'move it to its place, or delete it',
        }),
      ),
      ...years.flatMap((year) =>
        told(ofYear(year) < least, yaml, ['days'], {
          found: ofYear(year) === 0 ? `no day of ${year}` : `only ${ofYear(year)} days of ${year}`,
          expected: `${least === 1 ? '' : `${least} or more `}days of every year from ${first} to ${last}`,
          fix: 'add those of that year',
        }),
      ),
      ...told(listed.to < first || listed.to > last, yaml, ['listed', 'to'], {
        found: String(listed.to),
        expected: `a year from ${first} to ${last}`,
        fix: 'name the last year whose days the source names',
      }),
    ];
  });
