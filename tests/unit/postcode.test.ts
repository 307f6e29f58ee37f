import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { readPostcode } from '../../src/domain/look-up/postcode.ts';

const ok = (outcode: string, incode: string) => ({
  kind: 'ok',
  outcode,
  incode,
  text: `${outcode} ${incode}`,
});

describe('a postcode typed as people type it', () => {
  it.each([
    'L8 1TZ',
    'l81tz',
    ' L8  1TZ ',
    'L8-1TZ',
    'L8–1TZ',
    'l8.1tz,',
    '“L8 1TZ”',
    'L8\u00a01TZ',
    'L8\u30001TZ',
    'Ｌ８　１ＴＺ',
    'L8\u200b1TZ',
    'L\t8\n1TZ',
    'L81 TZ',
  ])('reads %j as L8 1TZ', (typed) => {
    expect(readPostcode(typed)).toEqual(ok('L8', '1TZ'));
  });

  it.each([
    ['M1 1AE', 'M1', '1AE'],
    ['b338th', 'B33', '8TH'],
    ['CR2 6XH', 'CR2', '6XH'],
    ['dn551pt', 'DN55', '1PT'],
    ['W1A 0AX', 'W1A', '0AX'],
    ['ec1a1bb', 'EC1A', '1BB'],
    ['E1W 3SS', 'E1W', '3SS'],
  ])('knows the shape of %s', (typed, outcode, incode) => {
    expect(readPostcode(typed)).toEqual(ok(outcode, incode));
  });
});

describe('a slip of letter and digit', () => {
  it.each([
    ['L8 ITZ', 'L8 1TZ'],
    ['l8 ltz', 'L8 1TZ'],
    ['L2 OTP', 'L2 0TP'],
    ['S015 2AA', 'SO15 2AA'],
    ['0X1 1AA', 'OX1 1AA'],
    ['1P1 2AB', 'IP1 2AB'],
    ['LI 1AA', 'L1 1AA'],
    ['LIO 1AA', 'L10 1AA'],
    ['L1O 1AA', 'L10 1AA'],
    ['LL1l 1AA', 'LL11 1AA'],
    ['CH4I 1AA', 'CH41 1AA'],
    ['WIA OAX', 'W1A 0AX'],
    ['ECIA 1BB', 'EC1A 1BB'],
  ])('is put right: %s is read as %s', (typed, text) => {
    expect(readPostcode(typed)).toMatchObject({ kind: 'ok', text });
  });

  it('shows what was typed beside what was read', () => {
    expect(readPostcode('l8otz')).toEqual({ ...ok('L8', '0TZ'), correctedFrom: 'L8 OTZ' });
  });

  it('leaves a postcode alone that is right as it stands', () => {
    expect(readPostcode('OL1 1AA')).toEqual(ok('OL1', '1AA'));
  });
});

describe('a postcode of somewhere else', () => {
  it.each([
    ['BT1 5GS', 'northern-ireland', 'BT1 5GS'],
    ['IM1 1AA', 'isle-of-man', 'IM1 1AA'],
    ['1M1 1AA', 'isle-of-man', 'IM1 1AA'],
    ['JE2 3AB', 'channel-islands', 'JE2 3AB'],
    ['gy1 1aa', 'channel-islands', 'GY1 1AA'],
    ['GY1', 'channel-islands', 'GY1'],
    ['BFPO 57', 'bfpo', 'BFPO 57'],
    ['bfp0 801', 'bfpo', 'BFPO 801'],
    ['BF1 3AA', 'bfpo', 'BF1 3AA'],
    ['GX11 1AA', 'overseas', 'GX11 1AA'],
    ['BX1 1LT', 'non-geographic', 'BX1 1LT'],
    ['gir 0aa', 'non-geographic', 'GIR 0AA'],
    ['G1R OAA', 'non-geographic', 'GIR 0AA'],
    ['XM4 5HQ', 'non-geographic', 'XM4 5HQ'],
    ['FIQQ 1ZZ', 'overseas', 'FIQQ1ZZ'],
    ['STHL 1ZZ', 'overseas', 'STHL1ZZ'],
    ['AI-2640', 'overseas', 'AI2640'],
    ['KY1-1100', 'overseas', 'KY11100'],
  ])('%s is told apart', (typed, where, text) => {
    expect(readPostcode(typed)).toEqual({ kind: 'outside', where, text });
  });

  it('does not decide about Scotland, where some postcodes straddle the border', () => {
    expect(readPostcode('KY1 1XX')).toMatchObject({ kind: 'ok' });
  });
});

