import type { Feature, FeatureCollection, Position } from 'geojson';
import { feature, quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify, simplify } from 'topojson-simplify';
import { METRES_A_DEGREE } from '../../domain/crime-map/near-mile.ts';
import type {
  GeometryCollection,
  GeometryObject,
  Objects,
  Topology,
  Transform,
} from 'topojson-specification';

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
  const own = without(
    weighed(from),
    collections(layers, (geometry) => geometry),
  );
  return filter(simplify(own, least), () => true);
}

/** Some geometries of a topology without the lines of everything else, which are most of them. */
function without(from: Outlines, objects: Objects<Properties>): Outlines {
  const used = new Set<number>();
  const note = (arc: number) => {
    used.add(arc < 0 ? ~arc : arc);
    return arc;
  };
  for (const object of Object.values(objects)) renumbered(object, note);
  const kept = [...used].sort((a, b) => a - b);
  const place = new Map(kept.map((arc, i) => [arc, i]));
  const move = (arc: number) => (arc < 0 ? ~(place.get(~arc) ?? 0) : (place.get(arc) ?? 0));
  return {
    type: 'Topology',
    objects: Object.fromEntries(
      Object.entries(objects).map(([name, object]) => [name, renumbered(object, move)]),
    ),
    arcs: kept.map((arc) => from.arcs[arc] ?? []),
  };
}

const done = new WeakMap<Outlines, Outlines>();

/** Every bend with what it encloses; worked out once, for it takes longer than the rest. */
function weighed(outlines: Outlines): Outlines {
  const known = done.get(outlines) ?? presimplify(outlines);
  done.set(outlines, known);
  return known;
}

type Layer = GeometryCollection<Properties>;
/** Share of lines without a bend from which two layers only roughly share their borders, and weave round each other. */
const WOVEN = 0.3;

/** Whether the layers of a file weave round each other, so that it is mostly crumbs of lines. */
export const isWoven = ({ arcs }: Outlines): boolean =>
  arcs.filter(({ length }) => length <= 2).length > arcs.length * WOVEN;

/** Some layers of a topology on their own, with the lines that they share among themselves. */
export function anew(from: Outlines, layers: readonly string[]): Outlines {
  const held = layers.flatMap((name) => {
    const layer = from.objects[name];
    return layer ? [[name, withoutCrumbs(feature(from, layer))] as const] : [];
  });
  return topology(Object.fromEntries(held)) as Outlines;
}

/**
 * Areas without rings that the grid has made a mere line, as rocks in the sea: topojson-server may tie such a ring to
 * another's line, and then no whole can be made of the areas. What has nothing else stays.
 */
function withoutCrumbs(of: FeatureCollection | Feature): FeatureCollection {
  const features = (of.type === 'Feature' ? [of] : of.features).map((one) => {
    if (one.geometry.type !== 'MultiPolygon') return one;
    const coordinates = one.geometry.coordinates.filter(([outer]) => outer && !isFlat(outer));
    return coordinates.length === 0 ? one : { ...one, geometry: { ...one.geometry, coordinates } };
  });
  return { type: 'FeatureCollection', features };
}

/** Whether a ring has only two places, in whichever order. */
const isFlat = (ring: readonly Position[]) => new Set(ring.map(String)).size <= 2;

/** A grid of squares so many metres wide that holds the places of some topologies. */
export function gridOf(parts: readonly Outlines[], metres: number): Transform {
  let [west, south, north] = [Infinity, Infinity, -Infinity];
  for (const { arcs } of parts)
    for (const arc of arcs)
      for (const [x = 0, y = 0] of arc) {
        west = Math.min(west, x);
        [south, north] = [Math.min(south, y), Math.max(north, y)];
      }
  const step = metres / METRES_A_DEGREE;
  const across = step / Math.cos((((south + north) / 2) * Math.PI) / 180);
  return { scale: [across, step], translate: [west, south] };
}

/** Several topologies in one file, their places rounded to a grid, or to one of so many steps a side. */
export function joined(parts: readonly Outlines[], grid: Transform | number): Outlines {
  const arcs: Outlines['arcs'] = [];
  const objects: Outlines['objects'] = {};
  for (const part of parts) {
    const offset = arcs.length;
    arcs.push(...part.arcs);
    const shift = (arc: number) => (arc < 0 ? arc - offset : arc + offset);
    for (const [name, object] of Object.entries(part.objects)) objects[name] = renumbered(object, shift);
  }
  const all = { type: 'Topology' as const, objects, arcs };
  return typeof grid === 'number' ? quantize(all, grid) : quantize(all, grid);
}

type Nested = number | Nested[];

/** The same geometry when its lines have other numbers; a line that runs backwards is `~index`. */
function renumbered<Geometry extends Outline>(
  geometry: Geometry,
  numberOf: (arc: number) => number,
): Geometry {
  const through = (arc: Nested): Nested => (Array.isArray(arc) ? arc.map(through) : numberOf(arc));
  if (geometry.type === 'GeometryCollection')
    return { ...geometry, geometries: geometry.geometries.map((one) => renumbered(one, numberOf)) };
  return 'arcs' in geometry ? { ...geometry, arcs: through(geometry.arcs) } : geometry;
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
