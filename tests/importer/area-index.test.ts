import { booleanPointInPolygon, lineString, pointToLineDistance } from '@turf/turf';
import type { MultiPolygon } from 'geojson';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { AreaIndex } from '../../src/importer/place/area-index.ts';
import { type Area, geometryOf } from '../../src/importer/place/rings.ts';
import { box, flat } from './support/outlines.ts';
import { areas, point } from './support/stars.ts';

/** Metres within which a boundary counts as near. */
const REACH = 100;
const LIMIT = 5_000;

/**
 * Turf measures on a sphere, along great circles; we on a plane, along straight lines of degrees. That makes some
 * per mille, and a metre or so in the middle of an edge of several kilometres.
 */
const slack = (metres: number) => metres * 0.005 + 1.5;

const geometry = ({ parts }: Area) => geometryOf({ type: 'MultiPolygon', parts }) as MultiPolygon;

const metresTo = ([x, y]: [number, number], area: Area) =>
  Math.min(
    ...geometry(area)
      .coordinates.flat()
      .map((ring) => pointToLineDistance([x, y], lineString(ring), { units: 'meters' })),
  );

const holds = (at: [number, number], area: Area) => booleanPointInPolygon(at, geometry(area));

/** Near an outline the two may differ by the last bit. */
const clear = (at: [number, number], list: readonly Area[]) =>
  list.every((area) => metresTo(at, area) > 0.01);

describe('the index of areas', () => {
  it('finds the same area as turf, point by point: the first that holds it', () => {
    fc.assert(
      fc.property(areas, fc.array(point, { minLength: 20, maxLength: 20 }), (list, points) => {
        const index = new AreaIndex(list, REACH);
        for (const at of points.filter((each) => clear(each, list))) {
          const expected = list.find((area) => holds(at, area))?.id ?? null;
          expect(index.areaAt(...at)).toBe(expected);
        }
      }),
      { numRuns: 100, interruptAfterTimeLimit: 30_000 },
    );
  });

  it('names every other area whose boundary is within reach, and no area whose boundary is not', () => {
    const nearSome = areas.chain((list) => {
      const corners = list.flatMap((area) => geometry(area).coordinates.flat(2));
      const shift = fc.double({ min: -0.0015, max: 0.0015, noNaN: true });
      const at = fc
        .tuple(fc.constantFrom(...corners), shift, shift)
        .map(([[x = 0, y = 0], east, north]): [number, number] => [x + east, y + north]);
      return fc.tuple(fc.constant(list), fc.array(at, { minLength: 10, maxLength: 10 }));
    });
    fc.assert(
      fc.property(nearSome, fc.constantFrom(REACH, 4 * REACH), ([list, points], reach) => {
        const index = new AreaIndex(list, REACH);
        for (const at of points) {
          const own = index.areaAt(...at);
          const found = new Map(index.others(...at, own, reach).map(({ id, metres }) => [id, metres]));
          expect(found.has(own ?? '')).toBe(false);
          for (const area of list.filter(({ id }) => id !== own)) {
            const metres = metresTo(at, area);
            if (metres < reach - slack(reach)) expect(found.has(area.id)).toBe(true);
            if (metres > reach + slack(reach)) expect(found.has(area.id)).toBe(false);
            const said = found.get(area.id) ?? metres;
            expect(Math.abs(said - metres)).toBeLessThan(slack(metres));
          }
        }
      }),
      { numRuns: 200, interruptAfterTimeLimit: 30_000 },
    );
  });

  it('finds the nearest area to a point at sea, and none beyond the limit', () => {
    fc.assert(
      fc.property(areas, point, (list, at) => {
        const nearest = new AreaIndex(list, REACH).nearest(...at, LIMIT);
        const distances = list.map((area) => metresTo(at, area));
        const least = Math.min(...distances);
        if (least > LIMIT + slack(LIMIT)) expect(nearest).toBeNull();
        if (least < LIMIT - slack(LIMIT)) {
          expect(nearest).not.toBeNull();
          const told = distances[list.findIndex(({ id }) => id === nearest?.id)] ?? NaN;
          expect(told).toBeLessThanOrEqual(least + slack(least));
        }
      }),
      { numRuns: 300 },
    );
  });

  it('finds areas anywhere on the globe, and one with a stray corner', () => {
    const spike = new Float64Array([-3, 53.4, -3, 53.5, 0, 0, -3, 53.4]);
    const outlines = [flat(box(-0.1, 51, 0.1, 51.2)), flat(box(53.4, -3.1, 53.6, -2.8)), spike];
    const index = new AreaIndex(
      outlines.map((ring, i) => ({ id: `area ${i}`, parts: [[ring]] })),
      REACH,
    );
    expect([index.areaAt(0, 51.1), index.areaAt(53.5, -3), index.areaAt(-2.808, 50.03)]).toEqual([
      'area 0',
      'area 1',
      'area 2',
    ]);
    expect([index.areaAt(0.2, 51.1), index.areaAt(53.5, 51.1), index.areaAt(-2.6, 53.4)]).toEqual([
      null,
      null,
      null,
    ]);
    const [near, ...more] = index.others(53.4005, -3, 'area 0');
    expect([near?.id, more]).toEqual(['area 1', []]);
    expect(near?.metres).toBeCloseTo(56, 0);
  });

  it('knows no area where none is given', () => {
    const index = new AreaIndex([], REACH);
    expect([index.areaAt(-3, 53.4), index.others(-3, 53.4, null), index.nearest(-3, 53.4, LIMIT)]).toEqual([
      null,
      [],
      null,
    ]);
  });
});
