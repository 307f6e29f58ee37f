/**
 * Days are `YYYY-MM-DD` strings, which sort as they run. They are reckoned in UTC throughout, so that no clock change
 * and no time zone can move one.
 */

const DAY = 86_400_000;

const stamp = (day: string): number => Date.parse(`${day}T00:00:00Z`);
const dayOf = (time: number): string => new Date(time).toISOString().slice(0, 10);

const london = new Intl.DateTimeFormat('en-GB', {
  timeZone: 'Europe/London',
  year: 'numeric',
  month: '2-digit',
  day: '2-digit',
});

/** The day in England and Wales at a moment, wherever the reader is. */
export const londonDay = (moment: Date): string => dayOfParts(london.formatToParts(moment));

/** A day from its parts, in whatever order and with whatever between them: how a locale writes a date changes. */
export function dayOfParts(parts: readonly Intl.DateTimeFormatPart[]): string {
  const part = (wanted: string, digits: number) =>
    (parts.find(({ type }) => type === wanted)?.value ?? '').padStart(digits, '0');
  return `${part('year', 4)}-${part('month', 2)}-${part('day', 2)}`;
}

/** The day `count` days after `day`; before it where `count` is below nought. */
export const addDays = (day: string, count: number): string => dayOf(stamp(day) + count * DAY);

/** How many days from `from` to `to`; below nought where `to` comes first. */
export const daysBetween = (from: string, to: string): number => (stamp(to) - stamp(from)) / DAY;

/** The same day of the month `count` months later, or that month's last day where it has no such day. */
export function addMonths(day: string, count: number): string {
  const months = Number(day.slice(0, 4)) * 12 + Number(day.slice(5, 7)) - 1 + count;
  const [year, month] = [Math.floor(months / 12), months % 12];
  const last = new Date(Date.UTC(year, month + 1, 0)).getUTCDate();
  return dayOf(Date.UTC(year, month, Math.min(Number(day.slice(8, 10)), last)));
}

/** Day of the week: 0 for Sunday to 6 for Saturday. */
export const weekday = (day: string): number => new Date(stamp(day)).getUTCDay();

/** `YYYY-MM-DD`, or null where the calendar has no such day. The month counts from 1, the year from 1000 to 9999. */
export function makeDay(year: number, month: number, day: number): string | null {
  const written = [String(year), String(month).padStart(2, '0'), String(day).padStart(2, '0')].join('-');
  if (!/^\d{4}-\d{2}-\d{2}$/.test(written)) return null;
  const time = stamp(written);
  return Number.isNaN(time) || dayOf(time) !== written ? null : written;
}
