import { expect, test } from 'vitest';
import { yearsOf } from '../../src/domain/complaints/working-days.ts';
import { addDays, makeDay, weekday } from '../../src/domain/days.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, withFile } from '../fixtures/content/small-content.ts';

const content = (days: readonly string[], to = 2024) =>
  withFile(
    'complaints/bank-holidays.yaml',
    `listed: { to: ${to}, source: oakshire-website }
workedOut: { source: oakshire-website, note: As far as is known. }
days: [${days.join(', ')}]
`,
  );
const sound = ['2024-12-25', '2025-01-01', '2025-04-18'];

test('sound bank holidays are read, and their years are those of the first and the last', () => {
  const { days = [] } = loadContent(content(sound)).complaints.bankHolidays ?? {};
  expect(yearsOf(days)).toEqual({ from: 2024, to: 2025, days: sound });
});

test.each([
  ['out of order', ['2024-12-26', '2024-12-25'], 2024, 'days[1]', '2024-12-25 after 2024-12-26'],
  ['given twice', ['2024-12-25', '2024-12-25'], 2024, 'days[1]', '2024-12-25 after 2024-12-25'],
  ['that no calendar has', ['2024-12-25', '2025-02-30'], 2024, 'days[1]', '"2025-02-30"'],
  ['at a weekend', ['2024-12-25', '2025-04-19'], 2024, 'days[1]', '"2025-04-19"'],
  ['with a year left out', ['2024-12-25', '2026-01-01'], 2024, 'days', 'no day of 2025'],
  ['listed further than they go', sound, 2026, 'listed.to', '2026'],
] as const)('bank holidays %s get a friendly error', (_, days, to, path, found) => {
  const problem = onlyProblem(content(days, to));
  expect(problem).toMatchObject({ file: 'complaints/bank-holidays.yaml', path });
  expect(problem.found).toContain(found);
});

/** Easter Sunday of the Gregorian calendar (Meeus, Jones and Butcher). */
function easter(year: number): string {
  const [a, b, c] = [year % 19, Math.floor(year / 100), year % 100];
  const f = Math.floor((b + 8) / 25);
  const h = (19 * a + b - Math.floor(b / 4) - Math.floor((b - f + 1) / 3) + 15) % 30;
  const l = (32 + 2 * (b % 4) + 2 * Math.floor(c / 4) - h - (c % 4)) % 7;
  const n = h + l - 7 * Math.floor((a + 11 * h + 22 * l) / 451) + 114;
  return makeDay(year, Math.floor(n / 31), (n % 31) + 1) ?? '';
}

/** The eight days of a year by the rules: the first free weekday from a date on, and Mondays at either end of a month. */
function byTheRules(year: number): string[] {
  const days = [addDays(easter(year), -2), addDays(easter(year), 1)];
  const free = (day: string): string =>
    weekday(day) % 6 === 0 || days.includes(day) ? free(addDays(day, 1)) : day;
  const monday = (day: string, step: number): string =>
    weekday(day) === 1 ? day : monday(addDays(day, step), step);
  const on = (ending: string) => `${String(year)}-${ending}`;
  days.push(free(on('01-01')), monday(on('05-01'), 1), monday(on('05-31'), -1), monday(on('08-31'), -1));
  for (const ending of ['12-25', '12-26']) days.push(free(on(ending)));
  return days.sort();
}

test('the bank holidays that nobody has announced yet are those of the rules, and every year has its Easter', () => {
  const file = loadContent().complaints.bankHolidays;
  if (!file) throw new Error('there are no bank holidays');
  const { from, to, days } = yearsOf(file.days);
  for (let year = from; year <= to; year++) {
    const its = days.filter((day) => day.startsWith(String(year)));
    expect(its).toEqual(expect.arrayContaining([addDays(easter(year), -2), addDays(easter(year), 1)]));
    if (year > file.listed.to) expect(its).toEqual(byTheRules(year));
  }
});
