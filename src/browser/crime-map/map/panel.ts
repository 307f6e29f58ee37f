import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { element } from '../../dom.ts';
import type { Item } from '../../../domain/crime-map/items.ts';

/**
 * What is known of one thing on the map, in a panel over the map's edge. It takes the focus when it opens; Escape
 * or its button closes it and gives the focus back to where it came from.
 */
export class MapPanel {
  private readonly panel: HTMLElement;
  private readonly closed: () => void;
  private giveBack: (() => void) | undefined;

  constructor(panel: HTMLElement, closed: () => void) {
    this.panel = panel;
    this.closed = closed;
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
  }

  open(name: string, content: Node, giveBack: () => void): void {
    const heading = element('h2', { id: 'map-panel-name' }, name);
    const close = element('button', { type: 'button', class: 'map-panel-close' }, mapWords.close);
    close.addEventListener('click', () => {
      this.close();
    });
    this.panel.replaceChildren(element('div', { class: 'map-panel-head' }, heading, close), content);
    this.panel.hidden = false;
    this.panel.scrollTop = 0;
    this.giveBack = giveBack;
    this.panel.focus({ preventScroll: true });
  }

  /** Closes, and gives the focus back if it was in here. */
  close(): void {
    const hadFocus = this.panel.contains(document.activeElement);
    const giveBack = this.giveBack;
    this.dismiss();
    if (hadFocus) giveBack?.();
  }

  /** Closes because something else takes its place: the focus is for that to take. */
  dismiss(): void {
    if (this.panel.hidden) return;
    this.panel.hidden = true;
    this.panel.replaceChildren();
    this.giveBack = undefined;
    this.closed();
  }
}

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
