import type { LatLng, LatLngBounds, Map } from 'leaflet';
import type { LonLat } from '../../../domain/crime-map/near-mile.ts';
import type { FrameParts } from './parts.ts';

/** Room round what is shown, in pixels. */
const EDGE = 12;
/** Room round an item beside the open panel. */
const CLEAR = 24;

/** Width of a sheet of A4 between its margins, in pixels. */
const PAPER = 680;

/** What part of the world is in the frame, clear of what lies over the map. */
export class Framing {
  readonly #map: Map;
  readonly #parts: FrameParts;
  #whole: LatLngBounds | undefined;
  /** What of it the map opens on. */
  #main: LatLngBounds | undefined;
  #fitted: { zoom: number; at: LatLng } | undefined;

  constructor(map: Map, parts: FrameParts) {
    [this.#map, this.#parts] = [map, parts];
    new ResizeObserver(() => {
      const whole = this.#isUntouched() ? this.#whole : undefined;
      // Else the map begins to glide back within its bounds, and goes on after it was fitted.
      if (whole) map.setMaxBounds([]);
      map.invalidateSize({ animate: false });
      if (whole && this.#main) this.show(whole, this.#main);
    }).observe(parts.frame);
    this.#keepSizeOnPaper();
  }

  /** A frame of another size would show another part of the map. */
  #keepSizeOnPaper(): void {
    const { frame } = this.#parts;
    addEventListener('beforeprint', () => {
      const { offsetWidth: width, offsetHeight: height } = frame;
      if (width === 0) return;
      const zoom = Math.min(1, PAPER / width);
      Object.assign(frame.style, { width: `${width}px`, height: `${height}px`, zoom: String(zoom) });
    });
    addEventListener('afterprint', () => {
      frame.removeAttribute('style');
    });
  }

  get whole(): LatLngBounds | undefined {
    return this.#whole;
  }

  /** Shows an area, all of it or its main part, and keeps the reader from losing it. */
  show(whole: LatLngBounds, main: LatLngBounds): void {
    [this.#whole, this.#main] = [whole, main];
    this.#map.setMaxBounds([]);
    this.#map.setMinZoom(0);
    this.#fit(whole);
    this.#map.setMinZoom(Math.floor(this.#map.getZoom() - 1));
    this.#map.setMaxBounds(whole.pad(0.8));
    if (!main.equals(whole)) this.#fit(main);
  }

  /** All of what was shown last. */
  fitWhole(): void {
    if (!this.#whole) return;
    this.#main = this.#whole;
    this.#fit(this.#whole);
  }

  #fit(bounds: LatLngBounds): void {
    const { tools, streets } = this.#parts;
    const above = tools.offsetTop + tools.offsetHeight;
    this.#map.fitBounds(bounds, {
      animate: false,
      paddingTopLeft: [EDGE, above + EDGE / 2],
      paddingBottomRight: [EDGE, Math.max(EDGE, streets.offsetHeight + EDGE / 2)],
    });
    this.#fitted = { zoom: this.#map.getZoom(), at: this.#map.getCenter() };
  }

  /** Moves the map so that the open panel does not lie over a place. */
  keepInView([lon, lat]: LonLat): void {
    const { frame, panel } = this.#parts;
    const { x, y } = this.#map.latLngToContainerPoint([lat, lon]);
    const beside = panel.offsetWidth < frame.clientWidth * 0.7;
    const right = beside ? panel.offsetLeft - CLEAR : frame.clientWidth - CLEAR;
    const bottom = beside ? frame.clientHeight - CLEAR : panel.offsetTop - CLEAR;
    const dx = x > right ? x - right : Math.min(0, x - CLEAR);
    const dy = y > bottom ? y - bottom : Math.min(0, y - CLEAR);
    if (dx !== 0 || dy !== 0) this.#map.panBy([dx, dy], { animate: false });
  }

  /** Whether the reader has not moved the map since it was fitted. */
  #isUntouched(): boolean {
    const [fitted, map] = [this.#fitted, this.#map];
    return !!fitted && map.getZoom() === fitted.zoom && map.getCenter().equals(fitted.at);
  }
}
