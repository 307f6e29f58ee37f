import { expect, test } from 'vitest';
import { yearsOf } from '../../src/domain/complaints/working-days.ts';
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
