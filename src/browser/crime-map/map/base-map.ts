import type { Layer, Map } from 'leaflet';
import { sitePath } from '../../../domain/site-path.ts';
import type { Site } from '../../../schemas/site.ts';
import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { element, link } from '../../dom.ts';

type BaseMap = Exclude<Site['baseMap'], { kind: 'none' }>;

/** Puts the operator's base map under our outlines, and says whose it is. */
export async function addBaseMap(map: Map, frame: HTMLElement, base: BaseMap): Promise<void> {
  map.addLayer(await (base.kind === 'tiles' ? pictures(base.url) : drawn(base.file)));
  frame.dataset['base'] = base.kind;
  const { attribution, licence } = base;
  const whose = licence === null ? attribution : link(licence, attribution);
  frame.append(element('p', { class: 'map-credit' }, mapWords.attribution, ' ', whose));
}

async function pictures(url: string): Promise<Layer> {
  const { TileLayer } = await import('leaflet/src/layer/tile/TileLayer.js');
  return new TileLayer(url, { maxZoom: 19, zIndex: 1 });
}

/** Streets drawn from a PMTiles archive, in the colours of the reader's theme as it is now. */
async function drawn(file: string): Promise<Layer> {
  const [{ GridLayer }, { DomUtil }, { leafletLayer }] = await Promise.all([
    import('leaflet/src/layer/tile/GridLayer.js'),
    import('leaflet/src/dom/index.js'),
    import('protomaps-leaflet'),
  ]);
  // The library takes Leaflet from a global of this name.
  Object.assign(globalThis, { L: { GridLayer, DomUtil } });
  const scheme = getComputedStyle(document.documentElement).colorScheme;
  return leafletLayer({
    url: sitePath(file as `/${string}`),
    flavor: scheme === 'dark' ? 'dark' : 'light',
    lang: 'en',
    zIndex: 1,
  }) as unknown as Layer;
}
