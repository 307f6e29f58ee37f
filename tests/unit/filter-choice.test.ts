import { describe, expect, it } from 'vitest';
import {
  categoriesOf,
  everything,
  selectionOf,
  shift,
  toCompare,
} from '../../src/domain/crime-map/filter-choice.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';

const months = monthsFromTo('2025-01', '2025-12');
const all = everything(months);

describe('what a reader asks to see', () => {
  it('is every kind of crime at first, and no incident', () => {
    expect(categoriesOf(all)).toHaveLength(13);
    expect(categoriesOf(all)).not.toContain('anti-social-behaviour');
  });

  it('is incidents alone where incidents are asked for', () => {
    expect(categoriesOf({ ...all, what: 'incidents' })).toEqual(['anti-social-behaviour']);
  });

  it('moves a month on and keeps its length', () => {
    const spring = { ...all, from: '2025-03', to: '2025-05' };
    expect(shift(spring, months, 1)).toMatchObject({ from: '2025-04', to: '2025-06' });
  });

  it('stops at the ends of the release', () => {
    const last = { ...all, from: '2025-11', to: '2025-12' };
    expect(shift(last, months, 1)).toEqual(last);
    expect(shift(last, months, -20)).toMatchObject({ from: '2025-01', to: '2025-02' });
  });

  it('finds its rows by groups of outcomes and by the publisher’s own outcomes', () => {
    const open = { ...all, outcomes: ['open' as const] };
    const lists = { months, categories: ['anti-social-behaviour', 'burglary'] };
    const slugs = ['none-published', 'under-investigation', 'charged'];
    expect(selectionOf(open, { ...lists, outcomes: slugs }).group).toEqual([false, true, false]);
    expect(selectionOf(open, { ...lists, outcomes: ['charged', 'open'] }).group).toEqual([false, true]);
    expect(selectionOf(open, { ...lists, outcomes: slugs }).category).toEqual([false, true]);
  });
});

describe('what is compared at first', () => {
  const of = (from: string, to: string) => toCompare({ from, to }, months);

  it('is a month and the one before it, or after the first', () => {
    expect(of('2025-03', '2025-03')[1]).toEqual({ from: '2025-02', to: '2025-02' });
    expect(of('2025-01', '2025-01')[1]).toEqual({ from: '2025-02', to: '2025-02' });
  });

  it('is two halves of one length, without the month in the middle if there is one', () => {
    expect(of('2025-01', '2025-04')).toEqual([
      { from: '2025-01', to: '2025-02' },
      { from: '2025-03', to: '2025-04' },
    ]);
    expect(of('2025-01', '2025-03')).toEqual([
      { from: '2025-01', to: '2025-01' },
      { from: '2025-03', to: '2025-03' },
    ]);
  });
});
