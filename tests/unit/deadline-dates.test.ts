import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { readDate } from '../../src/domain/complaints/typed-date.ts';
import { calendarFile, reminders } from '../../src/browser/deadlines/calendar-file.ts';
import { ruleWords } from '../../src/i18n/complaints/deadlines.ts';
import { loadContent } from '../../src/read/content/content.ts';
import { onlyProblem, withFile } from '../fixtures/content/small-content.ts';
import { limits } from '../fixtures/content/small-parts.ts';
import { yearsOf } from '../../src/domain/complaints/working-days.ts';
import { addDays, makeDay, weekday } from '../../src/domain/days.ts';

const today = '2026-11-21';
const read = (day: string, month: string, year: string) => readDate({ day, month, year }, today);

describe('a date is read', () => {
  test.each([
    ['plain numbers', '27', '2', '2026'],
    ['with noughts', '27', '02', '2026'],
    ['with spaces', ' 27 ', ' 2', '2026 '],
    ['with its ending', '27th', '2', '2026'],
    ['with the month’s name', '27', 'February', '2026'],
    ['with the month’s short name', '27', 'Feb.', '2026'],
    ['with two figures of the year', '27', '2', '26'],
  ])('%s', (_, day, month, year) => {
    expect(read(day, month, year)).toEqual({ kind: 'date', day: '2026-02-27' });
  });
});

describe('a date is not read, and the field to go back to is named', () => {
  test.each([
    ['nothing typed', ['', '', ''], { kind: 'empty', part: 'day' }],
    ['no year', ['27', '2', ' '], { kind: 'missing', part: 'year' }],
    ['31 February', ['31', '2', '2026'], { kind: 'noSuchDay', part: 'day' }],
    ['29 February in a common year', ['29', '2', '2026'], { kind: 'noSuchDay', part: 'day' }],
    ['a 13th month', ['1', '13', '2026'], { kind: 'noSuchDay', part: 'month' }],
    ['a word', ['soon', '2', '2026'], { kind: 'notNumber', part: 'day' }],
    ['a month that is none', ['1', 'Smarch', '2026'], { kind: 'notNumber', part: 'month' }],
    ['a year of three figures', ['1', '2', '202'], { kind: 'notNumber', part: 'year' }],
    ['long ago', ['1', '2', '1926'], { kind: 'tooEarly', part: 'year' }],
    ['far ahead', ['1', '2', '2062'], { kind: 'tooLate', part: 'year' }],
  ] as const)('%s', (_, [day, month, year], expected) => {
    expect(read(day, month, year)).toEqual(expected);
  });
});

test('29 February is read in a leap year', () => {
  expect(read('29', '2', '2024')).toEqual({ kind: 'date', day: '2024-02-29' });
});

test('whatever is typed, it is a real day or a message', () => {
  fc.assert(
    fc.property(fc.string(), fc.string(), fc.string(), (day, month, year) => {
      const answer = read(day, month, year);
      if (answer.kind === 'date') expect(answer.day).toMatch(/^20\d\d-\d\d-\d\d$/);
      else expect(['day', 'month', 'year']).toContain(answer.part);
    }),
  );
});

const review = {
  limit: 'ask-for-review',
  day: '2026-03-27',
  saferDay: null,
  title: 'Ask for a review',
  details: 'The rule.',
};
const make = (title = review.title) => calendarFile('Test Patch', [{ ...review, title }], '2026-03-01');

test('a day is an all-day event with reminders at nine in the morning, a week and a day before', () => {
  const lines = make().split('\r\n');
  expect(lines).toContain('DTSTART;VALUE=DATE:20260327');
  expect(lines).toContain('SUMMARY:Last day: Ask for a review');
  expect(lines.filter((line) => line.startsWith('TRIGGER'))).toEqual(['TRIGGER:-P6DT15H', 'TRIGGER:-PT15H']);
  expect(lines.at(-1)).toBe('END:VCALENDAR');
});

test('no reminder lies in the past, and one always lies near the day', () => {
  // A letter of 3 November, seen on 28 November: the week before is gone.
  expect(reminders('2026-12-01', '2026-11-28')).toEqual([1]);
  expect(reminders('2026-12-01', '2026-11-30')).toEqual([0]);
  expect(reminders('2026-12-01', '2026-12-01')).toEqual([]);
  const file = calendarFile('Test Patch', [{ ...review, day: '2026-12-01' }], '2026-11-30');
  expect(file).toMatch(/TRIGGER(?:;RELATED=START)?:PT9H/);
});

