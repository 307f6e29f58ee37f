import { describe, expect, it } from 'vitest';
import { AreaIndex } from '../../src/importer/place/area-index.ts';
import { PatchTally } from '../../src/importer/place/patch-tally.ts';
import { type Lookups, placePostcodes } from '../../src/importer/place/place-postcodes.ts';
import { box, flat } from './support/outlines.ts';

const area = (id: string, west: number, east: number) => ({ id, parts: [[flat(box(west, 53, east, 54))]] });

/** Two partnerships, west and east of longitude -2, whose forces' border is drawn further east, at -1.98. */
const lookups: Lookups = {
  forces: new AreaIndex([area('one', -2.1, -1.98), area('two', -1.98, -1.8)], 300),
  partnerships: new AreaIndex([area('west', -2.1, -2), area('east', -2, -1.8)], 200),
  teams: new AreaIndex([], 100),
  wards: new AreaIndex([], 100),
  wardCodes: new Set(),
  patches: [],
  forceOfPartnership: new Map([
    ['west', 'one'],
    ['east', 'two'],
  ]),
  councils: new Set(),
  onlyCouncil: new Map(),
};

const tallyOf = () => ({
  ...{ placed: 0, unlocated: 0, farOff: 0, outside: new Map<string, number>(), offshore: 0, settled: 0 },
  ...{ wards: { directory: 0, outline: 0, unlisted: 0 }, unlistedWards: new Set<string>() },
});

/** Places of postcodes on a line of latitude, each as `force partnership`. */
async function placesOf(...lons: number[]) {
  const tally = tallyOf();
  const rows = {
    outcodes: [{ outcode: 'ZZ1', from: 0, to: lons.length }],
    incodes: lons.map((_, i) => `1A${String.fromCharCode(65 + i)}`),
    incode: Int32Array.from(lons.keys()),
    districts: [{ country: '', council: '', ward: '' }],
    ...{ district: new Int32Array(lons.length), ended: new Int32Array(lons.length) },
    ...{ lons: Float64Array.from(lons), lats: new Float64Array(lons.length).fill(53.5) },
    largeUser: new Uint8Array(lons.length),
  };
  const corrections = new Map();
  const found: string[] = [];
  for await (const { record } of placePostcodes(rows, { ...lookups, corrections }, tally, new PatchTally([])))
    for (let i = 0; i < record.runs.length; i += 2) {
      const place = record.places[record.runs[i] ?? -1];
      const words = place && 'force' in place ? `${place.force} ${place.partnership}` : 'none';
      found.push(...Array.from({ length: record.runs[i + 1] ?? 0 }, () => words));
    }
  return { found, tally };
}

describe('a postcode where the outlines of forces and of partnerships disagree', () => {
  it('has the near partnership of its force, whichever postcode was placed before it', async () => {
    // 660 m and 66 m from the partnership of its own force.
    expect((await placesOf(-1.99, -1.999)).found).toEqual(['one east', 'one west']);
    expect((await placesOf(-1.999, -1.99)).found).toEqual(['one west', 'one east']);
  });

  it('is told of, each of them', async () => {
    expect((await placesOf(-1.99, -1.991, -1.992)).tally.settled).toBe(3);
  });
});
