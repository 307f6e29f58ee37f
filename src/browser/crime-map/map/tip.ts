import type { Item } from '../../../domain/crime-map/items.ts';
import { element } from '../../dom.ts';

/** A few words beside the mouse. It never takes the mouse or the focus; Escape puts it away until the mouse moves on. */
export class MapTip {
  private readonly tip: HTMLElement;
  private readonly lines: (item: Item) => readonly string[];
  private of: Item | null = null;

  constructor(frame: HTMLElement, tip: HTMLElement, lines: (item: Item) => readonly string[]) {
    this.tip = tip;
    this.lines = lines;
    frame.ownerDocument.addEventListener('keydown', ({ key }) => {
      if (key === 'Escape') this.tip.hidden = true;
    });
    frame.addEventListener('mouseleave', () => {
      this.show(null, 0, 0);
    });
  }

  /** Beside a place of the frame, in pixels from its corner; null puts it away. */
  show(item: Item | null, x: number, y: number): void {
    if (item !== this.of) {
      this.of = item;
      this.tip.hidden = item === null;
      if (item) this.fill(item);
    }
    if (!item || this.tip.hidden) return;
    const frame = this.tip.parentElement;
    const [width, height] = [this.tip.offsetWidth, this.tip.offsetHeight];
    const left = Math.max(4, Math.min(x + 14, (frame?.clientWidth ?? 0) - width - 4));
    const top = y + 18 + height > (frame?.clientHeight ?? 0) ? y - height - 12 : y + 18;
    this.tip.style.transform = `translate(${left}px, ${Math.max(4, top)}px)`;
  }

  private fill(item: Item): void {
    this.tip.replaceChildren(
      element('strong', {}, item.name),
      ...this.lines(item).map((line) => element('span', {}, line)),
    );
  }
}
