import { describe, expect, it } from 'vitest';
import { type Answer, answerFrom } from '../../src/domain/look-up/lookup.ts';
import { readPostcode } from '../../src/domain/look-up/postcode.ts';
import { type Shard, shardSchema } from '../../src/schemas/look-up/shard.ts';

const RELEASE = '2025-12-0123456789';

/** Positions: 0AA 0, 1AA 1, 1AB 2, 1AD 3, 1TZ 4, 9ZZ 5. */
const shard: Shard = {
  release: RELEASE,
  outcode: 'L8',
  places: [
    {
      force: 'merseyside',
      partnership: 'E22000182',
      council: 'E08000012',
      ward: null,
      neighbourhood: 'E7E8E9',
    },
    { force: 'cheshire', partnership: 'E22000030', council: null, ward: null, neighbourhood: null },
    { outside: 'scotland' },
    { force: 'merseyside', partnership: 'E22000182', council: 'E08000099', ward: null, neighbourhood: null },
  ],
  sectors: { '0': 'AA', '1': 'AAABADTZ', '9': 'ZZ' },
  runs: [0, 2, 1, 1, 2, 1, -1, 1, 3, 1],
  boundaries: [
    ['neighbourhood', 'merseyside/E5E6'],
    ['force', 'cheshire'],
  ],
  near: [
    [1, 0, 80],
    [1, 1, 15],
  ],
  terminated: [],
  largeUser: [],
  names: {
    forces: {
      cheshire: {
        name: 'Cheshire Constabulary',
        website: 'https://www.cheshire.police.uk',
        nation: 'England',
        teamsImported: false,
        policingBody: null,
      },
      merseyside: {
        name: 'Merseyside Police',
        website: 'https://www.merseyside.police.uk',
        nation: 'England',
        teamsImported: true,
        policingBody: 'Police and Crime Commissioner for Merseyside',
      },
    },
    partnerships: {
      E22000030: { name: 'Halton', slug: 'halton' },
      E22000182: { name: 'Liverpool', slug: 'liverpool' },
    },
    neighbourhoods: { 'merseyside/E5E6': { name: 'Hub Three' }, 'merseyside/E7E8E9': { name: 'Hub Four' } },
    councils: { E08000012: 'Liverpool' },
    wards: {},
  },
};

function ask(typed: string, file: Shard = shard): Answer {
  const reading = readPostcode(typed);
  if (reading.kind !== 'ok') throw new Error(`${typed} is not a postcode`);
  return answerFrom(file, reading, RELEASE);
}

