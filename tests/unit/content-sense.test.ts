import { readFileSync, renameSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { looseDate } from '../../src/schemas/common.ts';
import {
  errorOf,
  onlyProblem,
  smallContent,
  withChange,
  withFile,
} from '../fixtures/content/small-content.ts';

const gap = (more: string) =>
  `- force: oakshire\n  dataset: stop-and-search\n  status: partial\n  source: made-up\n${more}\n`;

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

  test.each(['{force', 'limit}'])('a brace without its other half: %s', (text) => {
    expect(gaps(`  reason: 'Made ${text} up.'\n  from: 2025-01\n  to: null`).expected).toMatch(
      /^braces in pairs/,
    );
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

const force = 'forces/oakshire.yaml';
const gapsFile = 'coverage/known-gaps.yaml';

/** File, words in it, what is written in their place, and what the one problem says was found. */
const slips: [name: string, file: string, from: string, to: string, found: string, fix: string][] = [
  ['a year to come', force, 'year: 2022', 'year: 2092', '"2092", which is still to come', ''],
  ['a month to come', gapsFile, 'from: 2024-01', 'from: 2094-01', 'still to come', ''],
  [
    'a kind that is none',
    gapsFile,
    'dataset: outcomes',
    'dataset: outcomes\n  categories: [burglry]',
    'burglry',
    'burglary',
  ],
  [
    'some kinds of a file of which there is said to be none',
    gapsFile,
    'dataset: street',
    'dataset: street\n  categories: [burglary]',
    'notPublished, of burglary only',
    'write "partial"',
  ],
  [
    'the same months twice',
    gapsFile,
    '- force: all\n  dataset: outcomes\n  from: 2019-06',
    '- force: oakshire\n  dataset: street\n  from: 2024-01',
    'all months from 2024-01, of which the entry at line 1 tells, too',
    'delete one',
  ],
  [
    'months of which another entry tells',
    gapsFile,
    '- force: all',
    `${gap('  reason: Made up.\n  from: 2023-01\n  to: 2024-03').replace('stop-and-search', 'street').replace('made-up', 'oakshire-website')}\n- force: all`,
    '2024-01 to 2024-03, of which the entry at line 1 tells, too',
    'change "from" or "to"',
  ],
  [
    'months that go on as another entry says',
    gapsFile,
    '- force: all',
    ['from: 2023-04\n  to: 2023-06', 'from: 2023-01\n  to: 2023-03']
      .map((months) => gap(`  reason: Made up.\n  ${months}`).replace('made-up', 'oakshire-website'))
      .join('\n')
      .concat('\n- force: all'),
    'which says the same',
    'make it one entry, from 2023-01 to 2023-06',
  ],
  ['a telephone number of letters', force, "'0300 123 2040'", "'0300 OOO 2040'", '0300 OOO 2040', ''],
  [
    'an email address without its sign',
    force,
    "kind: phone\n    value: '0300 123 2040'",
    'kind: email\n    value: us at oakshire',
    'us at oakshire',
    '',
  ],
  [
    'a web address without a domain',
    force,
    'https://www.oakshire.example',
    'https://oakshire',
    'https://oakshire',
    '',
  ],
  [
    'an entity',
    force,
    'name: Oakshire Police',
    'name: Oakshire &amp; Police',
    '"&amp;" in the text',
    'write the character itself',
  ],
  [
    'a comment of HTML',
    force,
    'name: Oakshire Police',
    'name: Oakshire <!-- x --> Police',
    '"<!--" in the text',
    '',
  ],
  ['a tag that is only begun', force, 'name: Oakshire Police', 'name: Oakshire <img src=x', '<img src=', ''],
  [
    'a letter that nobody sees',
    force,
    'name: Oakshire Police',
    'name: "Oakshire\\u200b Police"',
    'U+200B',
    '',
  ],
  [
    'capitals in an id',
    force,
    'policingBody: oakshire',
    'policingBody: Oakshire',
    '"Oakshire"',
    'did you mean "oakshire"?',
  ],
  [
    'a blank after an id',
    force,
    'policingBody: oakshire',
    'policingBody: "oakshire\u00a0"',
    'oakshire',
    'did you mean "oakshire"?',
  ],
  [
    'a name in place of an id',
    gapsFile,
    'force: oakshire',
    'force: Oak Shire',
    '"Oak Shire"',
    'did you mean "oak-shire"?',
  ],
  ['commas in a number', force, 'people: 1000', 'people: 1,000', '"1,000"', 'did you mean 1000?'],
  ['tabs', force, '    people: 1000', '\t\tpeople: 1000', 'people: 1000" after a tab', 'spaces'],
  ['marks of two versions', force, 'id: oakshire', '<<<<<<< HEAD\nid: oakshire', '<<<<<<< HEAD', ''],
  ['a second document', force, 'nation: England', 'nation: England\n---', 'a second document begins', ''],
  [
    'a place for a limit that is not closed',
    force,
    'name: Oakshire Police',
    "name: 'Within {limit:ask-for-review days'",
    '{limit:ask-for-review days',
    '',
  ],
  [
    'a place for a limit with blanks',
    force,
    'name: Oakshire Police',
    "name: 'Within { limit: ask }'",
    '{ limit: ask }',
    '',
  ],
  [
    'a place for a number that is none',
    'coverage/doubts.yaml',
    'holds only {found} records',
    'holds only {fonud} records',
    '{fonud}',
    '',
  ],
];

test.each(slips)('%s is told of in one problem', (_, file, from, to, found, fix) => {
  const problem = onlyProblem(withChange(file, from, to));
  expect(problem.file).toBe(file);
  expect(problem.found).toContain(found);
  expect(problem.fix).toContain(fix);
});

test.each([
  ['a reason of its own', '  reason: Another.\n  from: 2023-04\n  to: 2023-06'],
  ['a month between', '  reason: Made up.\n  from: 2023-05\n  to: 2023-06'],
  ['one kind of crime', '  categories: [burglary]\n  reason: Made up.\n  from: 2023-01\n  to: 2023-03'],
])('gaps that do not tell the same may stand side by side: %s', (_, second) => {
  const first = '  reason: Made up.\n  from: 2023-01\n  to: 2023-03';
  const both = [first, second].map((one) => gap(one).replace('made-up', 'oakshire-website')).join('\n');
  expect(
    loadContent(withChange(gapsFile, '- force: all', `${both}\n- force: all`)).knownGaps.length,
  ).toBeGreaterThan(2);
});

test('bytes that are no text are not shown back', () => {
  expect(onlyProblem(withFile(force, Buffer.alloc(5000))).found).toBe('letters that are not UTF-8');
});

test('what many places name and nothing is, as of a file that was deleted, is told of once', () => {
  const gaps = Array.from({ length: 9 }, (_, i) => {
    const month = `2024-0${i + 1}`;
    return `- { force: elmshire, dataset: street, from: ${month}, to: ${month}, status: partial, reason: Made up ${i}., source: oakshire-website }\n`;
  });
  const problem = onlyProblem(withFile(gapsFile, gaps.join('')));
  expect(problem).toMatchObject({ file: gapsFile, line: 1, found: '"elmshire"' });
  expect(problem.fix).toContain('restore it: 8 other places in coverage/known-gaps.yaml name it');
});

test('of a hundred problems that expect the same, the message shows a few', () => {
  const gaps = Array.from(
    { length: 9 },
    () =>
      '- { force: oakshire, dataset: streets, from: 2024-01, to: null, status: partial, reason: Made up., source: oakshire-website }\n',
  );
  const { message } = errorOf(withFile(gapsFile, gaps.join('')));
  expect(message.match(/found: {4}"streets"/g)).toHaveLength(4);
  expect(message).toContain(
    '5 more that expected one of street, outcomes, stop-and-search, in coverage/known-gaps.yaml.',
  );
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
