import { createWriteStream } from 'node:fs';
import { mkdir, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pipeline } from 'node:stream/promises';
import yazl from 'yazl';
import { nationalGrid } from '../../../src/importer/place/national-grid.ts';
import { centroidCsv, lookupCsv } from '../../importer/support/made-up-areas.ts';
import { geoJsonOf, kmlOf, type Ring } from '../../importer/support/outlines.ts';
import type { Country, Lsoa, Place, Rect } from './world.ts';

/** Corners and so many points on each side: a patch, which shares its lines with nobody. */
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

/** Points on every line across and upright: every so many degrees, which gives a force as many as it really has. */
const STEP = 0.001;

/**
 * Outlines of areas that share their lines, as those of one publisher do: each has a point wherever another has a
 * corner on its edge.
 */
function sharing(places: readonly Place[]): (place: Place) => Ring {
  const [across, upright] = [new Map<number, Set<number>>(), new Map<number, Set<number>>()];
  const note = (lines: Map<number, Set<number>>, line: number, at: number) =>
    lines.set(line, (lines.get(line) ?? new Set()).add(at));
  for (const [west, south, east, north] of places.map(({ rect }) => rect))
    for (const x of [west, east])
      for (const y of [south, north]) {
        note(across, y, x);
        note(upright, x, y);
      }
  return ({ rect: [west, south, east, north] }) => {
    const bottom = stretch(west, east, across.get(south)).map(([x, off]) => [x, south + off] as const);
    const right = stretch(south, north, upright.get(east)).map(([y, off]) => [east + off, y] as const);
    const top = stretch(west, east, across.get(north)).map(([x, off]) => [x, north + off] as const);
    const left = stretch(south, north, upright.get(west)).map(([y, off]) => [west + off, y] as const);
    return [...bottom, ...right.slice(1), ...top.reverse().slice(1), ...left.reverse().slice(1)];
  };
}

/** How far off its line a point may lie, degrees: about half of such bends are left on the site's maps. */
const OFF = 0.0003;

/**
 * From one end of a line to the other: both ends, the corners between them, and every step, which lies a little
 * off the line, as coasts and rivers do, and by as much for whoever shares the line.
 */
function stretch(from: number, to: number, corners: Iterable<number> = []): [at: number, off: number][] {
  const fixed = new Set([from, to, ...corners]);
  const steps = Array.from({ length: Math.ceil(to / STEP) - Math.floor(from / STEP) }, (_, i) =>
    Number(((Math.floor(from / STEP) + i) * STEP).toFixed(6)),
  );
  const all = [...new Set([...fixed, ...steps])].filter((at) => at >= from && at <= to).sort((a, b) => a - b);
  return all.flatMap((at, i) => {
    if (fixed.has(at)) return [[at, 0]];
    // So close to a corner it might lie on the wrong side of another line.
    const near = [all[i - 1], all[i + 1]].some(
      (other) => other !== undefined && Math.abs(other - at) < STEP / 2,
    );
    return near ? [] : [[at, OFF * Math.sin(at * 1e6)]];
  });
}

const features = (places: readonly Place[], ringOf: (place: Place) => Ring) =>
  places.map((place) => ({ code: place.code, name: `Madeup ${place.code}`, ring: ringOf(place) }));

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
  const ringOf = sharing([...country.forces, ...country.partnerships]);
  await area('forces.geojson', geoJsonOf('PFA20', features(country.forces, ringOf)));
  await area('partnerships.geojson', geoJsonOf('CSP22', features(country.partnerships, ringOf)));
  await area('lookup.csv', lookupCsv(country.lsoas.map(lookupLine)));
  await area('centroids.csv', centroidCsv(country.lsoas.map(centroidLine)));
  const zip = new yazl.ZipFile();
  for (const { code, force, rect } of country.neighbourhoods) {
    zip.addBuffer(Buffer.from(kmlOf(code, [[outline(rect, 100)]])), `2025-12/${force}/${code}.kml`);
  }
  zip.end();
  await pipeline(zip.outputStream, createWriteStream(join(folder, 'boundaries', '2025-12.zip')));
}
