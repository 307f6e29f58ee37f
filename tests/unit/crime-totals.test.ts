import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { crimeCategories } from '../../src/domain/crime/categories.ts';
import {
  crimes,
  incidents,
  type Known,
  tableFromSeries,
  total,
  yearTotal,
} from '../../src/domain/crime/totals.ts';
import { rowsOfPoints } from '../../src/domain/crime-map/filter-points.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';
import { ppois, qchisq } from 'lib-r-math.js';
import { countInterval } from '../../src/domain/crime/interval.ts';
import { forcesCompareCsv, partnershipsCompareCsv, teamsCompareCsv } from '../../src/read/crime/area-csv.ts';

const lists = {
  months: ['2025-01', '2025-02', '2025-03'],
  categories: ['anti-social-behaviour', 'burglary', 'drugs'],
  outcomes: ['none-published', 'no-further-action'],
};
const allKnown: Known = { month: () => true, category: () => true };
const without = (...months: string[]): Known => ({ ...allKnown, month: (month) => !months.includes(month) });

describe('a table of crime', () => {
  it('keeps anti-social behaviour out of the crimes', () => {
    const table = tableFromSeries(
      lists,
      [
        [
          [0, 0, [5, 6, 7]],
          [1, 0, [1, 0, 2]],
          [2, 1, [10, 10, 10]],
        ],
      ],
      allKnown,
    );
    expect(crimes(table)).toEqual([11, 10, 12]);
    expect(incidents(table)).toEqual([5, 6, 7]);
  });

  it('shows nought where the force published a month without such a crime', () => {
    const table = tableFromSeries(lists, [[[1, 0, [1, 1, 1]]]], allKnown);
    expect(table.byCategory.get('robbery')).toEqual([0, 0, 0]);
  });

  it('shows nothing, not nought, where a month is not held', () => {
    const table = tableFromSeries(lists, [[[1, 0, [4, null, 4]]]], without('2025-02'));
    expect(crimes(table)).toEqual([4, null, 4]);
    expect(table.byCategory.get('robbery')).toEqual([0, null, 0]);
  });

  it('does not show what others reported as the whole of a month that the home force did not publish', () => {
    const table = tableFromSeries(lists, [[[1, 0, [3, 3, 3]]]], without('2025-03'));
    expect(crimes(table)).toEqual([3, 3, null]);
  });

  it('does not know a category that the force leaves out', () => {
    const known: Known = { ...allKnown, category: (category) => category !== 'anti-social-behaviour' };
    const table = tableFromSeries(lists, [[[1, 0, [1, 1, 1]]]], known);
    expect(incidents(table)).toEqual([null, null, null]);
    expect(crimes(table)).toEqual([1, 1, 1]);
  });

  it('counts crimes by what became of them, and no incidents', () => {
    const table = tableFromSeries(
      lists,
      [
        [
          [0, 0, [9, 9, 9]],
          [1, 1, [1, 2, 3]],
          [2, 0, [4, 0, 0]],
        ],
      ],
      allKnown,
    );
    expect(table.byOutcome.get('noSuspect')).toBe(6);
    expect(table.byOutcome.get('unknown')).toBe(4);
  });

  it('stops at a category that nobody knows', () => {
    expect(() =>
      tableFromSeries({ ...lists, categories: ['piracy'] }, [[[0, 0, [1, 1, 1]]]], allKnown),
    ).toThrow('piracy');
  });

  it('adds up the counts at every map point of a patch', () => {
    const rows = rowsOfPoints({
      ...lists,
      points: [
        [-3, 53],
        [-2.9, 53],
      ],
      streets: ['', ''],
      lsoas: [],
      pointLsoas: [-1, -1],
      groups: [
        [0, 1, 0, [0, 1], [2, 3]],
        [2, 2, 1, [1], [4]],
      ],
    });
    expect(crimes(tableFromSeries(lists, [rows], allKnown))).toEqual([5, 0, 4]);
  });

  it('is the same as adding every row up by hand, whatever the rows', () => {
    const rows = fc.array(
      fc.tuple(
        fc.nat({ max: crimeCategories.length - 1 }),
        fc.nat({ max: 1 }),
        fc.tuple(fc.nat({ max: 99 }), fc.nat({ max: 99 }), fc.nat({ max: 99 })),
      ),
    );
    fc.assert(
      fc.property(rows, (series) => {
        const all = { ...lists, categories: crimeCategories.map(({ slug }) => slug) };
        const table = tableFromSeries(all, [series.map(([c, o, counts]) => [c, o, [...counts]])], allKnown);
        const byHand = (month: 0 | 1 | 2, crime: boolean) =>
          series
            .filter(([category]) => (all.categories[category] !== 'anti-social-behaviour') === crime)
            .reduce((sum, [, , counts]) => sum + counts[month], 0);
        expect(crimes(table)).toEqual([byHand(0, true), byHand(1, true), byHand(2, true)]);
        expect(incidents(table)).toEqual([byHand(0, false), byHand(1, false), byHand(2, false)]);
      }),
    );
  });
});

describe('a total', () => {
  it('says how many months it is of', () => {
    expect(total([1, null, 2])).toEqual({ count: 3, months: 2 });
  });

  it('of no known month is not nought', () => {
    expect(total([null, null])).toBeNull();
  });
});

describe("a year's total", () => {
  const year = monthsFromTo('2025-01', '2025-12');

  it('takes the last twelve months', () => {
    const months = monthsFromTo('2024-11', '2025-12');
    const counts = months.map((_, index) => index);
    expect(yearTotal(months, counts)).toEqual({ count: 90, from: '2025-01', to: '2025-12' });
  });

  it('is not given when a month is missing', () => {
    const counts = year.map((month) => (month === '2025-07' ? null : 1));
    expect(yearTotal(year, counts)).toBeNull();
  });

  it('is not given when the release skips a month', () => {
    const months = monthsFromTo('2024-12', '2025-12').filter((month) => month !== '2025-05');
    expect(
      yearTotal(
        months,
        months.map(() => 1),
      ),
    ).toBeNull();
  });

  it('is not given for fewer than twelve months', () => {
    expect(
      yearTotal(
        year.slice(1),
        Array.from({ length: 11 }, () => 1),
      ),
    ).toBeNull();
  });
});

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
