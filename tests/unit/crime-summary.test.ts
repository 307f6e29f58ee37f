import { describe, expect, it } from 'vitest';
import { summarise } from '../../src/domain/crime/summary.ts';
import { tableFromSeries } from '../../src/domain/crime/totals.ts';
import { ratePerThousand } from '../../src/domain/crime/rate.ts';

const lists = {
  months: ['2025-01', '2025-02', '2025-03'],
  categories: ['anti-social-behaviour', 'burglary', 'drugs'],
  outcomes: ['none-published', 'charged'],
};
const february = { month: (month: string) => month !== '2025-02', category: () => true };

describe("an area's figures", () => {
  const summary = summarise(
    tableFromSeries(
      lists,
      [
        [
          [0, 0, [3, 9, 4]],
          [1, 1, [2, 9, 2]],
          [2, 0, [7, 9, 7]],
        ],
      ],
      february,
    ),
  );

  it('leave an unknown month out of every sum', () => {
    expect(summary.crimeTotal).toEqual({ count: 18, months: 2 });
    expect(summary.incidentTotal).toEqual({ count: 7, months: 2 });
  });

  it('give the month with most and the month with fewest, the earlier of equals', () => {
    expect(summary.range).toEqual({
      fewest: { month: '2025-01', count: 9 },
      most: { month: '2025-01', count: 9 },
    });
  });

  it('list kinds of crime, most first, and anti-social behaviour not among them', () => {
    expect(summary.categories.slice(0, 3)).toEqual([
      { slug: 'drugs', count: 14 },
      { slug: 'burglary', count: 4 },
      { slug: 'bicycle-theft', count: 0 },
    ]);
    expect(summary.categories).toHaveLength(13);
  });

  it('list only outcomes that occurred, and all crimes are among them', () => {
    expect(summary.outcomes).toEqual([
      { group: 'charged', count: 4 },
      { group: 'unknown', count: 14 },
    ]);
  });

  it('give no rate for a year that is not whole', () => {
    expect(summary.year).toBeNull();
  });
});

describe('a rate', () => {
  it('is for every thousand residents', () => {
    expect(ratePerThousand(137_391, 1_441_162)).toBeCloseTo(95.33, 2);
  });

  it('is not given where nobody lives', () => {
    expect(ratePerThousand(3, 0)).toBeNull();
  });
});
