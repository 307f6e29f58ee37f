import { type PlacedPoints, radiusOf } from '../../../domain/crime-map/points.ts';

/** What part of the flat world a canvas shows: pixels a unit, and the pixels left and above of its corner. */
export interface CanvasView {
  scale: number;
  left: number;
  top: number;
  width: number;
  height: number;
}

export interface PointStyle {
  fill: string;
  line: string;
  /** Radius of a circle that stands for one. */
  unit: number;
}

/** Draws the circles that are in view, the large ones first. Returns how many. */
export function drawPoints(
  context: Pick<
    CanvasRenderingContext2D,
    'arc' | 'beginPath' | 'fill' | 'stroke' | 'fillStyle' | 'strokeStyle' | 'lineWidth'
  >,
  points: PlacedPoints,
  view: CanvasView,
  style: PointStyle,
): number {
  context.fillStyle = style.fill;
  context.strokeStyle = style.line;
  let drawn = 0;
  for (const point of points.order) {
    const radius = radiusOf(points.counts[point] ?? 0, style.unit);
    const x = (points.x[point] ?? 0) * view.scale - view.left;
    const y = (points.y[point] ?? 0) * view.scale - view.top;
    if (x + radius < 0 || y + radius < 0 || x - radius > view.width || y - radius > view.height) continue;
    // A thin line of the ground's colour keeps one circle apart from the next; a small one would vanish under it.
    context.lineWidth = Math.min(1.2, radius / 4);
    context.beginPath();
    context.arc(x, y, radius, 0, 2 * Math.PI);
    context.fill();
    context.stroke();
    drawn++;
  }
  return drawn;
}

/**
 * The point under a place on the canvas: the smallest circle that holds it, else the nearest one that is no
 * further off than a finger is wide. Null where there is none.
 */
export function pointAt(
  points: PlacedPoints,
  view: CanvasView,
  unit: number,
  [x, y]: readonly [number, number],
  reach: number,
): number | null {
  let [best, least]: [number | null, number] = [null, Infinity];
  for (const point of points.order) {
    const dx = (points.x[point] ?? 0) * view.scale - view.left - x;
    const dy = (points.y[point] ?? 0) * view.scale - view.top - y;
    const [distance, radius] = [Math.hypot(dx, dy), radiusOf(points.counts[point] ?? 0, unit)];
    if (distance > Math.max(radius, reach)) continue;
    const cost = distance <= radius ? radius : radius + distance;
    if (cost <= least) [best, least] = [point, cost];
  }
  return best;
}
