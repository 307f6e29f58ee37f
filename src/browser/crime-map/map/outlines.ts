import type { Feature, GeoJsonProperties, MultiPolygon, Polygon } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';
import type { LonLat } from '../../../domain/crime-map/near-mile.ts';

/** One area of an outline file. */
export interface Outline {
  id: string;
  name: string;
  /** Where its name has most room. */
  at: LonLat;
  shape: Polygon | MultiPolygon;
}

/** Latitudes and longitudes as the map wants them: polygons of rings of places. */
export type Rings = [number, number][][][];

/** The areas of one layer of a file; none where it has no such layer. */
export function outlinesOf(topology: Topology, layer: string): Outline[] {
  const object = topology.objects[layer];
  if (object?.type !== 'GeometryCollection') return [];
  return feature(topology, object as GeometryCollection).features.flatMap(outline);
}

function outline({ id, properties, geometry }: Feature): Outline[] {
  if (geometry.type !== 'Polygon' && geometry.type !== 'MultiPolygon') return [];
  return [{ id: String(id ?? ''), ...labelOf(properties), shape: geometry }];
}

function labelOf(properties: GeoJsonProperties): { name: string; at: LonLat } {
  const { name = '', at = [0, 0] } = (properties ?? {}) as { name?: string; at?: LonLat };
  return { name, at };
}

export function ringsOf({ shape }: Outline): Rings {
  const polygons = shape.type === 'Polygon' ? [shape.coordinates] : shape.coordinates;
  return polygons.map((rings) =>
    rings.map((ring) => ring.map(([lon = 0, lat = 0]): [number, number] => [lat, lon])),
  );
}
