import type { Feature, FeatureCollection, MultiPolygon, Polygon } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, Topology } from 'topojson-specification';

export interface Outline {
  id: string;
  /** Shown on maps; left out where a page knows it already. */
  name?: string;
  geometry: Polygon | MultiPolygon;
}

/** Collections that share lines, by object name. */
export type Layers = Readonly<Record<string, readonly Outline[]>>;

/** Triangles smaller than this many square degrees (about 45 m square) are left out of national outlines. */
export const NATIONAL_DETAIL = 3e-7;

/** The same for the outlines of a team's patch and what lies in it (about 6 m square). */
export const LOCAL_DETAIL = 5e-9;

/** Steps of the grid that coordinates are rounded to, in each direction. */
const STEPS = 50_000;

/** Simplify outlines together, so that neighbours keep sharing their lines and no gap opens. */
export function simplifyTogether(layers: Layers, detail: number): Topology {
  const collections = Object.fromEntries(
    Object.entries(layers).map(([name, outlines]) => [name, collection(outlines)]),
  );
  const detailed = presimplify(topology(collections) as Topology<Record<string, GeometryCollection>>);
  const plain = quantize(simplify(detailed, detail), STEPS);
  return sortKeys(plain);
}

const collection = (outlines: readonly Outline[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: outlines.map(({ id, name, geometry }): Feature => ({
    type: 'Feature',
    id,
    properties: name === undefined ? {} : { name },
    geometry,
  })),
});

/** Drop what only the library needs, and keep keys in one order. */
function sortKeys({ transform, objects, arcs }: Topology): Topology {
  return { type: 'Topology', ...(transform && { transform }), objects, arcs };
}
