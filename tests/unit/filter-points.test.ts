import { describe, expect, it } from 'vitest';
import { everything, selectionOf } from '../../src/domain/crime-map/filter-choice.ts';
import { outcomeGroup, outcomeGroups } from '../../src/domain/crime/outcome-groups.ts';
import {
  countAtPoints,
  type PointCrime,
  type PointRecord,
  pointSums,
  recordsAtPoint,
  rowsBySmallArea,
  rowsOfPoints,
} from '../../src/domain/crime-map/filter-points.ts';

const crime: PointCrime = {
  months: ['2025-01', '2025-02'],
  categories: ['anti-social-behaviour', 'burglary'],
  outcomes: ['none-published', 'charged', 'under-investigation'],
  points: [
    [-3, 53],
    [-2.9, 53],
    [-2.8, 53],
  ],
  streets: ['On or near Park Road', 'On or near Supermarket', 'On or near Park Road'],
  lsoas: ['E01000001', 'E01000002'],
  pointLsoas: [0, 0, 1],
  groups: [
    [0, 0, 0, [0], [7]],
    [0, 1, 1, [0, 2], [1, 2]],
    [1, 1, 2, [0, 1], [3, 4]],
  ],
};
const all = everything(crime.months);

describe('counting at points', () => {
  it('counts crimes at each point, without incidents', () => {
    expect([...countAtPoints(crime, selectionOf(all, crime))]).toEqual([4, 4, 2]);
  });

  it('counts incidents alone when asked', () => {
    const incidents = selectionOf({ ...all, what: 'incidents' }, crime);
    expect([...countAtPoints(crime, incidents)]).toEqual([7, 0, 0]);
  });

  it('counts only the months and outcomes asked for', () => {
    const open = selectionOf({ ...all, from: '2025-02', outcomes: ['open'] }, crime);
    expect([...countAtPoints(crime, open)]).toEqual([3, 4, 0]);
  });

  it('sums up at each point what it lists there, by month, kind and what came of it', () => {
    const selection = selectionOf({ ...all, from: '2025-02' }, crime);
    const sums = pointSums(crime, selection);
    const [months, kinds] = [crime.months.length, crime.categories.length];
    for (const point of crime.points.keys()) {
      const records = recordsAtPoint(crime, point, selection);
      const sum = (is: (record: PointRecord) => boolean) =>
        records.filter(is).reduce((all, { count }) => all + count, 0);
      expect([...sums.months.slice(point * months, (point + 1) * months)]).toEqual(
        crime.months.map((_, i) => sum(({ month }) => month === i)),
      );
      expect([...sums.categories.slice(point * kinds, (point + 1) * kinds)]).toEqual(
        crime.categories.map((_, i) => sum(({ category }) => category === i)),
      );
      expect([
        ...sums.groups.slice(point * outcomeGroups.length, (point + 1) * outcomeGroups.length),
      ]).toEqual(
        outcomeGroups.map((group) =>
          sum(({ outcome }) => outcomeGroup(crime.outcomes[outcome] ?? '') === group),
        ),
      );
    }
  });

  it('lists every record of a point', () => {
    expect(recordsAtPoint(crime, 0, selectionOf(all, crime))).toEqual([
      { month: 0, category: 1, outcome: 1, count: 1 },
      { month: 1, category: 1, outcome: 2, count: 3 },
    ]);
  });
});

describe('counting by small area', () => {
  it('adds up the points of one', () => {
    const [rows] = rowsBySmallArea(crime, ['E01000001']);
    expect(rows).toEqual([
      [0, 0, [7, 0]],
      [1, 1, [1, 0]],
      [1, 2, [0, 7]],
    ]);
  });

  it('leaves out points of small areas that belong elsewhere', () => {
    expect(rowsBySmallArea(crime, ['E01000002'])).toEqual([[[1, 1, [2, 0]]]]);
  });

  it('gives the whole patch as one area', () => {
    expect(rowsOfPoints(crime)).toEqual([
      [0, 0, [7, 0]],
      [1, 1, [3, 0]],
      [1, 2, [0, 7]],
    ]);
  });
});
