import { expect, test } from 'vitest';
import { roundPairs } from '../../src/domain/report-cards/no-improvement.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';

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
