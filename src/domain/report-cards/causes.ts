import { daysBetween } from '../days.ts';

/** A span of whole days: one number where both ends are known to the day. */
export interface Days {
  least: number;
  most: number;
}

/**
 * How many days lie between two dates that may be known only to the month or the year. Null where either is not
 * known, or where they do not follow each other.
 */
export function daysOpen(raised: string | null, until: string | null): Days | null {
  if (raised === null || until === null) return null;
  const least = daysBetween(lastDay(raised), firstDay(until));
  const most = daysBetween(firstDay(raised), lastDay(until));
  return most < 0 ? null : { least: Math.max(0, least), most };
}

const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
