import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { FEWEST_FORCES } from '../../src/domain/report-cards/comparison-data.ts';
import { newsFindings, newsroomCsv } from '../../src/components/report-cards/newsroom.ts';
import { MOST_FINDINGS, placeOf } from '../../src/domain/report-cards/newsroom.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';

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

  test('comes as a file with a row for each finding', () => {
    for (const [force, findings] of packs.slice(0, 3)) {
      const rows = parse<Record<string, string>>(newsroomCsv(force), { columns: true, bom: true });
      expect(rows.map(({ finding }) => finding)).toEqual(findings.map(({ id }) => id));
    }
  });
});
