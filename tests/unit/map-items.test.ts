import { describe, expect, it } from 'vitest';
import { everything, type Filter, selectionOf } from '../../src/domain/crime-map/filter-choice.ts';
import { type PointCrime, recordsAtPoint } from '../../src/domain/crime-map/filter-points.ts';
import { pointFacts } from '../../src/domain/crime-map/facts.ts';
import { type Item, pointItems, sorted } from '../../src/domain/crime-map/items.ts';

const item = (
  name: string,
  count: number | null,
  monthly: number | null,
  caution: string | null = null,
): Item => ({
  index: 0,
  name,
  at: [0, 0],
  tally: { count, known: count === null ? 0 : 1, asked: 1 },
  residents: 1000,
  rate: monthly,
  monthly,
  shade: null,
  caution,
  inside: null,
});
const names = (items: Item[]) => items.map(({ name }) => name);

describe('the list beside the map', () => {
  it('puts what is not known last, whichever way it is sorted', () => {
    const items = [item('Unknown', null, null), item('Few', 1, 1), item('Many', 9, 9)];
    expect(names(sorted(items, 'count', true))).toEqual(['Few', 'Many', 'Unknown']);
    expect(names(sorted(items, 'count', false))).toEqual(['Many', 'Few', 'Unknown']);
  });

  it('shows an area that needs a caution, but does not rank it', () => {
    const items = [item('City', 900, 90, 'few live here'), item('Town', 10, 1)];
    expect(names(sorted(items, 'rate', false))).toEqual(['Town', 'City']);
    expect(names(sorted(items, 'count', false))).toEqual(['City', 'Town']);
  });

  it('sorts names with numbers as people do', () => {
    const items = [item('Hub 10', 1, 1), item('Hub 2', 1, 1)];
    expect(names(sorted(items, 'name', true))).toEqual(['Hub 2', 'Hub 10']);
  });
});

describe('points', () => {
  const crime: PointCrime = {
    months: ['2025-01', '2025-02'],
    categories: ['anti-social-behaviour', 'burglary'],
    outcomes: ['none-published', 'charged'],
    points: [
      [-3, 53],
      [-2.9, 53],
    ],
    streets: ['On or near Park Road', 'On or near Supermarket'],
    lsoas: [],
    pointLsoas: [-1, -1],
    groups: [
      [0, 0, 0, [1], [4]],
      [0, 1, 1, [0], [2]],
    ],
  };
  const all = everything(crime.months);
  const recordsOf = ({ index }: Item, filter: Filter) =>
    recordsAtPoint(crime, index, selectionOf(filter, crime));

  it('are listed where anything of the kind was recorded', () => {
    expect(names(pointItems(crime, [], all))).toEqual(['Park Road']);
    expect(names(pointItems(crime, [], { ...all, what: 'incidents' }))).toEqual(['Supermarket']);
  });

  it('show a month that is not known as not known', () => {
    const [point] = pointItems(crime, [1], all);
    expect(point?.tally).toEqual({ count: 2, known: 1, asked: 2 });
    expect(point && pointFacts(crime, [1], all, point.tally, recordsOf(point, all)).months).toEqual([
      { month: '2025-01', count: 2 },
      { month: '2025-02', count: null },
    ]);
  });

  it('say that anti-social behaviour never has an outcome', () => {
    const incidents = { ...all, what: 'incidents' as const };
    const [point] = pointItems(crime, [], incidents);
    expect(point && pointFacts(crime, [], incidents, point.tally, recordsOf(point, incidents)).outcomes).toBe(
      'never',
    );
  });
});
