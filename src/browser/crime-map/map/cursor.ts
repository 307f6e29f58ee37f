import type { Map } from 'leaflet';
import type { Item } from '../../../domain/crime-map/items.ts';
import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import type { FrameParts } from './parts.ts';

/** Right and down, as on a screen. */
type Step = readonly [x: number, y: number];

const ARROWS: Partial<Record<string, Step>> = {
  ArrowUp: [0, -1],
  ArrowDown: [0, 1],
  ArrowLeft: [-1, 0],
  ArrowRight: [1, 0],
};

/**
 * The next thing on a map that way, for a reader who moves by arrow keys: near, and not too far off to the side. Null
 * where nothing lies there.
 */
export function nextThatWay(
  spots: readonly { x: number; y: number }[],
  from: number,
  [right, down]: Step,
): number | null {
  const here = spots[from];
  if (!here) return null;
  let [best, least]: [number | null, number] = [null, Infinity];
  spots.forEach(({ x, y }, i) => {
    const [dx, dy] = [x - here.x, y - here.y];
    const [along, aside] = [dx * right + dy * down, Math.abs(dx * down) + Math.abs(dy * right)];
    if (along <= 0 || aside > 2 * along) return;
    const cost = along + 2 * aside;
    if (cost < least) [best, least] = [i, cost];
  });
  return best;
}

/**
 * The keyboard's place on the map: one button that stands on one item at a time. Arrow keys take it to the next
 * item that way, Home to the largest, the page keys through all of them by size; pressed, it opens the item.
 */
export class MapCursor {
  private readonly map: Map;
  private readonly button: HTMLButtonElement;
  private readonly status: HTMLElement;
  private readonly describe: (item: Item) => string;
  /** The largest first. */
  private items: readonly Item[] = [];
  private at = 0;

  constructor(
    map: Map,
    { cursor, status }: FrameParts,
    describe: (item: Item) => string,
    open: (item: Item) => void,
  ) {
    this.map = map;
    this.button = cursor;
    this.status = status;
    this.describe = describe;
    cursor.addEventListener('focus', () => {
      this.enter();
    });
    cursor.addEventListener('keydown', (event) => {
      if (this.key(event.key)) event.preventDefault();
    });
    cursor.addEventListener('click', () => {
      const item = this.items[this.at];
      if (item) open(item);
    });
    map.on('move', () => {
      if (document.activeElement === cursor) this.stand();
    });
    map.on('moveend', () => {
      this.stand();
    });
  }

  show(items: readonly Item[]): void {
    const index = this.items[this.at]?.index;
    this.items = [...items].sort((a, b) => (b.tally.count ?? -1) - (a.tally.count ?? -1));
    this.at = Math.max(
      0,
      this.items.findIndex((item) => item.index === index),
    );
    this.button.hidden = items.length === 0;
    this.stand();
  }

  /** Stands on an item and takes the focus. */
  focusOn(index: number): void {
    const at = this.items.findIndex((item) => item.index === index);
    if (at >= 0) this.at = at;
    this.stand();
    this.button.focus({ preventScroll: true });
  }

  /** Comes in at the largest item in view. */
  private enter(): void {
    const bounds = this.map.getBounds();
    const inView = ({ at: [lon, lat] }: Item) => bounds.contains([lat, lon]);
    const here = this.items[this.at];
    if (!here || !inView(here)) this.at = Math.max(0, this.items.findIndex(inView));
    this.stand();
  }

  /** Whether the key meant something. */
  private key(key: string): boolean {
    const step = ARROWS[key];
    if (step) this.go(this.next(step));
    else if (key === 'Home') this.go(0);
    else if (key === 'PageDown') this.go(Math.min(this.at + 1, this.items.length - 1));
    else if (key === 'PageUp') this.go(Math.max(this.at - 1, 0));
    else if (key === '+' || key === '=') this.map.zoomIn(1, { animate: false });
    else if (key === '-') this.map.zoomOut(1, { animate: false });
    else return false;
    return true;
  }

  private next(step: Step): number | null {
    const spots = this.items.map(({ at: [lon, lat] }) => this.map.latLngToContainerPoint([lat, lon]));
    return nextThatWay(spots, this.at, step);
  }

  private go(to: number | null): void {
    const item = to === null ? undefined : this.items[to];
    if (to === null || !item) return;
    this.at = to;
    const [lon, lat] = item.at;
    if (!this.map.getBounds().pad(-0.08).contains([lat, lon])) this.map.panTo([lat, lon], { animate: false });
    this.stand();
    this.status.textContent = this.words(item);
  }

  private stand(): void {
    const item = this.items[this.at];
    if (!item) return;
    const [lon, lat] = item.at;
    const { x, y } = this.map.latLngToContainerPoint([lat, lon]);
    this.button.style.transform = `translate(${x}px, ${y}px)`;
    this.button.setAttribute('aria-label', this.words(item));
  }

  private words(item: Item): string {
    return mapWords.cursor(item.name, this.describe(item), this.at + 1, this.items.length);
  }
}
