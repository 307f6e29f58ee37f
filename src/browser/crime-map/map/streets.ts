import type { Layer, Map } from 'leaflet';
import { sitePath } from '../../../domain/site-path.ts';
import type { Site } from '../../../schemas/site.ts';
import { streetWords as words } from '../../../i18n/crime-map/drawing.ts';
import { element, link } from '../../dom.ts';

export type BaseMap = Exclude<Site['baseMap'], { kind: 'none' }>;

/** Streets between our land and what is drawn on it: where they do not come, the map stays whole without them. */
export async function addStreets(map: Map, frame: HTMLElement, base: BaseMap): Promise<() => void> {
  const layer = await (base.kind === 'tiles' ? pictures(base.url) : drawn(base.file));
  const { attribution, licence } = base;
  const whose = licence === null ? attribution : link(licence, attribution);
  const credit = element('p', { class: 'map-credit' }, words.attribution, ' ', whose);
  const failed = element('span', {}, ` ${words.failed}`);
  // Shading lets streets through once there are any.
  layer.on('tileload', () => {
    frame.dataset['base'] = base.kind;
    failed.remove();
  });
  layer.on('tileerror', () => {
    if (!('base' in frame.dataset)) credit.append(failed);
  });
  map.addLayer(layer);
  frame.append(credit);
  return () => {
    layer.remove();
    credit.remove();
    delete frame.dataset['base'];
  };
}

/** Pictures of a service. It is told which site asks, as its rules want, and not which page. */
async function pictures(url: string): Promise<Layer> {
  const { TileLayer } = await import('leaflet/src/layer/tile/TileLayer.js');
  return new TileLayer(url, { pane: 'streets', maxZoom: 19, referrerPolicy: 'origin' });
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
  return leafletLayer({
    url: sitePath(file as `/${string}`),
    flavor: isDark() ? 'dark' : 'light',
    lang: 'en',
    pane: 'streets',
  }) as unknown as Layer;
}

const isDark = () => getComputedStyle(document.documentElement).colorScheme === 'dark';

/** What a reader is told before anything is asked of another service, with the button that asks for it. */
export function askFirst(name: string, show: (remember: boolean) => void): HTMLElement {
  const remember = element('input', { type: 'checkbox' });
  const button = element('button', { type: 'button', class: 'map-show' }, words.show);
  button.addEventListener('click', () => {
    show(remember.checked);
  });
  return element(
    'div',
    {},
    element('p', {}, words.ask(name)),
    element('p', {}, button),
    element('p', {}, element('label', { class: 'map-remember' }, remember, ' ', words.remember)),
  );
}
