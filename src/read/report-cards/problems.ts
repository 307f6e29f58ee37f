import { checkCounts } from '../../domain/report-cards/known-grades.ts';
import type { Unit } from '../../schemas/report-cards/comparable.ts';
import type { Round } from '../../schemas/report-cards/framework.ts';
import { at, type Entry, type YamlFile, toldAt } from '../content/yaml.ts';
import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem } from '../content/problems.ts';
import { fileNamedForId, type KnownNames, lostName, misnamed } from '../content/names.ts';

/** Where the files of `report-cards/` disagree with one another or name what is not there. */
export function reportCardProblems(files: ContentFiles, { forces }: KnownNames): ContentProblem[] {
  const {
    rounds,
    comparables,
    grades,
    counts,
    monitoring,
    regions,
    differences,
    corrections,
    judgments,
    causes,
  } = files.reportCards;
  const known: Known = { forces, rounds: new Map(rounds.map(({ value }) => [value.id, value])) };
  const problems = [
    ...[...rounds, ...comparables].flatMap(fileNamedForId),
    ...[...grades, ...counts, ...monitoring, ...regions, ...judgments, ...causes].flatMap((entry) =>
      rowForces(entry, known),
    ),
    ...[...grades, ...counts, ...differences, ...corrections, ...judgments, ...causes].flatMap((entry) =>
      rowRounds(entry, known),
    ),
    ...grades.flatMap((entry) => gradeProblems(entry, known)),
    ...grades.flatMap(twice(({ force, framework, question }) => `${force}, ${framework}, ${question}`)),
    ...counts.flatMap(twice(({ force, framework }) => `${force}, ${framework}`)),
    ...judgments.flatMap(twice(({ force, framework }) => `${force}, ${framework}`)),
    ...monitoring.flatMap(twice(({ force, entered }) => `${force}, ${entered}`)),
    ...counts.flatMap((entry) => tooMany(entry, known)),
    ...regions.flatMap(twice(({ force }) => force)),
    ...regions.flatMap((entry) => withoutRegion(entry, files)),
    ...figureProblems(files, known),
  ];
  // A row that is wrong or there twice breaks the counts too: it is told once.
  return problems.length > 0 ? problems : countProblems(files);
}

/** A police force that no row gives a region: its report card could not be made. */
const withoutRegion = (
  { yaml, value }: Entry<{ force: string }[]>,
  { forces }: ContentFiles,
): ContentProblem[] =>
  forces.flatMap(({ value: { id, kind } }) =>
    toldAt(
      kind === 'territorial' && value.every(({ force }) => force !== id),
      { file: yaml.file, line: null, path: '' },
      {
        found: `no row for ${id}`,
        expected: 'a row for each police force with a territory',
        fix: `add the row ${id},<region>`,
      },
    ),
  );

interface Known {
  forces: readonly string[];
  rounds: ReadonlyMap<string, Round>;
}

/** A row of a table as a whole. */
const rowAt = (yaml: YamlFile, row: number) => ({ file: yaml.file, line: yaml.line([row]), path: '' });

/** A cell of a table, or a key of an entry in a list. */
const cell = (yaml: YamlFile, row: number, column: string) =>
  yaml.file.endsWith('.csv') ? { ...rowAt(yaml, row), path: `column ${column}` } : at(yaml, [row, column]);

const oneOf = (expected: string, from: readonly string[]) => ({
  expected,
  otherwise: `use one of ${from.join(', ')}`,
});

const rowForces = ({ yaml, value }: Entry<{ force: string }[]>, { forces }: Known): ContentProblem[] =>
  value.flatMap(({ force }, row) =>
    lostName(cell(yaml, row, 'force'), force, forces, oneOf('the id of a force in forces/', forces)),
  );

function rowRounds({ yaml, value }: Entry<{ framework: string | null }[]>, { rounds }: Known) {
  const ids = [...rounds.keys()];
  const words = oneOf('the id of a file in report-cards/frameworks/', ids);
  return value.flatMap(({ framework }, row) =>
    framework === null ? [] : lostName(cell(yaml, row, 'framework'), framework, ids, words),
  );
}

const noGrades = {
  found: 'a table without rows',
  expected: 'a row for each grade',
  fix: 'restore the rows from version control',
};

