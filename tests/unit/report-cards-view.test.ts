import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  arrange,
  plainView,
  readView,
  type ViewRow,
  writeView,
} from '../../src/domain/report-cards/grade-view.ts';

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
