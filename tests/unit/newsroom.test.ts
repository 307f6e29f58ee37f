import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { FEWEST_FORCES } from '../../src/domain/report-cards/comparison-data.ts';
import { newsFindings, newsroomCsv } from '../../src/components/report-cards/newsroom.ts';
import { MOST_FINDINGS, placeOf } from '../../src/domain/report-cards/newsroom.ts';
import { national, newsroom } from '../../src/i18n/report-cards/method.ts';
import { causesSentence } from '../../src/i18n/report-cards/force.ts';
import { causesOf, reportCards } from '../../src/read/report-cards/report-cards.ts';

describe('a place among others', () => {
  const values = new Map<string, number | null>([
    ['ash', 3],
    ['birch', 5],
    ['cedar', 3],
    ['elm', null],
  ]);
  const all = [...values.keys()];

  test('is counted from the highest, and shared by equals', () => {
    expect(placeOf(values, 'birch', all, 2)).toEqual({ from: 1, to: 1, of: 3 });
    expect(placeOf(values, 'ash', all, 2)).toEqual({ from: 2, to: 3, of: 3 });
  });

  test('is not given where its own value is not known, or where too few are', () => {
    expect(placeOf(values, 'elm', all, 2)).toBeNull();
    expect(placeOf(values, 'ash', all, 4)).toBeNull();
  });
});

test('a place is said among all and among those like it, once each', () => {
  const all = { from: 27, to: 27, of: 36 };
  expect(newsroom.places(all, { from: 2, to: 3, of: 6 })).toBe(
    'Counted from the highest: number 27 of 36 forces; among the forces most like it, numbers 2 to 3 (the same as others) of 6.',
  );
  expect(newsroom.places(all, null)).toBe('Counted from the highest: number 27 of 36 forces.');
  expect(newsroom.places(null, null)).toBe('');
});

test('a figure of before a break is never in one sentence with one of after it', () => {
  const told = national.takeaway([2006, 63.1], [2026, 67.1], [2016, 78.7], 2012);
  const years = told.split('. ').map((sentence) => sentence.match(/\bin (\d{4})|March (\d{4})/g) ?? []);
  expect(years).toEqual([['March 2026'], ['in 2016'], ['in 2006']]);
  expect(national.takeaway([2016, 84.9], [2026, 73.8], [2018, 86.8], 2012)).toBe(
    '73.8% in the year ending March 2026; 84.9% in 2016, the first here. The highest: 86.8%, in 2018.',
  );
});

describe('a newsroom pack', () => {
  const packs = reportCards().forces.map(({ force }) => [force.id, newsFindings(force.id)] as const);

  test('has findings for every force, at most ten, each with date, source and caution', () => {
    for (const [force, findings] of packs) {
      expect(findings.length, force).toBeGreaterThan(0);
      expect(findings.length, force).toBeLessThanOrEqual(MOST_FINDINGS);
      for (const { figure, period, source, caution } of findings)
        expect(
          [figure, period, source.title, caution].every((text) => text !== ''),
          force,
        ).toBe(true);
    }
  });

  test('ranks no force by its grades, and none by a figure of a few forces', () => {
    for (const [, findings] of packs) {
      expect(findings.find(({ id }) => id === 'grades')?.all).toBeNull();
      for (const { all } of findings) if (all) expect(all.of).toBeGreaterThanOrEqual(FEWEST_FORCES);
    }
  });

  test('names the causes of concern that are known right after the grades, and none where none is', () => {
    const known = packs.filter(([force]) => causesOf(force).length > 0);
    expect(known.length).toBeGreaterThan(0);
    for (const [force, findings] of known) {
      expect(findings[1]?.figure, force).toBe(causesSentence(causesOf(force)));
      expect(findings[1]?.source.address, force).toMatch(/^https?:/);
    }
    const none = packs.filter(([force]) => causesOf(force).length === 0);
    expect(none.flatMap(([, findings]) => findings).some(({ id }) => id === 'causes')).toBe(false);
  });

  test('comes as a file with a row for each finding', () => {
    for (const [force, findings] of packs.slice(0, 3)) {
      const rows = parse<Record<string, string>>(newsroomCsv(force), { columns: true, bom: true });
      expect(rows.map(({ finding }) => finding)).toEqual(findings.map(({ id }) => id));
    }
  });
});
