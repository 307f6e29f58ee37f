import { geoMercatorRaw, geoPath } from 'd3-geo';
import type { MultiLineString, MultiPolygon, Polygon, Position } from 'geojson';
import { feature, mesh } from 'topojson-client';
import type {
  GeometryCollection,
  MultiPolygon as Arcs,
  Polygon as Arc,
  Topology,
} from 'topojson-specification';
import { cached } from '../domain/by-key.ts';
import { mergeAreas } from '../domain/places/merge-areas.ts';

/** West, south, east, north, in the map's own flat units. */
export type Box = readonly [number, number, number, number];

/** One area, flattened to Mercator so that it can be drawn at any scale without more projecting. */
export interface MapFeature {
  id: string;
  /** Name as the outline file gives it; null where it gives none. */
  name: string | null;
  shape: MultiPolygon;
  box: Box;
}

/** A line between areas, or between one and what is no area of its layer. */
export interface MapLine {
  /** Ids of the areas beside it. */
  beside: ReadonlySet<string>;
  shape: MultiLineString;
  box: Box;
}

/** The areas of one layer by id, in the file's order; none where the file has no such layer. */
export const features = cached(flatten);

/** All areas of one layer as one, without the lines between them; null where the file has no such layer. */
export const wholeOf = cached(merged);

/** The lines of one layer, each once though two areas share it; none where the file has no such layer. */
export const linesOf = cached(meshed);

function merged(topology: Topology, layer: string): MapFeature | null {
  const object = topology.objects[layer];
  if (object?.type !== 'GeometryCollection') return null;
  const areas = object.geometries.filter(
    (one): one is Arc | Arcs => one.type === 'Polygon' || one.type === 'MultiPolygon',
  );
  const whole = flat(feature(topology, mergeAreas(topology, areas)).geometry);
  // The merged rings turn the other way than those of files: turned back, a coast is written like that of its own area.
  const coordinates = whole.coordinates.map((rings) => rings.map((ring) => ring.toReversed()));
  const shape = { ...whole, coordinates };
  return { id: layer, name: null, shape, box: boxOf(shape) };
}

function meshed(topology: Topology, layer: string): readonly MapLine[] {
  const object = topology.objects[layer];
  if (object?.type !== 'GeometryCollection') return [];
  const idsOf = new Map<number, Set<string>>();
  for (const one of object.geometries) {
    if (one.type !== 'Polygon' && one.type !== 'MultiPolygon') continue;
    for (const arc of one.arcs.flat(2)) {
      const index = arc < 0 ? ~arc : arc;
      idsOf.set(index, (idsOf.get(index) ?? new Set()).add(String(one.id)));
    }
  }
  const lines = [...idsOf].map(([arc, beside]) => ({ arc: [arc], beside }));
  return [...Map.groupBy(lines, ({ beside }) => [...beside].sort().join()).values()].map((same) => {
    const joined = mesh(topology, { type: 'MultiLineString', arcs: same.map(({ arc }) => arc) });
    const shape: MultiLineString = {
      type: 'MultiLineString',
      coordinates: joined.coordinates.map(flatLine),
    };
    return { beside: same[0]?.beside ?? new Set(), shape, box: boxOf(shape) };
  });
}

function flatten(topology: Topology, layer: string): ReadonlyMap<string, MapFeature> {
  const object = topology.objects[layer];
  if (object?.type !== 'GeometryCollection') return new Map();
  const collection = feature(topology, object as GeometryCollection<{ name?: string } | null>);
  return new Map(
    collection.features.flatMap(({ id, properties, geometry }) => {
      if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
      const shape = flat(geometry);
      const area = { id: String(id), name: properties?.name ?? null, shape, box: boxOf(shape) };
      return [[area.id, area] as const];
    }),
  );
}

function flat(geometry: Polygon | MultiPolygon): MultiPolygon {
  const polygons = geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates;
  return {
    type: 'MultiPolygon',
    coordinates: polygons.map((rings) => rings.map(flatLine)),
  };
}

const flatLine = (line: readonly Position[]) => line.map(([lon = 0, lat = 0]) => mercator(lon, lat));

const RADIANS = Math.PI / 180;

/** Longitude and latitude in degrees → the map's flat units, north upwards. */
export const mercator = (lon: number, lat: number): Position => geoMercatorRaw(lon * RADIANS, lat * RADIANS);

const planar = geoPath();

function boxOf(shape: MultiPolygon | MultiLineString): Box {
  const [[west, south], [east, north]] = planar.bounds(shape);
  return [west, south, east, north];
}

/** Whether two boxes touch or overlap. */
export const boxesMeet = (a: Box, b: Box): boolean =>
  a[0] <= b[2] && b[0] <= a[2] && a[1] <= b[3] && b[1] <= a[3];
