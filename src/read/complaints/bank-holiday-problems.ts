import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem } from '../content/problems.ts';
import { at } from '../content/yaml.ts';

/** Bank holidays of a year in England and Wales: one that falls on a weekend is kept on a weekday. */
const DAYS_A_YEAR = 8;

/** Bank holidays out of order, or of a year that has too few: its working days would all be counted. */
export const bankHolidayProblems = ({ complaints }: ContentFiles): ContentProblem[] =>
  complaints.bankHolidays.flatMap(({ yaml, value: { days, listed } }) => {
    const [first = 0, last = 0] = [days[0], days.at(-1)].map((day) => Number(day?.slice(0, 4)));
    const problems: ContentProblem[] = days.flatMap((day, i) => {
      const before = days[i - 1];
      if (before === undefined || day > before) return [];
      return {
        ...at(yaml, ['days', i]),
        found: `${day} after ${before}`,
        expected: 'each day once, in order',
        fix: 'move it to its place, or delete it',
      };
    });
    const ofYear = (year: number) => days.filter((day) => day.startsWith(String(year))).length;
    const years = Array.from({ length: Math.max(0, last - first + 1) }, (_, i) => first + i);
    const least = years.some((year) => ofYear(year) >= DAYS_A_YEAR) ? DAYS_A_YEAR : 1;
    for (const year of years) {
      const found = ofYear(year);
      if (found < least)
        problems.push({
          ...at(yaml, ['days']),
          found: found === 0 ? `no day of ${year}` : `only ${found} days of ${year}`,
          expected: `${least === 1 ? '' : `${least} or more `}days of every year from ${first} to ${last}`,
          fix: 'add those of that year',
        });
    }
    if (listed.to < first || listed.to > last)
      problems.push({
        ...at(yaml, ['listed', 'to']),
        found: String(listed.to),
        expected: `a year from ${first} to ${last}`,
        fix: 'name the last year whose days the source names',
      });
    return problems;
  });
