import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { hasOutcode, packOutcodes, unpackOutcodes } from '../../src/domain/look-up/outcodes.ts';

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
