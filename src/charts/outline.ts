import { type GeoStream, geoStream } from 'd3-geo';
import type { MultiPolygon } from 'geojson';

/** Wraps a sink of points in the steps that a point takes on its way: thinned, placed, clipped. */
export type Through = (sink: GeoStream) => GeoStream;

/** Rings smaller than this each way are specks that nobody can see. */
const SPECK = 2;

/**
 * A shape as SVG path data in whole units, each point told from the one before: a third of the bytes of plain
 * coordinates. Points that fall together are written once, and specks are left out.
 */
export function outlineOf(shape: MultiPolygon, through: Through): string {
  const parts: string[] = [];
  let ring: [number, number][] = [];
  const sink: GeoStream = {
    point: (x, y) => {
      ring.push([Math.round(x), Math.round(y)]);
    },
    lineStart: () => {
      ring = [];
    },
    lineEnd: () => {
      if (!isSpeck(ring)) parts.push(ringPath(ring));
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

function isSpeck(ring: readonly [number, number][]): boolean {
  const span = (axis: 0 | 1) => {
    const values = ring.map((point) => point[axis]);
    return Math.max(...values) - Math.min(...values);
  };
  return ring.length < 3 || (span(0) < SPECK && span(1) < SPECK);
}

function ringPath(ring: readonly [number, number][]): string {
  const [first = [0, 0], ...rest] = ring;
  let [x, y] = first;
  const steps: string[] = [];
  for (const [nextX, nextY] of rest) {
    const [dx, dy] = [nextX - x, nextY - y];
    if (dx === 0 && dy === 0) continue;
    const gap = steps.length === 0 || dx < 0 ? '' : ' ';
    steps.push(`${gap}${dx}${dy < 0 ? '' : ' '}${dy}`);
    [x, y] = [nextX, nextY];
  }
  return `M${first.join(' ')}l${steps.join('')}z`;
}
