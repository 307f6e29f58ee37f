import type { MultiLineString, MultiPolygon } from 'geojson';
import { describe, expect, it } from 'vitest';
import { outlineOf } from '../../src/charts/outline.ts';

const shape = (...rings: [number, number][][]): MultiPolygon => ({
  type: 'MultiPolygon',
  coordinates: rings.map((ring) => [[...ring, ring[0] ?? [0, 0]]]),
});
const drawn = (...rings: [number, number][][]) => outlineOf(shape(...rings), (sink) => sink);

describe('an outline', () => {
  it('tells each point from the one before, in whole units', () => {
    const square: [number, number][] = [
      [1.2, 2],
      [1, 12],
      [11, 12.4],
      [11, 2],
    ];
    expect(drawn(square)).toBe('M1 2l0 10 10 0 0-10z');
  });

  it('does not drift: rounding one point does not move the next', () => {
    const teeth = Array.from({ length: 9 }, (_, i): [number, number] => [i * 3.4, (i % 2) * 4.4]);
    const steps =
      drawn([...teeth, [0, 20]])
        .match(/-?\d+/g)
        ?.map(Number) ?? [];
    const last = steps.slice(2, 18).filter((_, i) => i % 2 === 0);
    expect(last.reduce((sum, step) => sum + step, 0)).toBe(Math.round(8 * 3.4));
  });

  it('leaves out points that bend it by less than can be seen, and never its ends', () => {
    const line: MultiLineString = {
      type: 'MultiLineString',
      coordinates: [
        [
          [0, 0],
          [5, 0.4],
          [10, 0],
          [15, 6],
        ],
      ],
    };
    expect(outlineOf(line, (sink) => sink)).toBe('M0 0l10 0 5 6');
  });

  it('writes points that fall together once', () => {
    expect(
      drawn([
        [0, 0],
        [0.2, 0.3],
        [0, 9],
        [9, 9],
      ]),
    ).toBe('M0 0l0 9 9 0z');
  });

  it('leaves out specks', () => {
    const speck: [number, number][] = [
      [50, 50],
      [50, 51],
      [51, 51],
    ];
    const island: [number, number][] = [
      [0, 0],
      [0, 9],
      [9, 9],
    ];
    expect(drawn(speck, island)).toBe('M0 0l0 9 9 0z');
  });

  it('keeps the same points of a line, wherever the outline begins', () => {
    const coast = Array.from({ length: 40 }, (_, i): [number, number] => [
      i * 3,
      ((i * 7) % 11) + ((i * 5) % 3) / 2,
    ]);
    const ring: [number, number][] = [...coast, [120, 90], [0, 90]];
    const places = (begin: number) => {
      let at = [0, 0];
      const [start = '', steps = ''] = drawn([...ring.slice(begin), ...ring.slice(0, begin)]).split('l');
      const numbers = `${start.slice(1)} ${steps}`.match(/-?\d+/g)?.map(Number) ?? [];
      return numbers
        .flatMap((x, i) =>
          i % 2 === 0 ? [(at = [(at[0] ?? 0) + x, (at[1] ?? 0) + (numbers[i + 1] ?? 0)])] : [],
        )
        .map(String)
        .sort();
    };
    expect(places(0).length).toBeLessThan(ring.length);
    expect(places(0).length).toBeGreaterThan(10);
    expect(places(17)).toEqual(places(0));
  });
});
