import { mapWords } from '../../i18n/crime-map/drawing.ts';
import type { FactsSource } from './facts-source.ts';
import type { CrimeMap } from './map/crime-map.ts';
import { part } from './map/parts.ts';
import type { AppSettings, AppState } from './state.ts';

/** Where the map goes. It is fetched when its frame comes into view, or when it is asked for. */
export class MapDock {
  readonly #frame: HTMLElement;
  readonly #settings: AppSettings;
  readonly #state: AppState;
  readonly #facts: FactsSource;
  readonly #scaled: (unit: number) => void;
  #map: Promise<CrimeMap | null> | undefined;

  constructor(
    root: HTMLElement,
    settings: AppSettings,
    state: AppState,
    facts: FactsSource,
    scaled: (unit: number) => void,
  ) {
    this.#frame = part(root, 'map', HTMLElement);
    this.#settings = settings;
    this.#state = state;
    this.#facts = facts;
    this.#scaled = scaled;
  }

  /** Fetches the map once its frame is in view. */
  watch(): void {
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      void this.#ask();
    });
    watcher.observe(this.#frame);
  }

  /** Draws another scene, if the map is there yet; else it is drawn when it comes. */
  async show(): Promise<void> {
    const map = await this.#map;
    if (map) this.#draw(map);
  }

  /** Shows what the filter leaves, if the map is there yet. */
  async paint(): Promise<void> {
    const map = await this.#map;
    map?.paint(this.#state.items);
  }

  /** Opens an item of the list on the map; `opener` gets the focus back. */
  async open(index: number, opener: HTMLElement): Promise<void> {
    this.#frame.scrollIntoView({ block: 'nearest' });
    const map = await this.#ask();
    map?.open(index, opener);
  }

  #ask(): Promise<CrimeMap | null> {
    this.#map ??= this.#make();
    return this.#map;
  }

  async #make(): Promise<CrimeMap | null> {
    const chunk = await import('./map/crime-map.ts').catch(() => null);
    part(this.#frame, 'map-waiting', HTMLElement).textContent = chunk ? '' : mapWords.failed;
    if (!chunk) return null;
    const map = new chunk.CrimeMap(this.#frame, this.#settings.base, {
      describe: this.#facts.sentence,
      lines: this.#facts.lines,
      facts: this.#facts.withLinks,
      scaled: this.#scaled,
    });
    watchColours(() => {
      map.redraw();
    });
    this.#draw(map);
    return map;
  }

  #draw(map: CrimeMap): void {
    const { drawn, near, items } = this.#state;
    if (!drawn) return;
    map.show(drawn.scene, drawn.outlines, near?.here ?? null);
    map.paint(items);
  }
}

/** Calls back when the page's colours change, by the reader's system or by the switch in the footer. */
function watchColours(changed: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
