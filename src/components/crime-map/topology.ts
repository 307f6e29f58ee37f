import type { Feature, MultiPolygon, Polygon } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type { GeometryCollection, GeometryObject, Objects, Topology } from 'topojson-specification';

type Properties = Record<string, unknown>;
export type Outlines = Topology<Objects<Properties>>;
export type Outline = GeometryObject<Properties>;

/** Layers of outlines by name. */
export type Layers = Record<string, readonly Outline[]>;

/**
 * A topology of some geometries of another: neighbours still share their lines. Bends that enclose less than
 * `least` square degrees are straightened.
 */
export function cut(from: Outlines, layers: Layers, least: number): Outlines {
  const objects = collections(layers, (geometry) => geometry);
  // Without the lines of everything else, which are most of them.
  const own = filter({ ...weighed(from), objects }, () => true);
  return filter(simplify(own, least), () => true);
}

const done = new WeakMap<Outlines, Outlines>();

/** Every bend with what it encloses; worked out once, for it takes longer than the rest. */
function weighed(outlines: Outlines): Outlines {
  const known = done.get(outlines) ?? presimplify(outlines);
  done.set(outlines, known);
  return known;
}

/**
 * The same for areas that only roughly share their lines, such as patches drawn one by one. Each ring is one
 * line of its own: where two weave round each other, shared lines would be thousands of crumbs.
 */
export function cutLoose(from: Outlines, layers: Layers, least: number): Outlines {
  const arcs: Outlines['arcs'] = [];
  const objects = collections(layers, (geometry) => {
    const { id, properties, geometry: area } = simplified(feature(from, geometry) as Area, least);
    const polygons = area.type === 'Polygon' ? [area.coordinates] : area.coordinates;
    const indexes = polygons.map((rings) => rings.map((ring) => [arcs.push(ring as [number, number][]) - 1]));
    return {
      type: 'MultiPolygon',
      ...(id === undefined ? {} : { id }),
      properties: properties ?? {},
      arcs: indexes,
    };
  });
  return { type: 'Topology', objects, arcs };
}

type Layer = GeometryCollection<Properties>;
type Area = Feature<Polygon | MultiPolygon>;

const NOTHING: Outline = { type: 'GeometryCollection', geometries: [] };

function simplified(area: Area, least: number): Area {
  const simple = simplify(presimplify(topology({ area }) as Outlines), least);
  return feature(simple, simple.objects['area'] ?? NOTHING) as Area;
}

/** Several topologies in one file, their places rounded to a grid of so many steps a side. */
export function joined(parts: readonly Outlines[], steps: number): Outlines {
  const arcs: Outlines['arcs'] = [];
  const objects: Outlines['objects'] = {};
  for (const part of parts) {
    const offset = arcs.length;
    arcs.push(...part.arcs);
    for (const [name, object] of Object.entries(part.objects)) objects[name] = moved(object, offset);
  }
  return quantize({ type: 'Topology', objects, arcs }, steps);
}

type Nested = number | Nested[];

/** The same geometry when its lines stand further down the list; a line that runs backwards is `~index`. */
function moved<Geometry extends Outline>(geometry: Geometry, offset: number): Geometry {
  const shift = (arc: Nested): Nested =>
    Array.isArray(arc) ? arc.map(shift) : arc < 0 ? arc - offset : arc + offset;
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((one) => moved(one, offset)) };
  return 'arcs' in geometry ? { ...geometry, arcs: shift(geometry.arcs) } : geometry;
}

/** The geometries of one layer; none where there is no such layer. */
export function layerOf(topology: Outlines, name: string): readonly Outline[] {
  const layer = topology.objects[name];
  return layer?.type === 'GeometryCollection' ? layer.geometries : [];
}

const collections = (layers: Layers, one: (geometry: Outline) => Outline) =>
  Object.fromEntries(
    Object.entries(layers).map(([name, geometries]): [string, Layer] => [
      name,
      { type: 'GeometryCollection', geometries: geometries.map(one) },
    ]),
  );
