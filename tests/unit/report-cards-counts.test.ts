import { describe, expect, test } from 'vitest';
import { checkCounts } from '../../src/domain/report-cards/grade-counts.ts';
import type { GradeCountRow } from '../../src/schemas/report-cards/rows.ts';
import { row } from '../fixtures/report-cards/small-cards.ts';

const published = (counts: Partial<GradeCountRow>): GradeCountRow => ({
  force: 'ash',
  framework: 'round-b',
  outstanding: 0,
  good: 0,
  adequate: 0,
  'requires-improvement': 0,
  inadequate: 0,
  basis: 'stated',
  source: 'https://inspectors.example/ash',
  note: null,
  ...counts,
});

const result = (counts: Partial<GradeCountRow>, grades: string[]) => {
  const [check] = checkCounts(
    [published(counts)],
    grades.map((grade, i) => row('ash', `question-${String(i)}`, grade)),
  );
  return { result: check?.result, missing: check?.missing };
};

describe('our grades against a published count', () => {
  test('agree when every grade is as often there', () => {
    expect(result({ good: 1, inadequate: 1 }, ['Inadequate', 'Good'])).toEqual({
      result: 'agrees',
      missing: 0,
    });
  });

  test('are incomplete when some are missing and none is too many', () => {
    expect(result({ good: 2, adequate: 1 }, ['Good'])).toEqual({ result: 'incomplete', missing: 2 });
  });

  test('differ when one grade is there more often than was published', () => {
    expect(result({ good: 1, adequate: 1 }, ['Good', 'Good'])).toEqual({ result: 'differs', missing: 0 });
  });

  test('are not called missing where the count itself is not whole', () => {
    expect(result({ outstanding: null, good: null }, ['Outstanding'])).toEqual({
      result: 'incomplete',
      missing: null,
    });
  });

  test('leave out grades that were only inferred, and other forces', () => {
    const [check] = checkCounts(
      [published({ good: 1 })],
      [
        row('ash', 'calls', 'Good'),
        row('ash', 'crime', 'Good', { basis: 'inferred' }),
        row('elm', 'calls', 'Good'),
      ],
    );
    expect(check?.result).toBe('agrees');
  });
});
