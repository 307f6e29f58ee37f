import type { Item } from '../../domain/crime-map/items.ts';
import type { MapView } from '../../domain/crime-map/view.ts';
import type { Site } from '../../schemas/site.ts';
import type { NearPoints } from './near-find.ts';
import type { Drawable } from './scene-areas.ts';

/** What the page tells its script. */
export interface AppSettings {
  release: string;
  months: string[];
  base: Site['baseMap'];
  /** Hash of the view that it starts with, whatever the page's address; null to follow the address. */
  start: string | null;
}

/** What is shown now. */
export interface AppState {
  view: MapView;
  /** Undefined until the first files have come. */
  drawn: Drawable | undefined;
  /** What is near a postcode, while that is shown. Kept here alone. */
  near: NearPoints | null;
  items: readonly Item[];
}
