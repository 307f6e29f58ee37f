import { describe, expect, it } from 'vitest';
import { everything, selectionOf } from '../../src/domain/filter-choice.ts';
import {
  countAtPoints,
  type PointCrime,
  recordsAtEachPoint,
  recordsAtPoint,
  rowsBySmallArea,
  rowsOfPoints,
} from '../../src/domain/filter-points.ts';

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

  it('lists the same records at each point as at one', () => {
    const selection = selectionOf(all, crime);
    expect(recordsAtEachPoint(crime, selection)).toEqual(
      crime.points.map((_, point) => recordsAtPoint(crime, point, selection)),
    );
  });

  it('lists every record of a point', () => {
    expect(recordsAtPoint(crime, 0, selectionOf(all, crime))).toEqual([
      { month: 0, category: 1, outcome: 1, count: 1 },
      { month: 1, category: 1, outcome: 2, count: 3 },
    ]);
  });
});

describe('counting by small area', () => {
  it('adds points that lie in another team’s patch', () => {
    const lsoas = [{ code: 'E01000001', name: 'One', residents: 1500 }];
    const [rows] = rowsBySmallArea(crime, { lsoas, strays: [[1, 1, 1, [0], [5]]] });
    expect(rows).toEqual([
      [0, 0, [7, 0]],
      [1, 1, [1, 5]],
      [1, 2, [0, 7]],
    ]);
  });

  it('leaves out points of small areas that belong elsewhere', () => {
    const lsoas = [{ code: 'E01000002', name: 'Two', residents: 1500 }];
    expect(rowsBySmallArea(crime, { lsoas, strays: [] })).toEqual([[[1, 1, [2, 0]]]]);
  });

  it('gives the whole patch as one area', () => {
    expect(rowsOfPoints(crime)).toEqual([
      [0, 0, [7, 0]],
      [1, 1, [3, 0]],
      [1, 2, [0, 7]],
    ]);
  });
});
