import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { addDays, addMonths, daysBetween, makeDay, weekday } from '../../src/domain/days.ts';
import { deadline, holdsOn, lastDay } from '../../src/domain/complaints/deadlines.ts';
import { saferWords } from '../../src/i18n/complaints/deadlines.ts';
import type { LimitUnit } from '../../src/schemas/complaints/deadlines.ts';
import { yearsOf } from '../../src/domain/complaints/working-days.ts';
import { loadContent } from '../../src/read/content/content.ts';

const holidays = yearsOf(loadContent().complaints.bankHolidays?.days ?? []);
const ends = (value: number, unit: LimitUnit, start: string) => lastDay({ value, unit }, start, holidays);

describe('a limit ends', () => {
  test.each([
    // Journey 3: the letter of 27 February 2026.
    ['28 days', 28, 'days', '2026-02-27', '2026-03-27'],
    ['28 days across a month of 31', 28, 'days', '2026-10-05', '2026-11-02'],
    ['28 days from a leap day', 28, 'days', '2028-02-29', '2028-03-28'],
    ['28 days over a leap day', 28, 'days', '2028-02-01', '2028-02-29'],
    ['28 days over 28 February in a common year', 28, 'days', '2027-02-01', '2027-03-01'],
    ['28 days over the clocks going forward', 28, 'days', '2026-03-15', '2026-04-12'],
    ['28 days over the clocks going back', 28, 'days', '2026-10-11', '2026-11-08'],
    ['28 days over the new year', 28, 'days', '2026-12-14', '2027-01-11'],
    ['4 weeks, which is 28 days', 4, 'weeks', '2026-02-27', '2026-03-27'],
    ['one month from the 31st to a month of 30', 1, 'months', '2026-03-31', '2026-04-30'],
    ['one month from 31 January', 1, 'months', '2026-01-31', '2026-02-28'],
    ['one month from 31 January in a leap year', 1, 'months', '2028-01-31', '2028-02-29'],
    ['one month from 28 February', 1, 'months', '2026-02-28', '2026-03-28'],
    ['12 months from a leap day', 12, 'months', '2028-02-29', '2029-02-28'],
    ['six months over the new year', 6, 'months', '2026-08-31', '2027-02-28'],
    ['three months', 3, 'months', '2026-11-30', '2027-02-28'],
    ['5 working days in a plain week', 5, 'workingDays', '2026-11-16', '2026-11-23'],
    ['5 working days from a Saturday', 5, 'workingDays', '2026-11-21', '2026-11-27'],
    // Good Friday 3 April and Easter Monday 6 April 2026.
    ['5 working days over Easter', 5, 'workingDays', '2026-04-01', '2026-04-10'],
    // Christmas Day is a Friday; Boxing Day, a Saturday, is made up for on Monday 28 December 2026.
    ['5 working days over Christmas 2026', 5, 'workingDays', '2026-12-23', '2027-01-04'],
    // Christmas Day a Saturday and Boxing Day a Sunday: made up for on 27 and 28 December 2027.
    ['2 working days over Christmas 2027', 2, 'workingDays', '2027-12-23', '2027-12-29'],
    // New Year's Day 2028 is a Saturday: made up for on Monday 3 January.
    ['1 working day over New Year 2028', 1, 'workingDays', '2027-12-31', '2028-01-04'],
    // VE Day moved the early May bank holiday of 2020 to Friday 8 May.
    ['1 working day over VE Day 2020', 1, 'workingDays', '2020-05-07', '2020-05-11'],
    // The late Queen's jubilee moved the spring bank holiday of 2022 to 2 June and added 3 June.
    ['1 working day over the jubilee of 2022', 1, 'workingDays', '2022-06-01', '2022-06-06'],
    ['30 working days', 30, 'workingDays', '2026-02-27', '2026-04-14'],
  ] as const)('%s', (_, value, unit, start, expected) => {
    expect(ends(value, unit, start)).toBe(expected);
  });

  test.each([
    ['12 months starting on the day', 12, 'months', '2026-02-27', '2027-02-26'],
    ['12 months starting on a leap day', 12, 'months', '2028-02-29', '2029-02-28'],
    ['one month starting on the first', 1, 'months', '2026-03-01', '2026-03-31'],
    ['one month starting on 31 January', 1, 'months', '2026-01-31', '2026-02-28'],
    ['5 working days starting on the day', 5, 'workingDays', '2026-11-16', '2026-11-20'],
    ['5 working days starting on a Saturday', 5, 'workingDays', '2026-11-21', '2026-11-27'],
    ['28 days starting on the day', 28, 'days', '2026-02-27', '2026-03-26'],
    ['2 weeks starting on the day', 2, 'weeks', '2026-02-27', '2026-03-12'],
  ] as const)('a day sooner where the first day counts: %s', (_, value, unit, start, expected) => {
    expect(lastDay({ value, unit, firstDayCounts: true }, start, holidays)).toBe(expected);
  });

  test('on no day that we know where working days reach past the bank holidays that we know', () => {
    expect(ends(10, 'workingDays', '2031-12-24')).toBeNull();
    expect(ends(5, 'workingDays', '2019-06-03')).toBeNull();
    expect(ends(28, 'days', '2035-01-01')).toBe('2035-01-29');
  });
});

