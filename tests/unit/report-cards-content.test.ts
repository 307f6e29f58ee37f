import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { describe, expect, test } from 'vitest';
import { loadContent } from '../../src/read/content/content.ts';
import { errorOf, onlyProblem, smallContent } from '../fixtures/content/small-content.ts';

describe('the report cards of this site', () => {
  const { reportCards, forces } = loadContent(resolve('content'));
  const territorial = forces.filter(({ kind }) => kind === 'territorial').map(({ id }) => id);

  test('hold the rounds from the Policing Pledge inspection to the present one, in order', () => {
    const [first, ...later] = reportCards.rounds.map(({ id }) => id);
    expect(first).toBe('pledge-2009');
    const begins = reportCards.rounds.map(({ inForceFrom }) => inForceFrom);
    expect(begins).toEqual([...begins].sort());
    // A round may follow these; none may be lost.
    expect(later.slice(0, 9)).toEqual([
      'report-card-2010',
      'peel-2014',
      'peel-2015',
      'peel-2016',
      'peel-2017',
      'peel-2018-19',
      'peel-2021-22',
      'peel-2023-25',
      'peel-2025-27',
    ]);
  });

  test('give every grade a source that is an address', () => {
    const odd = reportCards.grades.filter(({ source }) => !/^https?:\/\/[^ ]+$/.test(source));
    expect(odd).toEqual([]);
  });

  test('put each force in a region', () => {
    expect([...reportCards.regions.keys()].sort()).toEqual(territorial.sort());
  });

  test('join only the yearly rounds that the inspectorate meant to be compared', () => {
    const joined = reportCards.rounds.filter(({ series }) => series !== undefined).map(({ id }) => id);
    expect(joined).toEqual(['peel-2015', 'peel-2016', 'peel-2017', 'peel-2018-19']);
  });
});

const round = `id: round-b
name: Round B
title: Round B
inForceFrom: '2024'
inForceTo: null
dates: Inspected in 2024.
inspectorate: Inspectors
about: A round.
scale:
  - grade: Good
    mark: disc
    meaning: null
  - grade: Inadequate
    mark: cross
    meaning: null
questions:
  - id: calls
    name: Answering calls
    asks: Does it answer?
    core: true
  - id: crime
    name: Investigating crime
    asks: Does it investigate?
    core: true
comparability:
  words: Not to be compared.
  source: SOURCE
reportPages:
  pattern: https://inspectors.example/{force}-b/
sources:
  - source: SOURCE
`;

/** The small content with report cards of one force; what is given takes the place of a file. */
function withCards(changes: Record<string, string> = {}): string {
  const root = smallContent();
  const source = [...loadContent(root).sources.keys()][0] ?? '';
  const list = '{ asOf: 2026-11-21, address: "https://inspectors.example/engage/", forces: null }';
  const files: Record<string, string> = {
    'about.yaml': `checked: 2026-11-21\nhowChecked: By reading.\nmonitoring: { words: Watched., source: ${source} }\nengage: { now: ${list}, formerly: ${list} }\nregions: { words: Regions., source: ${source} }\nnotFound: [something]\n`,
    'frameworks/round-b.yaml': round,
    'grades.csv':
      'force,framework,question,grade,date,basis,source,note\noakshire,round-b,calls,Good,2024-05,stated,https://paper.example/a,\n',
    'grade-counts.csv':
      'force,framework,outstanding,good,adequate,requires-improvement,inadequate,basis,source,note\noakshire,round-b,0,1,0,0,0,stated,https://paper.example/b,\n',
    'monitoring.csv': 'force,entered,left,source,note\n',
    'judgments.csv': 'force,framework,words,read-in,source\n',
    'causes-of-concern.csv': 'force,framework,raised,subject,status,status-date,basis,source,note\n',
    'regions.csv': 'force,region\noakshire,London\n',
    'differences.yaml': '[]\n',
    'corrections.yaml': '[]\n',
    ...changes,
  };
  const copy = smallContent();
  for (const [name, text] of Object.entries(files)) {
    const path = join(copy, 'report-cards', name);
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll('SOURCE', source));
  }
  return copy;
}

/** One figure of one force. */
const compared = (unit: string, value: string) => ({
  'comparables/calls.yaml': `id: calls\ntitle: Calls\ncaution: Made up.\norder: 1\nmeasures:\n  - { id: fast, name: Fast, short: Fast, period: "2024", unit: ${unit}, decimals: 0, source: SOURCE }\n`,
  'comparables/calls.csv': `force,measure,value,note\noakshire,fast,${value},\n`,
});

const grades = (...rows: string[]) => ({
  'grades.csv': ['force,framework,question,grade,date,basis,source,note', ...rows, ''].join('\n'),
});

