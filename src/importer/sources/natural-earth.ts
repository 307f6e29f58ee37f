import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { bboxPolygon, feature, featureCollection, intersect, polygon } from '@turf/turf';
import type { Feature, Polygon } from 'geojson';
import { z } from 'zod';
import { ImportRefused, wordsOf } from '../errors.ts';
import { innerPoint } from '../place/inner-point.ts';
import { geometryOf, type Part, type Shape, shapeOf, ringsFault } from '../place/rings.ts';
import { areaCollection } from './geojson-areas.ts';

/** Land beside England and Wales, to be drawn and told of no more than that. */
export interface Land {
  /** `scotland`, `northern-ireland`, `ireland`, `isle-of-man`, `france` and the like. */
  id: string;
  geometry: Shape;
}

const AGAIN =
  "Download the file again: Natural Earth's admin 0 map units or countries, in longitude and latitude.";

/** Degrees west, south, east, north: what maps of England and Wales show of what lies round them. */
const SHOWN = bboxPolygon([-11, 48, 5, 61]);

/** Names of the country that England and Wales belong to; of England and Wales maps draw their own outlines. */
const HOME = new Set(['united-kingdom', 'england', 'wales']);

/**
 * Land of other countries, and of Scotland and Northern Ireland, cut to what maps show.
 * @throws ImportRefused where the file holds no land of the kind.
 */
export async function readLand(path: string): Promise<Land[]> {
  const file = basename(path);
  const parsed = areaCollection.safeParse(parseJson(file, await readFile(path, 'utf8')));
  if (!parsed.success)
    throw new ImportRefused(
      `${file}: not a GeoJSON collection of countries (${z.prettifyError(parsed.error).split('\n')[0] ?? ''}). ${AGAIN}`,
    );
  const parts = new Map<string, Part[]>();
  for (const [i, { properties, geometry }] of parsed.data.features.entries()) {
    const name = nameOf(properties);
    if (name === null)
      throw new ImportRefused(
        `${file}: feature ${i + 1} has no text in name or NAME; expected a country's. ${AGAIN}`,
      );
    const { parts: own } = shapeOf(geometry);
    const fault = ringsFault(own);
    if (fault) throw new ImportRefused(`${file}: ${name}: ${fault} ${AGAIN}`);
    const country = slug(name);
    for (const part of own) {
      for (const [id, piece] of HOME.has(country) ? ofOtherNations(part) : [[country, part] as const])
        parts.set(id, [...(parts.get(id) ?? []), piece]);
    }
  }
  return [...parts].sort(([a], [b]) => (a < b ? -1 : 1)).flatMap(([id, all]) => shown(id, all));
}

function parseJson(file: string, text: string): unknown {
  try {
    return JSON.parse(text);
  } catch (error) {
    throw new ImportRefused(`${file}: not JSON (${wordsOf(error)}). ${AGAIN}`);
  }
}

function nameOf(properties: Readonly<Record<string, unknown>>): string | null {
  const name = properties['name'] ?? properties['NAME'];
  return typeof name === 'string' && slug(name) !== '' ? name : null;
}

const slug = (name: string) =>
  name
    .toLowerCase()
    .replace(/[^a-z]+/g, '-')
    .replace(/^-|-$/g, '');

/** Longitude and latitude of corners a little south of the border, in England, and then round Scotland by sea. */
const SCOTLAND = polygon([
  [
    ...[
      [-5.6, 54.4],
      [-4.2, 54.55],
      [-3.7, 54.78],
      [-3.35, 54.93],
      [-3.06, 54.96],
      [-2.98, 55.02],
    ],
    ...[
      [-2.75, 55.12],
      [-2.6, 55.17],
      [-2.5, 55.3],
      [-2.3, 55.34],
      [-2.12, 55.44],
      [-2.15, 55.55],
    ],
    ...[
      [-2.2, 55.6],
      [-2.1, 55.66],
      [-2, 55.74],
      [-1.5, 55.85],
      [3, 59],
      [3, 62],
      [-11, 62],
      [-11, 55.5],
    ],
    ...[
      [-5.9, 55.2],
      [-5.6, 54.4],
    ],
  ],
]);

/** Every island of Northern Ireland is west and south of this. */
const NORTHERN_IRELAND = { west: -5.4, south: 55.33 };

/** What is Scotland's or Northern Ireland's of a part of the United Kingdom: the rest is ours. */
function ofOtherNations(part: Part): [string, Part][] {
  const [lon, lat] = innerPoint([part]);
  if (lon < NORTHERN_IRELAND.west && lat < NORTHERN_IRELAND.south) return [['northern-ireland', part]];
  return overlap(part, SCOTLAND).map((piece) => ['scotland', piece]);
}

function shown(id: string, parts: readonly Part[]): Land[] {
  const pieces = parts.flatMap((part) => overlap(part, SHOWN));
  return pieces.length === 0 ? [] : [{ id, geometry: { type: 'MultiPolygon', parts: pieces } }];
}

/** What of a part lies in an area. */
function overlap(part: Part, area: Feature<Polygon>): Part[] {
  const whole = feature(geometryOf({ type: 'Polygon', parts: [part] }));
  const both = intersect(featureCollection([whole, area]));
  return both ? [...shapeOf(both.geometry).parts] : [];
}
