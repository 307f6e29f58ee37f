import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { CsvError, parse } from 'csv-parse/sync';
import { z } from 'zod';
import type { Entry, YamlFile } from './yaml.ts';
import { nearestOr } from './names.ts';
import type { ContentProblem, Path, Report } from './problems.ts';
import { schemaProblems } from './schema-problems.ts';

/** One record of a CSV file and the line on which it ends. */
interface Line {
  record: string[];
  info: { lines: number };
}

/**
 * Read a CSV file of the content folder, a row for each record; a blank cell is null. What is wrong is told to
 * `report`, by line and column, and the answer is then empty.
 */
export function readTable<T>(
  root: string,
  name: string,
  row: z.ZodObject & z.ZodType<T>,
  report: Report,
): Entry<T[]>[] {
  const lines = linesOf(root, name, report);
  if (!lines) return [];
  const [header, ...records] = lines;
  const columns = header?.record ?? [];
  const blank = records.find(({ record }) => record.every((cell) => cell.trim() === ''));
  if (blank) {
    report({ file: name, line: blank.info.lines, path: '', ...blankRow });
    return [];
  }
  const faults = headerFaults(name, columns, row);
  faults.forEach(report);
  if (faults.length > 0) return [];
  const table = asFile(name, columns, records);
  const problems = schemaProblems(table, z.array(row)).map(inTableWords);
  problems.forEach(report);
  return problems.length > 0 ? [] : [{ yaml: table, value: z.array(row).parse(table.value) }];
}

function linesOf(root: string, name: string, report: Report): Line[] | null {
  try {
    const bytes = readFileSync(join(root, name));
    const fault = savedWrongly(bytes);
    if (fault) {
      report({ file: name, path: '', ...fault });
      return null;
    }
    const text = bytes.toString('utf8');
    return parse(text, { bom: true, info: true, skip_empty_lines: true }) as unknown as Line[];
  } catch (error) {
    if (error instanceof CsvError) report(notCsv(name, error, rowBegun(join(root, name), error)));
    else if (error instanceof Error && 'code' in error && error.code === 'ENOENT') report(noTable(name));
    else throw error;
    return null;
  }
}

const blankRow = {
  found: 'a row with nothing in it',
  expected: 'rows that say something',
  fix: 'delete the row',
};

const noTable = (file: string): ContentProblem => ({
  file,
  line: null,
  path: '',
  found: 'no such file',
  expected: 'a table beside the other files of its folder',
  fix: 'restore it from version control',
});

/** What spreadsheets do to a table when they save it; null where it is plain CSV. */
function savedWrongly(bytes: Buffer): Omit<ContentProblem, 'file' | 'path'> | null {
  const line = 1;
  if (bytes.toString('latin1', 0, 4) === 'PK\x03\x04')
    return {
      ...{ line, found: 'a workbook of a spreadsheet', expected: 'a table saved as text' },
      fix: 'open it in the spreadsheet and save it as "CSV UTF-8 (comma delimited)"',
    };
  const fix = 'open it in the spreadsheet again and save it as "CSV UTF-8 (comma delimited)"';
  const wide = /^(?:\xff\xfe|\xfe\xff)/.test(bytes.toString('latin1', 0, 2)) || bytes.includes(0);
  if (wide) return { line, found: 'a table saved as UTF-16', expected: 'a table saved as UTF-8', fix };
  const text = bytes.toString('utf8');
  const broken = text.split('\n').findIndex((one) => one.includes('\uFFFD'));
  if (broken >= 0)
    return { line: broken + 1, found: 'letters that are not UTF-8', expected: 'a table saved as UTF-8', fix };
  const [head = '', first = ''] = text.split('\n');
  if (text.trim() === '')
    return {
      ...{ line: null, found: 'an empty file', expected: 'a first line that names the columns, and rows' },
      fix: 'restore it from version control',
    };
  const met = text.split('\n').findIndex((one) => /^(?:<{7}|={7}$|>{7})/.test(one));
  if (met >= 0)
    return {
      ...{
        line: met + 1,
        found: `"${(text.split('\n')[met] ?? '').trim()}"`,
        expected: 'one version of the table',
      },
      fix: 'two changes met here: keep the rows that are right, and delete the others and these marks',
    };
  if (/^\uFEFF?sep=/i.test(head))
    return { line, found: `"${head.trim()}"`, expected: 'the names of the columns', fix: 'delete this line' };
  for (const [mark, name] of separators)
    for (const [at, text] of [head, first].entries())
      if (text.split(mark).length > (at === 0 ? 1 : 2) && !text.includes(','))
        return {
          line: at + 1,
          found: `${name} between the cells`,
          expected: 'commas between the cells',
          fix,
        };
  return null;
}

