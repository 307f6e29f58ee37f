import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { correctionsOn, expiryWarning } from '../../src/domain/crime/corrections.ts';
import type { Correction } from '../../src/schemas/crime/correction.ts';
import { smallContent } from '../fixtures/content/small-content.ts';
import { resolve } from 'node:path';
import { loadContent } from '../../src/read/content/content.ts';

const correction = (id: string, expires: string): Correction => ({
  id,
  source: 'os-code-point-open',
  target: { kind: 'postcodeForce', postcode: 'AA1 1AA', force: 'oakshire' },
  why: 'Made up.',
  evidence: 'oakshire-website',
  expires,
});

describe('a correction', () => {
  test('holds up to the day before it expires', () => {
    const { held, expired } = correctionsOn(
      [
        correction('later', '2026-11-22'),
        correction('today', '2026-11-21'),
        correction('over', '2025-01-01'),
      ],
      '2026-11-21',
    );
    expect(held.map(({ id }) => id)).toEqual(['later']);
    expect(expired.map(({ id }) => id)).toEqual(['today', 'over']);
  });

  test('that has expired is named with what to do', () => {
    expect(expiryWarning(correction('over', '2025-01-01'))).toBe(
      'corrections/over.yaml expired on 2025-01-01 and is not applied: check whether the publisher has put the file right, then delete it or give it a later day.',
    );
  });

  test('that has expired is a warning of the content check, which passes all the same', () => {
    const check = (day: string) =>
      spawnSync(process.execPath, ['src/read/check-content.ts', smallContent()], {
        env: { ...process.env, SITE_DATE: day },
        encoding: 'utf8',
      });
    const after = check('2027-11-01');
    expect(after.status).toBe(0);
    expect(after.stderr).toContain('Warning: corrections/wrong-side-of-the-river.yaml expired on 2027-11-01');
    expect(check('2027-10-31').stderr).not.toContain('Warning');
  });
});

/** The rows of the fact check of November 2026 that are about report cards; the others are in correction-rows.test.ts. */
const { reportCards } = loadContent(resolve('content'));
const round = (id: string) => {
  const found = reportCards.rounds.find((one) => one.id === id);
  if (!found) throw new Error(`${id} is not there`);
  return found;
};
const gradesOf = (force: string, framework: string) =>
  reportCards.grades.filter((one) => one.force === force && one.framework === framework);

describe('rounds of inspections', () => {
  test('rows 73, 81: when the cards of 2010 came, and the framework of 2025', () => {
    expect(round('report-card-2010').inForceFrom).toMatch(/^2010-03/);
    expect(round('peel-2025-27').inForceFrom).toBe('2025-04-11');
  });

  test('row 82: of PEEL 2025–27 only the question that was read is there, and it is said that there are others', () => {
    const { questions, about } = round('peel-2025-27');
    expect(questions.map(({ id }) => id)).toEqual(['leadership-and-force-management']);
    expect(about).toMatch(/other questions stand in the framework/);
    expect(reportCards.grades.filter(({ framework }) => framework === 'peel-2025-27')).toEqual([]);
  });

  test('row 76: what a grade means, in the inspectorate’s sense', () => {
    const meaning = (grade: string) =>
      round('peel-2023-25').scale.find((one) => one.grade === grade)?.meaning ?? '';
    expect(meaning('Requires improvement')).toMatch(/little or none/);
    expect(meaning('Inadequate')).toMatch(/causes of concern/);
  });
});

describe('the force graded worst', () => {
  test('rows 78, 79: four areas inadequate and four that must improve, and closer watch from 6 December 2024', () => {
    const count = reportCards.counts.find(
      (one) => one.force === 'lincolnshire' && one.framework === 'peel-2023-25',
    );
    expect([count?.good, count?.adequate, count?.['requires-improvement'], count?.inadequate]).toEqual([
      0, 0, 4, 4,
    ]);
    const watch = reportCards.monitoring.filter(({ force }) => force === 'lincolnshire');
    expect(watch.map(({ entered, left }) => [entered, left])).toEqual([['2024-12-06', null]]);
  });

  test('row 80: nine grades in 2021/22, five of which require improvement', () => {
    const grades = gradesOf('lincolnshire', 'peel-2021-22').map(({ grade }) => grade);
    expect(grades).toHaveLength(9);
    expect(grades.filter((grade) => grade === 'Requires improvement')).toHaveLength(5);
  });
});