function gradeProblems({ yaml, value }: ContentFiles['reportCards']['grades'][number], { rounds }: Known) {
  if (value.length === 0) return [{ file: yaml.file, line: 1, path: '', ...noGrades }];
  return value.flatMap(({ framework, question, grade, date }, row) => {
    const round = rounds.get(framework);
    if (!round) return [];
    const questions = round.questions.map(({ id }) => id);
    const words = round.scale.map((step) => step.grade);
    return [
      ...misnamed(
        cell(yaml, row, 'question'),
        question,
        questions,
        oneOf(`a question of ${framework}`, questions),
      ),
      ...toldAt(date !== null && date < round.inForceFrom.slice(0, date.length), cell(yaml, row, 'date'), {
        found: `"${date ?? ''}", before ${framework} began`,
        expected: `${round.inForceFrom} or later`,
        fix: 'correct the date, or the framework',
      }),
      ...misnamed(cell(yaml, row, 'grade'), grade, words, oneOf(`a grade of ${framework}`, words)),
    ];
  });
}

/** More grades than the round has questions. */
const tooMany = (
  { yaml, value }: ContentFiles['reportCards']['counts'][number],
  { rounds }: Known,
): ContentProblem[] =>
  value.flatMap((row, i) => {
    const sum = Object.values(row).reduce<number>((n, cell) => n + (typeof cell === 'number' ? cell : 0), 0);
    const most = rounds.get(row.framework)?.questions.length ?? Infinity;
    return toldAt(sum > most, rowAt(yaml, i), {
      found: `${sum} grades`,
      expected: `at most ${most}, as ${row.framework} has questions`,
      fix: 'compare the row with its source',
    });
  });

/** Rows that say the same thing a second time. */
const twice =
  <T>(key: (row: T) => string) =>
  ({ yaml, value }: Entry<T[]>): ContentProblem[] => {
    const seen = new Set<string>();
    return value.flatMap((row, i) => {
      const again = seen.has(key(row));
      seen.add(key(row));
      return toldAt(again, rowAt(yaml, i), {
        found: `a second row for ${key(row)}`,
        expected: 'one row for each',
        fix: 'keep the right one and delete the other',
      });
    });
  };

/** More of a grade than was published, and nothing in differences.yaml that tells the reader. */
function countProblems(files: ContentFiles): ContentProblem[] {
  const { counts, grades, differences } = files.reportCards;
  const told = new Set(
    differences.flatMap(({ value }) => value.map(({ force, framework }) => `${force} ${framework}`)),
  );
  return counts.flatMap(({ yaml, value }) =>
    checkCounts(
      value,
      grades.flatMap((entry) => entry.value),
    ).flatMap(({ row, result, counts: compared }, i) => {
      if (result !== 'differs' || told.has(`${row.force} ${row.framework}`)) return [];
      const over = compared.filter(({ published, ours }) => published !== null && ours > published);
      return toldAt(true, rowAt(yaml, i), {
        found: over
          .map(({ grade, published, ours }) => `${published ?? 0} ${grade} published, ${ours} in grades.csv`)
          .join('; '),
        expected: `the grades of ${row.force} in ${row.framework} to fit the published count`,
        fix: 'correct grades.csv, or say in differences.yaml why the sources disagree',
      });
    }),
  );
}

/** Lowest and highest that a figure can be: only people can be a change, and so fewer than none. */
const boundsOf = (unit: Unit): [low: number, high: number] => [
  unit === 'people' ? -Infinity : 0,
  unit === 'percent' ? 100 : Infinity,
];

function figureProblems(files: ContentFiles, known: Known): ContentProblem[] {
  const { comparables, figures } = files.reportCards;
  return figures.flatMap((entry) => {
    const { yaml, value } = entry;
    const head = comparables.find((one) => one.yaml.file === yaml.file.replace(/csv$/, 'yaml'));
    const ids = head?.value.measures.map(({ id }) => id) ?? [];
    return [
      ...rowForces(entry, known),
      ...twice(({ force, measure }: (typeof value)[number]) => `${force}, ${measure}`)(entry),
      ...(head
        ? value.flatMap(({ measure }, row) =>
            misnamed(cell(yaml, row, 'measure'), measure, ids, oneOf('a measure of the file beside it', ids)),
          )
        : []),
      ...value.flatMap(({ measure, value: figure }, row) => {
        const unit = head?.value.measures.find(({ id }) => id === measure)?.unit;
        const [low, high] = unit ? boundsOf(unit) : [-Infinity, Infinity];
        const isOut = figure !== null && (figure < low || figure > high);
        return toldAt(isOut, cell(yaml, row, 'value'), {
          found: `"${figure ?? ''}"`,
          expected: high === 100 ? 'a share from 0 to 100' : 'a number that is not below nought',
          fix: 'compare it with its source',
        });
      }),
      ...value.flatMap(({ value: figure, note }, row) =>
        toldAt(figure === null && note === null, cell(yaml, row, 'value'), {
          found: '""',
          expected: 'a number, or words in "note"',
          fix: 'fill one of the two in',
        }),
      ),
    ];
  });
}
