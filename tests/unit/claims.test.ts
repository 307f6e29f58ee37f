import { describe, expect, test } from 'vitest';
import { type Claim, judgeClaim, percentChange } from '../../src/domain/crime/claim.ts';
import { monthsFromTo } from '../../src/domain/crime/months.ts';
import { claimSentence } from '../../src/i18n/crime/claim.ts';

/** Made-up counts: one number for each month of a year, or several. */
const counts = (years: Record<string, number | (number | null)[]>) => {
  const all = new Map<string, number | null>(
    Object.entries(years).flatMap(([year, given]) =>
      monthsFromTo(`${year}-01`, `${year}-12`).map((month, place): [string, number | null] => [
        month,
        typeof given === 'number' ? given : (given[place] ?? null),
      ]),
    ),
  );
  return (month: string) => all.get(month) ?? null;
};

const steady = counts({ 2024: 1000, 2025: 1000 });
const fell = counts({ 2024: 1000, 2025: 880 });
const rose = counts({ 2024: 1000, 2025: 1250 });
const slight = counts({ 2024: 100, 2025: 103 });
const apart = counts({ 2024: 5, 2025: 8 });
const hardly = counts({ 2024: 100_000, 2025: 100_700 });
const few = counts({ 2024: 0, 2025: 1 });
const oneYear = counts({ 2025: [500, 510, 490, 500, 505, 495, 700, 705, 695, 700, 702, 698] });
const gap = counts({ 2024: 1000, 2025: [880, 880, null, 880, 880, 880, 880, 880, 880, 880, 880, 880] });
const empty = counts({});

type Months = readonly [from: string, to: string];
const year: Months = ['2025-01', '2025-12'];
const spring: Months = ['2025-01', '2025-04'];
const second: Months = ['2025-07', '2025-12'];

const claim = (
  [from, to]: Months,
  says: Claim['says'],
  amount: number | null,
  against: Claim['against'] = 'yearBefore',
): Claim => ({ from, to, says, amount, against });

type Data = typeof steady;
type Row = readonly [Data, Claim, string, string];

/** Claims, each with its answer and its reasons. */
const claims: readonly Row[] = [
  [fell, claim(year, 'fell', 12), 'right', ''],
  [fell, claim(spring, 'fell', 12), 'right', ''],
  [fell, claim(year, 'fell', null), 'right', ''],
  [fell, claim(year, 'fell', 11.5), 'right', ''],
  [fell, claim(year, 'fell', 13), 'right', ''],
  [fell, claim(year, 'fell', 20), 'wrong', 'amount'],
  [fell, claim(year, 'fell', 5), 'wrong', 'amount'],
  [fell, claim(year, 'rose', 12), 'wrong', ''],
  [fell, claim(year, 'rose', null), 'wrong', ''],
  [fell, claim(year, 'same', null), 'wrong', ''],
  [rose, claim(year, 'rose', 25), 'right', ''],
  [rose, claim(spring, 'rose', 25), 'right', ''],
  [rose, claim(year, 'rose', 24.4), 'right', ''],
  [rose, claim(spring, 'rose', 28), 'rightBut', 'amount'],
  [rose, claim(year, 'rose', 50), 'wrong', 'amount'],
  [rose, claim(year, 'fell', 25), 'wrong', ''],
  [rose, claim(year, 'same', null), 'wrong', ''],
  [steady, claim(year, 'same', null), 'right', ''],
  [steady, claim(spring, 'same', null), 'right', ''],
  [steady, claim(year, 'rose', null), 'cannotSay', 'chance'],
  [steady, claim(year, 'fell', 3), 'cannotSay', 'chance'],
  [slight, claim(spring, 'rose', 3), 'rightBut', 'chance'],
  [slight, claim(spring, 'rose', null), 'cannotSay', 'chance'],
  [slight, claim(spring, 'rose', 8), 'rightBut', 'amount chance'],
  [slight, claim(spring, 'fell', 3), 'cannotSay', 'chance'],
  [slight, claim(spring, 'same', null), 'right', ''],
  // Sixty per cent more, which chance can do to so few; and less than one, of so many that it is sure.
  [apart, claim(spring, 'same', null), 'rightBut', 'chance'],
  [hardly, claim(year, 'same', null), 'rightBut', 'little'],
  [few, claim(year, 'rose', 100), 'cannotSay', 'tooFew'],
  [few, claim(spring, 'same', null), 'cannotSay', 'tooFew'],
  [oneYear, claim(year, 'rose', 10), 'cannotSay', 'missing'],
  [oneYear, claim(second, 'rose', 40, 'monthsBefore'), 'rightBut', 'seasons'],
  [oneYear, claim(second, 'rose', null, 'monthsBefore'), 'rightBut', 'seasons'],
  [oneYear, claim(second, 'fell', 40, 'monthsBefore'), 'wrong', 'seasons'],
  [oneYear, claim(second, 'rose', 90, 'monthsBefore'), 'wrong', 'amount seasons'],
  [gap, claim(year, 'fell', 12), 'cannotSay', 'missing'],
  [gap, claim(['2025-04', '2025-12'], 'fell', 12), 'right', ''],
  [empty, claim(year, 'fell', 12), 'cannotSay', 'missing'],
  [fell, claim(year, 'count', 10_560), 'right', ''],
  [fell, claim(year, 'count', 10_500), 'rightBut', 'amount'],
  [fell, claim(year, 'count', 9000), 'wrong', 'amount'],
  [fell, claim(['2025-12', '2025-01'], 'fell', 12), 'cannotSay', 'unclear'],
];

describe('a claim about crime', () => {
  test.each(claims)('is answered by its counts alone (%#)', (data, one, verdict, reasons) => {
    const answer = judgeClaim(one, data);
    expect([answer.verdict, answer.reasons.join(' ')]).toEqual([verdict, reasons]);
  });

  test('that cannot be said names every month that is missing, on both sides', () => {
    expect(judgeClaim(claim(spring, 'fell', 12), oneYear).missing).toEqual(
      monthsFromTo('2024-01', '2024-04'),
    );
    expect(judgeClaim(claim(year, 'count', 5), gap).missing).toEqual(['2025-03']);
  });

  test('of a count without a number is not guessed at', () => {
    expect(judgeClaim(claim(year, 'count', null), fell)).toMatchObject({
      verdict: 'cannotSay',
      reasons: ['unclear'],
    });
  });

  test('goes by counts as they are, not by counts a day', () => {
    expect(percentChange({ before: 100, after: 112 })).toBeCloseTo(12, 9);
  });
});

describe('the sentence to quote', () => {
  test('gives both counts, their months, the change and what chance leaves open', () => {
    expect(
      claimSentence('Kent', 'burglary', claim(year, 'fell', 12), judgeClaim(claim(year, 'fell', 12), fell)),
    ).toMatch(
      /^Kent, burglary: 10,560 in January to December 2025, 12,000 in January to December 2024, which is 12\.0% fewer\. With chance allowed for, between .* fewer and .* fewer a day\.$/,
    );
  });

  test('gives a count alone for a claim of a count', () => {
    const one = claim(year, 'count', 9000);
    expect(claimSentence('Kent', 'burglary', one, judgeClaim(one, fell))).toBe(
      'Kent, burglary: 10,560 in January to December 2025.',
    );
  });

  test('is none where nothing was found', () => {
    const one = claim(year, 'fell', 12);
    expect(claimSentence('Kent', 'burglary', one, judgeClaim(one, empty))).toBeNull();
  });
});
