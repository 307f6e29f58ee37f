import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { readTable } from '../../src/read/content/table.ts';
import type { ContentProblem } from '../../src/read/content/problems.ts';
import { looseDate } from '../../src/schemas/common.ts';
import { onlyProblem, smallContent, withChange, withFile } from '../fixtures/content/small-content.ts';

const gap = (more: string) =>
  `- force: oakshire\n  dataset: street\n  status: partial\n  source: made-up\n${more}\n`;

describe('content that is written as it should be, and cannot be so', () => {
  const gaps = (more: string) => {
    const root = smallContent();
    const source = /source: (\S+)/.exec(readFileSync(join(root, 'coverage/known-gaps.yaml'), 'utf8'))?.[1];
    const text = gap(more).replace('made-up', source ?? '');
    const before = readFileSync(join(root, 'coverage/known-gaps.yaml'), 'utf8');
    return onlyProblem(withFile('coverage/known-gaps.yaml', `${before}\n${text}`, root));
  };

  test('a gap that ends before it begins', () => {
    expect(gaps('  reason: Made up.\n  from: 2025-03\n  to: 2025-01')).toMatchObject({
      found: '"2025-01", before "from: 2025-03"',
      fix: 'correct one of the two',
    });
  });

  test.each(['<b>', '</p>', '<br/>', '<a href="x">', '<script>'])('HTML in a text: %s', (tag) => {
    expect(
      gaps(`  reason: Made ${tag.replaceAll('"', "'")} up.\n  from: 2025-01\n  to: null`).found,
    ).toContain('in the text');
  });

  test('a day on which somebody will have looked', () => {
    const root = smallContent();
    const checked = /checked: (\S+)/.exec(readFileSync(join(root, 'sources.yaml'), 'utf8'))?.[1] ?? '';
    expect(onlyProblem(withChange('sources.yaml', checked, '2962-01-01', root)).found).toBe(
      '"2962-01-01", which is still to come',
    );
  });

  test.each(['2025-02-31', '2025-11-31', '2025-02-29', '2025-00-01', '2025-04-00'])(
    'a day that no calendar has: %s',
    (day) => {
      expect(looseDate.safeParse(day).success).toBe(false);
    },
  );

  test.each(['2025', '2025-02', '2024-02-29', '2025-12-31'])('is told from a good one: %s', (day) => {
    expect(looseDate.safeParse(day).success).toBe(true);
  });
});

describe('a file that was renamed', () => {
  test('is told of once, though others name it', () => {
    const root = smallContent();
    renameSync(join(root, 'forces/oakshire.yaml'), join(root, 'forces/oakshyre.yaml'));
    const problem = onlyProblem(root);
    expect(problem.file).toBe('forces/oakshyre.yaml');
    expect(problem.fix).toMatch(/^rename the file to oakshire\.yaml: \d+ other places name it so$/);
  });
});

describe('a quote that never closes', () => {
  test('is told of where it opens', () => {
    const root = smallContent();
    const text = readFileSync(join(root, 'coverage/known-gaps.yaml'), 'utf8');
    const broken = `# one\n- force: "oakshire\n${text}`;
    expect(onlyProblem(withFile('coverage/known-gaps.yaml', broken, root))).toMatchObject({
      line: 2,
      found: '"- force: "oakshire", where a quote opens that never closes',
    });
  });
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
    ['no other quote', sound.replace('note 4', '"note 4')],
    ['another quoted cell after it', sound.replace('note 4', '"note 4').replace('note 9', '"note 9"')],
  ])('with a quote that never closes is told of where it opens: %s', (_, text) => {
    expect(problemsOf(text)).toMatchObject([
      { line: 6, found: 'a double quote that opens in this row and never closes' },
    ]);
  });
});
