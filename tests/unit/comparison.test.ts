import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { compare, funnelLimits, funnelOf, LIMITS_CHANCE } from '../../src/domain/crime/comparison.ts';
import { countInterval, rateInterval } from '../../src/domain/crime/interval.ts';

/** Chance of at most `count` crimes where `mean` are to be expected, added up term by term. */
function poissonAtMost(count: number, mean: number): number {
  let term = Math.exp(-mean);
  let sum = term;
  for (let k = 1; k <= count; k++) {
    term *= mean / k;
    sum += term;
  }
  return sum;
}

describe('how far chance could have moved a count', () => {
  it.each([1, 2, 10, 57, 100, 400])('of %i ends where one year in forty lies beyond', (count) => {
    const { low, high } = countInterval(count);
    expect(poissonAtMost(count, high)).toBeCloseTo(0.025, 9);
    expect(1 - poissonAtMost(count - 1, low)).toBeCloseTo(0.025, 9);
  });

  it('of nought begins at nought', () => {
    expect(countInterval(0).low).toBe(0);
    expect(poissonAtMost(0, countInterval(0).high)).toBeCloseTo(0.025, 9);
  });

  it('holds the count, and is wider for more crimes', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 200_000 }), (count) => {
        const { low, high } = countInterval(count);
        const next = countInterval(count + 1);
        expect(low).toBeLessThanOrEqual(count);
        expect(high).toBeGreaterThan(count);
        expect(next.high - next.low).toBeGreaterThan(high - low);
      }),
    );
  });

  it('is not given as a rate where nobody lives', () => {
    expect(rateInterval(12, 0)).toBeNull();
  });
});

describe('the funnel', () => {
  const alike = Array.from({ length: 50 }, (_, i) => ({ count: 100 * (i + 1), residents: 1000 * (i + 1) }));

  it('has no spread beyond chance where all rates are the same', () => {
    expect(funnelOf(alike)).toEqual({ average: 100, spread: 0 });
  });

  it('then has the limits of chance alone, narrower for larger areas', () => {
    const funnel = { average: 100, spread: 0 };
    const small = funnelLimits(funnel, 1000, 0.95);
    // √0.1 ± 1.959964 / (2 √1000), squared
    expect(small.low).toBeCloseTo(81.36, 1);
    expect(small.high).toBeCloseTo(120.56, 1);
    const large = funnelLimits(funnel, 1_000_000, 0.95);
    expect(large.high - large.low).toBeLessThan((small.high - small.low) / 30);
  });

  it('allows for areas that differ by more than chance, so that they are not all called outliers', () => {
    const unlike = alike.map((area, i) => ({ ...area, count: area.count * (i % 2 === 0 ? 0.7 : 1.3) }));
    const funnel = funnelOf(unlike);
    expect(funnel?.spread).toBeGreaterThan(0);
    if (!funnel) return;
    const outside = unlike.filter(({ count, residents }) => {
      const { low, high } = funnelLimits(funnel, residents, LIMITS_CHANCE);
      const rate = (count / residents) * 1000;
      return rate < low || rate > high;
    });
    expect(outside).toEqual([]);
  });

  it('says nothing of two areas', () => {
    expect(funnelOf(alike.slice(0, 2))).toBeNull();
  });
});

describe('a comparison', () => {
  const areas = [
    { id: 'quiet', count: 500, residents: 10_000 },
    { id: 'usual', count: 1000, residents: 10_000 },
    { id: 'usual too', count: 1010, residents: 10_000 },
    { id: 'busy', count: 2000, residents: 10_000 },
  ];

  it('gives a place only as far as chance leaves it open', () => {
    const ranks = new Map(compare(areas).areas.map(({ id, rank }) => [id, rank]));
    expect(ranks.get('busy')).toEqual({ low: 1, high: 1 });
    expect(ranks.get('usual')).toEqual({ low: 2, high: 3 });
    expect(ranks.get('usual too')).toEqual({ low: 2, high: 3 });
    expect(ranks.get('quiet')).toEqual({ low: 4, high: 4 });
  });

  it('shows an area with a caution and does not rank it, nor let it move the average', () => {
    const city = { id: 'city', count: 9000, residents: 9000, caution: 'Few live there and many visit.' };
    const found = compare([...areas, city]);
    expect(found.areas[0]).toMatchObject({ id: 'city', rate: 1000, rank: null, standing: null });
    expect(found.funnel?.average).toBeCloseTo(compare(areas).funnel?.average ?? 0, 10);
    expect(found.ranked).toBe(4);
  });

  it('leaves out an area without residents, whose rate cannot be known', () => {
    expect(
      compare([...areas, { id: 'nobody', count: 3, residents: 0 }]).areas.map(({ id }) => id),
    ).not.toContain('nobody');
  });
});
