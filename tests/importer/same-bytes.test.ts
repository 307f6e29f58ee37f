import { mkdir, rename } from 'node:fs/promises';
import { expect, it } from 'vitest';
import { treeOf } from './support/files.ts';
import { imported } from './support/importing.ts';
import { boundaryMembers, WARDS } from './support/made-up-areas.ts';
import { geoJsonOf } from './support/outlines.ts';
import { zipOf } from './support/zip-file.ts';

it('gives the same bytes when the same files are imported again, over the first release', async () => {
  const { world } = await imported();
  const first = await treeOf(world.out);
  await world.run();
  expect(await treeOf(world.out)).toEqual(first);
});

it('gives the same bytes when the files are in another folder and given in another order', async () => {
  const [across, west] = [WARDS.slice(1), WARDS.slice(0, 1)];
  const { '2025-01/merseyside/N1.kml': n1 = '', '2025-01/merseyside/S1.kml': s1 = '' } = boundaryMembers;
  const { world } = await imported({
    'areas/wards/E08000901.geojson': geoJsonOf('WD25', across),
    'areas/wards/E08000902.geojson': geoJsonOf('WD25', west),
    'areas/aside.txt': 'Made up.',
    'boundaries/2025-01.zip': await zipOf({ '2025-01/merseyside/S1.kml': s1 }),
    'boundaries/2025-01-more.zip': await zipOf({ '2025-01/merseyside/N1.kml': n1 }),
  });
  const first = await treeOf(world.out);

  const other = world.path("it's [2025] *? ü");
  await mkdir(other);
  for (const name of ['crime', 'areas', 'postcodes', 'boundaries', 'teams']) {
    await rename(world.path(name), `${other}/${name}`);
  }
  const options = [
    ['--teams', 'teams/names.csv'],
    ['--areas', 'areas/wards/E08000902.geojson'],
    ['--areas', 'areas/wards/E08000901.geojson'],
    ['--areas', 'areas/partnerships.geojson'],
    ['--areas', 'areas/lsoa-centroids.csv'],
    ['--areas', 'areas/lsoa21'],
    ['--areas', 'areas/force-areas.geojson'],
    ['--areas', 'areas/lsoa-lookup.csv'],
    ['--areas', 'areas/aside.txt'],
    ['--boundaries', 'boundaries/2025-01.zip'],
    ['--boundaries', 'boundaries/2025-01-more.zip'],
    ['--postcodes', 'postcodes'],
    ['--crime', 'crime/2025-02.zip'],
    ['--crime', 'crime/2025-01.zip'],
  ].flatMap(([option = '', path = '']) => [option, `${other}/${path}`]);
  const { code } = await world.run([...options, '--out', world.out, '--fewest-rows', '1']);
  expect(code).toBe(0);
  expect(await treeOf(world.out)).toEqual(first);
});
