/** Counts by month; null where a month is not known. */
type Counts = readonly (number | null)[];

/** Each of `months` with the sum of all rows; null where the month is not known, which no row can say if there is none. */
export function sumByMonth(
  months: readonly string[],
  known: (month: string) => boolean,
  rows: readonly Counts[],
): { month: string; count: number | null }[] {
  return months.map((month, i) => ({
    month,
    count: known(month) ? rows.reduce((sum, counts) => sum + (counts[i] ?? 0), 0) : null,
  }));
}

/** What the rows of each name add up to over all known months, most first and then by name. */
export function sumByName(rows: readonly (readonly [name: string, counts: Counts])[]): [string, number][] {
  const sums = new Map<string, number>();
  for (const [name, counts] of rows) {
    sums.set(name, (sums.get(name) ?? 0) + counts.reduce<number>((sum, n) => sum + (n ?? 0), 0));
  }
  return [...sums].filter(([, n]) => n > 0).sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
}
