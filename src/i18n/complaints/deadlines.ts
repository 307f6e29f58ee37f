import type { DueDay } from '../../domain/complaints/deadlines.ts';
import { weekday } from '../../domain/days.ts';
import type { Limit, LimitUnit } from '../../schemas/complaints/deadlines.ts';
import { counted, date } from '../format.ts';

const unitWords: Record<LimitUnit, readonly [one: string, many: string]> = {
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "28 days", "1 month"; whole years from two on, as nobody counts 72 months. */
export const spanWords = ({ value, unit }: Pick<Limit, 'value' | 'unit'>): string =>
  unit === 'months' && value >= 24 && value % 12 === 0
    ? counted(value / 12, 'year', 'years')
    : counted(value, ...unitWords[unit]);

/** "2026-03-27" → "Friday 27 March 2026". */
export const dayWords = (day: string): string => `${weekdays[weekday(day)] ?? ''} ${date(day)}`;

/** "2026-04-03" → "3 April". */
export const dayMonth = (day: string): string => date(day).replace(/ \d{4}$/, '');

/** "28 days after the date on the letter", "4 weeks after the day you complained, and then every 4 weeks". */
export function ruleWords({
  value,
  unit,
  firstDayCounts = false,
  every,
  from,
}: Pick<Limit, 'value' | 'unit' | 'firstDayCounts' | 'every' | 'from'>): string {
  const first = `${spanWords({ value, unit })} ${firstDayCounts ? 'starting on' : 'after'} ${from}`;
  return every ? `${first}, and then every ${every.value === 1 ? one(every.unit) : spanWords(every)}` : first;
}

const one = (unit: LimitUnit) => unitWords[unit][0];

/** What kind of rule it is, and what that means. */
export const basisWords: Record<Limit['basis'], readonly [word: string, meaning: string]> = {
  law: ['Law', 'an Act of Parliament or regulations say so'],
  guidance: ['Guidance', 'official, but not law'],
  local: ['Local timetable', 'one place’s own; yours may differ'],
};

export const bindsWords: Record<Limit['binds'], string> = {
  you: 'For you to keep',
  them: 'For them to keep',
};

/** "Today is the last day.", "6 days left.", "This was 3 days ago." */
export function leftWords(daysLeft: number): string {
  if (daysLeft === 0) return 'That is today.';
  if (daysLeft === 1) return 'That is tomorrow.';
  return daysLeft > 0
    ? `${counted(daysLeft, 'day', 'days')} left.`
    : `${counted(-daysLeft, 'day', 'days')} ago.`;
}

export const passedWords: Record<Limit['binds'], string> = {
  you: 'This day has passed. If you still want to, ask at once, say why you are late, and ask whether they can still take it.',
  them: 'This day has passed. If you have heard nothing, write and say so.',
};

/** A last day that is no working day: what the reader does about it. Nothing where it is others who must keep it. */
export function saferWords(
  { saferDay }: Pick<DueDay, 'saferDay'>,
  binds: Limit['binds'],
  today: string,
): string {
  if (saferDay === null || binds === 'them') return '';
  return saferDay < today
    ? 'That is a weekend or a bank holiday, and no working day is left before it. Do it now, by email or online where that is taken. We do not move the last day.'
    : `That is a weekend or a bank holiday. To be safe, do it by ${dayWords(saferDay)}. We do not move the last day.`;
}

/** Words of the three fields of a date. */
export const dateFieldWords = {
  hint: 'For example, 27 2 2026',
  day: 'Day',
  month: 'Month',
  year: 'Year',
};

/** Words that the deadline calculator says in the browser. */
export const deadlineWords = {
  whatMissing: 'Choose what has happened.',
  result: (day: string) => `Counted from ${day}`,
  /** For a date after today: most often a slip. */
  resultToCome: (day: string) => `Counted from ${day}, which is still to come: check your date`,
  due: 'Last day',
  lastDayOf: (what: string) => `Last day: ${what}`,
  unknown: (from: number, to: number) =>
    `We cannot say: this counts working days, and we know the bank holidays only from ${from} to ${to}.`,
  again: 'Then again by',
  passed: 'passed',
  letter: (title: string) => `Write the letter: ${title}`,
  place: { England: 'What is only for Wales is left out.', Wales: 'What is only for England is left out.' },
  placeOf: (name: string) => `For ${name}.`,
  whoIn: (name: string) => `Who to send it to: ${name}`,
  calendarFault: 'The calendar file could not be made. Check your connection and press again.',
  calendarDone: 'The calendar file is saved.',
  copied: 'Copied.',
  copyFault: 'Your browser did not let us copy. Select the text and copy it yourself.',
};
