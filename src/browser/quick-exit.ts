import { define } from './define.ts';

/** Fired as the page is left, by a press or by Escape. */
export const QUICK_EXIT = 'quick-exit';

/** Presses of Escape that leave the page, and how close together they must come, in milliseconds. */
const PRESSES = 3;
const WITHIN = 2000;

/**
 * Leaves the page for an ordinary one elsewhere, in place of this one in the browser's history, so that Back does
 * not return. Without JavaScript its link leaves the page all the same, but Back returns.
 */
class QuickExit extends HTMLElement {
  #pressed: number[] = [];
  readonly #onKey = (event: KeyboardEvent) => {
    this.#count(event);
  };

  connectedCallback(): void {
    this.querySelector('a')?.addEventListener('click', (event) => {
      event.preventDefault();
      this.#leave();
    });
    document.addEventListener('keydown', this.#onKey);
  }

  disconnectedCallback(): void {
    document.removeEventListener('keydown', this.#onKey);
  }

  #count({ key, timeStamp }: KeyboardEvent): void {
    if (key !== 'Escape') {
      this.#pressed = [];
      return;
    }
    this.#pressed = [...this.#pressed, timeStamp].filter((at) => timeStamp - at <= WITHIN);
    if (this.#pressed.length >= PRESSES) this.#leave();
  }

  #leave(): void {
    const to = this.querySelector('a')?.href;
    if (to === undefined) return;
    // Whoever leaves in a hurry is not asked whether to stay: a page that would ask hears this and does not.
    this.dispatchEvent(new Event(QUICK_EXIT, { bubbles: true }));
    // Nothing of the page is left to be seen while the other one loads.
    document.body.hidden = true;
    document.title = '';
    location.replace(to);
  }
}

define('quick-exit', QuickExit);
