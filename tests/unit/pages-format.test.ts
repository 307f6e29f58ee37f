import { describe, expect, it } from 'vitest';
import {
  counted,
  date,
  decimal,
  forceFirst,
  forceWithin,
  list,
  monthLetter,
  monthSpan,
  number,
} from '../../src/i18n/format.ts';

describe('the English edition', () => {
  it('writes days, months and years as far as they are known', () => {
    expect([date('2025-03-09'), date('2025-03'), date('2025')]).toEqual([
      '9 March 2025',
      'March 2025',
      '2025',
    ]);
  });

  it('says a year once where both months are in it', () => {
    expect(monthSpan('2025-01', '2025-12')).toBe('January to December 2025');
    expect(monthSpan('2024-11', '2025-02')).toBe('November 2024 to February 2025');
    expect(monthSpan('2025-05', '2025-05')).toBe('May 2025');
  });

  it('writes numbers with commas and rates with one decimal', () => {
    expect([number(1_439_842), decimal(12), decimal(95.33)]).toEqual(['1,439,842', '12.0', '95.3']);
  });

  it('writes small numbers as it writes large ones: whole, and with their sign', () => {
    expect([0, 999, 1000, -5, -1200, 99.6].map(number)).toEqual(['0', '999', '1,000', '-5', '-1,200', '100']);
  });

  it('says "the" before the name of a force that needs it', () => {
    expect(
      ['Metropolitan Police Service', 'City of London Police', 'Kent Police', 'Durham Constabulary'].map(
        forceWithin,
      ),
    ).toEqual([
      'the Metropolitan Police Service',
      'the City of London Police',
      'Kent Police',
      'Durham Constabulary',
    ]);
    expect(['Metropolitan Police Service', 'Thames Valley Police'].map(forceFirst)).toEqual([
      'The Metropolitan Police Service',
      'Thames Valley Police',
    ]);
  });

  it('writes lists with "and" before the last', () => {
    expect([list([]), list(['a']), list(['a', 'b']), list(['a', 'b', 'c'])]).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it('has one of one and many of any other number', () => {
    expect([
      counted(0, 'team', 'teams'),
      counted(1, 'team', 'teams'),
      counted(2000, 'team', 'teams'),
    ]).toEqual(['0 teams', '1 team', '2,000 teams']);
  });

  it('has a letter for every month', () => {
    expect(['2025-01', '2025-06', '2025-12'].map(monthLetter)).toEqual(['J', 'J', 'D']);
  });
});
