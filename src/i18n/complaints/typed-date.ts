import type { ReadDate } from '../../domain/complaints/typed-date.ts';

/** What is wrong with a date that was typed. */
export const errorWords: Record<Exclude<ReadDate['kind'], 'date'>, string> = {
  empty: 'Enter the date: a day, a month and a year.',
  missing: 'The date is not complete. Enter a day, a month and a year.',
  notNumber: 'We cannot read this as a date. Write it in numbers, like 27 2 2026.',
  noSuchDay: 'There is no such day in the calendar. Check the day and the month.',
  tooEarly: 'This date is more than 20 years ago. Check the year.',
  tooLate: 'This date is more than a year ahead. Check the year.',
};

/** A date that was read, and lies ahead of today. */
export const aheadWords = 'This date lies ahead. Check it, unless that is what you mean.';