describe('an editor of report cards is told', () => {
  test('nothing when all is well', () => {
    expect(loadContent(withCards()).reportCards.grades).toHaveLength(1);
  });

  test('which line has a misspelt grade, and what was meant', () => {
    const problem = onlyProblem(
      withCards(grades('oakshire,round-b,calls,Goood,,stated,https://paper.example/a,')),
    );
    expect(problem).toEqual({
      file: 'report-cards/grades.csv',
      line: 2,
      path: 'column grade',
      found: '"Goood"',
      expected: 'a grade of round-b',
      fix: 'did you mean "Good"?',
    });
  });

  test('of a force, a round and a question that do not exist', () => {
    const { problems } = errorOf(
      withCards(
        grades(
          'oakshir,round-b,calls,Good,,stated,https://paper.example/a,',
          'oakshire,round-x,calls,Good,,stated,https://paper.example/a,',
          'oakshire,round-b,cals,Good,,stated,https://paper.example/a,',
        ),
      ),
    );
    expect(problems.map(({ line, path, fix }) => [line, path, fix])).toEqual([
      [2, 'column force', 'did you mean "oakshire"?'],
      [3, 'column framework', 'did you mean "round-b"?'],
      [4, 'column question', 'did you mean "calls"?'],
    ]);
  });

  test('of a grade without a source, in words that fit a table', () => {
    expect(onlyProblem(withCards(grades('oakshire,round-b,calls,Good,,stated,,')))).toMatchObject({
      line: 2,
      path: 'column source',
      found: 'a blank cell',
      fix: 'fill the cell in',
    });
  });

  test('of a row with a cell too many, and of a misspelt column', () => {
    const extra = onlyProblem(
      withCards(grades('oakshire,round-b,calls,Good,,stated,https://a.example/,Well, no')),
    );
    expect(extra).toMatchObject({ line: 2, fix: expect.stringContaining('double quotes') as string });
    const none = onlyProblem(withCards({ 'regions.csv': 'force,region\n' }));
    expect(none).toMatchObject({ file: 'report-cards/regions.csv', found: 'no row for oakshire' });
    const column = onlyProblem(withCards({ 'regions.csv': 'force,regoin\noakshire,London\n' }));
    expect(column).toMatchObject({ found: 'the column "regoin"', fix: 'did you mean "region"?' });
  });

  test('of a grade that is written down twice', () => {
    const twice = 'oakshire,round-b,calls,Good,,stated,https://paper.example/a,';
    expect(onlyProblem(withCards(grades(twice, twice)))).toMatchObject({
      line: 3,
      found: 'a second row for oakshire, round-b, calls',
    });
  });

  test('when the rows break the inspectorate’s own count, unless the difference is told to readers', () => {
    const rows = grades(
      'oakshire,round-b,calls,Good,,stated,https://paper.example/a,',
      'oakshire,round-b,crime,Good,,stated,https://paper.example/a,',
    );
    expect(onlyProblem(withCards(rows))).toMatchObject({
      file: 'report-cards/grade-counts.csv',
      line: 2,
      found: '1 Good published, 2 in grades.csv',
    });
    const told =
      '- force: oakshire\n  framework: round-b\n  words: They disagree.\n  addresses: [https://paper.example/c]\n';
    expect(() => loadContent(withCards({ ...rows, 'differences.yaml': told }))).not.toThrow();
  });

  const monitored = (...rows: string[]) => ({
    'monitoring.csv': ['force,entered,left,source,note', ...rows, ''].join('\n'),
  });
  const counted = (cells: string) => ({
    'grade-counts.csv': `force,framework,outstanding,good,adequate,requires-improvement,inadequate,basis,source,note\noakshire,round-b,${cells},stated,https://paper.example/b,\n`,
  });
  const cause = (raised: string, subject: string, statusDate: string) => ({
    'causes-of-concern.csv': `force,framework,raised,subject,status,status-date,basis,source,note\noakshire,round-b,${raised},${subject},closed,${statusDate},stated,https://paper.example/b,\n`,
  });

  test.each([
    [
      'left before it entered',
      monitored('oakshire,2019-04,2013-09-20,https://paper.example/m,'),
      'before "entered: 2019-04"',
    ],
    ['will leave', monitored('oakshire,2019-04,2063-09-20,https://paper.example/m,'), 'still to come'],
    [
      'entered twice on a day',
      monitored('oakshire,2019-04,,https://paper.example/m,', 'oakshire,2019-04,,https://paper.example/m,'),
      'a second row',
    ],
    [
      'is noted in HTML',
      monitored('oakshire,2019-04,,https://paper.example/m,<p>Made up'),
      '"<p>" in the text',
    ],
    ['has more grades than there are questions', counted('0,1,2000,0,0'), '2001 grades'],
    ['has a count that is no number', counted('0,0x1,0,0,0'), '"0x1"'],
    [
      'has a grade from before the round',
      grades('oakshire,round-b,calls,Good,2014-05,stated,https://paper.example/a,'),
      'before round-b began',
    ],
    ['has no grades at all', grades(), 'a table without rows'],
    [
      'has a cause that was closed before it was raised',
      cause('2024-05', 'Calls', '2023-05'),
      'before "raised: 2024-05"',
    ],
    [
      'has a cause of the year to come',
      cause('2064-05', 'Calls', '2063-05'),
      '"2064-05", which is still to come',
    ],
    ['has a cause in HTML', cause('2024-05', '<b>Calls', '2024-06'), '"<b>" in the text'],
    ['has a share of more than all', compared('percent', '410'), '"410"'],
    ['has a share below nought', compared('percent', '-41'), '"-41"'],
    ['has fewer days than none', compared('days', '-1'), '"-1"'],
  ])('of a force that %s', (_, changes, found) => {
    expect(errorOf(withCards(changes)).problems[0]?.found).toContain(found);
  });

  test('of a file that no page reads', () => {
    expect(onlyProblem(withCards({ 'grades-old.csv': 'a\n' }))).toMatchObject({
      file: 'report-cards/grades-old.csv',
    });
  });
});
