import type { ContentFiles } from '../content/files.ts';
import type { ContentProblem } from '../content/problems.ts';
import { at } from '../content/references.ts';

/** Bank holidays out of order, or of a year between others without any: its working days would all be counted. */
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
    for (let year = first; year <= last; year++)
      if (!days.some((day) => day.startsWith(String(year))))
        problems.push({
          ...at(yaml, ['days']),
          found: `no day of ${year}`,
          expected: `days of every year from ${first} to ${last}`,
          fix: 'add those of that year',
        });
    if (listed.to < first || listed.to > last)
      problems.push({
        ...at(yaml, ['listed', 'to']),
        found: String(listed.to),
        expected: `a year from ${first} to ${last}`,
        fix: 'name the last year whose days the source names',
      });
    return problems;
  });
