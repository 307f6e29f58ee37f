import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { halvedDistricts, meantAsPostcode, readTyped } from '../../src/domain/look-up/find-postcode.ts';
import { packOutcodes } from '../../src/domain/look-up/outcodes.ts';

const packed = packOutcodes([
  'L3',
  'L8',
  'SW1A',
  'SW1P',
  'W1A',
  'W1B',
  'W2',
  'N1',
  'N1C',
  'E1',
  'M1',
  'S1',
  'SO14',
]);

describe('a postcode in a pasted address', () => {
  test.each([
    ['Flat 2, 10 Made-up Street, SW1A 2AA', 'SW1A 2AA'],
    ['L3 8EW, Liverpool', 'L3 8EW'],
    ['L3 8EW UK', 'L3 8EW'],
    ['my postcode is l38ew', 'L3 8EW'],
    ['12 Église Road\nLiverpool\nL8 1TZ', 'L8 1TZ'],
    ['L3 8EW (not l3 8ew!)', 'L3 8EW'],
    ['UK L3 8EW', 'L3 8EW'],
    ['GB-L3 8EW', 'L3 8EW'],
    ['10 L3 8EW', 'L3 8EW'],
    ['Made-up Street, London, SW1A OAA', 'SW1A 0AA'],
    ['Made-up Street, LB 1TZ, L8 ITZ', 'L8 1TZ'],
    ['Made-up House, London SW1 2AA', 'SW1 2AA'],
    ['Flat W1 2ND Floor, L3 8EW', 'L3 8EW'],
  ])('%j is read as %s', (typed, text) => {
    expect(readTyped(typed, packed)).toMatchObject({ kind: 'ok', text, correctedFrom: typed });
  });

  test.each([
    'FLAT D1 2ND FLR, MADE-UP HOUSE',
    'L3 8EW or L8 1TZ?',
    'Unit 1 9AA Made-up Street',
    'Anfield',
    'Flat L3 OLD Road',
  ])('none is taken from %j', (typed) => {
    expect(readTyped(typed, packed).kind).toBe('badFormat');
  });

  test.each([
    ['L3%208EW', 'L3 8EW'],
    ['L3&nbsp;8EW', 'L3 8EW'],
    ['L03 8EW', 'L3 8EW'],
    ['m01 1ae', 'M1 1AE'],
    // Cyrillic letters, then Greek ones.
    ['М1 1АЕ', 'M1 1AE'],
    ['м1 1ае', 'M1 1AE'],
    ['Ν1 1ΑΒ', 'N1 1AB'],
  ])('%j is one, written oddly', (typed, text) => {
    expect(readTyped(typed, packed)).toMatchObject({ kind: 'ok', text });
  });

  test('a letter O of an area that there is stays one: SO1, of old, is not S1', () => {
    expect(readTyped('SO1 2AB', packed)).toMatchObject({ kind: 'ok', text: 'SO1 2AB' });
    expect(readTyped('S01 2AB', packed)).toMatchObject({ kind: 'ok', text: 'S1 2AB' });
  });

  test.each(['L3 8EW and L8 1TZ', 'L3 8EW / L8 1TZ', 'Unit E1 2AA, L3 8EW', 'S W1A 2AA'])(
    '%j may be more than one, and it is asked which',
    (typed) => {
      expect(readTyped(typed, packed)).toEqual({ kind: 'badFormat', why: 'several' });
    },
  );

  test('one with a wrong letter is not called a first part', () => {
    expect(readTyped('L3 BEW', packed)).toEqual({ kind: 'badFormat', why: 'notAPostcode' });
  });

  test.each([
    ['London W1', 'W1'],
    ['London, W1, UK', 'W1'],
    ['W1 London', 'W1'],
    ['SW1, London', 'SW1'],
    ['L3, Liverpool', 'L3'],
    ['Hyde Park (W2)', 'W2'],
  ])('%j is only the first part of one', (typed, outcode) => {
    expect(readTyped(typed, packed)).toEqual({ kind: 'badFormat', why: 'outcodeOnly', outcode });
  });

  test.each(['EC5 London', 'flat W2 Made-up Street', '10 Made-up Road W2', 'how fast must they answer 101'])(
    'nor is a first part taken from %j',
    (typed) => {
      expect(readTyped(typed, packed)).not.toMatchObject({ why: 'outcodeOnly' });
    },
  );

  test('one of another country is told as such', () => {
    expect(readTyped('1 Made-up Square, Belfast BT1 5GS', packed)).toMatchObject({
      where: 'northern-ireland',
    });
  });

  test('a long paste is shown back in part', () => {
    const read = readTyped(`${'Made-up Street '.repeat(10)} L3 8EW`, packed);
    expect(read).toMatchObject({ kind: 'ok', text: 'L3 8EW' });
    expect(read.kind === 'ok' && (read.correctedFrom?.length ?? 0)).toBeLessThan(70);
  });

  test('nothing that can be typed breaks it', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'grapheme' }), (typed) => {
        expect(readTyped(typed, packed).kind).not.toBe('');
      }),
    );
  });
});

test('half of a London district is told from a district', () => {
  expect(halvedDistricts(packed, 'W1')).toEqual(['W1A', 'W1B']);
  expect(halvedDistricts(packed, 'SW1')).toEqual(['SW1A', 'SW1P']);
  expect(halvedDistricts(packed, 'W2')).toEqual([]);
  expect(halvedDistricts(packed, 'W1A')).toEqual([]);
});

test('a slip in a postcode is told from the name of a place', () => {
  expect(['L8 1T', 'SW1A', 'N1 9!!', ''].map(meantAsPostcode)).toEqual([true, true, true, true]);
  expect(['Anfield', '101', 'St Helens', 'how fast must they answer 101'].map(meantAsPostcode)).toEqual([
    false,
    false,
    false,
    false,
  ]);
});
