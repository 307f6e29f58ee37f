import { addDays, weekday } from '../days.ts';

/** Public holidays of the years from `from` to `to`, both included. Outside them nothing is known. */
export interface BankHolidays {
  from: number;
  to: number;
  /** `YYYY-MM-DD`, in order. */
  days: readonly string[];
}

/** Bank holidays of whole years, from the first day's to the last day's. */
export const yearsOf = (days: readonly string[]): BankHolidays => ({
  from: Number(days[0]?.slice(0, 4)),
  to: Number(days.at(-1)?.slice(0, 4)),
  days,
});

/** Whether the bank holidays of a day's year are known. */
export const isCovered = (day: string, { from, to }: BankHolidays): boolean => {
  const year = Number(day.slice(0, 4));
  return year >= from && year <= to;
};

export const isWeekend = (day: string): boolean => [0, 6].includes(weekday(day));

/** Monday to Friday and no bank holiday. Null where the bank holidays of that year are not known. */
export function isWorkingDay(day: string, holidays: BankHolidays): boolean | null {
  if (isWeekend(day)) return false;
  return isCovered(day, holidays) ? !holidays.days.includes(day) : null;
}

/**
 * The `count`th working day after `day`; the day itself is never counted. Null where that reaches into a year
 * whose bank holidays are not known.
 */
export function addWorkingDays(day: string, count: number, holidays: BankHolidays): string | null {
  let at = day;
  for (let left = count; left > 0;) {
    at = addDays(at, 1);
    const works = isWorkingDay(at, holidays);
    if (works === null) return null;
    if (works) left -= 1;
  }
  return isCovered(at, holidays) ? at : null;
}

/** The last working day before `day`; null where that cannot be told. */
export function workingDayBefore(day: string, holidays: BankHolidays): string | null {
  for (let at = addDays(day, -1); ; at = addDays(at, -1)) {
    const works = isWorkingDay(at, holidays);
    if (works !== false) return works === null ? null : at;
  }
}
