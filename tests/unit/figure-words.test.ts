import { describe, expect, it } from 'vitest';
import { compare, ordinal, rising, series } from '../../src/i18n/crime/figures.ts';

describe('places in words', () => {
  it.each([
    [1, '1st'],
    [2, '2nd'],
    [3, '3rd'],
    [4, '4th'],
    [11, '11th'],
    [12, '12th'],
    [13, '13th'],
    [21, '21st'],
    [102, '102nd'],
    [111, '111th'],
  ])('%i is %s', (place, words) => {
    expect(ordinal(place)).toBe(words);
  });

  const line = { id: 'a', count: 1, residents: 1, rate: 1, interval: { low: 0, high: 2 }, standing: null };

  it('are an interval', () => {
    expect(compare.rank('force', { ...line, rank: { low: 3, high: 7 } }, 39)).toContain(
      'between 3rd and 7th highest of 39 forces',
    );
  });

  it('are said to be sure where chance leaves only one', () => {
    expect(compare.rank('team', { ...line, rank: { low: 1, high: 1 } }, 10)).toBe(
      'By rate it is the highest of 10 teams, and chance alone would not move it.',
    );
    expect(compare.rank('team', { ...line, rank: { low: 10, high: 10 } }, 10)).toContain('the lowest of 10');
  });

  it('are not given to an area that is not ranked', () => {
    expect(compare.rank('force', { ...line, rank: null }, 39)).toBe('');
    expect(compare.place({ ...line, rank: null })).toBe('not ranked');
  });
});

describe('a change in words', () => {
  const months = (month: string) => [{ month, count: 1 }];
  const spans = { kind: 'halves' as const, before: months('2025-01'), after: months('2025-07') };

  it('carries its range', () => {
    const change = {
      before: 100,
      after: 106,
      ratio: { value: 1.06, low: 0.96, high: 1.16 },
      verdict: 'unclear' as const,
    };
    expect(rising.sentence(spans, change)).toBe(
      '106 crimes in July 2025, 100 in January 2025: 6% more a day. With chance allowed for, between 4% fewer and 16% more.',
    );
  });

  it('is only two counts where there are too few', () => {
    expect(rising.sentence(spans, { before: 1, after: 3, ratio: null, verdict: 'tooFew' })).toBe(
      '3 crimes in July 2025, 1 in January 2025.',
    );
  });

  it('names like months run by run', () => {
    const like = ['2025-01', '2025-02', '2025-04'].map((month) => ({ month, count: 1 }));
    expect(rising.stretch(like)).toBe('January to February 2025 and April 2025');
  });
});

describe('a range in words', () => {
  it('is one number where all months are alike', () => {
    expect(series.range(4, 4)).toBe('4 a month');
    expect(series.range(4, 9)).toBe('4 to 9 a month');
  });
});
