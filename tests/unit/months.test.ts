import { describe, expect, it } from 'vitest';
import { monthRuns, monthsFromTo, nextMonth } from '../../src/domain/crime/months.ts';

describe('months', () => {
  it('go on from December to January', () => {
    expect(nextMonth('2024-12')).toBe('2025-01');
  });

  it('are counted with the first and the last', () => {
    expect(monthsFromTo('2024-11', '2025-02')).toEqual(['2024-11', '2024-12', '2025-01', '2025-02']);
  });

  it('are none when the last comes before the first', () => {
    expect(monthsFromTo('2025-02', '2025-01')).toEqual([]);
  });

  it('that follow one another make one run, whatever order they come in', () => {
    expect(monthRuns(['2025-09', '2025-02', '2025-01', '2025-12', '2025-03'])).toEqual([
      ['2025-01', '2025-03'],
      ['2025-09', '2025-09'],
      ['2025-12', '2025-12'],
    ]);
  });
});
