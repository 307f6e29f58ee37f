import type { Limit } from '../../schemas/complaints/deadlines.ts';
import { addDays, addMonths, daysBetween } from '../days.ts';
import { addWorkingDays, type BankHolidays, isWorkingDay, workingDayBefore } from './working-days.ts';

type Span = Pick<Limit, 'value' | 'unit' | 'firstDayCounts'>;
type Dates = Pick<Limit, 'inForceFrom' | 'inForceTo'>;

/** When something falls due, seen from today. */
export interface DueDay {
  /** `YYYY-MM-DD`. */
  day: string;
  /** Days from today: 0 today, below nought when it has passed. */
  daysLeft: number;
  /** Where the last day is no working day: the working day before it. The last day itself does not move. */
  saferDay: string | null;
}

export interface Deadline {
  /** Null where it needs bank holidays of a year that are not known. */
  due: DueDay | null;
  /** For a limit that falls due again and again: the days after the first that are worth showing. */
  again: DueDay[];
}

/** How many days of a repeated limit are shown: those last passed, and those still to come. */
const PASSED = 2;
const COMING = 4;

/** More than anyone waits: keeps a repeated limit from running on where the start lies far back. */
const MOST_REPEATS = 1200;

/**
 * The day that a span ends on. The day it runs from is not counted, unless `firstDayCounts`: then it ends one day
 * sooner. Null where the bank holidays of a year that it reaches into are not known.
 */
export function lastDay(
  { value, unit, firstDayCounts = false }: Span,
  start: string,
  holidays: BankHolidays,
): string | null {
  const dayBefore = addDays(start, -1);
  switch (unit) {
    case 'days':
      return addDays(firstDayCounts ? dayBefore : start, value);
    case 'weeks':
      return addDays(firstDayCounts ? dayBefore : start, value * 7);
    case 'workingDays':
      return addWorkingDays(firstDayCounts ? dayBefore : start, value, holidays);
    case 'months': {
      const end = addMonths(start, value);
      // Where a short month has cut the end off already, the last day of that month is the end.
      return firstDayCounts && end.slice(8) === start.slice(8) ? addDays(end, -1) : end;
    }
  }
}

/** The last day of a limit whose clock starts on `start`, as it looks on `today`. */
export function deadline(
  limit: Span & Pick<Limit, 'every'>,
  start: string,
  today: string,
  holidays: BankHolidays,
): Deadline {
  const first = lastDay(limit, start, holidays);
  if (first === null) return { due: null, again: [] };
  const see = (day: string) => seenFrom(today, day, holidays);
  const again = limit.every ? repeats(limit, limit.every, start, today, holidays).map(see) : [];
  return { due: see(first), again };
}

/**
 * Each repeat is reckoned from the start and not from the repeat before it, so that monthly from 31 January is
 * 28 February and then 31 March. Where the two units differ, from the first day instead.
 */
function repeats(
  first: Span,
  every: Pick<Limit, 'value' | 'unit'>,
  start: string,
  today: string,
  holidays: BankHolidays,
): string[] {
  const same = first.unit === every.unit;
  const origin = same ? start : lastDay(first, start, holidays);
  if (origin === null) return [];
  const days: string[] = [];
  for (let count = 1, coming = 0; count <= MOST_REPEATS && coming < COMING; count++) {
    const value = every.value * count;
    const span = same ? { ...first, value: first.value + value } : { unit: every.unit, value };
    const day = lastDay(span, origin, holidays);
    if (day === null) break;
    days.push(day);
    if (day >= today) coming += 1;
  }
  const passed = days.filter((day) => day < today);
  return [...passed.slice(-PASSED), ...days.slice(passed.length)];
}

function seenFrom(today: string, day: string, holidays: BankHolidays): DueDay {
  const saferDay = isWorkingDay(day, holidays) === false ? workingDayBefore(day, holidays) : null;
  return { day, daysLeft: daysBetween(today, day), saferDay };
}

/** Whether a limit holds on `date`, `YYYY-MM-DD`. A bound that its source does not give leaves that side open. */
export function holdsOn({ inForceFrom, inForceTo }: Dates, date: string): boolean {
  const begun = inForceFrom === null || date.slice(0, inForceFrom.length) >= inForceFrom;
  return begun && (inForceTo === null || date.slice(0, inForceTo.length) <= inForceTo);
}