test('where the last day is at a weekend, reminders come before the working day ahead of it', () => {
  const sunday = { ...review, day: '2026-03-29', saferDay: '2026-03-27' };
  const file = calendarFile('Test Patch', [sunday], '2026-03-01');
  expect(file).toContain('DTSTART;VALUE=DATE:20260329');
  expect(file.match(/TRIGGER\S*/g)).toEqual(['TRIGGER:-P8DT15H', 'TRIGGER:-P2DT15H']);
});

test('where that working day is gone, a reminder still comes before the last day', () => {
  const sunday = { ...review, day: '2026-03-29', saferDay: '2026-03-27' };
  for (const today of ['2026-03-27', '2026-03-28'])
    expect(calendarFile('Test Patch', [sunday], today).match(/TRIGGER\S*/g)).toHaveLength(1);
});

test('the same day made twice is the same to the byte', () => {
  expect(make()).toBe(make());
  expect(make()).toContain('UID:ask-for-review.2026-03-27@deadlines');
});

test('marks that mean something to calendars are written as text', () => {
  expect(make('Ask; now, or\nBEGIN:VALARM')).toContain(
    'SUMMARY:Last day: Ask\\; now\\, or\\nBEGIN:VALARM\r\n',
  );
});

test('no line is longer than 75 bytes, also with letters of other alphabets', () => {
  const lines = make('Gofynnwch am adolygiad ŵ ŷ '.repeat(12)).split('\r\n');
  expect(Math.max(...lines.map((line) => Buffer.byteLength(line)))).toBeLessThanOrEqual(75);
});

const clocks = (id: string) => `groups:
  - words: Letters
    clocks:
      - id: wrote
        words: I wrote to them
        date: the day you wrote
        limits: [${id}]
        letters: []
`;
const content = (id: string) =>
  withFile('complaints/clocks.yaml', clocks(id), withFile('complaints/limits.yaml', limits));

test('sound clocks are read', () => {
  expect(loadContent(content('answer')).complaints.clocks?.groups[0]?.clocks[0]?.limits).toEqual(['answer']);
});

test('a clock that names a limit which is not there gets a friendly error', () => {
  expect(onlyProblem(content('anser'))).toMatchObject({
    file: 'complaints/clocks.yaml',
    path: 'groups[0].clocks[0].limits[0]',
    fix: 'did you mean "answer"?',
  });
});

test('every limit of the site can be worked out, by what has happened', () => {
  const { clocks: made, limits: all } = loadContent().complaints;
  const named = new Set(made?.groups.flatMap((group) => group.clocks.flatMap((clock) => clock.limits)));
  expect([...all.keys()].filter((id) => !named.has(id))).toEqual([]);
});

test('a rule is said in words', () => {
  const from = 'the day you complained';
  expect(ruleWords({ value: 72, unit: 'months', from })).toBe('6 years after the day you complained');
  expect(ruleWords({ value: 18, unit: 'months', from })).toBe('18 months after the day you complained');
  expect(ruleWords({ value: 28, unit: 'days', from })).toBe('28 days after the day you complained');
  expect(ruleWords({ value: 4, unit: 'weeks', every: { value: 4, unit: 'weeks' }, from })).toBe(
    '4 weeks after the day you complained, and then every 4 weeks',
  );
  expect(ruleWords({ value: 1, unit: 'months', firstDayCounts: true, from })).toBe(
    '1 month starting on the day you complained',
  );
  expect(ruleWords({ value: 1, unit: 'months', every: { value: 1, unit: 'months' }, from })).toBe(
    '1 month after the day you complained, and then every month',
  );
});

const withHolidays = (days: readonly string[], to = 2024) =>
  withFile(
    'complaints/bank-holidays.yaml',
    `listed: { to: ${to}, source: oakshire-website }
workedOut: { source: oakshire-website, note: As far as is known. }
days: [${days.join(', ')}]
`,
  );
const sound = ['2024-12-25', '2025-01-01', '2025-04-18'];

test('sound bank holidays are read, and their years are those of the first and the last', () => {
  const { days = [] } = loadContent(withHolidays(sound)).complaints.bankHolidays ?? {};
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
  const problem = onlyProblem(withHolidays(days, to));
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
