import { distance } from '@turf/turf';
import fc from 'fast-check';
import type { Polygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import type { PointCrime } from '../../src/domain/crime-map/filter-points.ts';
import { shareAbroad } from '../../src/domain/crime-map/near-abroad.ts';
import { isInside, meetsBox, reaches, shareWithin } from '../../src/domain/crime-map/near-beyond.ts';
import { type LonLat, MILE, metresBetween, together } from '../../src/domain/crime-map/near-mile.ts';

const here: LonLat = [-2.98, 53.4];

const team = (points: [number, number][], counts: number[]): PointCrime => ({
  months: ['2025-01'],
  categories: ['burglary'],
  outcomes: ['charged'],
  points,
  streets: points.map((_, i) => `On or near Street ${i}`),
  lsoas: [],
  pointLsoas: points.map(() => -1),
  groups: [[0, 0, 0, points.map((_, i) => i), counts]],
});

describe('within a mile', () => {
  it('measures as a geodesy library does, to a metre in a mile', () => {
    fc.assert(
      fc.property(
        fc.double({ min: -5.5, max: 1.7, noNaN: true }),
        fc.double({ min: 50, max: 55.8, noNaN: true }),
        fc.double({ min: -0.02, max: 0.02, noNaN: true }),
        fc.double({ min: -0.014, max: 0.014, noNaN: true }),
        (lon, lat, east, north) => {
          const there: [number, number] = [lon + east, lat + north];
          const measured = distance([lon, lat], there, { units: 'meters' });
          expect(Math.abs(metresBetween([lon, lat], there) - measured)).toBeLessThan(1);
        },
      ),
    );
  });

  it('puts together what lies in the areas of several forces', () => {
    const near = together([team([[-2.98, 53.401]], [2]), team([[-2.97, 53.4]], [5])]);
    expect(near.points).toEqual([
      [-2.98, 53.401],
      [-2.97, 53.4],
    ]);
    expect(near.groups).toEqual([
      [0, 0, 0, [0], [2]],
      [0, 0, 0, [1], [5]],
    ]);
    expect(near.streets).toEqual(['On or near Street 0', 'On or near Street 0']);
  });
});

describe('what lies beyond', () => {
  const box = (west: number, south: number, east: number, north: number): Polygon => ({
    type: 'Polygon',
    coordinates: [
      [
        [west, south],
        [east, south],
        [east, north],
        [west, north],
        [west, south],
      ],
    ],
  });

  it('knows inside from outside, and a hole from the land round it', () => {
    const square = box(0, 0, 10, 10);
    const [ring = []] = box(4, 4, 6, 6).coordinates;
    const holed: Polygon = { ...square, coordinates: [...square.coordinates, ring] };
    expect(isInside(square, [5, 5])).toBe(true);
    expect(isInside(holed, [5, 5])).toBe(false);
    expect(isInside(holed, [1, 1])).toBe(true);
    expect(isInside(square, [11, 5])).toBe(false);
  });

  it('is half of a circle on a straight boundary', () => {
    expect(shareWithin(here, MILE, box(-2.98, 53, -2, 54))).toBeCloseTo(0.5, 1);
  });

  it('is nothing where the circle does not reach', () => {
    expect(shareWithin(here, MILE, box(-2.9, 53, -2, 54))).toBe(0);
  });

  it('finds a box that an area reaches into, by a corner, a line or wholly', () => {
    const square = box(0, 0, 10, 10);
    expect(meetsBox(square, [9, 9, 12, 12])).toBe(true);
    expect(meetsBox(square, [4, 4, 5, 5])).toBe(true);
    expect(meetsBox(square, [-1, -1, 11, 11])).toBe(true);
    expect(meetsBox(square, [-1, 4, 11, 5])).toBe(true);
    expect(meetsBox(square, [11, 0, 12, 1])).toBe(false);
    const slope: Polygon = {
      type: 'Polygon',
      coordinates: [
        [
          [0, 0],
          [10, 0],
          [0, 10],
          [0, 0],
        ],
      ],
    };
    expect(meetsBox(slope, [7, 7, 9, 9])).toBe(false);
    expect(meetsBox(slope, [4, 4, 9, 9])).toBe(true);
  });

  it('tells quickly whether an area can be reached at all', () => {
    expect(reaches(box(0, 0, 1, 1), [0.5, 0.5, 2, 2])).toBe(true);
    expect(reaches(box(0, 0, 1, 1), [1.5, 0.5, 2, 2])).toBe(false);
  });

  it('is counted where it is no force’s land', () => {
    const circle = { here, metres: MILE, parts: [{ share: 0.4 }, { share: 0.1 }] };
    expect(shareAbroad([box(-3.5, 53, here[0], 54)], circle)).toBeCloseTo(0.4, 2);
    expect(shareAbroad([box(-4, 53, -2, 54)], { ...circle, parts: [] })).toBe(0);
  });
});
