import type { Map } from 'leaflet';
import { streetWords as words } from '../../../i18n/crime-map/drawing.ts';
import type { MapPanel } from './panel.ts';
import type { FrameParts } from './parts.ts';
import type { BaseMap } from './streets.ts';
import { keep, kept } from '../../kept-area.ts';

/**
 * "Show streets". An archive on the site itself is shown at once, for it tells nobody anything. Of another service
 * nothing is asked before the reader has read what it will see, and pressed; remembered only if they want it.
 */
export class StreetsButton {
  readonly #map: Map;
  readonly #parts: FrameParts;
  readonly #panel: MapPanel;
  readonly #base: BaseMap;
  #remove: (() => void) | undefined;

  constructor(map: Map, parts: FrameParts, panel: MapPanel, base: BaseMap) {
    [this.#map, this.#parts, this.#panel, this.#base] = [map, parts, panel, base];
    map.createPane('streets');
    parts.streets.hidden = false;
    parts.streets.addEventListener('click', () => {
      if (this.#remove) this.#hide();
      else void this.#ask();
    });
    if (base.kind === 'pmtiles' || keptStreets() === base.url) void this.#show();
  }

  async #ask(): Promise<void> {
    const base = this.#base;
    if (base.kind === 'pmtiles') return this.#show();
    const chunk = await this.#chunk();
    if (!chunk) return;
    const content = chunk.askFirst(base.name, (remember) => {
      if (remember) keepStreets(base.url);
      this.#panel.close();
      void this.#show();
    });
    this.#panel.open(words.show, content, () => {
      this.#parts.streets.focus();
    });
  }

  async #show(): Promise<void> {
    const chunk = await this.#chunk();
    if (!chunk || this.#remove) return;
    // Pictures are sharp at whole zooms alone; our own outlines at any.
    this.#map.options.zoomSnap = 1;
    this.#map.setMinZoom(Math.floor(this.#map.getMinZoom()));
    // Rather a little further off than cut: a tenth of a zoom is less than the room round what is shown.
    this.#map.setZoom(Math.floor(this.#map.getZoom() + 0.1), { animate: false });
    this.#remove = await chunk.addStreets(this.#map, this.#parts.frame, this.#base);
    this.#parts.streets.textContent = words.hide;
  }

  #hide(): void {
    this.#remove?.();
    this.#remove = undefined;
    this.#map.options.zoomSnap = 0;
    forgetStreets();
    this.#parts.streets.textContent = words.show;
  }

  async #chunk() {
    const chunk = await import('./streets.ts').catch(() => null);
    if (!chunk) this.#parts.streets.textContent = words.again;
    return chunk;
  }
}

const KEY = 'streets';

/** Address of the service whose streets a reader asked this device to show always; null where there is none. */
const keptStreets = (): string | null => kept(KEY);

const keepStreets = (url: string): boolean => keep(KEY, url);

const forgetStreets = (): boolean => keep(KEY, null);
