import { monthsBefore, nextMonth } from '../domain/crime/months.ts';

/** An archive by its month, and the months wanted that it holds. */
export interface WantedArchive {
  month: string;
  months: string[];
}

/**
 * The fewest archives that hold the months wanted, newest first. Each archive holds so many months up to its own;
 * no month is fetched twice, because the importer refuses a month that is given twice.
 */
export function archivesFor(wanted: readonly string[], monthsInFile: number): WantedArchive[] {
  const archives: WantedArchive[] = [];
  let left = [...wanted].sort();
  while (left.length > 0) {
    const month = left.at(-1) ?? '';
    const first = nextMonth(monthsBefore(month, monthsInFile));
    archives.push({ month, months: left.filter((one) => one >= first) });
    left = left.filter((one) => one < first);
  }
  return archives;
}