const separators = [
  [';', 'semicolons'],
  ['\t', 'tabs'],
  ['|', 'bars'],
] as const;

/** Where the quote opens that never closes: the parser itself only notices at the end of the file. */
const openQuote = (file: string, line: number): ContentProblem => ({
  ...{ file, line, path: '' },
  found: 'a double quote that opens in this row and never closes',
  expected: 'a closing quote at the end of the cell',
  fix: 'close the quote, or take it out; double a quote that is part of the text',
});

/** Line on which the row begins that a quote swallows the next ones into; null for another fault. */
function rowBegun(path: string, error: CsvError): number | null {
  if (!/QUOTE/.test(error.code) || typeof error['records'] !== 'number') return null;
  const whole = parse(readFileSync(path, 'utf8'), {
    ...{ bom: true, info: true, skip_empty_lines: true, to: Math.max(1, error['records']) },
  }) as unknown as Line[];
  const begun = error['records'] === 0 ? 1 : (whole.at(-1)?.info.lines ?? 0) + 1;
  return begun < Number(error['lines']) || error.code === 'CSV_QUOTE_NOT_CLOSED' ? begun : null;
}

const notCsv = (file: string, error: CsvError, begun: number | null): ContentProblem => {
  return begun === null ? wrongRow(file, error) : openQuote(file, begun);
};

const wrongRow = (file: string, error: CsvError): ContentProblem => ({
  file,
  line: typeof error['lines'] === 'number' ? error['lines'] : null,
  path: '',
  expected: 'as many cells in every row as the first row has columns, with commas between them',
  ...(cellsFound(error) ?? { found: error.message, fix: QUOTES }),
});

const QUOTES = 'put a cell that holds a comma in double quotes, and double any quote inside it';

/** Another number of cells than of columns, in words; null for another fault. */
function cellsFound({ code, message }: CsvError): Pick<ContentProblem, 'found' | 'fix'> | null {
  const [, wanted, got] = /expect (\d+), got (\d+)/.exec(message) ?? [];
  if (code !== 'CSV_RECORD_INCONSISTENT_FIELDS_LENGTH' || !wanted || !got) return null;
  const lacks = Number(got) < Number(wanted);
  return {
    found: `${got} ${got === '1' ? 'cell' : 'cells'} in this row`,
    fix: lacks ? `it needs ${wanted}: put a comma for each cell that is blank` : QUOTES,
  };
}

/** Letters of a line that a message shows. */
const SHOWN = 100;

function headerFaults(file: string, columns: readonly string[], row: z.ZodObject): ContentProblem[] {
  const shape = row.shape as Record<string, z.ZodType>;
  const wanted = Object.keys(shape);
  const needed = wanted.filter((name) => shape[name]?.safeParse(undefined).success !== true);
  const place = { file, line: 1, path: '', expected: `the columns ${wanted.join(', ')}` };
  const strange = columns.filter((name) => !wanted.includes(name));
  if (columns.length > 0 && strange.length === columns.length)
    return [
      {
        ...place,
        found: `"${columns.join(', ').slice(0, SHOWN)}"`,
        fix: 'put the line with the names of the columns back',
      },
    ];
  const missing = needed.filter((name) => !columns.includes(name));
  return [
    ...strange.map((name) => ({
      ...place,
      found: name === '' ? 'a column without a name' : `the column "${name}"`,
      fix: nearestOr(name, wanted, 'take it out'),
    })),
    ...(strange.length > 0 ? [] : missing).map((name) => ({
      ...place,
      found: `no column "${name}"`,
      fix: `add it to the first line`,
    })),
  ];
}

function asFile(file: string, columns: readonly string[], records: readonly Line[]): YamlFile {
  const line = (path: Path) => records[Number(path[0] ?? 0)]?.info.lines ?? 1;
  const cell = (path: Path) => records[Number(path[0])]?.record[columns.indexOf(String(path[1]))];
  return {
    file,
    value: records.map(({ record }) =>
      Object.fromEntries(columns.map((column, i) => [column, record[i] === '' ? null : record[i]])),
    ),
    line,
    keyLine: line,
    typed: cell,
  };
}

/** Rows have columns, not keys; and a blank cell is filled in, not put after a colon. */
const inTableWords = (problem: ContentProblem): ContentProblem => ({
  ...problem,
  path: `column ${problem.path.replace(/^\[\d+\]\.?/, '')}`,
  found: problem.found === 'no value' ? 'a blank cell' : problem.found,
  fix: problem.fix
    .replace('write a value after the colon', 'fill the cell in')
    .replace('a neighbouring file shows how', 'the rows above show how'),
});