describe('a deadline as seen from today', () => {
  const review = { value: 28, unit: 'days' } as const;
  const see = (start: string, today: string) => deadline(review, start, today, holidays).due;

  test('counts the days that are left, today as none, and the days since it passed', () => {
    expect(see('2026-02-27', '2026-03-20')?.daysLeft).toBe(7);
    expect(see('2026-02-27', '2026-03-27')?.daysLeft).toBe(0);
    expect(see('2026-02-27', '2026-03-30')?.daysLeft).toBe(-3);
  });

  test('does not move from a weekend or bank holiday, and names the working day before', () => {
    expect(see('2026-02-28', '2026-03-01')).toMatchObject({ day: '2026-03-28', saferDay: '2026-03-27' });
    expect(see('2026-03-09', '2026-03-10')).toMatchObject({ day: '2026-04-06', saferDay: '2026-04-02' });
    expect(see('2026-02-27', '2026-03-01')?.saferDay).toBeNull();
  });

  test('advises no day that is gone, and nothing where others must keep the limit', () => {
    const sunday = { saferDay: '2026-11-27' };
    expect(saferWords(sunday, 'you', '2026-11-27')).toContain('do it by Friday 27 November 2026');
    expect(saferWords(sunday, 'you', '2026-11-28')).toContain('Do it now');
    expect(saferWords(sunday, 'you', '2026-11-28')).not.toContain('27 November');
    expect(saferWords(sunday, 'them', '2026-11-20')).toBe('');
  });

  test('still falls on a weekend that is known where bank holidays are not', () => {
    expect(see('2034-12-02', '2034-12-03')).toMatchObject({ day: '2034-12-30', saferDay: null });
  });
});

