import { areaFragment, type AreaRef, readAreaFragment } from '../domain/places/area-fragment.ts';
import { sitePath } from '../domain/site-path.ts';
import { keptArea } from './kept-area.ts';
import type * as Chunk from './look-up/chunk.ts';
import { showUnavailable } from './look-up/unavailable.ts';
import { define } from './define.ts';

/** From when a wait is told, and when it is given up, in milliseconds. */
const SLOW = 400;
const LIMIT = 15_000;

/** The look-up under way. One for the page: its forms share one place for the answer. */
let running: AbortController | undefined;

/**
 * `<postcode-look-up>`: makes the form inside it answer on the spot. All but the first few lines are fetched when
 * a reader turns to the form. Without JavaScript the form leads to the list of outcodes and sends nothing.
 */
class PostcodeLookUp extends HTMLElement {
  connectedCallback() {
    this.addEventListener('focusin', () => void load(), { once: true });
    this.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.find();
    });
    this.#offerHere();
    // The header's form shows nothing by itself: the page's own does.
    if (!this.#isOfHeader) this.#open();
  }

  get #isOfHeader() {
    return this.classList.contains('look-up-compact');
  }

  /** "Use my location", where this device can tell. The browser asks the reader; what it tells stays here. */
  #offerHere() {
    const offer = this.querySelector<HTMLElement>('.look-up-here');
    if (!offer || !('geolocation' in navigator)) return;
    offer.hidden = false;
    offer.querySelector('button')?.addEventListener('click', () => void this.#findHere());
  }

  async #findHere() {
    running?.abort();
    const run = new AbortController();
    running = run;
    const status = this.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = status.dataset['finding'] ?? '';
    const chunk = await import('./look-up/find-here.ts').catch(() => null);
    const again = () => void this.#findHere();
    const show = await chunk?.findHere(this, run.signal, again);
    if (running !== run) return;
    this.status(false);
    if (show) show();
    else showUnavailable(this, again);
  }

  /** Shows the area that the page's address names, or what was found on it before. */
  #open() {
    const fromAddress = () => {
      const ref = readAreaFragment(location.hash);
      // An address that is cut short is of no area, and is told as that.
      if (ref ?? /^#(team|ward)=/.test(location.hash)) void this.#showArea(ref);
      return ref !== null;
    };
    const field = this.querySelector('input');
    addEventListener('hashchange', () => {
      // What was typed for one area would stand above another.
      if (fromAddress() && field) field.value = '';
    });
    const asked = askedBefore();
    // On a slow device a reader may have typed something newer by now.
    if (fromAddress() || asked === null || !field || !['', asked].includes(field.value)) return;
    field.value = asked;
    void this.find();
  }

  /** @param ref null for an address that names none. */
  #showArea(ref: AreaRef | null) {
    const again = () => void this.#showArea(ref);
    return this.#run(again, (chunk, signal) => chunk.areaAnswer(this, ref, signal, again));
  }

  find() {
    const again = () => void this.find();
    return this.#run(again, async (chunk, signal) => {
      const answer = await chunk.findAnswer(this.querySelector('input')?.value ?? '', signal);
      return () => {
        chunk.showAnswer(this, answer, again);
      };
    });
  }

  /** One look-up in place of any before it: told where it is slow, given up where it takes too long. */
  async #run(again: () => void, ask: Ask) {
    running?.abort();
    const run = new AbortController();
    running = run;
    // What the address opens here has words of its own in its place: a line more would move it. The header opens nothing.
    const slow = setTimeout(() => {
      if (this.#isOfHeader || document.documentElement.dataset['opens'] === undefined) this.status(true);
    }, SLOW);
    const limit = setTimeout(() => {
      run.abort();
    }, LIMIT);
    const show = await this.#answer(again, ask, run.signal);
    clearTimeout(slow);
    clearTimeout(limit);
    if (running !== run) return;
    this.status(false);
    show();
  }

  /** Looks up, and gives back how to show it: by then a newer look-up may have taken its place. */
  async #answer(again: () => void, ask: Ask, signal: AbortSignal): Promise<() => void> {
    const unavailable = () => {
      showUnavailable(this, again);
    };
    const chunk = await Promise.race([load(), givenUp(signal)]);
    if (!chunk) return unavailable;
    try {
      return await ask(chunk, signal);
    } catch (error) {
      // A fault of ours is told to whoever looks for it, and leaves nobody waiting.
      reportError(error);
      return unavailable;
    }
  }

  private status(waiting: boolean) {
    const status = this.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = waiting ? (status.dataset['waiting'] ?? '') : '';
  }
}

/** Asks by what was fetched, and gives back how to show the answer. */
type Ask = (chunk: typeof Chunk, signal: AbortSignal) => Promise<() => void>;

/** Words that led to results on this page before the reader went on to one; see `keepAsked`. */
function askedBefore(): string | null {
  const state: unknown = history.state;
  const asked = typeof state === 'object' && state !== null && 'asked' in state ? state.asked : null;
  return typeof asked === 'string' ? asked : null;
}

/** Null when it could not be fetched; the next call tries again. */
const load = () => import('./look-up/chunk.ts').catch(() => null);

const givenUp = (signal: AbortSignal) =>
  new Promise<null>((resolve) => {
    signal.addEventListener('abort', () => {
      resolve(null);
    });
  });

define('postcode-look-up', PostcodeLookUp);
leadHome();

/** The door to "My area" leads to the area that this device was asked to remember, by its name. */
function leadHome() {
  const door = document.querySelector<HTMLAnchorElement>('[data-my-area]');
  const kept = door && keptArea();
  if (!kept) return;
  door.href = sitePath(`/${areaFragment(kept.ref)}`);
  const words = door.querySelector('span');
  if (words) words.textContent = `${kept.name}, ${kept.force.name}`;
}
