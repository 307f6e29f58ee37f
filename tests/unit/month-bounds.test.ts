import { describe, expect, it } from 'vitest';
import { boundsAround, median } from '../../src/domain/crime/month-bounds.ts';

describe('the bounds that a month is measured by', () => {
  const of = (...values: number[]) => boundsAround(values.map((value, i) => ({ month: `m${i}`, value })));

  it('are the lowest and highest of the months before and after it', () => {
    expect(of(100, 90, 110, 100, 95, 105, 44).at(-1)).toEqual({ low: 90, high: 110 });
    expect(of(44, 90, 110, 100, 95, 105, 100)[0]).toEqual({ low: 90, high: 110 });
  });

  it('are none with fewer than six months around', () => {
    expect(of(100, 100, 100, 100, 100, 1)).toEqual(Array.from({ length: 6 }, () => null));
  });

  it('leave out months that are themselves far off, so that bad months do not vouch for each other', () => {
    expect(of(910, 96, 43, 26, 3000, 3100, 2900, 3300, 3000, 3100, 3500, 3200)[0]).toEqual({
      low: 2900,
      high: 3500,
    });
  });

  it('are of the nearest twelve on each side', () => {
    const values = [...Array.from({ length: 13 }, () => 60), ...Array.from({ length: 12 }, () => 100), 100];
    expect(of(...values).at(-1)).toEqual({ low: 100, high: 100 });
  });

  it('rest on the lower middle of an even number', () => {
    expect(median([4, 1, 3, 2])).toBe(2);
    expect(median([])).toBe(0);
  });
});
