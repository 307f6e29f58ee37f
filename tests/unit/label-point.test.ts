import { describe, expect, it } from 'vitest';
import type { Box, MapFeature } from '../../src/charts/features.ts';
import { labelPoint } from '../../src/domain/places/label-point.ts';

const area = (ring: [number, number][], box: Box): MapFeature => ({
  id: 'a',
  name: null,
  shape: { type: 'MultiPolygon', coordinates: [[[...ring, ring[0] ?? [0, 0]]]] },
  box,
});
const everywhere: Box = [-100, -100, 100, 100];

describe('where a name is written', () => {
  it('is the middle of a square', () => {
    const square = area(
      [
        [0, 0],
        [0, 10],
        [10, 10],
        [10, 0],
      ],
      [0, 0, 10, 10],
    );
    expect(labelPoint(square, everywhere)).toEqual([5, 5]);
  });

  it('is inside a bent area, whose own centre lies outside it', () => {
    const bent = area(
      [
        [0, 0],
        [0, 10],
        [2, 10],
        [2, 2],
        [10, 2],
        [10, 0],
      ],
      [0, 0, 10, 10],
    );
    const [x, y] = labelPoint(bent, everywhere) ?? [];
    expect(x).toBe(5);
    expect(y).toBeLessThan(2);
  });

  it('is in the part that can be seen', () => {
    const wide = area(
      [
        [0, 0],
        [0, 10],
        [50, 10],
        [50, 0],
      ],
      [0, 0, 50, 10],
    );
    expect(labelPoint(wide, [40, 0, 60, 10])).toEqual([45, 5]);
  });

  it('is nowhere for an area out of sight', () => {
    const square = area(
      [
        [0, 0],
        [0, 10],
        [10, 10],
        [10, 0],
      ],
      [0, 0, 10, 10],
    );
    expect(labelPoint(square, [20, 20, 30, 30])).toBeNull();
  });
});
