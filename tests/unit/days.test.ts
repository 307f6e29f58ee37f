import { describe, expect, it, test } from 'vitest';
import { dayOfParts, londonDay } from '../../src/domain/days.ts';
import { monthRuns, monthsFromTo, nextMonth } from '../../src/domain/crime/months.ts';

describe('the day in England and Wales', () => {
  test.each([
    ['2026-11-28T12:00:00Z', '2026-11-28'],
    // Summer time: it is the next day in London already.
    ['2026-06-30T23:30:00Z', '2026-07-01'],
    ['2026-12-31T23:30:00Z', '2026-12-31'],
  ])('at %s is %s', (moment, day) => {
    expect(londonDay(new Date(moment))).toBe(day);
  });

  const parts = (...given: [Intl.DateTimeFormatPartTypes, string][]) =>
    given.map(([type, value]) => ({ type, value }));

  test('is read from its parts, whatever order a browser writes them in', () => {
    const american = parts(
      ['month', '11'],
      ['literal', '/'],
      ['day', '28'],
      ['literal', '/'],
      ['year', '2026'],
    );
    const asWritten = parts(
      ['year', '2026'],
      ['literal', '-'],
      ['month', '11'],
      ['literal', '-'],
      ['day', '28'],
    );
    expect(dayOfParts(american)).toBe('2026-11-28');
    expect(dayOfParts(asWritten)).toBe('2026-11-28');
  });

  test('has two digits for month and day where a browser leaves out a nought', () => {
    expect(dayOfParts(parts(['day', '1'], ['month', '2'], ['year', '2027']))).toBe('2027-02-01');
  });
});

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
