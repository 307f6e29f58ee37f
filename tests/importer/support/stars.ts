import fc from 'fast-check';
import type { Area, Part, Ring } from '../../../src/importer/place/rings.ts';

/** A closed ring around a point, at some distance in each of some directions: never crosses itself. */
function starRing([x, y]: readonly [number, number], radii: readonly number[]): Ring {
  const ring = radii.map((radius, i): [number, number] => {
    const angle = (2 * Math.PI * i) / radii.length;
    return [x + 1.6 * radius * Math.cos(angle), y + radius * Math.sin(angle)];
  });
  return new Float64Array([...ring, ring[0] ?? [x, y]].flat());
}

const double = (min: number, max: number) => fc.double({ min, max, noNaN: true });

/** Degrees, in a part of Lancashire about 20 km across. */
export const point = fc.tuple(double(-3.1, -2.8), double(53.4, 53.6));

/** One outline, perhaps with a hole in it. */
const part = fc
  .tuple(point, fc.array(double(0.004, 0.04), { minLength: 3, maxLength: 14 }), fc.option(double(0.1, 0.45)))
  .map(([centre, radii, hole]): Part => {
    // Well within the circle that even a triangle's sides leave free.
    const inner = Math.min(...radii) * (hole ?? 0);
    const outside = starRing(centre, radii);
    return hole === null
      ? [outside]
      : [
          outside,
          starRing(
            centre,
            radii.map(() => inner),
          ),
        ];
  });

/** Areas of one to three parts each, which may lie on one another. */
export const areas = fc
  .array(fc.array(part, { minLength: 1, maxLength: 3 }), { minLength: 1, maxLength: 4 })
  .map((list) => list.map((parts, i): Area => ({ id: `area ${i}`, parts })));
