import { mapWords } from '../../../i18n/crime-map.ts';
import { element } from '../../look-up/element.ts';

/**
 * What is known of one thing on the map, in a panel over the map's edge. It takes the focus when it opens; Escape
 * or its button closes it and gives the focus back to where it came from.
 */
export class MapPanel {
  readonly #panel: HTMLElement;
  readonly #closed: () => void;
  #giveBack: (() => void) | undefined;

  constructor(panel: HTMLElement, closed: () => void) {
    this.#panel = panel;
    this.#closed = closed;
    panel.addEventListener('keydown', (event) => {
      if (event.key !== 'Escape') return;
      event.stopPropagation();
      this.close();
    });
  }

  get isOpen(): boolean {
    return !this.#panel.hidden;
  }

  open(name: string, content: Node, giveBack: () => void): void {
    const heading = element('h3', { id: 'map-panel-name' }, name);
    const close = element('button', { type: 'button', class: 'map-panel-close' }, mapWords.close);
    close.addEventListener('click', () => {
      this.close();
    });
    this.#panel.replaceChildren(element('div', { class: 'map-panel-head' }, heading, close), content);
    this.#panel.hidden = false;
    this.#panel.scrollTop = 0;
    this.#giveBack = giveBack;
    this.#panel.focus({ preventScroll: true });
  }

  /** Closes without a word where another view takes its place; the focus goes back only if it was in here. */
  close(): void {
    if (this.#panel.hidden) return;
    const hadFocus = this.#panel.contains(document.activeElement);
    this.#panel.hidden = true;
    this.#panel.replaceChildren();
    this.#closed();
    if (hadFocus) this.#giveBack?.();
    this.#giveBack = undefined;
  }
}
