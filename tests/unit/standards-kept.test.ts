import { expect, test } from 'vitest';
import { yearsSince } from '../../src/domain/standards/places.ts';
import { here } from '../../src/i18n/standards/standards.ts';

test('a figure of three years ago says so in its own sentence, and one of this year does not', () => {
  expect(yearsSince('2023-11', '2026-11-28')).toBe(3);
  expect(yearsSince('2023-12', '2026-11-28')).toBe(2);
  expect(yearsSince('2024', '2026-11-28')).toBe(2);
  expect(yearsSince('2025-11-29', '2026-11-28')).toBe(0);
  expect(here.age(3)).toContain('over 3 years ago');
  expect(here.age(0)).toBe('');
});
