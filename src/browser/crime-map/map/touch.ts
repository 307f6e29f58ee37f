import type { Map } from 'leaflet';
import type { FrameParts } from './parts.ts';

/** A finger that has moved so far, in pixels, means to move something. */
const MOVED = 12;

/** How long the hint stays, in milliseconds. */
const SHOWN = 1800;

/**
 * One finger scrolls the page, two move the map, and a hint says so; the mouse drags as ever. Where the map fills the
 * screen there is no page to scroll: one finger moves it then.
 */
export function letFingersScroll(map: Map, { frame, canvas, hint }: FrameParts): void {
  let start: Touch | undefined;
  let timer: ReturnType<typeof setTimeout> | undefined;
  // Before the map itself hears of it.
  frame.addEventListener(
    'pointerdown',
    ({ pointerType }) => {
      if (pointerType === 'touch' && !('full' in frame.dataset)) map.dragging.disable();
      else map.dragging.enable();
    },
    { capture: true },
  );
  canvas.addEventListener(
    'touchstart',
    ({ touches }) => {
      start = touches.length === 1 ? touches[0] : undefined;
      if (!start) hint.hidden = true;
    },
    { passive: true },
  );
  canvas.addEventListener(
    'touchmove',
    ({ touches: [finger, ...more] }) => {
      if (!start || !finger || more.length > 0 || 'full' in frame.dataset) return;
      if (Math.hypot(finger.clientX - start.clientX, finger.clientY - start.clientY) < MOVED) return;
      start = undefined;
      hint.hidden = false;
      clearTimeout(timer);
      timer = setTimeout(() => {
        hint.hidden = true;
      }, SHOWN);
    },
    { passive: true },
  );
}

/** A button that makes the map fill the screen, and Escape or the same button that puts it back. */
export function letFillScreen({ frame, full }: FrameParts, words: { open: string; close: string }): void {
  const fill = (is: boolean) => {
    frame.toggleAttribute('data-full', is);
    document.documentElement.toggleAttribute('data-map-full', is);
    full.textContent = is ? words.close : words.open;
  };
  full.addEventListener('click', () => {
    fill(!('full' in frame.dataset));
  });
  frame.addEventListener('keydown', ({ key }) => {
    if (key !== 'Escape' || !('full' in frame.dataset)) return;
    fill(false);
    full.focus();
  });
}