describe('text that is not a whole postcode', () => {
  it.each([
    ['', 'empty'],
    [' — ', 'empty'],
    ['1TZ', 'tooShort'],
    ['Liverpool', 'tooLong'],
    ['14 Park Road L8 1TZ', 'tooLong'],
    ['L8 1CI', 'notAPostcode'],
    ['L8 1TV', 'notAPostcode'],
    ['bills', 'notAPostcode'],
    ['123 456', 'notAPostcode'],
    ['L8 1ТZ', 'strangeCharacter'],
    ['L8 1Té', 'strangeCharacter'],
  ])('%j is refused: %s', (typed, why) => {
    expect(readPostcode(typed)).toEqual({ kind: 'badFormat', why });
  });

  it.each([
    ['L8', 'L8'],
    [' l 8 ', 'L8'],
    ['L8 1', 'L8'],
    ['L8 1T', 'L8'],
    ['ec1a', 'EC1A'],
    ['SO15', 'SO15'],
    ['s01 5', 'SO1'],
  ])('%j is only a first part', (typed, outcode) => {
    expect(readPostcode(typed)).toEqual({ kind: 'badFormat', why: 'outcodeOnly', outcode });
  });
});

describe('any text at all', () => {
  const SHAPE = /^[A-Z]{1,2}\d(?:\d|[A-Z])? \d[ABD-HJLNP-UW-Z]{2}$/;
  const nearly = fc.string({ unit: fc.constantFrom(...Array.from('ABCEILOSTWZ0123589 -')), maxLength: 9 });
  const text = fc.oneof(fc.string({ unit: 'binary' }), nearly);

  it('is read without throwing, and is a postcode only in the shape of one', () => {
    fc.assert(
      fc.property(text, (typed) => {
        const reading = readPostcode(typed);
        if (reading.kind !== 'ok') return;
        expect(reading.text).toMatch(SHAPE);
        expect(reading.text).toBe(`${reading.outcode} ${reading.incode}`);
      }),
      { numRuns: 2000 },
    );
  });

  it('read twice gives the same, with nothing left to put right', () => {
    fc.assert(
      fc.property(nearly, (typed) => {
        const first = readPostcode(typed);
        if (first.kind !== 'ok') return;
        expect(readPostcode(first.text)).toEqual(ok(first.outcode, first.incode));
      }),
      { numRuns: 2000 },
    );
  });

  const digit = fc.integer({ min: 1, max: 9 }).map(String);
  const letter = fc.constantFrom(...Array.from('ABDEFGHJLNPQRSTUWXYZ'));
  const postcode = fc
    .tuple(letter, digit, fc.constantFrom('', '7', 'A'), digit, letter, letter)
    .map(([area, district, rest, sector, a, b]) => `${area}${district}${rest} ${sector}${a}${b}`);

  it('is the same postcode in any case and spacing', () => {
    fc.assert(
      fc.property(postcode, fc.constantFrom('', ' ', '  ', '-', '\u2009'), (written, gap) => {
        const typed = Array.from(written.replace(' ', '').toLowerCase()).join(gap);
        expect(readPostcode(typed)).toMatchObject({ kind: 'ok', text: written });
      }),
    );
  });
});
