import { geoArea } from 'd3-geo';
import type { Polygon, Position } from 'geojson';
import { feature } from 'topojson-client';
import type { GeometryCollection, Topology } from 'topojson-specification';

const EARTH_KM = 6371.0088;

/** Square kilometres of each area of a layer, by id, measured on the simplified outlines of a release. */
export function outlineAreasKm2(
  topology: Topology,
  name: 'forces' | 'partnerships',
): ReadonlyMap<string, number> {
  const layer = topology.objects[name];
  if (layer?.type !== 'GeometryCollection') return new Map();
  return new Map(
    feature(topology, layer as GeometryCollection).features.map(({ id, geometry }) => {
      const polygons =
        geometry.type === 'Polygon'
          ? [geometry.coordinates]
          : geometry.type === 'MultiPolygon'
            ? geometry.coordinates
            : [];
      return [String(id), polygons.reduce((sum, rings) => sum + polygonKm2(rings), 0)];
    }),
  );
}

/** The outer ring less its holes. */
const polygonKm2 = ([outer = [], ...holes]: readonly Position[][]): number =>
  ringKm2(outer) - holes.reduce((sum, hole) => sum + ringKm2(hole), 0);

/** Whichever way round the ring is drawn: no area covers half of the Earth. */
function ringKm2(ring: readonly Position[]): number {
  const shape: Polygon = { type: 'Polygon', coordinates: [[...ring]] };
  const steradians = geoArea(shape);
  return Math.min(steradians, 4 * Math.PI - steradians) * EARTH_KM ** 2;
}
