import type { DueDay } from '../domain/deadlines.ts';
import { weekday } from '../domain/days.ts';
import type { ReadDate } from '../domain/typed-date.ts';
import type { Limit, LimitUnit } from '../schemas/limit.ts';
import { counted, date, list } from './pages-format.ts';

const unitWords: Record<LimitUnit, readonly [one: string, many: string]> = {
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
};

const weekdays = ['Sunday', 'Monday', 'Tuesday', 'Wednesday', 'Thursday', 'Friday', 'Saturday'] as const;

/** "28 days", "1 month". */
export const spanWords = ({ value, unit }: Pick<Limit, 'value' | 'unit'>): string =>
  counted(value, ...unitWords[unit]);

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

/** A last day that is no working day. */
export const saferWords = ({ saferDay }: Pick<DueDay, 'saferDay'>): string =>
  saferDay === null
    ? ''
    : `That is a weekend or a bank holiday. To be safe, do it by ${dayWords(saferDay)}. We do not move the last day.`;

export const errorWords: Record<Exclude<ReadDate['kind'], 'date'>, string> = {
  empty: 'Enter the date: a day, a month and a year.',
  missing: 'The date is not complete. Enter a day, a month and a year.',
  notNumber: 'We cannot read this as a date. Write it in numbers, like 27 2 2026.',
  noSuchDay: 'There is no such day in the calendar. Check the day and the month.',
  tooEarly: 'This date is more than 20 years ago. Check the year.',
  tooLate: 'This date is more than a year ahead. Check the year.',
};

/** Words of the three fields of a date. */
export const dateFieldWords = {
  hint: 'For example, 27 2 2026',
  day: 'Day',
  month: 'Month',
  year: 'Year',
};

/** Words of `/complaints/deadlines/`. */
export const deadlineWords = {
  title: 'Work out a deadline',
  description:
    'Enter the date of a letter and get the last day to ask for a review, and the days by which you must hear from them, each with its rule and source.',
  crumb: 'Complaints',
  lead: 'Say what has happened and when. You get each last day, the rule behind it and where the rule stands.',
  privacy: 'What you enter stays in your browser. It is not sent, not stored, and not put in the address.',
  what: 'What has happened?',
  whatMissing: 'Choose what has happened.',
  more: 'One time limit alone',
  when: 'Which date?',
  whenOf: (words: string) => `Enter ${words}.`,
  button: 'Work it out',
  without:
    'Without JavaScript this page cannot count for you. Below are all the time limits, ready-made dates, and how to count on a calendar.',
  result: (day: string) => `Counted from ${day}`,
  due: 'Last day',
  unknown: (from: number, to: number) =>
    `We cannot say: this counts working days, and we know the bank holidays only from ${from} to ${to}.`,
  again: 'Then again by',
  passed: 'passed',
  calendar: 'Add to your calendar',
  calendarNote: 'A file with each day that is still to come, and a reminder a week before.',
  calendarFault: 'The calendar file could not be made. Check your connection and press again.',
  calendarDone: 'The calendar file is saved.',
  copy: 'Copy',
  copied: 'Copied.',
  copyFault: 'Your browser did not let us copy. Select the text and copy it yourself.',
  print: 'Print',
  next: 'Write the letter',
  all: 'All the time limits',
  allLead: (day: string) =>
    `As they stand on ${day}. The day that a time limit starts from is not counted, unless it says so: 28 days after 27 February end on 27 March.`,
  example: (from: string, to: string) => `Example: counted from ${from}, the last day is ${to}.`,
  firstDayCounts: 'The first day is counted too.',
  ready: 'Ready-made dates',
  readyLead:
    'Find your rule, then the date it counts from. For a date between two rows, count on from the row above.',
  readyFrom: 'Counted from',
  readySpan: (span: string, firstDayCounts: boolean) =>
    firstDayCounts ? `${span}, the first day counted too` : span,
  byHand: 'Count on a calendar',
  byHandSteps: [
    'Put a mark on the date itself, such as the date on the letter. It counts as nought.',
    'Days: the next day is 1. Count every day, weekends too.',
    'Weeks: go to the same day of the week, one row down for each week.',
    'Months: go to the same number in the later month. If there is none, take that month’s last day: 31 January and one month is 28 February.',
    'Working days: count Monday to Friday only, and leave out bank holidays.',
  ],
  holidays: 'Bank holidays left out',
  holidaysLead: (from: number, to: number) =>
    `Working days leave out Saturdays, Sundays and the bank holidays of England and Wales. We have those from ${from} to ${to} and count none beyond.`,
  holidaysOf: (year: string, days: readonly string[]) => `${year}: ${list(days)}.`,
  caution: 'A help for counting, not legal advice. If your letter gives a date, keep to that date.',
};
