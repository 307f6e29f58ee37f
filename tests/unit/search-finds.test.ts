import { expect, test } from 'vitest';
import { searchFinds } from '../../src/domain/crime/search-finds.ts';
import { findsSentence } from '../../src/i18n/crime/decisions.ts';

const finds = (nothing: number, arrests: number, unstated: number) =>
  searchFinds({
    release: '2025-12-0123456789',
    force: 'ash',
    months: ['2025-01', '2025-02', '2025-03'],
    objects: ['Controlled drugs'],
    outcomes: ['A no further action disposal', 'Arrest', ''],
    counts: [
      [0, 0, [nothing, 0, null]],
      [0, 1, [arrests, 0, null]],
      [0, 2, [unstated, 0, null]],
    ],
    neighbourhoods: {},
  });

test('a search that found nothing, and one whose outcome is not stated, came to nothing that is known', () => {
  expect(finds(150, 50, 30)).toMatchObject({
    total: 230,
    months: ['2025-01', '2025-02'],
    stated: 200,
    something: 50,
  });
});

test('a share has its range, by Wilson’s formula', () => {
  const { share } = finds(150, 50, 0);
  expect(share?.value).toBe(25);
  expect(share?.low).toBeCloseTo(19.5, 1);
  expect(share?.high).toBeCloseTo(31.4, 1);
});

test('a share of few searches is not given, and the sentence says why', () => {
  expect(findsSentence(finds(60, 39, 500))).toBe(
    'What came of it is stated for 99 searches: too few for a share.',
  );
  expect(findsSentence(finds(0, 0, 500))).toBe('What came of them is not stated.');
  expect(findsSentence(finds(60, 40, 0))).toContain('40 ended with more than “no further action”: 40.0% (');
});
