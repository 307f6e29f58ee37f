import { expect, test } from 'vitest';
import { peakOf } from '../bench/measure.ts';

test('the memory of processes that never ran together is not added up', () => {
  const lines = ['0 100 50', '10 40 600', '45 90 900', '20 30 200'];
  expect(peakOf(`${lines.join('\n')}\n`)).toBe(950);
  expect(peakOf('0 1 7\n')).toBe(7);
});
