import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import type { ContentProblem } from '../../src/read/content/problems.ts';
import { readTable } from '../../src/read/content/table.ts';
import { comparableRowSchema } from '../../src/schemas/report-cards/comparable.ts';
import { withFile } from '../fixtures/content/small-content.ts';

test.each([' ', '0x29', '1e2', '4,1', '41%'])('a figure of the report cards is not read from %j', (cell) => {
  expect(comparableRowSchema.shape.value.safeParse(cell).success).toBe(false);
});

test('a figure is read where there is one, and is not known where there is none', () => {
  expect([null, '41', '-3.5'].map((cell) => comparableRowSchema.shape.value.parse(cell))).toEqual([
    null,
    41,
    -3.5,
  ]);
});

describe('a table', () => {
  const row = z.strictObject({ force: z.string(), note: z.string().nullable() });
  const problemsOf = (text: string | Buffer): ContentProblem[] => {
    const problems: ContentProblem[] = [];
    const root = withFile('table.csv', text);
    readTable(root, 'table.csv', row, (problem) => problems.push(problem));
    return problems;
  };
  const rows = Array.from({ length: 20 }, (_, i) => `force-${i},note ${i}`);
  const sound = ['force,note', ...rows].join('\n');

  test('that is sound is read', () => {
    expect(problemsOf(sound)).toEqual([]);
  });

  test('saved as UTF-16 is told of once', () => {
    expect(problemsOf(Buffer.from(`\uFEFF${sound}`, 'utf16le'))).toMatchObject([
      { line: 1, found: 'a table saved as UTF-16' },
    ]);
  });

  test('saved with semicolons or tabs is told of once', () => {
    expect(problemsOf(sound.replaceAll(',', ';'))).toMatchObject([{ found: 'semicolons between the cells' }]);
    expect(problemsOf(sound.replaceAll(',', '\t'))).toMatchObject([{ found: 'tabs between the cells' }]);
  });

  test.each([
    ['bars', sound.replaceAll(',', '|'), 1, 'bars between the cells'],
    ['a line for one spreadsheet', `sep=,\n${sound}`, 1, '"sep=,"'],
    ['nothing', ' \n', null, 'an empty file'],
    ['no names of columns', sound.slice(sound.indexOf('\n') + 1), 1, '"force-0, note 0"'],
    ['a workbook', 'PK\u0003\u0004\0\0', 1, 'a workbook of a spreadsheet'],
    ['a row of commas', `${sound}\n,\n`, 22, 'a row with nothing in it'],
    ['a cell too many', sound.replace('note 4', 'note 4,x'), 6, '3 cells in this row'],
    ['a cell too few', sound.replace(',note 4', ''), 6, '1 cell in this row'],
    ['two changes that met', sound.replace('force-4', '<<<<<<< HEAD\nforce-4'), 6, '"<<<<<<< HEAD"'],
    ['columns without a name', `${sound}\n`.replaceAll('\n', ',\n'), 1, 'a column without a name'],
  ])('of %s is told of once', (_, text, line, found) => {
    expect(problemsOf(text)).toMatchObject([{ line, found }]);
  });

  test.each([
    ['no other quote', sound.replace('note 4', '"note 4')],
    ['another quoted cell after it', sound.replace('note 4', '"note 4').replace('note 9', '"note 9"')],
  ])('with a quote that never closes is told of where it opens: %s', (_, text) => {
    expect(problemsOf(text)).toMatchObject([
      { line: 6, found: 'a double quote that opens in this row and never closes' },
    ]);
  });
});
