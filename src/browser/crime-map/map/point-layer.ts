import type { Map } from 'leaflet';
import { type PlacedPoints, radiusOf, unitRadius } from '../../../domain/crime-map/points.ts';
import { type CanvasView, drawPoints, pointAt } from './draw-points.ts';
import { Layer } from './leaflet.ts';

/** How far beyond the frame is drawn, as a share of it: what a short drag brings into view. */
const MARGIN = 0.25;

/** Circles at published points, on one canvas. */
export class PointLayer extends Layer {
  readonly #canvas = document.createElement('canvas');
  #map: Map | undefined;
  #points: PlacedPoints | null = null;
  #chosen: number | null = null;
  #drawn: CanvasView | undefined;

  override onAdd(map: Map): this {
    this.#map = map;
    this.#canvas.className = 'crime-points';
    map.getPane('points')?.append(this.#canvas);
    this.draw();
    return this;
  }

  override onRemove(): this {
    this.#canvas.remove();
    this.#map = undefined;
    return this;
  }

  override getEvents = () => ({
    moveend: () => {
      this.draw();
    },
    resize: () => {
      this.draw();
    },
  });

  show(points: PlacedPoints | null): void {
    this.#points = points;
    this.#chosen = null;
    this.draw();
  }

  /** Marks one point; null for none. */
  choose(point: number | null): void {
    this.#chosen = point;
    this.draw();
  }

  /** The point at a place of the frame, in pixels from its corner; null where there is none. */
  at(x: number, y: number, reach: number): number | null {
    const map = this.#map;
    // While the map is zoomed, what is drawn lies elsewhere.
    if (!map || !this.#points || this.#drawn?.scale !== worldAt(map.getZoom())) return null;
    const size = map.getSize();
    const place = [x + size.x * MARGIN, y + size.y * MARGIN] as const;
    return pointAt(this.#points, this.#drawn, unitRadius(map.getZoom(), this.#points.most), place, reach);
  }

  draw(): void {
    const map = this.#map;
    const context = this.#canvas.getContext('2d');
    if (!map || !context) return;
    const [size, zoom] = [map.getSize(), map.getZoom()];
    const corner = map.containerPointToLayerPoint([-size.x * MARGIN, -size.y * MARGIN]);
    const origin = map.getPixelOrigin();
    const view: CanvasView = {
      scale: worldAt(zoom),
      left: origin.x + corner.x,
      top: origin.y + corner.y,
      width: size.x * (1 + 2 * MARGIN),
      height: size.y * (1 + 2 * MARGIN),
    };
    this.#drawn = view;
    this.#fit(context, view);
    this.#canvas.style.transform = `translate(${corner.x}px, ${corner.y}px)`;
    if (this.#points) this.#paint(context, this.#points, view, unitRadius(zoom, this.#points.most));
  }

  #fit(context: CanvasRenderingContext2D, { width, height }: CanvasView): void {
    const ratio = window.devicePixelRatio || 1;
    this.#canvas.width = Math.round(width * ratio);
    this.#canvas.height = Math.round(height * ratio);
    this.#canvas.style.width = `${width}px`;
    this.#canvas.style.height = `${height}px`;
    context.scale(ratio, ratio);
  }

  #paint(context: CanvasRenderingContext2D, points: PlacedPoints, view: CanvasView, unit: number): void {
    const colour = colours(this.#canvas);
    drawPoints(context, points, view, { fill: colour('--point'), line: colour('--point-line'), unit });
    if (this.#chosen === null) return;
    const radius = radiusOf(points.counts[this.#chosen] ?? 0, unit) + 3;
    context.beginPath();
    context.strokeStyle = colour('--accent');
    context.lineWidth = 3.5;
    context.arc(
      (points.x[this.#chosen] ?? 0) * view.scale - view.left,
      (points.y[this.#chosen] ?? 0) * view.scale - view.top,
      radius,
      0,
      2 * Math.PI,
    );
    context.stroke();
  }
}

/** Pixels that the whole world is wide at a zoom. */
const worldAt = (zoom: number) => 256 * 2 ** zoom;

const colours = (element: Element) => {
  const style = getComputedStyle(element);
  return (name: string) => style.getPropertyValue(name).trim();
};
