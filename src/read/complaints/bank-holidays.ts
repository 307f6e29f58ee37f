import Holidays from 'date-holidays';
import type { BankHolidays } from '../../domain/complaints/working-days.ts';

/** England and Wales no longer share their bank holidays, or the library has none for a year. */
export class BankHolidayError extends Error {
  override name = 'BankHolidayError';
}

/**
 * The bank holidays of England and Wales, worked out when the site is built.
 * @throws BankHolidayError where the two nations differ: the site counts working days alike for both.
 */
export function bankHolidays(from: number, to: number): BankHolidays {
  const england = days('ENG', from, to);
  if (england.join() !== days('WLS', from, to).join())
    throw new BankHolidayError(
      'date-holidays gives England and Wales different bank holidays: working days must then be counted by nation.',
    );
  return { from, to, days: england };
}

function days(nation: 'ENG' | 'WLS', from: number, to: number): string[] {
  const calendar = new Holidays('GB', nation, { types: ['public'] });
  const years = Array.from({ length: to - from + 1 }, (_, i) => from + i);
  return years.flatMap((year) => {
    const found = calendar.getHolidays(year).map(({ date }) => date.slice(0, 10));
    if (found.length === 0)
      throw new BankHolidayError(`date-holidays has no bank holidays for ${year}: shorten the span.`);
    return [...new Set(found)].sort();
  });
}
