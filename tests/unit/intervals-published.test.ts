import { ppois, qchisq } from 'lib-r-math.js';
import { describe, expect, it } from 'vitest';
import { countInterval } from '../../src/domain/crime/interval.ts';
import { forcesCompareCsv, partnershipsCompareCsv, teamsCompareCsv } from '../../src/read/crime/area-csv.ts';

/** Rows of a published comparison that have a rate: count, residents, rate and interval, as its reader gets them. */
const rows = [forcesCompareCsv(), partnershipsCompareCsv(), teamsCompareCsv()].flatMap((text) => {
  const [head = '', ...lines] = text.trimEnd().split('\n');
  const names = head.split(',');
  return lines.flatMap((line) => {
    const cells = [...line.matchAll(/("[^"]*"|[^,]*)(?:,|$)/g)].map(([, cell = '']) => cell);
    const value = (name: string) => Number(cells[names.indexOf(name)]);
    const [count, residents, rate] = [value('crimes'), value('residents'), value('rate')];
    return rate > 0 ? [{ count, residents, rate, low: value('low'), high: value('high') }] : [];
  });
});

describe('published rates', () => {
  it('are counts for every 1,000 residents', () => {
    expect(rows.length).toBeGreaterThan(80);
    for (const { count, residents, rate } of rows) expect(rate).toBeCloseTo((count / residents) * 1000, 2);
  });

  it('have the exact Poisson interval, as χ² gives it', () => {
    for (const { count, residents, low, high } of rows) {
      expect(low).toBeCloseTo((qchisq(0.025, 2 * count) / 2 / residents) * 1000, 2);
      expect(high).toBeCloseTo((qchisq(0.975, 2 * count + 2) / 2 / residents) * 1000, 2);
    }
  });
});

describe('an interval of a count', () => {
  it.each([1, 2, 7, 40, 481, 2500])('leaves 2.5% beyond each of its ends: %i', (count) => {
    const { low, high } = countInterval(count);
    expect(1 - ppois(count - 1, low)).toBeCloseTo(0.025, 6);
    expect(ppois(count, high)).toBeCloseTo(0.025, 6);
  });
});
