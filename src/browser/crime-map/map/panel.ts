import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { element } from '../../dom.ts';

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
