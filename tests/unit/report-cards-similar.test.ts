import { describe, expect, test } from 'vitest';
import { type ForceSize, similarForces, sizeBand } from '../../src/domain/report-cards/similar-forces.ts';

const force = (id: string, people: number, perSquareKm: number): ForceSize => ({ id, people, perSquareKm });
const town = force('town', 1_000_000, 1000);

describe('forces that are alike', () => {
  test('have between half and twice the residents, and live about as closely', () => {
    const others = [
      force('twin', 1_000_000, 1000),
      force('twice', 2_000_000, 2000),
      force('too-big', 2_000_001, 1000),
      force('too-rural', 1_000_000, 499),
    ];
    expect(similarForces(town, [town, ...others])).toEqual(['twin', 'twice']);
  });

  test('are at most five, the most alike first', () => {
    const others = Array.from({ length: 8 }, (_, i) => force(`f${String(i)}`, 1_000_000 + i * 10_000, 1000));
    expect(similarForces(town, others)).toEqual(['f0', 'f1', 'f2', 'f3', 'f4']);
  });

  test('are none where nothing is like it', () => {
    expect(similarForces(force('capital', 9_000_000, 5600), [town])).toEqual([]);
  });
});

test('sizes run without a gap', () => {
  expect([0, 749_999, 750_000, 1_250_000, 2_000_000].map(sizeBand)).toEqual([
    'small',
    'small',
    'medium',
    'large',
    'largest',
  ]);
});