describe('a limit that falls due again', () => {
  const updates = { value: 4, unit: 'weeks', every: { value: 4, unit: 'weeks' } } as const;
  const again = (limit: Parameters<typeof deadline>[0], start: string, today: string) =>
    deadline(limit, start, today, holidays).again.map(({ day }) => day);

  test('every four weeks after the first four', () => {
    expect(again(updates, '2026-02-27', '2026-03-01')).toEqual([
      '2026-04-24',
      '2026-05-22',
      '2026-06-19',
      '2026-07-17',
    ]);
  });

  test('shows the last two that passed where the start lies back', () => {
    const days = again(updates, '2025-02-27', '2026-03-01');
    expect(days).toHaveLength(6);
    expect(days.filter((day) => day < '2026-03-01')).toHaveLength(2);
  });

  test('a notice after 12 months and then every 6', () => {
    const notice = { value: 12, unit: 'months', every: { value: 6, unit: 'months' } } as const;
    expect(again(notice, '2025-08-31', '2026-03-01').slice(0, 2)).toEqual(['2027-02-28', '2027-08-31']);
  });

  test('is not drawn to short months for good', () => {
    const monthly = { value: 1, unit: 'months', every: { value: 1, unit: 'months' } } as const;
    expect(again(monthly, '2026-01-31', '2026-02-01').slice(0, 2)).toEqual(['2026-03-31', '2026-04-30']);
  });

  test('in another unit than the first', () => {
    const mixed = { value: 10, unit: 'days', every: { value: 1, unit: 'months' } } as const;
    expect(again(mixed, '2026-01-21', '2026-01-22').slice(0, 2)).toEqual(['2026-02-28', '2026-03-31']);
  });
});

describe('a limit holds', () => {
  test('from its first day to its last, by as much of the date as is known', () => {
    expect(holdsOn({ inForceFrom: '2020-02-01', inForceTo: null }, '2020-01-31')).toBe(false);
    expect(holdsOn({ inForceFrom: '2020-02-01', inForceTo: null }, '2020-02-01')).toBe(true);
    expect(holdsOn({ inForceFrom: '2020', inForceTo: '2021-06' }, '2021-06-30')).toBe(true);
    expect(holdsOn({ inForceFrom: null, inForceTo: '2021-06' }, '2021-07-01')).toBe(false);
  });
});

describe('for any day', () => {
  const day = fc.integer({ min: 0, max: 3650 }).map((n) => addDays('2020-01-01', n));
  const few = fc.integer({ min: 1, max: 60 });
  const works = (one: string) => ![0, 6].includes(weekday(one)) && !holidays.days.includes(one);

  test('working days end on a working day, with as many between as were asked for', () => {
    fc.assert(
      fc.property(day, few, (start, count) => {
        const end = ends(count, 'workingDays', start) ?? '';
        const passed = Array.from({ length: daysBetween(start, end) }, (_, i) => addDays(start, i + 1));
        expect(works(end)).toBe(true);
        expect(passed.filter(works)).toHaveLength(count);
      }),
    );
  });

  test('a later start never ends earlier, in any unit', () => {
    fc.assert(
      fc.property(
        day,
        few,
        few,
        fc.constantFrom<LimitUnit>('days', 'workingDays', 'weeks', 'months'),
        (start, later, n, unit) => {
          const [first, second] = [start, addDays(start, later)].map((one) => ends(n % 12 || 1, unit, one));
          expect((second ?? '') >= (first ?? '')).toBe(true);
        },
      ),
    );
  });

  test('months keep the day, or end on the last day of a shorter month', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: 1, max: 48 }), (start, count) => {
        const end = addMonths(start, count);
        const isShorter = Number(end.slice(8)) < Number(start.slice(8)) && addDays(end, 1).endsWith('-01');
        expect(end.slice(8) === start.slice(8) || isShorter, `${start} and ${count} months: ${end}`).toBe(
          true,
        );
      }),
    );
  });

  test('days are added and counted alike', () => {
    fc.assert(
      fc.property(day, fc.integer({ min: -3000, max: 3000 }), (start, count) => {
        expect(daysBetween(start, addDays(start, count))).toBe(count);
      }),
    );
  });

  test('only days of the calendar are made', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 1900, max: 2100 }),
        fc.integer({ min: 0, max: 14 }),
        fc.integer({ min: 0, max: 33 }),
        (y, m, d) => {
          const made = new Date(Date.UTC(y, m - 1, d));
          const real = made.getUTCMonth() === m - 1 && made.getUTCDate() === d;
          expect(makeDay(y, m, d) !== null).toBe(real);
        },
      ),
    );
  });
});
