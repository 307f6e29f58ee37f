import { bbox } from '@turf/turf';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import { describe, expect, it } from 'vitest';
import { readGeoNamesTable } from '../../src/importer/sources/geonames.ts';
import { openRelease } from '../../src/read/release.ts';
import { temporaryFolder, writeInto } from './support/files.ts';
import { imported, refusal } from './support/importing.ts';
import { box } from './support/outlines.ts';
import { runInProcess } from './support/run-importer.ts';

const TOWNS = 'places/towns.csv';
const LAND = 'places/land.geojson';

/** One row of a list that was cut to England and Wales. */
const town = (
  id: number,
  name: string,
  at: string,
  { people = 0, feature = 'PPL', nation = 'ENG', also = '' } = {},
) => `${id},${name},${at},${feature},${nation},X1,${people},2023-01-0${(id % 9) + 1},"${also}"`;
const csv = (...rows: readonly string[]) =>
  `${['geonameid,name,lat,lon,feature,country,admin2,population,modified,alternate_names', ...rows].join('\n')}\n`;

const WEST = '53.44512,-2.98049';
const NO_WARD = '53.41,-2.85';

const land = (...countries: readonly [name: string, ...rings: ReturnType<typeof box>[]][]) =>
  JSON.stringify({
    type: 'FeatureCollection',
    features: countries.map(([name, ...rings]) => ({
      type: 'Feature',
      properties: { name },
      geometry: { type: 'MultiPolygon', coordinates: rings.map((ring) => [ring]) },
    })),
  });

describe('towns', () => {
  it('are told with the ward or force that they lie in, the largest first; what is no more or elsewhere is left out', async () => {
    const { release } = await imported({
      [TOWNS]: csv(
        town(3, 'Smallmade', WEST),
        town(1, 'Largemade', NO_WARD, { people: 5000 }),
        town(2, 'Oldmade', WEST, { people: 9000, feature: 'PPLH' }),
        town(4, 'Farmade', '50.1,-5.2', { people: 9000 }),
        town(5, 'Hendref', WEST, {
          people: 10,
          nation: 'WLS',
          also: 'Hen Dref,Hendref,HDF,Хендреф,Hendrëkas',
        }),
      ),
    });
    expect(release.towns().towns).toEqual([
      [1, 'Largemade', -2.85, 53.41, 5000, 'cheshire'],
      [5, 'Hendref', -2.98, 53.445, 10, 'E05000901', 'Hen Dref'],
      [3, 'Smallmade', -2.98, 53.445, 0, 'E05000901'],
    ]);
    expect(release.release.inputs).toContainEqual(
      expect.objectContaining({ source: 'geonames', vintage: '2023-01-06' }),
    );
  });

  it('are read from GeoNames’ own table too, other countries left out', async () => {
    const cells = (id: string, country: string) =>
      [id, 'Madeup', 'Madeup', '', '53.445', '-2.98', 'P', 'PPL', country, '', 'ENG'].concat(
        ...[['', '', '', '700', '', '', 'Europe/London', '2023-05-01']],
      );
    const path = await writeInto(
      await temporaryFolder(),
      'cities500.txt',
      [cells('1', 'GB'), cells('2', 'IE')].map((row) => `${row.join('\t')}\n`).join(''),
    );
    expect(await readGeoNamesTable(path)).toEqual({
      places: [{ id: 1, name: 'Madeup', lon: -2.98, lat: 53.445, people: 700, also: [] }],
      read: 2,
      vintage: '2023-05-01',
    });
  });

  it('and coasts are kept from the release in place by an import without them, wards told anew', async () => {
    const first = await imported({
      [TOWNS]: csv(town(1, 'Madeup', WEST)),
      [LAND]: land(['France', box(1, 49, 2, 50)]),
    });
    const { world } = first;
    const without = world.options.slice(0, world.options.indexOf('--places'));
    const again = await runInProcess(
      [...without, '--out', world.out, '--fewest-rows', '1'],
      world.path('scratch'),
    );
    expect(again).toMatchObject({ code: 0 });
    const second = openRelease(world.out);
    expect(second.towns().towns).toEqual(first.release.towns().towns);
    expect(second.topology('coasts')).toEqual(first.release.topology('coasts'));
    expect(second.release.inputs).toEqual(first.release.release.inputs);
    expect(second.release.id).toBe(first.release.release.id);
  });

  it('need not be given', async () => {
    const { release } = await imported();
    expect(release.towns().towns).toEqual([]);
    expect(release.hasTopology('coasts')).toBe(false);
  });

  it.each([
    ['a latitude that is none', csv(town(1, 'Madeup', 'north,-2.9')), 'row 2: found no place', 'lat'],
    [
      'a latitude out of range',
      csv(town(1, 'Madeup', '153.4,-2.9')),
      'row 2: found no place',
      'out of range',
    ],
    ['a blank name', csv(town(1, 'Madeup', WEST), town(2, ' ', WEST)), 'row 3: found no place', 'name'],
    ['one place twice', csv(town(1, 'Madeup', WEST), town(1, 'Other', WEST)), 'row 3: 1 is there twice', ''],
  ])('with %s are refused by row', async (_, file, ...words) => {
    const said = await refusal({ [TOWNS]: file });
    for (const word of words) expect(said).toContain(word);
  });

  it('are refused when they come in two files', async () => {
    const said = await refusal({ [TOWNS]: csv(), 'places/more.csv': csv() });
    expect(said).toContain('--places: found towns in more.csv and in towns.csv; expected one file of it.');
  });
});

describe('land of other countries', () => {
  it('is kept by country, Scotland cut from Great Britain a little south of the border, and cut to what maps show', async () => {
    const { release } = await imported({
      [LAND]: land(
        ['United Kingdom', box(-5, 50, 1, 58), box(-8, 54, -6, 55), box(-1.6, 50.6, -1.1, 50.7)],
        ['France', box(-4, 45, 8, 50)],
        ['Far Land', box(20, 10, 30, 20)],
      ),
    });
    const coasts = release.topology('coasts') as Topology;
    const ids: Record<string, number[]> = Object.fromEntries(
      feature(coasts, coasts.objects['coasts'] as GeometryCollection).features.map((country) => [
        String(country.id),
        bbox(country).map((degrees) => Number(degrees.toFixed(3))),
      ]),
    );
    expect(Object.keys(ids)).toEqual(['france', 'northern-ireland', 'scotland']);
    expect(ids['france']).toEqual([-4, 48, 5, 50]);
    const [west, south, , north] = ids['scotland'] ?? [];
    expect([west, north]).toEqual([-5, 58]);
    expect(south).toBeGreaterThan(54.4);
    expect(south).toBeLessThan(54.6);
  });

  it.each([
    ['no JSON', 'land', 'land.geojson: not JSON'],
    [
      'no collection of countries',
      '{"type":"Topology"}',
      'land.geojson: not a GeoJSON collection of countries',
    ],
    [
      'a country without a name',
      land(['', box(1, 1, 2, 2)]),
      'land.geojson: feature 1 has no text in name or NAME',
    ],
  ])('is refused as %s', async (_, file, words) => {
    expect(await refusal({ [LAND]: file })).toContain(words);
  });
});
