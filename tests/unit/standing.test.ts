import { expect, it } from 'vitest';
import { standingOf } from '../../src/browser/crime-map/summary.ts';

it('says where half of the others lie, and how many are lower', () => {
  expect(standingOf(6.5, [9, 1, 8, 2, 7, 3, 6, 4, 5])).toEqual({ low: 3, high: 7, lower: 6, others: 9 });
});

it('says nothing where there are too few to compare with', () => {
  expect(standingOf(3, [1, 2, 3])).toBeNull();
});
