import type { Map } from 'leaflet';
import type { Site } from '../../../schemas/site.ts';
import { mapWords } from '../../../i18n/crime-map-drawing.ts';
import { element, link } from '../../look-up/element.ts';

type BaseMap = Exclude<Site['baseMap'], { kind: 'none' }>;

/** Puts the operator's base map under our outlines, and says whose it is. */
export async function addBaseMap(map: Map, frame: HTMLElement, base: BaseMap): Promise<void> {
  const { TileLayer } = await import('leaflet/src/layer/tile/TileLayer.js');
  new TileLayer(base.url, { maxZoom: 19, zIndex: 1 }).addTo(map);
  frame.dataset['base'] = base.kind;
  const { attribution, licence } = base;
  const whose = licence === null ? attribution : link(licence, attribution);
  frame.append(element('p', { class: 'map-credit' }, mapWords.attribution, ' ', whose));
}
