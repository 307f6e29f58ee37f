/** How the English edition writes numbers, dates and lists. */

const whole = new Intl.NumberFormat('en-GB', { maximumFractionDigits: 0 });
const oneDecimal = new Intl.NumberFormat('en-GB', { minimumFractionDigits: 1, maximumFractionDigits: 1 });

const monthNames = [
  'January',
  'February',
  'March',
  'April',
  'May',
  'June',
  'July',
  'August',
  'September',
  'October',
  'November',
  'December',
];

/** 1439842 → "1,439,842". */
export const number = (value: number): string =>
  // Small counts are very many, and formatting takes longer than all else.
  Number.isInteger(value) && value >= 0 && value < 1000 ? String(value) : whole.format(value);

/** 12.345 → "12.3". */
export const decimal = (value: number): string =>
  // Rates are as many as counts; both ways round a half upwards.
  value >= 0 && value < 999 ? value.toFixed(1) : oneDecimal.format(value);

/** "2025-03" → "March". */
export const monthOnly = (month: string): string => monthNames[Number(month.slice(5, 7)) - 1] ?? month;

/** "2025-03" → "March 2025". */
export const monthName = (month: string): string => `${monthOnly(month)} ${month.slice(0, 4)}`;

/** "2025-03" → "Mar 2025". For the heads of narrow columns. */
export const monthShort = (month: string): string => `${monthOnly(month).slice(0, 3)} ${month.slice(0, 4)}`;

/** "2025-03" → "M". For charts, where the month is said in full beside it. */
export const monthLetter = (month: string): string => monthOnly(month).charAt(0);

/** First and last month → "January to December 2025", "March 2024 to February 2025", "May 2025". */
export function monthSpan(from: string, to: string): string {
  if (from === to) return monthName(from);
  return from.slice(0, 4) === to.slice(0, 4)
    ? `${monthOnly(from)} to ${monthName(to)}`
    : `${monthName(from)} to ${monthName(to)}`;
}

/** "2025-03-09" → "9 March 2025"; "2025-03" → "March 2025"; "2025" as it is. */
export function date(value: string): string {
  const day = value.slice(8, 10);
  if (day) return `${Number(day)} ${monthName(value)}`;
  return value.length > 4 ? monthName(value) : value;
}

/** A force's name within a sentence: "the Metropolitan Police Service", but "Kent Police". */
export const forceWithin = (name: string): string =>
  /^City of .+ Police$| Service$/.test(name) ? `the ${name}` : name;

/** The same where it opens a sentence: "The Metropolitan Police Service". */
export const forceFirst = (name: string): string => forceWithin(name).replace(/^t/, 'T');

/** ["a", "b", "c"] → "a, b and c". */
export function list(items: readonly string[]): string {
  const last = items.at(-1) ?? '';
  return items.length < 2 ? last : `${items.slice(0, -1).join(', ')} and ${last}`;
}

/** A count with its noun: "1 team", "2 teams". */
export const counted = (count: number, one: string, many: string): string =>
  `${number(count)} ${count === 1 ? one : many}`;
