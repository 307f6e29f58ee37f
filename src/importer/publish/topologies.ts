import type { Feature, FeatureCollection } from 'geojson';
import { quantize } from 'topojson-client';
import { topology } from 'topojson-server';
import { filter, presimplify, simplify } from 'topojson-simplify';
import type {
  GeometryCollection,
  MultiPolygon as Arcs,
  Polygon as Arc,
  Topology,
} from 'topojson-specification';
import { mergeAreas } from '../../domain/places/merge-areas.ts';
import { geometryOf, type Ring, type Shape } from '../place/rings.ts';

export interface Outline {
  id: string;
  /** Shown on maps; left out where a page knows it already. */
  name?: string;
  geometry: Shape;
}

/** Collections that share lines, by object name. */
export type Layers = Readonly<Record<string, readonly Outline[]>>;

/** Triangles smaller than this many square degrees (about 45 m square) are left out of national outlines. */
export const NATIONAL_DETAIL = 3e-7;

/** The same for the land of other countries (about 500 m square). */
export const COAST_DETAIL = 2e-5;

/** The same for small areas (about 6 m square). */
export const SMALL_DETAIL = 5e-9;

/**
 * The same for teams and wards, as a share of the smaller of the two areas that a line lies between: a ward in town is
 * drawn finer than one on a moor, and each as fine as a map of it can show.
 */
const LOCAL_SHARE = 6e-4;

/** Degrees that places in outlines of teams and wards are rounded to, about 4 m. */
const LOCAL_GRID = 4e-5;

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

/**
 * Outlines of one force and of what adjoins it. The lines of a layer are simplified together, each as its smaller
 * neighbour needs. A line that two layers draw alike is there once; where layers were drawn apart, such as teams by the
 * wards of an earlier year, their lines would only cut each other to crumbs, and each layer keeps its own.
 * @param around wards beside the force, by the force that they belong to: only their common outline is kept.
 */
export function localTopology(layers: Layers, around: ReadonlyMap<string, readonly Outline[]>): Topology {
  const drawn = Object.entries(layers).filter(([, outlines]) => outlines.length > 0);
  const [last] = drawn.slice(-1);
  const together = [simplified(Object.fromEntries(drawn), around)];
  if (drawnAlike(drawn)) return sortKeys(rounded(together));
  const apart = drawn.map(([name, outlines]) =>
    simplified({ [name]: outlines }, name === last?.[0] ? around : new Map()),
  );
  const [least] = [together, apart]
    .map(rounded)
    .sort((a, b) => JSON.stringify(a).length - JSON.stringify(b).length);
  return sortKeys(least ?? rounded(together));
}

/** Whether all layers draw the very lines of the last: then drawing them apart could only draw lines twice. */
function drawnAlike(layers: readonly (readonly [string, readonly Outline[]])[]): boolean {
  const last = new Set(layers.at(-1)?.[1].map(({ geometry }) => geometry));
  return layers.every(([, outlines]) => outlines.every(({ geometry }) => last.has(geometry)));
}

/** Several topologies as one, on the grid. */
function rounded(parts: readonly Topology[]): Topology {
  const plain = joined(parts);
  return quantize(plain, { scale: [LOCAL_GRID, LOCAL_GRID], translate: cornerOf(plain) });
}

function simplified(layers: Layers, around: ReadonlyMap<string, readonly Outline[]>): Topology {
  const beside = [...around].flatMap(([force, outlines]) =>
    outlines.map((outline) => ({ force, ...outline })),
  );
  const whole = presimplify(
    topology({
      ...Object.fromEntries(Object.entries(layers).map(([name, outlines]) => [name, collection(outlines)])),
      [BESIDE]: collection(beside),
    }) as Topology<Record<string, GeometryCollection>>,
  );
  weighBySize(whole, [...Object.values(layers).flat(), ...beside]);
  const plain = simplify(whole, LOCAL_SHARE);
  const { [BESIDE]: all, ...own } = plain.objects;
  const geometries = (all?.geometries ?? []).filter(
    (one): one is Arc | Arcs => one.type === 'Polygon' || one.type === 'MultiPolygon',
  );
  const byForce = Map.groupBy(geometries, (_, i) => beside[i]?.force ?? '');
  const neighbours: GeometryCollection = {
    type: 'GeometryCollection',
    geometries: [...byForce].map(([id, list]) => ({ ...mergeAreas(plain, list), id })),
  };
  const kept = byForce.size > 0 ? { ...own, neighbours } : own;
  return filter({ ...plain, objects: kept }, () => true);
}

