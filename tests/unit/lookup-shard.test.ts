import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { placeAt, positionOf, readShard } from '../../src/domain/look-up/shard.ts';
import { hasOutcode, packOutcodes, unpackOutcodes } from '../../src/domain/look-up/outcodes.ts';

const empty = {
  release: '2025-12-0123456789',
  outcode: 'L8',
  places: [],
  sectors: {},
  runs: [],
  boundaries: [],
  near: [],
  terminated: [],
  largeUser: [],
  names: { forces: {}, partnerships: {}, neighbourhoods: {}, councils: {} },
};

describe('a fetched file', () => {
  it('is a shard even with nothing in it: an empty outcode is a valid answer', () => {
    expect(readShard(empty)).toBe(empty);
  });

  it.each(Object.keys(empty))('is not a shard without %s', (key) => {
    expect(readShard({ ...empty, [key]: undefined })).toBeNull();
  });

  it.each(Object.keys(empty.names))('is not a shard without names of %s', (key) => {
    expect(readShard({ ...empty, names: { ...empty.names, [key]: null } })).toBeNull();
  });

  it('is not a shard when it is something else altogether', () => {
    fc.assert(
      fc.property(fc.jsonValue(), (value) => {
        expect(readShard(value)).toBeNull();
      }),
    );
  });
});

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

const LONDON = ['EC1A', 'E2', 'E1', 'EC1M', 'E3', 'E20', 'E1W', 'EC2N', 'E1'];
const PACKED = 'E1-3 20 1W,EC1AM 2N';

describe('the packed list of outcodes', () => {
  it('runs neighbours together', () => {
    expect(packOutcodes(LONDON)).toBe(PACKED);
  });

  it('unpacks to each outcode once', () => {
    expect(unpackOutcodes(PACKED)).toEqual(['E1', 'E2', 'E3', 'E20', 'E1W', 'EC1A', 'EC1M', 'EC2N']);
  });

  it.each(['E1', 'E2', 'E20', 'E1W', 'EC1A', 'EC2N'])('knows %s', (outcode) => {
    expect(hasOutcode(PACKED, outcode)).toBe(true);
  });

  it.each(['E4', 'E2W', 'EC1', 'EC1N', 'C1', 'N1', 'E', ''])('does not know %j', (outcode) => {
    expect(hasOutcode(PACKED, outcode)).toBe(false);
  });

  it('may be empty', () => {
    expect(unpackOutcodes(packOutcodes([]))).toEqual([]);
  });

  it.each(['l8', 'L8 1TZ', 'L', '8', 'ABC1', 'L08'])('refuses %j by name', (text) => {
    expect(() => packOutcodes([text])).toThrow(`"${text}" is not an outcode`);
  });

  it('gives back whatever was packed, in any order, with the same text', () => {
    const outcode = fc
      .tuple(
        fc.constantFrom('E', 'EC', 'L', 'LA', 'ZE'),
        fc.integer({ min: 0, max: 99 }),
        fc.constantFrom('', '', 'A', 'W'),
      )
      .map((parts) => parts.join(''));
    fc.assert(
      fc.property(fc.array(outcode), (outcodes) => {
        const packed = packOutcodes(outcodes);
        expect(new Set(unpackOutcodes(packed))).toEqual(new Set(outcodes));
        expect(packOutcodes([...outcodes].reverse())).toBe(packed);
        expect(outcodes.every((each) => hasOutcode(packed, each))).toBe(true);
      }),
    );
  });
});
