import { createHash } from 'node:crypto';
import { gzipSync } from 'node:zlib';
import { feature } from 'topojson-client';
import type { GeometryCollection } from 'topojson-specification';
import { mappedForces } from '../../src/components/crime-map/areas.ts';
import { mapKnown } from '../../src/components/crime-map/figures.ts';
import { patchOutlines } from '../../src/components/crime-map/patch-boundaries.ts';
import { coastOutlines, mapTownsIn } from '../../src/components/crime-map/surroundings.ts';
import { catalogue } from '../../src/components/published-files/catalogue.ts';
import { fileOf } from '../../src/components/published-files/file-kind.ts';
import {
  canShow,
  type CellBox,
  cellsAround,
  cellsInArea,
  townCellsFor,
} from '../../src/domain/crime-map/cells.ts';
import { boxOf } from '../../src/domain/crime-map/near-beyond.ts';
import { boxAround, type LonLat, MILE } from '../../src/domain/crime-map/near-mile.ts';
import { unpackOutlines } from '../../src/domain/crime-map/packed-outlines.ts';
import { hashedFile, hashText } from '../../src/domain/file-hashes.ts';
import { siteData } from '../../src/read/site.ts';
import type { Figure } from './measure.ts';

/** kB of a file as a host sends it. */
const packed = (file: unknown) => gzipSync(JSON.stringify(file), { level: 6 }).length / 1000;

/** Room that the map leaves round what it shows, as a share of it. */
const PAD = 0.4;

/**
 * All data that the map of every patch, every ward and a mile round a corner of every ward fetches: the first of a
 * force, with its outlines, and a second. Points, outlines, towns, coasts where they can be seen, and lists of hashes;
 * a second patch fetches none of the first's files again, but of points, towns and their lists it is counted as if all
 * were new.
 */
export function patchBytes(): Figure[] {
  const { areas } = siteData();
  const [index, known] = [areas.pointIndex(), mapKnown()];
  const sizes = fileSizes();
  const always = sizes.of(['points/index', () => index], ['crime-map/known', () => known]);
  const perView = (cells: readonly string[], box: CellBox) => {
    const own = sizes.of(
      ...cells.map((key): Sized => [`points/${key}`, () => areas.pointCell(key)]),
      ...townCellsFor(known.towns, box).map((key): Sized => [`map/towns/${key}`, () => mapTownsIn(key)]),
    );
    const coasts = canShow(known.coasts, box) ? sizes.file('map/coasts', coastOutlines) : 0;
    return { own, coasts };
  };
  const [first, second]: [number[], number[]] = [[], []];
  for (const force of mappedForces().filter((id) => areas.hasTopology(id))) {
    const file = patchOutlines(force);
    const outlines = unpackOutlines(file);
    const once = always + sizes.of([`boundaries/${force}`, () => file]);
    for (const layer of ['neighbourhoods', 'wards']) {
      const held = outlines.objects[layer];
      if (!held) continue;
      for (const { geometry } of feature(outlines, held as GeometryCollection).features) {
        if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') continue;
        const views = [perView(cellsInArea(index.cells, geometry), padded(boxOf(geometry)))];
        const corner = cornerOf(geometry.coordinates);
        if (layer === 'wards')
          views.push(perView(cellsAround(index.cells, corner), padded(boxAround(corner, MILE))));
        second.push(...views.map(({ own }) => own));
        first.push(...views.map(({ own, coasts }) => own + coasts + once));
      }
    }
  }
  return [...figures('first', first, '≤ 60 kB', '≤ 150 kB'), ...figures('second', second, '≤ 25 kB')];
}

/** A file below `/data/v1/`, without its ending, and how to make it. */
type Sized = readonly [name: string, make: () => object | null];

/** Sizes of files by name, each made once, and of files with their lists of hashes. */
function fileSizes() {
  const known = new Map<string, number>();
  const lists = hashLists();
  const once = (name: string, make: () => unknown) => {
    const size = known.get(name) ?? packed(make());
    known.set(name, size);
    return size;
  };
  const of = (...files: Sized[]) => {
    const asked = new Set(files.map(([name]) => hashedFile(`data/v1/${name}.json`).list));
    const hashes = [...asked].reduce((sum, list) => sum + once(list, () => lists.get(list) ?? {}), 0);
    return files.reduce((sum, [name, make]) => sum + once(name, make), hashes);
  };
  return { file: once, of };
}

/** Lists as long as the site's: a hash of a file's name is no shorter than one of the file. */
function hashLists(): Map<string, Record<string, string>> {
  const files = Object.values(catalogue)
    .flat()
    // Shards of postcodes have lists of their own, which no map asks for.
    .filter(({ id }) => id !== 'postcodes')
    .flatMap((one) => one.files().map((names) => `data/v1/${fileOf(one, names)}`))
    .filter((file) => file.endsWith('.json'));
  const lists = new Map<string, Record<string, string>>();
  for (const file of files.sort()) {
    const { list, name } = hashedFile(file);
    const digest = new Uint8Array(createHash('sha256').update(file).digest());
    lists.set(list, { ...lists.get(list), [name]: hashText(digest.buffer) });
  }
  return lists;
}

function padded([west, south, east, north]: CellBox): CellBox {
  const [x, y] = [(east - west) * PAD, (north - south) * PAD];
  return [west - x, south - y, east + x, north + y];
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
