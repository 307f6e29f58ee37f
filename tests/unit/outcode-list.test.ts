import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { listOutcode, type OutcodeListing } from '../../src/domain/look-up/outcode-list.ts';
import type { Outcode } from '../../src/schemas/look-up/shard.ts';
import { postcodes } from '../../src/i18n/look-up/lookup.ts';

const place = (neighbourhood: string | null, partnership = 'E22000001', council = 'E08000012') => ({
  force: 'merseyside',
  partnership,
  council,
  ward: null,
  neighbourhood,
});
const outcode = (more: Partial<Outcode>): Outcode => ({
  places: [place('A1'), place('B2')],
  sectors: { 1: 'AAABAD', 2: 'AAABACAE' },
  runs: [0, 7],
  boundaries: [],
  near: [],
  terminated: [],
  largeUser: [],
  ...more,
});

describe('the list of an outcode', () => {
  it('is one group of whole sectors where all postcodes have one answer', () => {
    const { groups, count } = listOutcode(outcode({}));
    expect(count).toBe(7);
    expect(groups).toEqual([
      {
        place: { kind: 'inside', force: 'merseyside', partnership: 'E22000001', neighbourhood: 'A1' },
        count: 7,
        whole: ['1', '2'],
        parts: [],
      },
    ]);
  });

  it('gives ranges of postcodes that follow one another in the directory, and never across a sector', () => {
    const { groups } = listOutcode(outcode({ runs: [0, 2, 1, 3, 0, 2] }));
    expect(groups.map(({ whole, parts }) => ({ whole, parts }))).toEqual([
      {
        whole: [],
        parts: [
          { sector: '1', ranges: [{ first: '1AA', last: '1AB' }] },
          { sector: '2', ranges: [{ first: '2AC', last: '2AE' }] },
        ],
      },
      {
        whole: [],
        parts: [
          { sector: '1', ranges: [{ first: '1AD', last: '1AD' }] },
          { sector: '2', ranges: [{ first: '2AA', last: '2AB' }] },
        ],
      },
    ]);
  });

  it('does not tell places apart that differ only by council', () => {
    const places = [place('A1'), place('A1', 'E22000001', 'E08000099')];
    expect(listOutcode(outcode({ places, runs: [0, 3, 1, 4] })).groups).toHaveLength(1);
  });

  it('keeps postcodes without a place apart from those outside England and Wales', () => {
    const { groups } = listOutcode(outcode({ places: [{ outside: 'scotland' }], runs: [-1, 3, 0, 4] }));
    expect(groups.map(({ place: { kind } }) => kind)).toEqual(['outside', 'noLocation']);
  });

  it('names postcodes near a boundary, withdrawn ones and those of one organisation', () => {
    const { near, terminated, largeUser } = listOutcode(
      outcode({
        boundaries: [
          ['neighbourhood', 'merseyside/B2'],
          ['force', 'cheshire'],
        ],
        near: [[4, 0, 65]],
        terminated: [[0, '2019-03']],
        largeUser: [6],
      }),
    );
    expect(near).toEqual([
      { level: 'neighbourhood', area: 'merseyside/B2', postcodes: [{ unit: '2AB', metres: 65 }] },
    ]);
    expect(terminated).toEqual([{ unit: '1AA', month: '2019-03' }]);
    expect(largeUser).toEqual(['2AE']);
  });

  it('is empty for an outcode without postcodes', () => {
    expect(listOutcode(outcode({ sectors: {}, runs: [], places: [] }))).toMatchObject({
      count: 0,
      groups: [],
    });
  });

  it('stops when places and postcodes do not go together', () => {
    expect(() => listOutcode(outcode({ runs: [0, 6] }))).toThrow('6 postcodes');
  });

  it('says of every postcode exactly what the record says, whatever the record', () => {
    fc.assert(
      fc.property(record(), (one) => {
        const units = Object.entries(one.sectors).flatMap(([sector, run]) =>
          (run.match(/../g) ?? []).map((letters) => sector + letters),
        );
        const owners = one.runs.flatMap((value, i) =>
          i % 2 === 0 ? Array.from({ length: one.runs[i + 1] ?? 0 }, () => value) : [],
        );
        const expected = units.map(
          (unit, i) => `${unit} ${owners[i] === -1 ? 'none' : `N${owners[i] ?? ''}`}`,
        );
        expect(spelledOut(listOutcode(one), units).sort()).toEqual(expected.sort());
      }),
    );
  });
});

/** "1AA N0": every postcode that the list names, with the team of its group. */
function spelledOut({ groups }: OutcodeListing, units: readonly string[]): string[] {
  return groups.flatMap(({ place: found, whole, parts }) => {
    const name = found.kind === 'inside' ? (found.neighbourhood ?? '') : 'none';
    const ranges = parts.flatMap((part) => part.ranges);
    return units
      .filter(
        (unit) =>
          whole.includes(unit.charAt(0)) || ranges.some(({ first, last }) => first <= unit && unit <= last),
      )
      .map((unit) => `${unit} ${name}`);
  });
}

/** Outcodes of up to two sectors whose postcodes lie in up to four places, in runs of any length. */
function record(): fc.Arbitrary<Outcode> {
  const letters = fc.uniqueArray(fc.stringMatching(/^[A-Z]{2}$/), { minLength: 1, maxLength: 12 });
  return fc
    .record({
      first: letters,
      second: letters,
      owners: fc.array(fc.integer({ min: -1, max: 3 }), { minLength: 24, maxLength: 24 }),
    })
    .map(({ first, second, owners }) =>
      outcode({
        places: ['N0', 'N1', 'N2', 'N3'].map((id) => place(id)),
        sectors: { 3: first.sort().join(''), 7: second.sort().join('') },
        runs: owners.slice(0, first.length + second.length).flatMap((owner) => [owner, 1]),
      }),
    );
}

describe('the words for sectors', () => {
  it('run digits together only where there are three or more', () => {
    expect(postcodes.sectors('L8', ['0', '1', '4', '5', '6', '9'])).toBe('L8 0, 1, 4 to 6 and 9');
    expect(postcodes.sectors('L8', ['3'])).toBe('L8 3');
  });
});
