import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { mappedForces } from '../../src/components/crime-map/areas.ts';
import { mapKnown } from '../../src/components/crime-map/figures.ts';
import { patchOutlines } from '../../src/components/crime-map/patch-boundaries.ts';
import { cellsAround, cellsInArea } from '../../src/domain/crime-map/cells.ts';
import { unpackOutlines } from '../../src/domain/crime-map/packed-outlines.ts';
import type { LonLat } from '../../src/domain/crime-map/near-mile.ts';
import { siteData } from '../../src/read/site.ts';
import type { Figure } from './measure.ts';

const packed = (file: unknown) => gzipSync(JSON.stringify(file)).length / 1000;

/**
 * What the map of every patch, every ward and a mile round a corner of every ward fetches: the first of a force, with
 * its outlines, and a second.
 */
export function patchBytes(): Figure[] {
  const { areas } = siteData();
  const index = areas.pointIndex();
  const always = packed(index) + packed(mapKnown());
  const cells = new Map<string, number>();
  const bytesOf = (keys: readonly string[]) => keys.reduce((sum, key) => sum + cellBytes(key), 0);
  const cellBytes = (key: string) => {
    const size = cells.get(key) ?? packed(areas.pointCell(key));
    cells.set(key, size);
    return size;
  };
  const [first, second]: [number[], number[]] = [[], []];
  for (const force of mappedForces().filter((id) => areas.hasTopology(id))) {
    const file = patchOutlines(force);
    const outlines = unpackOutlines(file);
    const once = always + packed(file);
    for (const layer of ['neighbourhoods', 'wards']) {
      const held = outlines.objects[layer];
      if (!held) continue;
      for (const { geometry } of feature(outlines, held as GeometryCollection).features) {
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
        const sizes = [bytesOf(cellsInArea(index.cells, geometry))];
        if (layer === 'wards') sizes.push(bytesOf(cellsAround(index.cells, cornerOf(geometry.coordinates))));
        second.push(...sizes);
        first.push(...sizes.map((size) => size + once));
      }
    }
  }
  return [...figures('first', first, '≤ 60 kB', '≤ 150 kB'), ...figures('second', second, '≤ 25 kB')];
}

/** The first place of an outline. */
function cornerOf(coordinates: readonly unknown[]): LonLat {
  const [first] = coordinates;
  return Array.isArray(first) ? cornerOf(first) : (coordinates as unknown as LonLat);
}

function figures(what: string, sizes: number[], median: string, most?: string): Figure[] {
  const sorted = sizes.sort((a, b) => a - b);
  const figure = (which: string, value = NaN): Figure => ({
    what: `data of a ${what} patch or mile of a force, ${which} of ${sorted.length}, gzip`,
    value,
    unit: 'kB',
  });
  return [
    { ...figure('median', sorted[sorted.length >> 1]), budget: median },
    { ...figure('largest', sorted.at(-1)), ...(most ? { budget: most } : {}) },
  ];
}
