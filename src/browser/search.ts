import { readPostcode } from '../domain/look-up/postcode.ts';
import { search as words } from '../i18n/search.ts';
import { element } from './look-up/element.ts';
import { showResults } from './search/results.ts';

/**
 * `<site-search>`: answers the form inside it on the reader's own device. The lists below the form are there without it.
 * A postcode is handed to the look-up, so that it never stands in an address.
 */
class SiteSearch extends HTMLElement {
  #running: AbortController | undefined;

  connectedCallback() {
    const form = this.querySelector('form');
    form?.addEventListener('submit', (event) => {
      event.preventDefault();
      void this.find(this.typed());
    });
    // Back from a result: what was asked is still there. Kept with this entry of the history alone, and never a postcode.
    const asked: unknown = (history.state as { asked?: unknown } | null)?.asked;
    if (typeof asked === 'string') {
      this.field().value = asked;
      void this.find(asked);
    }
  }

  private field() {
    const field = this.querySelector('input');
    if (!field) throw new Error('The search has no field.');
    return field;
  }

  private typed = () => this.field().value.trim();

  private async find(typed: string) {
    if (typed === '') {
      this.field().focus();
      return;
    }
    this.#running?.abort();
    const run = new AbortController();
    this.#running = run;
    this.say(words.waiting);
    const chunk = await import('./search/load.ts').catch(() => null);
    const found = await (chunk?.searchFor(typed, run.signal) ?? null);
    if (run.signal.aborted) return;
    if (readPostcode(typed).kind === 'badFormat') history.replaceState({ asked: typed }, '');
    this.say(found === null ? '' : found.length === 0 ? words.nothing(typed) : words.found(found.length));
    showResults(this.results(), found, typed);
  }

  private say(text: string) {
    const status = this.querySelector('[role="status"]');
    if (status) status.textContent = text;
  }

  private results(): HTMLElement {
    const there = this.querySelector<HTMLElement>('.search-results');
    if (there) return there;
    const made = element('div', { class: 'search-results' });
    this.append(made);
    return made;
  }
}

customElements.define('site-search', SiteSearch);
