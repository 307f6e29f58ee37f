import { describe, expect, it } from 'vitest';
import { type CrimeTable, crimes, tableFromSeries } from '../../src/domain/crime/totals.ts';
import { changeOf } from '../../src/domain/crime/month-change.ts';
import { risenSpans, rollingYear, withEveryMonth } from '../../src/domain/crime/month-spans.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';

/** A made-up release: so many months, with `count` burglaries in each. */
const made = (first: string, last: string, count: (month: string) => number | null): CrimeTable => {
  const months = monthsFromTo(first, last);
  return tableFromSeries(
    { months, categories: ['burglary'], outcomes: ['none-published'] },
    [[[0, 0, months.map(count)]]],
    { month: (month) => count(month) !== null, category: () => true },
  );
};
const twoYears = made('2024-01', '2025-12', (month) => (month < '2025-01' ? 100 : 150));

describe('which months answer "has it risen?"', () => {
  it('are all months of the last twelve that the year before holds too', () => {
    const spans = risenSpans(twoYears.months, crimes(twoYears));
    expect(spans?.kind).toBe('like');
    expect(spans?.before.map(({ month }) => month)).toEqual(monthsFromTo('2024-01', '2024-12'));
    expect(spans?.after.map(({ month }) => month)).toEqual(monthsFromTo('2025-01', '2025-12'));
  });

  it('are like months wherever two years hold them, though months lie between that nobody has', () => {
    const held = made('2024-01', '2025-12', (month) => (month > '2024-04' && month < '2025-01' ? null : 100));
    const spans = risenSpans(held.months, crimes(held));
    expect(spans?.before.map(({ month }) => month)).toEqual(monthsFromTo('2024-01', '2024-04'));
    expect(spans?.after.map(({ month }) => month)).toEqual(monthsFromTo('2025-01', '2025-04'));
  });

  it('leave out a month that is not known in one of the years', () => {
    const gap = made('2024-01', '2025-12', (month) => (month === '2025-02' ? null : 100));
    const spans = risenSpans(gap.months, crimes(gap));
    expect(spans?.after).toHaveLength(11);
    expect(spans?.before.map(({ month }) => month)).not.toContain('2024-02');
  });

  it('are the halves of one year, where only that is held', () => {
    const year = made('2025-01', '2025-12', () => 100);
    const spans = risenSpans(year.months, crimes(year));
    expect(spans?.kind).toBe('halves');
    expect(spans?.before).toHaveLength(6);
    expect(spans?.after[0]?.month).toBe('2025-07');
  });

  it('are none where one of them is not known: a part is never set against a whole', () => {
    const gap = made('2025-01', '2025-12', (month) => (month === '2025-04' ? null : 100));
    expect(risenSpans(gap.months, crimes(gap))).toBeNull();
    const short = made('2025-01', '2025-11', () => 100);
    expect(risenSpans(short.months, crimes(short))).toBeNull();
  });
});

describe('year on year', () => {
  it('sets like months against each other', () => {
    const spans = risenSpans(twoYears.months, crimes(twoYears));
    expect(spans && changeOf(spans)).toMatchObject({ before: 1200, after: 1800, verdict: 'rose' });
  });
});

describe('the rolling year', () => {
  it('is the sum of twelve months up to each month, from the twelfth on', () => {
    const rolling = rollingYear(crimes(twoYears));
    expect(rolling.slice(0, 11)).toEqual(Array.from({ length: 11 }, () => null));
    expect(rolling[11]).toBe(1200);
    expect(rolling[12]).toBe(1250);
    expect(rolling[23]).toBe(1800);
  });

  it('is not known for twelve months after a month that is not', () => {
    const gap = made('2024-01', '2025-12', (month) => (month === '2024-06' ? null : 10));
    const known = rollingYear(crimes(gap)).flatMap((sum, index) => (sum === null ? [] : [index]));
    expect(known).toEqual([17, 18, 19, 20, 21, 22, 23]);
  });
});

describe('a month that no force’s file is held for', () => {
  it('has its place among the others, and no count', () => {
    const table = tableFromSeries(
      { months: ['2025-01', '2025-03'], categories: ['burglary'], outcomes: ['none-published'] },
      [[[0, 0, [4, 6]]]],
      { month: () => true, category: () => true },
    );
    const whole = withEveryMonth(table);
    expect(whole.months).toEqual(['2025-01', '2025-02', '2025-03']);
    expect(crimes(whole)).toEqual([4, null, 6]);
    expect(whole.byCategory.get('robbery')).toEqual([0, null, 0]);
  });
});
