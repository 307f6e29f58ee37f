import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { correctionsOn, expiryWarning } from '../../src/domain/crime/corrections.ts';
import { oddMonths } from '../../src/domain/crime/month-bounds.ts';
import type { Correction } from '../../src/schemas/crime/correction.ts';
import { smallContent } from '../fixtures/content/small-content.ts';

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

describe('a month far from the twelve before it', () => {
  const counts = (...list: number[]) =>
    new Map(list.map((n, i) => [`2025-${String(i + 1).padStart(2, '0')}`, n] as const));

  test('is below half the lowest or above one and a half times the highest', () => {
    expect(oddMonths(counts(100, 90, 110, 100, 95, 105, 44))).toEqual([
      { month: '2025-07', count: 44, low: 90, high: 110 },
    ]);
    expect(oddMonths(counts(100, 90, 110, 100, 95, 105, 45))).toEqual([]);
    expect(oddMonths(counts(100, 90, 110, 100, 95, 105, 165))).toEqual([]);
    expect(oddMonths(counts(100, 90, 110, 100, 95, 105, 166))).toHaveLength(1);
  });

  test('cannot be told with fewer than six months before it', () => {
    expect(oddMonths(counts(100, 100, 100, 100, 100, 1))).toEqual([]);
  });

  test('is measured by the twelve months before, not by older ones', () => {
    const old = new Map([['2023-01', 1000] as const, ...counts(100, 100, 100, 100, 100, 100, 200)]);
    expect(oddMonths(old).map(({ month }) => month)).toEqual(['2025-07']);
  });
});
