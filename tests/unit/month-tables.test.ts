import fc from 'fast-check';
import { expect, it } from 'vitest';
import { sumByMonth, sumByName } from '../../src/domain/crime/totals.ts';

const months = ['2025-01', '2025-02', '2025-03'];
const counts = fc.tuple(fc.nat(99), fc.nat(99), fc.nat(99));

it('a month that is not known has no sum, whatever the rows say', () => {
  const sums = sumByMonth(months, (month) => month !== '2025-02', [
    [1, 2, 3],
    [10, null, 0],
  ]);
  expect(sums.map(({ count }) => count)).toEqual([11, null, 3]);
});

it('a known month without any row is nought', () => {
  expect(sumByMonth(['2025-01'], () => true, [])).toEqual([{ month: '2025-01', count: 0 }]);
});

it('by month or by name, it is the same in all', () => {
  fc.assert(
    fc.property(fc.array(fc.tuple(fc.constantFrom('Drugs', 'Weapons', 'Stolen goods'), counts)), (rows) => {
      const total = (numbers: readonly (number | null)[]) =>
        numbers.reduce<number>((sum, n) => sum + (n ?? 0), 0);
      const all = sumByMonth(
        months,
        () => true,
        rows.map(([, n]) => n),
      );
      expect(total(sumByName(rows).map(([, n]) => n))).toBe(total(all.map(({ count }) => count)));
    }),
  );
});

it('names come most first, equal ones in order', () => {
  expect(
    sumByName([
      ['b', [1]],
      ['a', [1, null]],
      ['c', [2, 3]],
      ['none', [0]],
    ]),
  ).toEqual([
    ['c', 5],
    ['a', 1],
    ['b', 1],
  ]);
});
