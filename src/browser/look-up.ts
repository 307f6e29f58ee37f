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
    const asked = askedBefore();
    const field = this.querySelector('input');
    if (asked === null || !field || this.classList.contains('look-up-compact')) return;
    field.value = asked;
    void this.find();
  }

  async find() {
    running?.abort();
    const run = new AbortController();
    running = run;
    const slow = setTimeout(() => {
      this.status(true);
    }, SLOW);
    const limit = setTimeout(() => {
      run.abort();
    }, LIMIT);
    const show = await this.answer(run.signal);
    clearTimeout(slow);
    clearTimeout(limit);
    if (running !== run) return;
    this.status(false);
    show();
  }

  /** Looks up, and gives back how to show it: by then a newer look-up may have taken its place. */
  private async answer(signal: AbortSignal): Promise<() => void> {
    const chunk = await Promise.race([load(), givenUp(signal)]);
    const again = () => void this.find();
    if (!chunk)
      return () => {
        showUnavailable(this, again);
      };
    try {
      const answer = await chunk.findAnswer(this.querySelector('input')?.value ?? '', signal);
      return () => {
        chunk.showAnswer(this, answer, again);
      };
    } catch (error) {
      // A fault of ours is told to whoever looks for it, and leaves nobody waiting.
      reportError(error);
      return () => {
        showUnavailable(this, again);
      };
    }
  }

  private status(waiting: boolean) {
    const status = this.querySelector<HTMLElement>('[role="status"]');
    if (status) status.textContent = waiting ? (status.dataset['waiting'] ?? '') : '';
  }
}

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
