import { describe, expect, test } from 'vitest';
import { forceWords, measureWords } from '../../src/i18n/standards/standards.ts';
import { siteDate, SiteDateError } from '../../src/read/site-date.ts';
import { point } from '../fixtures/standards.ts';

test.each([
  [{ comparator: 'atMost', value: 5, unit: 'workingDays' } as const, 'At most 5 working days'],
  [{ comparator: 'atMost', value: 1, unit: 'workingDays' } as const, 'At most 1 working day'],
  [{ comparator: 'atLeast', value: 80, unit: 'percent' } as const, 'At least 80%'],
  [{ comparator: 'every', value: 4, unit: 'weeks' } as const, 'At least every 4 weeks'],
  [{ comparator: 'every', value: 1, unit: 'months' } as const, 'At least every month'],
])('%o reads "%s"', (measure, words) => {
  expect(measureWords(measure)).toBe(words);
});

describe('the words for when a standard holds', () => {
  test('since a day', () => {
    expect(forceWords('inForce', point({ inForceFrom: '2021-04-01' }))).toBe('In force since 1 April 2021.');
  });

  test('from a day to a day, once it has ended', () => {
    const pledge = point({ inForceFrom: '2008-12-31', inForceTo: '2010-06-29' });
    expect(forceWords('inForce', pledge)).toBe('In force since 31 December 2008.');
    expect(forceWords('ended', pledge)).toBe('In force from 31 December 2008 to 29 June 2010.');
  });

  test('only announced', () => {
    const plan = point({ status: 'announced', announcedOn: '2026-01-26', inForceFrom: null });
    expect(forceWords('announced', plan)).toMatch(/^Announced on 26 January 2026\. We could not establish/);
  });

  test('known only from the day on which we read of it', () => {
    const local = point({ inForceFrom: '2026-11', knownFrom: true });
    expect(forceWords('inForce', local)).toBe('In force; we know of it since November 2026.');
  });
});

describe('the day for which the site is built', () => {
  test('is the one that is set', () => {
    expect(siteDate('2015-06-01')).toBe('2015-06-01');
  });

  test('is today where none is set', () => {
    expect(siteDate('')).toMatch(/^\d{4}-\d{2}-\d{2}$/);
  });

  test('is refused where it is not a day of the calendar', () => {
    expect(() => siteDate('2009-06-31')).toThrow(SiteDateError);
    expect(() => siteDate('June 2009')).toThrow('Write a day as YYYY-MM-DD');
  });
});
