import { qt } from 'lib-r-math.js';
import { describe, expect, test } from 'vitest';
import { changeOfLike, studentReach } from '../../src/domain/crime/month-change.ts';
import type { KnownMonth } from '../../src/domain/crime/month-spans.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';
import { crimes } from '../../src/domain/crime/totals.ts';
import { forceTable } from '../../src/read/crime/area-crime.ts';
import { siteData } from '../../src/read/site.ts';

/** Numbers from 0 to 1 that are the same on every run (mulberry32). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** A draw about a mean, with Poisson's spread: by Knuth for small means, by the normal curve for large ones. */
function draw(mean: number, next: () => number): number {
  if (mean > 60) {
    const normal = Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
    return Math.max(0, Math.round(mean + Math.sqrt(mean) * normal));
  }
  let [count, product] = [0, next()];
  for (const limit = Math.exp(-mean); product > limit; product *= next()) count++;
  return count;
}

const year = (months: readonly string[], means: readonly number[], next: () => number): KnownMonth[] =>
  months.map((month, place) => ({ month, count: draw(means[place] ?? 0, next) }));

/** Monthly counts of every force of this site's release, and of each scaled down to the size of a team. */
const real = [...siteData().forces.keys()].flatMap((force) => {
  const table = forceTable(force);
  const monthly = table ? crimes(table).slice(-12) : [];
  const known = monthly.filter((count) => count !== null);
  return known.length === 12 && known.every((count) => count > 0)
    ? [known, known.map((count) => (count * 40) / Math.max(...known))]
    : [];
});

/** How often a change is called though nothing changed: two years drawn from the same months, scattered alike. */
function falseAlarms(held: number, extra: number): number {
  const next = chance(28112026);
  const [then, now] = [monthsFromTo('2024-01', '2024-12'), monthsFromTo('2025-01', '2025-12')];
  let [calls, tries] = [0, 0];
  for (const means of real)
    for (let turn = 0; turn < 60; turn++) {
      const shaken = () => means.map((mean) => mean * (1 + extra * (next() * 2 - 1)));
      const [before, after] = [year(then, shaken(), next), year(now, shaken(), next)];
      const { verdict } = changeOfLike(before.slice(0, held), after.slice(0, held));
      tries++;
      if (verdict === 'rose' || verdict === 'fell') calls++;
    }
  return calls / tries;
}

test('the table of Student’s t is R’s', () => {
  for (let free = 1; free <= 22; free++) expect(studentReach(free)).toBeCloseTo(qt(0.975, free), 6);
});

describe('a verdict on like months', () => {
  test.each([
    [2, 0],
    [4, 0],
    [12, 0],
    [4, 0.1],
    [12, 0.1],
  ])(
    'cries wolf in at most 5 in 100 cases, with %i real months a year that shake by %d more than chance',
    (held, extra) => {
      expect(real.length).toBeGreaterThan(0);
      expect(falseAlarms(held, extra)).toBeLessThanOrEqual(0.05);
    },
  );

  test('still sees a fifth more where there are enough crimes, whatever the seasons do', () => {
    const months = [900, 600, 800, 1200];
    const at = (from: string, factor: number) =>
      monthsFromTo(`${from}-01`, `${from}-04`).map((month, place) => ({
        month,
        count: Math.round((months[place] ?? 0) * factor),
      }));
    expect(changeOfLike(at('2024', 1), at('2025', 1.2)).verdict).toBe('rose');
    expect(changeOfLike(at('2024', 1.2), at('2025', 1)).verdict).toBe('fell');
    expect(changeOfLike(at('2024', 1), at('2025', 1.001)).verdict).toBe('unclear');
    expect(changeOfLike(at('2024', 0.002), at('2025', 0.004)).verdict).toBe('tooFew');
  });

  test('allows for the day more of a leap year', () => {
    const before = monthsFromTo('2023-01', '2023-03').map((month) => ({ month, count: 1000 }));
    const after = monthsFromTo('2024-01', '2024-03').map((month) => ({
      month,
      count: month === '2024-02' ? Math.round((1000 * 29) / 28) : 1000,
    }));
    expect(changeOfLike(before, after).ratio?.value).toBeCloseTo(1, 2);
  });
});
