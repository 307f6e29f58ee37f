import { describe, expect, it } from 'vitest';
import { everything, selectionOf } from '../../src/domain/crime-map/filter-choice.ts';
import { factsOf, monthlyRate, tallyOf, wholeRate } from '../../src/domain/crime-map/filter-figures.ts';

const lists = {
  months: ['2025-01', '2025-02', '2025-03'],
  categories: ['anti-social-behaviour', 'burglary', 'drugs'],
  outcomes: ['charged', 'open'],
};
const all = everything(lists.months);
const area = {
  unknown: [1],
  rows: [
    [0, 0, [50, null, 50]],
    [1, 0, [1, null, 2]],
    [1, 1, [3, null, 4]],
    [2, 1, [10, null, 0]],
  ] as [number, number, (number | null)[]][],
};

describe('counting an area', () => {
  it('adds up the months that are known and says how many they are', () => {
    expect(tallyOf(area, selectionOf(all, lists))).toEqual({ count: 20, known: 2, asked: 3 });
  });

  it('knows nothing of a month that is not known: not nought', () => {
    const february = { ...all, from: '2025-02', to: '2025-02' };
    expect(tallyOf(area, selectionOf(february, lists))).toEqual({ count: null, known: 0, asked: 1 });
  });

  it('counts nought in a known month without such a crime', () => {
    const drugs = { ...all, from: '2025-03', to: '2025-03', kinds: ['drugs'] };
    expect(tallyOf(area, selectionOf(drugs, lists)).count).toBe(0);
  });

  it('takes a kind that the force leaves out for unknown', () => {
    const rows: typeof area.rows = [
      [1, 0, [1, 1, 1]],
      [2, -1, [null, null, 0]],
    ];
    const tally = tallyOf({ unknown: [], rows }, selectionOf(all, lists));
    expect(tally).toEqual({ count: 1, known: 1, asked: 3 });
  });

  it('gives no rate for all months while one of them is missing, but one for a month on average', () => {
    const tally = { count: 20, known: 2, asked: 3 };
    expect(wholeRate(tally, 1000)).toBeNull();
    expect(monthlyRate(tally, 1000)).toBe(10);
    expect(wholeRate({ count: 20, known: 3, asked: 3 }, 1000)).toBe(20);
  });

  it('gives no rate where nobody lives', () => {
    expect(monthlyRate({ count: 20, known: 3, asked: 3 }, 0)).toBeNull();
  });

  it('tells what, when and what came of it', () => {
    expect(factsOf(area, selectionOf(all, lists))).toEqual({
      tally: { count: 20, known: 2, asked: 3 },
      months: [14, null, 6],
      kinds: [
        [1, 10],
        [2, 10],
      ],
      outcomes: [
        [1, 17],
        [0, 3],
      ],
    });
  });
});
