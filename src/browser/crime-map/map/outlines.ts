import type { Feature, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson';
import { labelPoint } from '../../../domain/places/label-point.ts';
import { boxOf, polygonsOf } from '../../../domain/crime-map/near-beyond.ts';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LonLat } from '../../../domain/crime-map/near-mile.ts';

/** One area of an outline file. */
export interface Outline {
  id: string;
  name: string;
  /** Where its name has most room. */
  at: LonLat;
  /** Codes of the partnerships that it lies in; empty where the file does not say. */
  within: readonly string[];
  shape: Polygon | MultiPolygon;
}

/** Latitudes and longitudes as the map wants them: polygons of rings of places. */
export type Rings = [number, number][][][];

const decoded = new WeakMap<Topology, Map<string, Outline[]>>();

/** The areas of one layer of a file; none where it has no such layer. Worked out once. */
export function outlinesOf(topology: Topology, layer: string): Outline[] {
  const layers = decoded.get(topology) ?? new Map<string, Outline[]>();
  decoded.set(topology, layers);
  const done = layers.get(layer) ?? decode(topology, layer);
  layers.set(layer, done);
  return done;
}

function decode(topology: Topology, layer: string): Outline[] {
  const object = topology.objects[layer];
  if (object?.type !== 'GeometryCollection') return [];
  return feature(topology, object as GeometryCollection).features.flatMap(outline);
}

function outline({ id, properties, geometry }: Feature): Outline[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  return [{ id: String(id ?? ''), ...labelOf(properties, geometry), shape: geometry }];
}

function labelOf(
  properties: GeoJsonProperties,
  shape: Outline['shape'],
): Pick<Outline, 'name' | 'at' | 'within'> {
  const {
    name = '',
    at,
    in: within = [],
  } = (properties ?? {}) as { name?: string; at?: LonLat; in?: string[] };
  return { name, at: at ?? (name === '' ? NOWHERE : widestOf(shape)), within };
}

const NOWHERE: LonLat = [0, 0];

/** Where in an area there is most room for its name, if its file does not say. */
function widestOf(shape: Outline['shape']): LonLat {
  const box = boxOf(shape);
  return labelPoint({ shape, box }, box) ?? NOWHERE;
}

export function ringsOf({ shape }: Pick<Outline, 'shape'>): Rings {
  return polygonsOf(shape).map((rings) =>
    rings.map((ring) => ring.map(([lon = 0, lat = 0]): [number, number] => [lat, lon])),
  );
}
