import { spawnSync } from 'node:child_process';
import { describe, expect, test } from 'vitest';
import { correctionsOn, expiryWarning } from '../../src/domain/crime/corrections.ts';
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
