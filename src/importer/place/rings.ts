import type { MultiPolygon, Polygon, Position } from 'geojson';

/**
 * A closed ring: longitude and latitude of each of its points in turn, degrees, WGS84. As pairs, a country's would take
 * five times the memory, which would be gone through again and again for garbage.
 */
export type Ring = Float64Array;

/** An outline with its holes, which are rings like any other (even-odd rule). */
export type Part = readonly Ring[];

/** An area's outline, as GeoJSON has it but for the rings. */
export interface Shape {
  type: 'Polygon' | 'MultiPolygon';
  parts: readonly Part[];
}

/** A geometry of longitudes and latitudes, whether or not it can be used: see `ringsFault`. */
export const shapeOf = ({ type, coordinates }: Polygon | MultiPolygon): Shape => ({
  type,
  parts: (type === 'Polygon' ? [coordinates] : coordinates).map((part) => part.map(ringOf)),
});

function ringOf(points: readonly Position[]): Ring {
  const ring = new Float64Array(2 * points.length);
  for (const [i, point] of points.entries()) ring.set([point[0] as number, point[1] as number], 2 * i);
  return ring;
}

/** The same as GeoJSON, for libraries. */
export function geometryOf({ type, parts }: Shape): Polygon | MultiPolygon {
  const coordinates = parts.map((part) => part.map(pointsOf));
  return type === 'Polygon' ? { type, coordinates: coordinates[0] ?? [] } : { type, coordinates };
}

function pointsOf(ring: Ring): Position[] {
  const points: Position[] = [];
  for (let i = 0; i < ring.length; i += 2) points.push([ring[i] as number, ring[i + 1] as number]);
  return points;
}

/** Degrees; infinite the wrong way round where there are no points. */
export interface Bounds {
  west: number;
  east: number;
  low: number;
  high: number;
}

export function boundsOf(parts: readonly Part[]): Bounds {
  let [west, east, low, high] = [Infinity, -Infinity, Infinity, -Infinity];
  for (const part of parts) {
    for (const ring of part) {
      for (let i = 0; i < ring.length; i += 2) {
        const [x, y] = [ring[i] as number, ring[i + 1] as number];
        if (x < west) west = x;
        if (x > east) east = x;
        if (y < low) low = y;
        if (y > high) high = y;
      }
    }
  }
  return { west, east, low, high };
}

/** Whether two outlines have the same corners, to five decimals and in whatever order. */
export function sameCorners(one: Shape, other: Shape): boolean {
  const [a, b] = [cornersOf(one), cornersOf(other)];
  return a.size === b.size && a.isSubsetOf(b);
}

function cornersOf({ parts }: Shape): Set<number> {
  const corners = new Set<number>();
  for (const ring of parts.flat())
    for (let i = 0; i < ring.length; i += 2)
      corners.add(
        Math.round((ring[i] as number) * 1e5) * 2 ** 26 + Math.round((ring[i + 1] as number) * 1e5),
      );
  return corners;
}

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

/** How many edges a ring has. */
export const edgesIn = (ring: Ring) => Math.max(0, ring.length / 2 - 1);

export function edgesOf(areas: readonly Area[]): Edges {
  const rings = areas.map(({ parts }) => parts.flat());
  const total = rings.flat().reduce((n, ring) => n + edgesIn(ring), 0);
  const edges: Edges = {
    x1: new Float64Array(total),
    y1: new Float64Array(total),
    x2: new Float64Array(total),
    y2: new Float64Array(total),
    area: new Uint16Array(total),
  };
  let edge = 0;
  for (const [index, list] of rings.entries()) {
    for (const ring of list) {
      for (let i = 2; i < ring.length; i += 2, edge++) {
        edges.x1[edge] = ring[i - 2] as number;
        edges.y1[edge] = ring[i - 1] as number;
        edges.x2[edge] = ring[i] as number;
        edges.y2[edge] = ring[i + 1] as number;
        edges.area[edge] = index;
      }
    }
  }
  return edges;
}

/** What is wrong with an area's outlines, in words with the ring's number; null when they can be used. */
export function ringsFault(polygons: readonly Part[]): string | null {
  if (polygons.length === 0) return 'found no polygon; expected at least one.';
  for (const [p, polygon] of polygons.entries()) {
    if (polygon.length === 0) return `polygon ${p + 1}: found no ring; expected an outer ring.`;
    for (const [r, ring] of polygon.entries()) {
      const fault = ringFault(ring);
      if (fault) return `polygon ${p + 1}, ring ${r + 1}: ${fault}`;
    }
  }
  if (polygons.flat().every(isFlat))
    return 'found only points on one line; expected a ring that encloses an area.';
  return null;
}

function ringFault(ring: Ring): string | null {
  for (let i = 0; i < ring.length; i += 2) {
    if (!(Math.abs(ring[i] as number) <= 180 && Math.abs(ring[i + 1] as number) <= 90))
      return `found the point ${ring.subarray(i, i + 2).join(', ')}; expected longitude -180 to 180 and latitude -90 to 90 (WGS84 degrees).`;
  }
  if (ring.length < 8)
    return `found ${ring.length / 2} points; expected at least four, the last equal to the first.`;
  const [first, last] = [ring.subarray(0, 2), ring.subarray(-2)];
  if (first[0] !== last[0] || first[1] !== last[1]) {
    return `does not close: starts at ${first.join(', ')} and ends at ${last.join(', ')}; expected the last point to equal the first.`;
  }
  return null;
}

/** Whether all points of a ring lie on one line, so that it encloses nothing. */
function isFlat(ring: Ring): boolean {
  const [x = 0, y = 0] = ring;
  let [bx, by] = [x, y];
  for (let i = 2; i < ring.length; i += 2) {
    const [ox, oy] = [ring[i] as number, ring[i + 1] as number];
    if (bx === x && by === y) [bx, by] = [ox, oy];
    else if ((ox - x) * (by - y) !== (oy - y) * (bx - x)) return false;
  }
  return true;
}
