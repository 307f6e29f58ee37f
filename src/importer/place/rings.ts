import type { MultiPolygon, Polygon } from 'geojson';

/** A closed ring of `[lon, lat]` pairs in degrees, WGS84. */
export type Ring = readonly (readonly [number, number])[];

/** An outline with its holes, which are rings like any other (even-odd rule). */
export type Part = readonly Ring[];

/** The parts of a geometry that has been checked. */
export const partsOf = (geometry: Polygon | MultiPolygon): Part[] =>
  (geometry.type === 'Polygon' ? [geometry.coordinates] : geometry.coordinates) as unknown as Part[];

/** Whether two outlines have the same corners, to five decimals and in whatever order. */
export function sameCorners(one: Polygon | MultiPolygon, other: Polygon | MultiPolygon): boolean {
  const [a, b] = [cornersOf(one), cornersOf(other)];
  return a.size === b.size && a.isSubsetOf(b);
}

const cornersOf = (geometry: Polygon | MultiPolygon) =>
  new Set(
    partsOf(geometry)
      .flat(2)
      .map(([x, y]) => Math.round(x * 1e5) * 2 ** 26 + Math.round(y * 1e5)),
  );

/** An area to look points up in: it holds the points that any of its parts holds, though parts may overlap. */
export interface Area {
  id: string;
  parts: readonly Part[];
}

/** All edges of all areas, one after another, in flat arrays. Edge `i` runs from `x1[i],y1[i]` to `x2[i],y2[i]`. */
export interface Edges {
  x1: Float64Array;
  y1: Float64Array;
  x2: Float64Array;
  y2: Float64Array;
  /** Index of the area each edge belongs to. */
  area: Uint16Array;
}

export function edgesOf(areas: readonly Area[]): Edges {
  const total = areas.reduce(
    (n, area) => n + area.parts.flat().reduce((m, ring) => m + Math.max(0, ring.length - 1), 0),
    0,
  );
  const edges: Edges = {
    x1: new Float64Array(total),
    y1: new Float64Array(total),
    x2: new Float64Array(total),
    y2: new Float64Array(total),
    area: new Uint16Array(total),
  };
  let i = 0;
  areas.forEach((area, index) => {
    for (const ring of area.parts.flat()) {
      let previous = ring[0];
      for (const point of ring.slice(1)) {
        if (!previous) break;
        edges.x1[i] = previous[0];
        edges.y1[i] = previous[1];
        edges.x2[i] = point[0];
        edges.y2[i] = point[1];
        edges.area[i] = index;
        previous = point;
        i++;
      }
    }
  });
  return edges;
}
