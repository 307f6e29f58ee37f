import { lineString, simplify } from '@turf/turf';
import { type GeoStream, geoStream } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';

/** Wraps a sink of points in the steps that a point takes on its way: thinned, placed, clipped. */
export type Through = (sink: GeoStream) => GeoStream;

type Point = [number, number];

/** Rings smaller than this each way are specks that nobody can see. */
const SPECK = 3;

/**
 * A shape or lines as SVG path data in whole units, each point told from the one before: a third of the bytes of plain
 * coordinates. Points that bend a line by less than `flat` units are left out, and so are specks.
 */
export function outlineOf(shape: MultiPolygon | MultiLineString, through: Through, flat = 1): string {
  const closed = shape.type === 'MultiPolygon';
  const parts: string[] = [];
  let ring: Point[] = [];
  const sink: GeoStream = {
    point: (x, y) => {
      ring.push([Math.round(x), Math.round(y)]);
    },
    lineStart: () => {
      ring = [];
    },
    lineEnd: () => {
      if (closed ? !isSpeck(ring) : ring.length > 1) parts.push(pathOf(ring, closed, flat));
    },
    polygonStart: ignore,
    polygonEnd: ignore,
    sphere: ignore,
  };
  geoStream(shape, through(sink));
  return parts.join('');
}

function ignore(): void {
  // Rings say enough.
}

function isSpeck(ring: readonly Point[]): boolean {
  const span = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return ring.length < 3 || (span(0) < SPECK && span(1) < SPECK);
}

function bends(points: readonly Point[], flat: number): Point[] {
  const made = simplify(lineString([...points]), { tolerance: flat, highQuality: true, mutate: true });
  return made.geometry.coordinates as Point[];
}

function pathOf(ring: readonly Point[], closed: boolean, flat: number): string {
  const [start = [0, 0]] = ring;
  const [first = start, ...rest] = bends(closed ? [...ring, start] : ring, flat);
  if (closed) {
    // The end of a ring is its start.
    rest.pop();
    if (rest.length < 2) return '';
  }
  let [x, y] = first;
  const steps: string[] = [];
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    const gap = steps.length === 0 || dx < 0 ? '' : ' ';
    steps.push(`${gap}${dx}${dy < 0 ? '' : ' '}${dy}`);
    [x, y] = [nextX, nextY];
  }
  return steps.length === 0 ? '' : `M${first.join(' ')}l${steps.join('')}${closed ? 'z' : ''}`;
}
