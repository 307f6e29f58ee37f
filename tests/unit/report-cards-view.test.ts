import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrange,
  plainView,
  readView,
  type ViewRow,
  writeView,
} from '../../src/domain/report-cards/grade-view.ts';
import { areaBrief, briefForces } from '../../src/components/answer/briefs.ts';
import { exampleArea } from '../../src/components/answer/example.ts';
import { coreQuestions } from '../../src/domain/report-cards/report-card.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';
import { roundPairs } from '../../src/domain/report-cards/findings.ts';
import { checkCounts } from '../../src/domain/report-cards/known-grades.ts';
import type { GradeCountRow } from '../../src/schemas/report-cards/rows.ts';
import { row } from '../fixtures/report-cards/small-cards.ts';

const questions = ['calls', 'crime'];
const force = (
  id: string,
  calls: number | null,
  crime: number | null,
  more: Partial<ViewRow> = {},
): ViewRow => ({
  id,
  name: id,
  nation: 'England',
  region: 'North West',
  size: 'small',
  ranks: { calls, crime },
  ...more,
});
const rows = [
  force('Cedar', 1, 0),
  force('Ash', 0, null),
  force('Elm', null, 2, { nation: 'Wales', region: 'Wales', size: 'largest' }),
  force('Birch', 1, 1, { region: 'London', size: 'medium' }),
];
const order = (view: Partial<typeof plainView>) =>
  arrange(rows, { ...plainView, ...view }).map(({ key, rows: members }) => [
    key,
    members.map(({ id }) => id),
  ]);

describe('arranging the table of a round', () => {
  test('begins with the forces by name', () => {
    expect(order({})).toEqual([['', ['Ash', 'Birch', 'Cedar', 'Elm']]]);
  });

  test('sorts from the best grade on, or from the worst, and what is not found comes last either way', () => {
    expect(order({ sort: 'crime' })).toEqual([['', ['Cedar', 'Birch', 'Elm', 'Ash']]]);
    expect(order({ sort: 'crime', reversed: true })).toEqual([['', ['Elm', 'Birch', 'Cedar', 'Ash']]]);
  });

  test('groups by grade with the best first and the not found last', () => {
    expect(order({ group: 'calls' })).toEqual([
      ['0', ['Ash']],
      ['1', ['Birch', 'Cedar']],
      ['none', ['Elm']],
    ]);
  });

  test('groups sizes from small to large', () => {
    expect(order({ group: 'size' }).map(([key]) => key)).toEqual(['small', 'medium', 'largest']);
  });

  test('filters by nation, region, size, and a grade in a question', () => {
    expect(order({ nation: 'Wales' })).toEqual([['', ['Elm']]]);
    expect(order({ region: 'London' })).toEqual([['', ['Birch']]]);
    expect(order({ size: 'small' })).toEqual([['', ['Ash', 'Cedar']]]);
    expect(order({ question: 'calls', grade: '1' })).toEqual([['', ['Birch', 'Cedar']]]);
    expect(order({ question: 'crime', grade: 'none' })).toEqual([['', ['Ash']]]);
  });
});

describe('a view in the address', () => {
  test('is read back as it was written', () => {
    const view = {
      ...plainView,
      sort: 'crime',
      reversed: true,
      group: 'region',
      question: 'calls',
      grade: '2',
    };
    expect(readView(writeView(view), questions, 3)).toEqual(view);
  });

  test('leaves out what another round has and this one has not', () => {
    expect(readView('sort=horses&group=horses&question=horses&grade=1&only=horses', questions, 3)).toEqual(
      plainView,
    );
  });

  test('forgets a grade without a question, and one beyond the scale', () => {
    expect(readView('grade=1', questions, 3).grade).toBe('');
    expect(readView('question=calls&grade=7', questions, 3).grade).toBe('');
  });

  test('is sound whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const view = readView(query, questions, 3);
        expect(['', ...questions]).toContain(view.sort);
        expect(readView(writeView(view), questions, 3)).toEqual(view);
        expect(arrange(rows, view).flatMap(({ rows: members }) => members).length).toBeLessThanOrEqual(4);
      }),
    );
  });
});

test('an answer never shows a part of a force’s grades as if it were all of them', () => {
  const core = coreQuestions(reportCards().latest.round).length;
  const tallied = briefForces()
    .map((id) => areaBrief(id).grades)
    .filter(({ tally }) => tally.length > 0)
    .map(({ tally, notFound }) => tally.reduce((sum, [, areas]) => sum + areas, notFound));
  expect(tallied).not.toEqual([]);
  expect(tallied.filter((areas) => areas < core)).toEqual([]);
});

test('the example on the home page is an area of which all is known', () => {
  const example = exampleArea();
  expect(example?.map).toContain('<circle');
  expect(example?.happened).toMatch(/\d+ crimes? in /);
  expect(example?.tally).not.toEqual([]);
});

const pairs = roundPairs(reportCards().tables);
const named = pairs.map(({ first, second }) => `${first.round.id} ${second.round.id}`);

test('only the yearly rounds, which the inspectorate meant to be compared, are paired', () => {
  expect(named).toEqual(['peel-2015 peel-2016', 'peel-2016 peel-2017', 'peel-2017 peel-2018-19']);
});

test('each force is counted once: better, not better, or not known', () => {
  for (const { unimproved, improved, unknown } of pairs)
    expect(unimproved.length + improved + unknown).toBe(43);
});

test('a force of which one grade is missing is not known, never unimproved', () => {
  for (const { first, second, unimproved } of pairs)
    for (const { force } of unimproved)
      for (const table of [first, second])
        for (const cell of table.cells.get(force)?.values() ?? []) expect(cell.kind).toBe('graded');
});

const published = (counts: Partial<GradeCountRow>): GradeCountRow => ({
  force: 'ash',
  framework: 'round-b',
  outstanding: 0,
  good: 0,
  adequate: 0,
  'requires-improvement': 0,
  inadequate: 0,
  basis: 'stated',
  source: 'https://inspectors.example/ash',
  note: null,
  ...counts,
});

const result = (counts: Partial<GradeCountRow>, grades: string[]) => {
  const [check] = checkCounts(
    [published(counts)],
    grades.map((grade, i) => row('ash', `question-${String(i)}`, grade)),
  );
  return { result: check?.result, missing: check?.missing };
};

describe('our grades against a published count', () => {
  test('agree when every grade is as often there', () => {
    expect(result({ good: 1, inadequate: 1 }, ['Inadequate', 'Good'])).toEqual({
      result: 'agrees',
      missing: 0,
    });
  });

  test('are incomplete when some are missing and none is too many', () => {
    expect(result({ good: 2, adequate: 1 }, ['Good'])).toEqual({ result: 'incomplete', missing: 2 });
  });

  test('differ when one grade is there more often than was published', () => {
    expect(result({ good: 1, adequate: 1 }, ['Good', 'Good'])).toEqual({ result: 'differs', missing: 0 });
  });

  test('are not called missing where the count itself is not whole', () => {
    expect(result({ outstanding: null, good: null }, ['Outstanding'])).toEqual({
      result: 'incomplete',
      missing: null,
    });
  });

  test('leave out grades that were only inferred, and other forces', () => {
    const [check] = checkCounts(
      [published({ good: 1 })],
      [
        row('ash', 'calls', 'Good'),
        row('ash', 'crime', 'Good', { basis: 'inferred' }),
        row('elm', 'calls', 'Good'),
      ],
    );
    expect(check?.result).toBe('agrees');
  });
});
