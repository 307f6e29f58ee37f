import { daysBetween, makeDay } from '../days.ts';

/** A date as typed into three fields. */
export interface TypedDate {
  day: string;
  month: string;
  year: string;
}

export type DatePart = keyof TypedDate;

/** What was made of it. `part` is the field to go back to. */
export type ReadDate =
  | { kind: 'date'; day: string }
  | { kind: 'empty'; part: DatePart }
  | { kind: 'missing'; part: DatePart }
  | { kind: 'notNumber'; part: DatePart }
  | { kind: 'noSuchDay'; part: DatePart }
  | { kind: 'tooEarly'; part: DatePart }
  | { kind: 'tooLate'; part: DatePart };

const parts = ['day', 'month', 'year'] as const;

const monthStarts = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

/** Further from today than this many days, a date is taken for a slip: 20 years back, 1 year ahead. */
const BACK = 20 * 366;
const AHEAD = 366;

/**
 * Reads a date however it is commonly typed: with noughts or without, with stray spaces, an ending (27th), a month
 * by name, a year of two figures. Whether the calendar has it, and whether it lies near `today`, is checked.
 */
export function readDate(typed: TypedDate, today: string): ReadDate {
  const missing = parts.filter((part) => typed[part].trim() === '');
  const [first] = missing;
  if (first !== undefined)
    return { kind: missing.length === parts.length ? 'empty' : 'missing', part: first };
  const read = { day: dayNumber(typed.day), month: monthNumber(typed.month), year: yearNumber(typed.year) };
  const unread = parts.find((part) => read[part] === null);
  if (unread) return { kind: 'notNumber', part: unread };
  const day = makeDay(read.year ?? 0, read.month ?? 0, read.day ?? 0);
  if (day === null) return { kind: 'noSuchDay', part: (read.month ?? 0) > 12 ? 'month' : 'day' };
  const away = daysBetween(today, day);
  if (away < -BACK) return { kind: 'tooEarly', part: 'year' };
  if (away > AHEAD) return { kind: 'tooLate', part: 'year' };
  return { kind: 'date', day };
}

const dayNumber = (text: string): number | null => {
  const match = /^\s*(\d{1,2})\s*(?:st|nd|rd|th)?\s*$/i.exec(text);
  return match ? Number(match[1]) : null;
};

const monthNumber = (text: string): number | null => {
  const word = text.trim().toLowerCase().replace(/\.$/, '');
  if (/^\d{1,2}$/.test(word)) return Number(word);
  const named = monthStarts.findIndex((start) => word.length >= 3 && word.startsWith(start));
  return named < 0 ? null : named + 1;
};

const yearNumber = (text: string): number | null => {
  const year = text.trim();
  if (/^\d{4}$/.test(year)) return Number(year);
  return /^\d{2}$/.test(year) ? 2000 + Number(year) : null;
};
