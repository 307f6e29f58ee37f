import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { changeBetween, TOO_FEW } from '../../src/domain/crime/month-change.ts';
import type { KnownMonth } from '../../src/domain/crime/month-spans.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';

const months = (from: string, counts: readonly number[]): KnownMonth[] =>
  monthsFromTo(from, '2030-12')
    .slice(0, counts.length)
    .map((month, index) => ({ month, count: counts[index] ?? 0 }));

// July and August, and December and January, have as many days as each other.
const [before, after] = [months('2024-12', [100, 120]), months('2025-07', [150, 130])];

describe('a change between two stretches of months', () => {
  it('is a ratio of counts a day, with the interval of a quasi-Poisson model', () => {
    const { ratio } = changeBetween(before, after);
    // Pearson's χ² about the means 110 and 140, over 2 degrees of freedom; t(0.975, 2) = 4.302653.
    const scatter = Math.max(1, ((2 * 100) / 110 + (2 * 100) / 140) / 2);
    const reach = 4.302653 * Math.sqrt(scatter * (1 / 220 + 1 / 280));
    expect(ratio?.value).toBeCloseTo(280 / 220, 9);
    expect(ratio?.low).toBeCloseTo((280 / 220) * Math.exp(-reach), 6);
    expect(ratio?.high).toBeCloseTo((280 / 220) * Math.exp(reach), 6);
  });

  it('does not call a shorter February a fall', () => {
    const { ratio } = changeBetween(months('2025-01', [310]), months('2025-02', [280, 310]));
    expect(ratio?.value).toBeCloseTo(1, 9);
  });

  it('is called a rise or a fall only where chance would not do it', () => {
    const steady = months('2024-01', [500, 505, 495, 500, 502, 498]);
    expect(changeBetween(steady, months('2024-07', [700, 705, 695, 700, 702, 698])).verdict).toBe('rose');
    expect(changeBetween(steady, months('2024-07', [300, 305, 295, 300, 302, 298])).verdict).toBe('fell');
    expect(changeBetween(steady, months('2024-07', [510, 505, 495, 500, 502, 498])).verdict).toBe('unclear');
  });

  it('is harder to see where months scatter widely', () => {
    const [calm, wild] = [
      [100, 100, 100],
      [20, 100, 180],
    ];
    const rise = months('2024-04', [130, 130, 130]);
    const width = (counts: number[]) => {
      const { ratio } = changeBetween(months('2024-01', counts), rise);
      return (ratio?.high ?? 0) - (ratio?.low ?? 0);
    };
    expect(width(wild)).toBeGreaterThan(width(calm) * 2);
  });

  it('is not worked out from a handful of crimes', () => {
    const few = changeBetween(months('2024-01', [1, 2, 0]), months('2024-04', [4, 9, 7]));
    expect(few).toEqual({ before: 3, after: 20, ratio: null, verdict: 'tooFew' });
  });

  it('turns about when the stretches change places, and always holds its own ratio', () => {
    const counts = fc.array(fc.integer({ min: TOO_FEW, max: 5000 }), { minLength: 6, maxLength: 6 });
    fc.assert(
      fc.property(counts, counts, (a, b) => {
        const [first, second] = [months('2024-01', a), months('2024-07', b)];
        const there = changeBetween(first, second).ratio;
        const back = changeBetween(second, first).ratio;
        if (!there || !back) throw new Error('these are enough to compare');
        expect(there.low).toBeLessThan(there.value);
        expect(there.high).toBeGreaterThan(there.value);
        expect(back.value).toBeCloseTo(1 / there.value, 9);
        expect(back.low).toBeCloseTo(1 / there.high, 9);
      }),
    );
  });
});
