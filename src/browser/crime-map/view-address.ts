import { type MapView, readView } from '../../domain/crime-map/view.ts';
import { addressOf } from './list-row.ts';
import { part } from './map/parts.ts';
import type { AppSettings } from './state.ts';
import { areaFragment } from '../../domain/places/area-fragment.ts';
import { keptArea } from '../kept-area.ts';

/** The view that stands in the page's address. In another page's map the address is that page's own: a link says it. */
export class ViewAddress {
  private readonly root: HTMLElement;
  private readonly settings: AppSettings;

  constructor(root: HTMLElement, settings: AppSettings) {
    this.root = root;
    this.settings = settings;
  }

  /** Whether the page's own address says what is shown. */
  get followed(): boolean {
    return this.settings.start === null;
  }

  /** The view of the address; or where it names none, of the area that this device was asked to remember. */
  opened(): MapView | null {
    const kept = this.kept();
    return kept === null ? this.read() : readView(kept, this.settings.months);
  }

  /** Null where the address is no view. */
  read(): MapView | null {
    return readView(this.settings.start ?? location.hash, this.settings.months);
  }

  /** Says from the start what was not in the address: a view of another page's map, or of a remembered area. */
  begin(view: MapView): void {
    if (!this.followed || this.kept() !== null) this.write(view, 'replace');
  }

  /** Never says what a postcode was, nor that one was asked for. */
  write(view: MapView, how: 'replace' | 'push'): void {
    const address = addressOf(view, this.settings.months);
    if (!this.followed) {
      const full = part(this.root, 'full', HTMLAnchorElement);
      [full.href, full.hidden] = [address, false];
      return;
    }
    if (how === 'push' && address !== location.pathname + location.hash) history.pushState(null, '', address);
    else history.replaceState(null, '', address);
  }

  private kept(): string | null {
    return this.followed ? keptHash() : null;
  }
}

/** The part of the map's address that opens it at the remembered area; null where the address says what to open. */
function keptHash(): string | null {
  const kept = keptArea();
  if (location.hash !== '' || kept === null) return null;
  return areaFragment(kept.ref);
}