describe('what an outcode’s file says of a postcode', () => {
  it('is a file as the site publishes them', () => {
    expect(shardSchema.parse(shard)).toEqual(shard);
  });

  it('names the force, team, partnership, policing body and council', () => {
    expect(ask('L8 0AA')).toEqual({
      kind: 'found',
      byScotland: true,
      postcode: readPostcode('L8 0AA'),
      place: {
        force: {
          id: 'merseyside',
          name: 'Merseyside Police',
          website: 'https://www.merseyside.police.uk',
          nation: 'England',
        },
        partnership: { code: 'E22000182', name: 'Liverpool', slug: 'liverpool' },
        policingBody: 'Police and Crime Commissioner for Merseyside',
        council: 'Liverpool',
        ward: null,
        neighbourhood: { kind: 'team', force: 'merseyside', id: 'E7E8E9', name: 'Hub Four' },
      },
      near: [],
      largeUser: false,
      here: null,
    });
  });

  it('lists the areas across a boundary within 100 m, nearest first', () => {
    expect(ask('L8 1AA')).toMatchObject({
      kind: 'nearBoundary',
      near: [
        { level: 'force', area: 'cheshire', name: 'Cheshire Constabulary', metres: 15 },
        { level: 'neighbourhood', area: 'merseyside/E5E6', name: 'Hub Three', metres: 80 },
      ],
    });
  });

  it('gives a partnership across a boundary by the last part of its address', () => {
    const file: Shard = { ...shard, boundaries: [['partnership', 'E22000030']], near: [[0, 0, 3]] };
    expect(ask('L8 0AA', file)).toMatchObject({
      near: [{ level: 'partnership', area: 'halton', name: 'Halton' }],
    });
  });

  it('says that a force’s teams are not imported, apart from a gap between imported patches', () => {
    expect(ask('L8 1AB')).toMatchObject({
      place: { neighbourhood: { kind: 'notImported' }, policingBody: null, council: null },
    });
    expect(ask('L8 9ZZ')).toMatchObject({ place: { neighbourhood: { kind: 'noPatch' }, council: null } });
  });

  it('tells a postcode in Scotland from one without a location', () => {
    expect(ask('L8 1AD')).toEqual({ kind: 'outsideEnglandAndWales', where: 'scotland', text: 'L8 1AD' });
    expect(ask('L8 1TZ')).toMatchObject({ kind: 'noLocation' });
  });

  it('says of a place that Scotland is near', () => {
    expect(ask('L8 9ZZ')).toMatchObject({ byScotland: true });
    const [place] = shard.places;
    const places = shard.places.flatMap(() => place ?? []);
    expect(ask('L8 9ZZ', { ...shard, places })).toMatchObject({ byScotland: false });
  });

  it('names the force across the border from a postcode in Scotland', () => {
    expect(ask('L8 1AD', { ...shard, near: [[3, 1, 55]] })).toEqual({
      ...{ kind: 'outsideEnglandAndWales', where: 'scotland', text: 'L8 1AD' },
      near: [{ level: 'force', metres: 55, area: 'cheshire', name: 'Cheshire Constabulary' }],
    });
  });

  it('knows a whole outcode of Scotland without a list of its postcodes', () => {
    const file: Shard = { ...shard, places: [{ outside: 'scotland' }], sectors: {}, runs: [] };
    expect(ask('L8 1AA', file)).toEqual({
      kind: 'outsideEnglandAndWales',
      where: 'scotland',
      text: 'L8 1AA',
    });
  });

  it.each(['L8 1AE', 'L8 2AA', 'L8 9ZY', 'L8 0AB'])('%s is not in the directory', (typed) => {
    expect(ask(typed)).toMatchObject({
      kind: 'notInDirectory',
      asked: { text: typed },
      listed: true,
    });
  });

  it('keeps the boundary when the postcode is withdrawn or a large user’s too', () => {
    const withdrawn: Shard = { ...shard, terminated: [[1, '2019-03']], largeUser: [1] };
    expect(ask('L8 1AA', withdrawn)).toMatchObject({
      kind: 'terminated',
      month: '2019-03',
      largeUser: true,
      near: [{}, {}],
    });
    expect(ask('L8 1AA', { ...shard, largeUser: [1] })).toMatchObject({ kind: 'largeUser', near: [{}, {}] });
  });

  it('carries a corrected reading through', () => {
    expect(ask('L8 OAA')).toMatchObject({
      kind: 'found',
      postcode: { text: 'L8 0AA', correctedFrom: 'L8 OAA' },
    });
  });
});

describe('a file that cannot be trusted', () => {
  it('is not used when it is of another release', () => {
    expect(ask('L8 0AA', { ...shard, release: '2025-11-0123456789' })).toEqual({
      kind: 'dataUnavailable',
      why: 'otherRelease',
      outcode: 'L8',
    });
  });

  it.each<[string, Partial<Shard>]>([
    ['is another outcode’s', { outcode: 'L9' }],
    ['lacks a place', { places: [] }],
    ['ends its runs early', { runs: [] }],
    ['lacks the name of a force', { names: { ...shard.names, forces: {} } }],
    ['lacks the name of a team', { names: { ...shard.names, neighbourhoods: {} } }],
    ['lacks a boundary', { near: [[0, 7, 20]] }],
  ])('is not used when it %s', (_, fault) => {
    expect(ask('L8 0AA', { ...shard, ...fault })).toMatchObject({
      kind: 'dataUnavailable',
      why: 'unreadable',
    });
  });
});
