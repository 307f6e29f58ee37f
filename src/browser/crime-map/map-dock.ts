import { isKnown } from '../../domain/crime-map/facts.ts';
import { mapWords } from '../../i18n/crime-map/drawing.ts';
import type { FactsSource } from './facts-source.ts';
import { FileFault, type Files } from './files.ts';
import type { CrimeMap } from './map/crime-map.ts';
import { part } from './map/parts.ts';
import { pause } from '../pause.ts';
import type { Drawable } from './scene-areas.ts';
import type { AppSettings, AppState } from './state.ts';

/** Where the map goes. It is fetched when its frame comes into view, or when it is asked for. */
export class MapDock {
  private readonly frame: HTMLElement;
  private readonly settings: AppSettings;
  private readonly state: AppState;
  private readonly facts: FactsSource;
  private readonly files: Files;
  private readonly scaled: (unit: number) => void;
  private map: Promise<CrimeMap | null> | undefined;
  /** The scene whose wards were asked for. */
  private named: Drawable | undefined;

  constructor(
    root: HTMLElement,
    settings: AppSettings,
    state: AppState,
    facts: FactsSource,
    files: Files,
    scaled: (unit: number) => void,
  ) {
    this.frame = part(root, 'map', HTMLElement);
    this.settings = settings;
    this.state = state;
    this.facts = facts;
    this.files = files;
    this.scaled = scaled;
  }

  /** Fetches the map once its frame is in view. */
  watch(): void {
    const watcher = new IntersectionObserver((entries) => {
      if (!entries.some(({ isIntersecting }) => isIntersecting)) return;
      watcher.disconnect();
      void this.ask();
    });
    watcher.observe(this.frame);
  }

  /** Draws another scene once the list has been painted, if the map is there yet; else it is drawn when it comes. */
  async show(): Promise<void> {
    await pause();
    await this.with(this.map, this.draw);
  }

  /** Shows what the filter leaves once the list has been painted, if the map is there yet. */
  async paint(): Promise<void> {
    await pause();
    await this.with(this.map, (map) => {
      this.paintOn(map);
    });
  }

  /** Opens an item of the list on the map; `opener` gets the focus back. */
  async open(index: number, opener: HTMLElement): Promise<void> {
    this.frame.scrollIntoView({ block: 'nearest' });
    await this.with(this.ask(), (map) => {
      map.open(index, opener);
    });
  }

  private ask(): Promise<CrimeMap | null> {
    this.map ??= this.make();
    return this.map;
  }

  /** A map that cannot be drawn is taken away: half a map would say that there is nothing where it has no shade. */
  private async with(
    asked: Promise<CrimeMap | null> | undefined,
    work: (map: CrimeMap) => void,
  ): Promise<void> {
    const map = await asked;
    if (!map) return;
    try {
      work(map);
    } catch (error) {
      this.gone(error);
    }
  }

  private gone(error: unknown): null {
    console.error(error);
    this.map = Promise.resolve(null);
    const said = part(this.frame, 'map-waiting', HTMLElement);
    said.textContent = mapWords.broken;
    for (const child of this.frame.children) if (child instanceof HTMLElement) child.hidden = child !== said;
    return null;
  }

  private async make(): Promise<CrimeMap | null> {
    const chunk = await import('./map/crime-map.ts').catch(() => null);
    part(this.frame, 'map-waiting', HTMLElement).textContent = chunk ? '' : mapWords.failed;
    if (!chunk) return null;
    try {
      return await this.made(chunk);
    } catch (error) {
      return this.gone(error);
    }
  }

  /** In steps, for on a cheap phone each takes as long as a reader notices. */
  private async made(chunk: { CrimeMap: typeof CrimeMap }): Promise<CrimeMap> {
    await pause();
    const map = new chunk.CrimeMap(this.frame, this.settings.base, {
      describe: this.facts.sentence,
      lines: this.facts.lines,
      facts: this.facts.withLinks,
      scaled: this.scaled,
      close: () => void this.nameWards(),
    });
    watchColours(() => {
      map.redraw();
    });
    await pause();
    const { drawn } = this.state;
    if (drawn) map.prepare(drawn.scene, drawn.outlines);
    await pause();
    this.draw(map);
    return map;
  }

  /** Coasts and towns come after what was asked for; without them the map is whole, too. */
  private async surround(map: CrimeMap): Promise<void> {
    const { drawn } = this.state;
    const { box } = map;
    try {
      if (!drawn || !box) return;
      const chunk = await import('./map/surroundings.ts').catch(() => null);
      const around = await chunk?.surroundingsOf(this.files, drawn.scene.view.area, box);
      if (around && this.state.drawn === drawn) map.surround(around);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      console.info('Coasts and towns did not come.', error);
    }
  }

  /** A force or partnership that is shown by partnerships has no wards of its own to name. */
  private async nameWards(): Promise<void> {
    const { drawn } = this.state;
    const view = drawn?.scene.view;
    if (!view || view.split !== 'partnerships' || view.area.level === 'country' || this.named === drawn)
      return;
    this.named = drawn;
    try {
      const outlines = await this.files.patchOutlines(view.area.force);
      const map = await this.map;
      if (this.state.drawn === drawn) map?.nameWards(outlines);
    } catch (error) {
      if (!(error instanceof FileFault)) throw error;
      console.info('Outlines of wards did not come.', error);
    }
  }

  private paintOn(map: CrimeMap): void {
    const { drawn, items, view } = this.state;
    if (drawn) map.paint(items, isKnown(drawn.scene, view.filter));
  }

  private readonly draw = (map: CrimeMap): void => {
    const { drawn, near } = this.state;
    if (!drawn) return;
    map.show(drawn.scene, drawn.outlines, near);
    this.paintOn(map);
    void this.surround(map);
  };
}

/** Calls back when the page's colours change: by the reader's system, by the switch in the footer, or for paper. */
function watchColours(changed: () => void): void {
  matchMedia('(prefers-color-scheme: dark)').addEventListener('change', changed);
  new MutationObserver(changed).observe(document.documentElement, { attributeFilter: ['data-theme'] });
}
