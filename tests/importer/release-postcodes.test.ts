import { beforeAll, describe, expect, it } from 'vitest';
import { unpackOutcodes } from '../../src/domain/look-up/outcodes.ts';
import type { AreaRelease } from '../../src/read/release.ts';
import { imported } from './support/importing.ts';
import { boundaryMembers } from './support/made-up-areas.ts';
import { box, kmlOf } from './support/outlines.ts';
import { answerFor } from './support/postcodes.ts';
import { zipOf } from './support/zip-file.ts';

describe('the postcodes of a good import', () => {
  let release: AreaRelease;
  beforeAll(async () => {
    ({ release } = await imported());
  });
  const placeOf = (postcode: string) => answerFor(release, postcode)?.place;

  it('get the force, partnership, council and team that they lie in', () => {
    expect(placeOf('ZZ1 1AA')).toEqual({
      force: 'merseyside',
      partnership: 'E22000901',
      council: 'E08000901',
      ward: 'E05000901',
      neighbourhood: 'N1',
    });
    expect(placeOf('ZZ1 1AB')).toMatchObject({ partnership: 'E22000902', neighbourhood: 'S1' });
  });

  it('get no team where no patch covers them, or none is given for their force', () => {
    expect(placeOf('ZZ1 1AD')).toMatchObject({ partnership: 'E22000902', neighbourhood: null });
    expect(placeOf('ZZ1 2AA')).toMatchObject({ force: 'cheshire', neighbourhood: null });
  });

  it('get the council of their partnership where the directory names one that the look-up does not know', () => {
    expect(placeOf('ZZ2 1AA')).toMatchObject({ council: 'E08000901' });
  });

  it('get no place where the directory has no location for them', () => {
    expect(placeOf('ZZ1 2AD')).toBeNull();
  });

  it('name the areas across a boundary that is near, and how far off it is', () => {
    const answer = answerFor(release, 'ZZ1 2AB');
    expect(answer?.place).toMatchObject({ force: 'merseyside', neighbourhood: 'N1' });
    expect(answer?.near).toEqual([
      ['force', 'cheshire', 33],
      ['partnership', 'E22000903', 33],
    ]);
    expect(answerFor(release, 'ZZ1 1AA')?.near).toEqual([]);
  });

  it('say roughly where they are, whether they have a team or not', () => {
    expect(answerFor(release, 'ZZ1 1AA')?.at).toEqual([-2.98, 53.445]);
    expect(answerFor(release, 'ZZ1 2AA')?.at).toEqual([-2.85, 53.43]);
    expect(answerFor(release, 'ZZ1 2AD')?.at).toBeNull();
    expect(answerFor(release, 'ZZ2 1AB')?.at).toBeNull();
  });

  it('are told apart from those of Scotland, one by one in an outcode that has both', () => {
    expect(placeOf('ZZ2 1AB')).toEqual({ outside: 'scotland' });
    expect(placeOf('ZZ2 1AA')).toMatchObject({ force: 'merseyside' });
  });

  it('are not listed one by one in an outcode that lies wholly in Scotland', () => {
    const { sectors, runs, places } = release.postcodeArea('ZZ').outcodes['ZZ3'] ?? {};
    expect({ sectors, runs, places }).toEqual({ sectors: {}, runs: [], places: [{ outside: 'scotland' }] });
  });

  it('are found by outcode, and a postcode that the directory does not have is not', () => {
    expect(unpackOutcodes(release.outcodes().outcodes)).toEqual(['ZZ1', 'ZZ2', 'ZZ3']);
    expect(release.postcodeAreas()).toEqual(['ZZ']);
    expect(answerFor(release, 'ZZ1 1AE')).toBeNull();
    expect(answerFor(release, 'ZZ4 1AA')).toBeNull();
  });

  it('carry the date of their directory', () => {
    expect(release.release.postcodeDirectory).toEqual({
      name: 'Code-Point Open',
      date: '2025-01-20',
      source: 'os-code-point-open',
    });
    expect(release.outcodes().directory).toBe('2025-01-20');
  });

  it('account for every row', () => {
    expect(release.release.accounts.postcodes).toEqual({
      read: 10,
      published: 7,
      outside: { scotland: 3 },
      rejected: {},
    });
  });
});

it("a patch that reaches over its force's border takes no postcode from the team of the force it lies in", async () => {
  const over = kmlOf('A9', [[box(-2.99, 53.44, -2.8, 53.45)]]);
  const { release } = await imported({
    'boundaries/2025-01.zip': await zipOf({ ...boundaryMembers, '2025-01/cheshire/A9.kml': over }),
  });
  expect(answerFor(release, 'ZZ1 1AA')?.place).toMatchObject({ force: 'merseyside', neighbourhood: 'N1' });
});
