import type { Map } from 'leaflet';
import type { FrameParts } from './parts.ts';

/** The wheel has come to rest after so long without a turn, in milliseconds. */
const RESTS = 180;

/** Pixels of the wheel that zoom by one level, and the most levels that one frame goes. */
const [PIXELS, MOST] = [60, 4];

/** Pixels that a browser means which tells of pixels, lines or pages. */
const UNITS = [1, 20, 60];

/** What Leaflet's own touch zoom moves a map with, and has no types for. */
interface Moving extends Map {
  dragging: Map['dragging'] & { moving: () => boolean };
  _limitZoom: (zoom: number) => number;
  _moveStart: (zooms: boolean, quietly: boolean) => void;
  _move: (centre: object, zoom: number, how: { pinch: true; round: false }) => void;
  _resetView: (centre: object, zoom: number) => void;
}

/**
 * The wheel scrolls the page until the reader turns to the map; then it zooms. While it turns, what is drawn is stretched,
 * as under two fingers; it is drawn anew once the wheel rests.
 */
export function zoomByWheel(map: Map, { frame, canvas }: FrameParts): void {
  const moving = map as Moving;
  let [turned, at] = [0, map.getSize()];
  let out = false;
  let asked: number | undefined;
  let rest: ReturnType<typeof setTimeout> | undefined;
  /** The middle of the map at another zoom, if what is under the mouse stays there. */
  const round = (zoom: number) => {
    const half = map.getSize().divideBy(2);
    const off = at.subtract(half).multiplyBy(1 - 1 / map.getZoomScale(zoom, map.getZoom()));
    return map.containerPointToLatLng(half.add(off));
  };
  const settle = () => {
    rest = undefined;
    // What is dragged meanwhile must not jump.
    if (moving.dragging.moving()) {
      rest = setTimeout(settle, RESTS);
      return;
    }
    // Pictures of streets are sharp at whole zooms alone: to the next one that way.
    const { zoomSnap: whole = 0 } = map.options;
    const zoom = whole === 0 ? map.getZoom() : (out ? Math.floor : Math.ceil)(map.getZoom());
    moving._resetView(round(zoom), moving._limitZoom(zoom));
  };
  const zoom = () => {
    const levels = MOST * Math.log2(2 / (1 + Math.exp(-Math.abs(turned) / (PIXELS * MOST))));
    out = turned < 0;
    const wanted = map.getZoom() + (out ? -levels : levels);
    const to = Math.max(map.getMinZoom(), Math.min(map.getMaxZoom(), wanted));
    [turned, asked] = [0, undefined];
    if (to === map.getZoom()) return;
    if (rest === undefined) moving._moveStart(true, false);
    moving._move(round(to), to, { pinch: true, round: false });
    clearTimeout(rest);
    rest = setTimeout(settle, RESTS);
  };
  const turn = (event: WheelEvent) => {
    event.preventDefault();
    turned -= event.deltaY * (UNITS[event.deltaMode] ?? 1);
    at = map.mouseEventToContainerPoint(event);
    asked ??= requestAnimationFrame(zoom);
  };
  const listen = () => {
    canvas.addEventListener('wheel', turn, { passive: false });
  };
  frame.addEventListener('focusin', listen);
  frame.addEventListener('pointerdown', listen);
  frame.addEventListener('mouseleave', () => {
    canvas.removeEventListener('wheel', turn);
  });
}
