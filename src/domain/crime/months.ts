/** Months are `YYYY-MM` strings, which sort as they run. */

/** The month after `month`. */
export function nextMonth(month: string): string {
  const [year, number] = split(month);
  return number === 12 ? join(year + 1, 1) : join(year, number + 1);
}

/** Every month from `first` to `last`, both included; empty when `last` comes before `first`. */
export function monthsFromTo(first: string, last: string): string[] {
  const months: string[] = [];
  for (let month = first; month <= last; month = nextMonth(month)) months.push(month);
  return months;
}

/** Runs of months that follow one another: `[first, last]` each, in order. */
export function monthRuns(months: readonly string[]): [string, string][] {
  const runs: [string, string][] = [];
  for (const month of [...months].sort()) {
    const last = runs.at(-1);
    if (last && nextMonth(last[1]) === month) last[1] = month;
    else runs.push([month, month]);
  }
  return runs;
}

const lengths = new Map<string, number>();

/** Days of a month: 28 to 31. Asked for every kind of crime of every team. */
export function daysIn(month: string): number {
  const days = lengths.get(month) ?? lengthOf(split(month));
  lengths.set(month, days);
  return days;
}

const lengthOf = ([year, number]: [number, number]) => new Date(Date.UTC(year, number, 0)).getUTCDate();

/** The month some months before another. */
export function monthsBefore(month: string, count: number): string {
  const [year, number] = split(month);
  const index = year * 12 + number - 1 - count;
  return join(Math.floor(index / 12), (index % 12) + 1);
}

const split = (month: string): [number, number] => [Number(month.slice(0, 4)), Number(month.slice(5, 7))];
const join = (year: number, number: number) => `${year}-${String(number).padStart(2, '0')}`;
