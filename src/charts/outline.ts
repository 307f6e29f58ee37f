import { type GeoStream, geoStream } from 'd3-geo';
import type { MultiLineString, MultiPolygon } from 'geojson';

/** Wraps a sink of points in the steps that a point takes on its way: thinned, placed, clipped. */
export type Through = (sink: GeoStream) => GeoStream;

type Point = [number, number];

/** Rings smaller than this each way are specks that nobody can see. */
const SPECK = 3;

/**
 * A shape or lines as SVG path data in whole units, each point told from the one before: a third of the bytes of plain
 * coordinates. Bends whose triangle has an area under `flat` square units are left out, and so are specks.
 */
export function outlineOf(shape: MultiPolygon | MultiLineString, through: Through, flat = 3): string {
  const closed = shape.type === 'MultiPolygon';
  const parts: string[] = [];
  let ring: Point[] = [];
  const sink: GeoStream = {
    point: (x, y) => {
      ring.push([x, y]);
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

/**
 * A line without its smallest bends, as Visvalingam and Whyatt have it. What becomes of a point follows from those beside
 * it alone, never from where the line begins: two areas keep the same points along the line that they share, and gzip
 * writes it once.
 */
function bends(line: readonly Point[], closed: boolean, flat: number): Point[] {
  let points = [...line];
  for (;;) {
    const beside = (index: number) => points.at(index % points.length) ?? [0, 0];
    const areas = points.map((point, index) =>
      !closed && (index === 0 || index === points.length - 1)
        ? Infinity
        : triangle(beside(index - 1), point, beside(index + 1)),
    );
    const next = points.filter((_, index) => {
      const area = areas[index] ?? 0;
      const [before = 0, after = 0] = [areas.at(index - 1), areas[(index + 1) % areas.length]];
      return area >= flat || area > before || area >= after;
    });
    if (next.length === points.length) return points;
    points = next;
  }
}

/** Its area. */
const triangle = ([ax, ay]: Point, [bx, by]: Point, [cx, cy]: Point) =>
  Math.abs((bx - ax) * (cy - ay) - (cx - ax) * (by - ay)) / 2;

function pathOf(ring: readonly Point[], closed: boolean, flat: number): string {
  const kept = bends(ring, closed, flat);
  const [a, b, c, more] = kept;
  if (closed && more === undefined && (!a || !b || !c || triangle(a, b, c) < flat)) return '';
  const [first = [0, 0], ...rest] = kept.map(([x, y]): Point => [Math.round(x), Math.round(y)]);
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
