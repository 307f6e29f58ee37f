import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, positionOf } from '../../src/domain/look-up/position.ts';

const LETTERS = Array.from('ABDEFGHJLNPQRSTUWXYZ');
const INCODES = Array.from('0123456789').flatMap((digit) =>
  LETTERS.flatMap((a) => LETTERS.map((b) => digit + a + b)),
);

function pack(incodes: readonly string[]): Record<string, string> {
  const sectors: Record<string, string> = {};
  for (const incode of incodes)
    sectors[incode.charAt(0)] = (sectors[incode.charAt(0)] ?? '') + incode.slice(1);
  return sectors;
}

describe('finding a postcode in an outcode’s file', () => {
  it('gives each listed postcode its place in order, and none to the others', () => {
    fc.assert(
      fc.property(fc.subarray(INCODES, { maxLength: 300 }), (listed) => {
        const sectors = pack(listed);
        listed.forEach((incode, at) => {
          expect(positionOf(sectors, incode)).toBe(at);
        });
        const missing = INCODES.find((incode) => !listed.includes(incode));
        if (missing !== undefined) expect(positionOf(sectors, missing)).toBeNull();
      }),
      { numRuns: 50 },
    );
  });

  it('is not misled by two units that spell a third across their seam', () => {
    expect(positionOf({ '1': 'ABBA' }, '1BB')).toBeNull();
  });

  it('finds the last of 4,000 postcodes, the most an outcode can hold, in less than 2 ms', () => {
    const sectors = pack(INCODES);
    const runs = INCODES.flatMap((_, at) => [at % 7, 1]);
    const times = Array.from({ length: 5 }, () => {
      const started = performance.now();
      expect(placeAt(runs, positionOf(sectors, '9ZZ') ?? 0)).toBe(3999 % 7);
      return performance.now() - started;
    });
    expect(Math.min(...times)).toBeLessThan(2);
  });
});

describe('walking the runs', () => {
  it.each([
    [0, 5],
    [1, 5],
    [2, -1],
    [3, 0],
  ])('position %i has place %i', (position, place) => {
    expect(placeAt([5, 2, -1, 1, 0, 1], position)).toBe(place);
  });

  it('says so when they end too early', () => {
    expect(() => placeAt([0, 2], 2)).toThrow('the runs end before position 2');
  });
});
