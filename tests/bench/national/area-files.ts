import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { nationalGrid } from '../../../src/importer/place/national-grid.ts';
import { centroidCsv, lookupCsv } from '../../importer/support/made-up-areas.ts';
import { geoJsonOf, kmlOf, type Ring } from '../../importer/support/outlines.ts';
import type { Country, Lsoa, Place, Rect } from './world.ts';

/** Corners and as many points on each side between them as real outlines have. */
function outline([west, south, east, north]: Rect, side: number): Ring {
  const along = (from: readonly [number, number], to: readonly [number, number]) =>
    Array.from(
      { length: side },
      (_, i) => [from[0] + ((to[0] - from[0]) * i) / side, from[1] + ((to[1] - from[1]) * i) / side] as const,
    );
  const corners = [
    [west, south] as const,
    [east, south] as const,
    [east, north] as const,
    [west, north] as const,
  ];
  const ring = corners.flatMap((corner, i) => along(corner, corners[(i + 1) % 4] ?? corner));
  return [...ring, ring[0] ?? [west, south]];
}

const features = (places: readonly Place[], side: number) =>
  places.map(({ code, rect }) => ({ code, name: `Madeup ${code}`, ring: outline(rect, side) }));

const lookupLine = ({ code, name, council, partnership, pfa }: Lsoa, i: number) =>
  [
    code,
    name,
    council,
    `Madeup ${council}`,
    partnership,
    `Madeup ${partnership}`,
    pfa,
    `Madeup ${pfa}`,
    1500 + (i % 700),
  ].join();

function centroidLine({ code, rect: [west, south, east, north] }: Lsoa, i: number): string {
  const [x, y] = nationalGrid.inverse([(west + east) / 2, (south + north) / 2]);
  return [i + 1, code, 'made-up', Math.round(x), Math.round(y)].join();
}

/** Outlines, look-ups and neighbourhoods, in `areas/` and `boundaries/` of a folder. */
export async function writeAreas(folder: string, country: Country) {
  for (const name of ['areas', 'boundaries']) await mkdir(join(folder, name), { recursive: true });
  const area = (name: string, text: string) => writeFile(join(folder, 'areas', name), text);
  await area('forces.geojson', geoJsonOf('PFA20', features(country.forces, 4000)));
  await area('partnerships.geojson', geoJsonOf('CSP22', features(country.partnerships, 500)));
  await area('lookup.csv', lookupCsv(country.lsoas.map(lookupLine)));
  await area('centroids.csv', centroidCsv(country.lsoas.map(centroidLine)));
  const zip = new yazl.ZipFile();
  for (const { code, force, rect } of country.neighbourhoods) {
    zip.addBuffer(Buffer.from(kmlOf(code, [[outline(rect, 100)]])), `2025-12/${force}/${code}.kml`);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'boundaries', '2025-12.zip')));
}
