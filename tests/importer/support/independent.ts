import { readFileSync } from 'node:fs';
import { text } from 'node:stream/consumers';
import { booleanPointInPolygon, multiPolygon } from '@turf/turf';
import type { Feature, MultiPolygon, Polygon, Position } from 'geojson';
import yauzl from 'yauzl';

/*
 * Reads publishers' files without any of the importer's code, to check it against.
 */

/** The text of each member of a zip whose name fits, one after another. */
export async function* membersOf(
  path: string,
  fits: (name: string) => boolean,
): AsyncGenerator<[string, string]> {
  const zip = await yauzl.openPromise(path, { autoClose: false, lazyEntries: true });
  for await (const entry of zip.eachEntry()) {
    if (fits(entry.fileName)) yield [entry.fileName, await text(await zip.openReadStreamPromise(entry))];
  }
  zip.close();
}

/** The cells of one line of CSV. */
export function cellsOf(line: string): string[] {
  if (!line.includes('"')) return line.split(',');
  return Array.from(line.matchAll(/("(?:[^"]|"")*"|[^,]*)(?:,|$)/g), ([, cell = '']) =>
    cell.startsWith('"') ? cell.slice(1, -1).replaceAll('""', '"') : cell,
  );
}

/** The lines of a CSV file after its header, as cells. */
export const rowsOf = (csv: string): string[][] =>
  csv
    .replace(/^\uFEFF/, '')
    .split(/\r?\n/)
    .slice(1)
    .filter((line) => line !== '')
    .map(cellsOf);

/** An area as turf knows it, with what is needed to tell quickly that a point is not in it. */
export interface Outline {
  id: string;
  shape: Feature<Polygon | MultiPolygon>;
  rings: Position[][];
  box: [number, number, number, number];
}

function outline(id: string, geometry: Polygon | MultiPolygon): Outline {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  const rings = polygons.flat();
  const box: Outline['box'] = [Infinity, Infinity, -Infinity, -Infinity];
  for (const [x = NaN, y = NaN] of rings.flat()) {
    box[0] = Math.min(box[0], x);
    box[1] = Math.min(box[1], y);
    box[2] = Math.max(box[2], x);
    box[3] = Math.max(box[3], y);
  }
  return { id, shape: multiPolygon(polygons), rings, box };
}

/** The areas of an ONS boundary file, by the property that holds their code. */
export function outlinesOf(path: string, code: string): Outline[] {
  const { features } = JSON.parse(readFileSync(path, 'utf8')) as {
    features: Feature<Polygon | MultiPolygon, Record<string, string>>[];
  };
  return features.map(({ properties, geometry }) => outline(properties[code] ?? '', geometry));
}

/** The neighbourhoods of a boundary archive, by `<force>/<id>`. */
export async function patchesOf(path: string): Promise<Outline[]> {
  const patches: Outline[] = [];
  for await (const [name, kml] of membersOf(path, (each) => each.endsWith('.kml'))) {
    const polygons = Array.from(kml.matchAll(/<Polygon>.*?<\/Polygon>/gs), ([polygon]) =>
      Array.from(polygon.matchAll(/<coordinates>(.*?)<\/coordinates>/gs), ([, list = '']) =>
        list
          .trim()
          .split(/\s+/)
          .map((pair) => pair.split(',').map(Number)),
      ),
    );
    const [, id = ''] = /([^/]+\/[^/]+)\.kml$/.exec(name) ?? [];
    patches.push(outline(id, { type: 'MultiPolygon', coordinates: polygons }));
  }
  return patches;
}

const within = ([x, y]: [number, number], [west, south, east, north]: Outline['box'], margin: number) =>
  x >= west - margin && x <= east + margin && y >= south - margin && y <= north + margin;

/** Id of the area that holds a point, by turf. */
export const holderOf = (at: [number, number], outlines: readonly Outline[]): string | null =>
  outlines.find(({ shape, box }) => within(at, box, 0) && booleanPointInPolygon(at, shape))?.id ?? null;

/** Whether some boundary is nearer to a point than so many metres, measured on a plane about the point. */
export const isNear = (at: [number, number], outlines: readonly Outline[], metres: number): boolean =>
  outlines
    .filter(({ box }) => within(at, box, 0.02))
    .some(({ rings }) =>
      rings.some((ring) => ring.some((end, i) => i > 0 && nearer(at, ring[i - 1] ?? end, end, metres))),
    );

function nearer([x, y]: [number, number], start: Position, end: Position, metres: number): boolean {
  const north = 111_280;
  const east = north * Math.cos((y * Math.PI) / 180);
  const [ax, ay] = [((start[0] ?? NaN) - x) * east, ((start[1] ?? NaN) - y) * north];
  const [bx, by] = [((end[0] ?? NaN) - x) * east, ((end[1] ?? NaN) - y) * north];
  if (Math.min(ax, bx) > metres || Math.max(ax, bx) < -metres) return false;
  if (Math.min(ay, by) > metres || Math.max(ay, by) < -metres) return false;
  const length = (bx - ax) ** 2 + (by - ay) ** 2;
  const t = length === 0 ? 0 : Math.max(0, Math.min(1, -(ax * (bx - ax) + ay * (by - ay)) / length));
  return Math.hypot(ax + t * (bx - ax), ay + t * (by - ay)) < metres;
}
