import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaRelease } from '../../src/read/release.ts';
import { imported } from './support/importing.ts';

describe('the areas of a good import', () => {
  let release: AreaRelease;
  beforeAll(async () => {
    ({ release } = await imported());
  });

  it('are the forces of the look-up, each with its people, partnerships and teams, and no others', () => {
    expect(release.areas.forces).toEqual([
      {
        id: 'cheshire',
        pfaCode: 'E23000006',
        population: 1100,
        partnerships: ['E22000903'],
        neighbourhoods: [],
      },
      {
        id: 'merseyside',
        pfaCode: 'E23000004',
        population: 3800,
        partnerships: ['E22000901', 'E22000902'],
        neighbourhoods: ['N1', 'S1'],
      },
    ]);
  });

  it('give a partnership its councils, most people first, its teams and its wards', () => {
    expect(release.areas.partnerships[2]).toEqual({
      code: 'E22000903',
      name: 'Eastmade',
      slug: 'eastmade',
      force: 'cheshire',
      population: 1100,
      councils: [
        { code: 'E07000904', name: 'Fareastmade', population: 700 },
        { code: 'E07000903', name: 'Eastmade', population: 400 },
      ],
      neighbourhoods: [],
      wards: [],
    });
    expect(release.areas.partnerships[0]).toMatchObject({
      neighbourhoods: ['N1'],
      wards: [
        { code: 'E05000902', name: 'Madeup Across' },
        { code: 'E05000901', name: 'Madeup West' },
      ],
    });
  });

  it('give a team the people of the LSOAs whose centroid lies in its patch', () => {
    const [n1, s1] = release.areas.neighbourhoods;
    expect(n1).toMatchObject({ population: 1500, lsoas: ['E01000901', 'E01000902'] });
    expect(s1).toMatchObject({ population: 2000, lsoas: ['E01000903'], partnerships: ['E22000902'] });
  });

  it('give a team its name where the list has one, and none where it has not', () => {
    expect(release.areas.neighbourhoods.map(({ id, name }) => [id, name])).toEqual([
      ['N1', 'Madeup North Team'],
      ['S1', null],
    ]);
  });

  it('give a team the wards whose postcodes are in its patch, and what share of each ward’s', () => {
    const [n1, s1] = release.areas.neighbourhoods;
    expect(n1?.wards).toEqual([
      { code: 'E05000901', name: 'Madeup West', share: 1 },
      { code: 'E05000902', name: 'Madeup Across', share: 1 },
    ]);
    expect(s1?.wards).toEqual([]);
  });

  it('measure a patch: 0.1° by 0.03° at 53.4° north is 22.1 km², about its middle', () => {
    const [n1] = release.areas.neighbourhoods;
    expect(n1?.areaKm2).toBeCloseTo(22.1, 1);
    expect(n1?.centre).toEqual([-2.95, 53.445]);
  });

  it('have outlines: national ones, those of a force whose teams or wards are given, and small areas apart', () => {
    const ids = (name: string) =>
      Object.entries(release.topology(name)?.objects ?? {}).map(([layer, object]) => [
        layer,
        ...('geometries' in object ? object.geometries.map(({ id }) => id) : []),
      ]);
    expect(ids('england-and-wales')).toEqual([
      ['forces', 'merseyside', 'cheshire'],
      ['partnerships', 'E22000901', 'E22000902', 'E22000903'],
    ]);
    expect(ids('merseyside')).toEqual([
      ['neighbourhoods', 'N1', 'S1'],
      ['wards', 'E05000901', 'E05000902'],
    ]);
    expect(Object.keys(release.smallAreaTopology('merseyside')?.objects ?? {})).toEqual(['lsoas']);
    expect(release.smallAreaTopology('cheshire')).toBeNull();
    expect(release.topology('cheshire')).toBeNull();
  });
});