/** Several topologies as one. */
function joined(parts: readonly Topology[]): Topology<Record<string, GeometryCollection>> {
  const arcs: Topology['arcs'] = [];
  const objects: Record<string, GeometryCollection> = {};
  for (const part of parts) {
    const offset = arcs.length;
    arcs.push(...part.arcs);
    const moved = (arc: unknown): unknown =>
      Array.isArray(arc)
        ? arc.map(moved)
        : typeof arc === 'number' && arc < 0
          ? arc - offset
          : Number(arc) + offset;
    for (const [name, object] of Object.entries(part.objects) as [string, GeometryCollection][])
      objects[name] = {
        ...object,
        geometries: object.geometries.map((one) =>
          'arcs' in one ? ({ ...one, arcs: moved(one.arcs) } as typeof one) : one,
        ),
      };
  }
  return { type: 'Topology', objects, arcs };
}

const BESIDE = 'beside';

/** Make the weight of each bend a share of the smallest area that its line bounds. */
function weighBySize(whole: Topology<Record<string, GeometryCollection>>, outlines: readonly Outline[]) {
  const sizes = new Map(outlines.map(({ id, geometry }) => [id, squareDegrees(geometry)]));
  const least = new Float64Array(whole.arcs.length).fill(Infinity);
  const note = (arcs: unknown, size: number): void => {
    if (Array.isArray(arcs)) for (const arc of arcs) note(arc, size);
    else if (typeof arcs === 'number') {
      const arc = arcs < 0 ? ~arcs : arcs;
      least[arc] = Math.min(least[arc] ?? Infinity, size);
    }
  };
  for (const { geometries } of Object.values(whole.objects))
    for (const geometry of geometries)
      if ('arcs' in geometry) note(geometry.arcs, sizes.get(String(geometry.id)) ?? Infinity);
  for (const [i, arc] of whole.arcs.entries())
    for (const bend of arc as [number, number, number][]) bend[2] /= least[i] ?? 1;
}

function squareDegrees({ parts }: Shape): number {
  const ringSize = (ring: Ring) => {
    let sum = 0;
    for (let i = 2; i < ring.length; i += 2)
      sum +=
        (ring[i - 2] as number) * (ring[i + 1] as number) - (ring[i] as number) * (ring[i - 1] as number);
    return Math.abs(sum / 2);
  };
  return parts.reduce(
    (sum, [outer, ...holes]) =>
      sum + (outer ? ringSize(outer) : 0) - holes.reduce((n, hole) => n + ringSize(hole), 0),
    0,
  );
}

/** The south-west corner, on the grid. */
function cornerOf({ arcs }: Topology): [number, number] {
  let [west, south] = [Infinity, Infinity];
  for (const [x = 0, y = 0] of arcs.flat()) [west, south] = [Math.min(west, x), Math.min(south, y)];
  return [Number(west.toFixed(4)), Number(south.toFixed(4))];
}

const collection = (outlines: readonly Outline[]): FeatureCollection => ({
  type: 'FeatureCollection',
  features: outlines.map(({ id, name, geometry }): Feature => ({
    type: 'Feature',
    id,
    properties: name === undefined ? {} : { name },
    geometry: geometryOf(geometry),
  })),
});

/** Drop what only the library needs, and keep keys in one order. */
function sortKeys({ transform, objects, arcs }: Topology): Topology {
  return { type: 'Topology', ...(transform && { transform }), objects, arcs };
}
