import { describe, expect, it } from 'vitest';
import {
  kindsOf,
  lineOf,
  type Member,
  rowsBeside,
  scopeOf,
  visitorTimes,
} from '../../src/domain/places/compare-areas.ts';
import { tableFromSeries } from '../../src/domain/crime/totals.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';

const months = monthsFromTo('2025-01', '2025-12');
const categories = ['anti-social-behaviour', 'burglary', 'shoplifting', 'theft-from-the-person'];

interface Made {
  burglary?: number;
  shoplifting?: number;
  unknown?: readonly string[];
  caution?: string;
}

/** A made-up area of 10,000 people, with so many crimes in every month. */
function area(id: string, { burglary = 10, shoplifting = 10, unknown = [], caution }: Made = {}): Member {
  const each = (count: number) => months.map((month) => (unknown.includes(month) ? null : count));
  const table = tableFromSeries(
    { months, categories, outcomes: ['none-published'] },
    [
      [
        [0, 0, each(999)],
        [1, 0, each(burglary)],
        [2, 0, each(shoplifting)],
        [3, 0, each(1)],
      ],
    ],
    { month: (month) => !unknown.includes(month), category: () => true },
  );
  return { id, name: id, href: `/${id}/`, force: 'f', residents: 10_000, table, caution };
}
const others = ['a', 'b', 'c', 'd'].map((id) => area(id));

describe('areas beside one another', () => {
  it('are compared by the crimes of twelve months, without anti-social behaviour', () => {
    const { all, span } = scopeOf(others);
    expect(lineOf(all, 'a')).toMatchObject({ count: 12 * 21, rate: 25.2 });
    expect(span).toEqual({ from: '2025-01', to: '2025-12' });
  });

  it('leave out of averages and ranks one that lacks a month', () => {
    const { all, incomplete } = scopeOf([...others, area('part', { burglary: 500, unknown: ['2025-06'] })]);
    expect(incomplete.map(({ id }) => id)).toEqual(['part']);
    expect(lineOf(all, 'part')).toBeUndefined();
    expect(all.ranked).toBe(4);
    expect(all.funnel?.average).toBeCloseTo(25.2, 9);
  });

  it('leave out one of which nothing is held', () => {
    const nothing: Member = { ...area('nothing'), table: null };
    expect(scopeOf([...others, nothing]).incomplete).toEqual([nothing]);
  });

  it('show and do not rank one with a caution, and keep it out of the average', () => {
    const { all } = scopeOf([...others, area('city', { burglary: 900, caution: 'Few live there.' })]);
    expect(lineOf(all, 'city')).toMatchObject({ rank: null, standing: null });
    expect(all.funnel?.average).toBeCloseTo(25.2, 9);
  });

  it('are compared by one kind too', () => {
    const { kind } = scopeOf([...others, area('more', { burglary: 30 })]);
    expect(lineOf(kind('burglary'), 'more')).toMatchObject({ rate: 36, rank: { low: 1, high: 1 } });
    expect(kind('burglary')).toBe(kind('burglary'));
  });

  it('list their kinds by how common they are, anti-social behaviour last', () => {
    const { table } = area('a', { burglary: 3, shoplifting: 7 });
    if (!table) throw new Error('it has a table');
    const kinds = kindsOf(table);
    expect(kinds.slice(0, 3)).toEqual(['shoplifting', 'burglary', 'theft-from-the-person']);
    expect(kinds.at(-1)).toBe('anti-social-behaviour');
  });
});

describe('the table on the page of one of very many', () => {
  const many = Array.from({ length: 100 }, (_, i) => area(`t${i}`, { burglary: 10 + i }));
  const partly = area('partly', { unknown: ['2025-03'] });
  const scope = scopeOf([...many, partly]);
  const shown = (id: string) => rowsBeside(scope, id).areas.map((one) => one.id);

  it('shows those nearest by rate, ten above and ten below', () => {
    expect(shown('t50')).toEqual(Array.from({ length: 21 }, (_, i) => `t${60 - i}`));
  });

  it('shows as many at either end of the list', () => {
    expect(shown('t99')).toEqual(Array.from({ length: 21 }, (_, i) => `t${99 - i}`));
    expect(shown('t0')).toEqual(Array.from({ length: 21 }, (_, i) => `t${20 - i}`));
  });

  it('shows nobody beside one that is not compared, and those not compared on no other page', () => {
    expect(rowsBeside(scope, 'partly')).toEqual({ areas: [], incomplete: [partly] });
    expect(rowsBeside(scope, 't50').incomplete).toEqual([]);
  });

  it('shows all of a few', () => {
    const few = scopeOf([...others, partly]);
    expect(rowsBeside(few, 'a')).toEqual({ areas: few.all.areas, incomplete: [partly] });
  });
});

describe('the sign of a place that many visit', () => {
  it('is twice the thefts from shops and people for each resident, and how many times is told', () => {
    const scope = scopeOf([...others, area('centre', { shoplifting: 65 })]);
    // 66 a month here; (4 × 11 + 66) / 5 = 22 on average
    expect(visitorTimes(scope, 'centre')).toBeCloseTo(3, 9);
  });

  it('is not there for an ordinary place, nor for one that is not compared', () => {
    expect(visitorTimes(scopeOf(others), 'a')).toBeNull();
    expect(visitorTimes(scopeOf(others), 'nobody')).toBeNull();
  });
});
