import type { Map, Path, Renderer } from 'leaflet';
import type { ShadeClass } from '../../../domain/crime-map/classes.ts';
import { svg } from '../../dom.ts';
import { Polygon, SVG } from './leaflet.ts';
import { type Outline, ringsOf } from './outlines.ts';
import type { MapPlan } from './plan.ts';
import type { Surroundings } from './surroundings.ts';

type Pane = 'coasts' | 'land' | 'shade' | 'lines';

/** Land, shaded areas and lines, each drawn as SVG in a layer of its own so that colours come from the styles. */
export class AreaLayers {
  readonly #map: Map;
  readonly #renderers: Record<Pane, Renderer>;
  #drawn: Path[] = [];
  #shaded: (Path | null)[] = [];
  #tint: Path | null = null;
  #coasts: Path[] = [];
  readonly #index = new WeakMap<Element, number>();

  /** The map has the panes: see crime-map.ts. */
  constructor(map: Map) {
    this.#map = map;
    const renderer = (pane: Pane) => new SVG({ pane, padding: 0.4 });
    this.#renderers = {
      coasts: renderer('coasts'),
      land: renderer('land'),
      shade: renderer('shade'),
      lines: renderer('lines'),
    };
  }

  show(plan: MapPlan): void {
    for (const path of this.#drawn) path.remove();
    this.#drawn = [];
    for (const land of plan.land) this.#draw(land, 'land', 'map-land');
    this.#shaded = plan.shaded.map((area, index) => (area ? this.#drawShaded(area, index) : null));
    this.#tint =
      plan.shaded.length === 0 && plan.target ? this.#draw(plan.target, 'shade', 'map-tint') : null;
    for (const edge of plan.edges) this.#draw(edge, 'lines', 'map-edge');
    for (const ward of plan.inner) this.#draw(ward, 'lines', 'map-inner');
    if (plan.target) this.#draw(plan.target, 'lines', 'map-target');
    this.#clip(plan);
  }

  /** Land of other countries, below all of our own. Where its file ends it fades into the sea. */
  around({ coasts, beyond }: Surroundings): void {
    for (const path of this.#coasts) path.remove();
    this.#coasts = coasts.map((coast) => this.#path(coast, 'coasts', 'map-land map-coast'));
    if (beyond) this.#coasts.push(this.#path(beyond, 'coasts', 'map-beyond'));
  }

  /** An area of points of which nothing is known looks like any other of which nothing is known. */
  tint(known: boolean): void {
    const element = this.#tint?.getElement();
    if (known) element?.removeAttribute('data-shade');
    else element?.setAttribute('data-shade', 'unknown');
  }

  /** Gives every shaded area its class; `partial` where some of its months are missing. */
  shade(classes: readonly { shade: ShadeClass; partial: boolean }[]): void {
    this.#shaded.forEach((path, i) => {
      const element = path?.getElement();
      const { shade, partial } = classes[i] ?? { shade: 'unknown' as const, partial: false };
      element?.setAttribute('data-shade', String(shade));
      element?.toggleAttribute('data-partial', partial);
    });
  }

  /** Marks one area; null for none. */
  choose(index: number | null): void {
    this.#shaded.forEach((path, i) => {
      path?.getElement()?.toggleAttribute('data-chosen', i === index);
      if (i === index) path?.bringToFront();
    });
  }

  /** The shaded area that an element of the page draws; null for any other. */
  areaOf(target: EventTarget | null): number | null {
    return target instanceof Element ? (this.#index.get(target) ?? null) : null;
  }

  #draw(outline: Outline, pane: Pane, className: string, interactive = false): Path {
    const path = this.#path(outline, pane, className, interactive);
    this.#drawn.push(path);
    return path;
  }

  #path(outline: Pick<Outline, 'shape'>, pane: Pane, className: string, interactive = false): Path {
    const renderer = this.#renderers[pane];
    const path = new Polygon(ringsOf(outline), { renderer, pane, className, interactive, smoothFactor: 0.7 });
    return path.addTo(this.#map);
  }

  #drawShaded(outline: Outline, index: number): Path {
    const path = this.#draw(outline, 'shade', 'map-area', true);
    const element = path.getElement();
    if (element) this.#index.set(element, index);
    return path;
  }

  /** Cuts the shading off at the shore: the land is drawn once more, as what may be seen of it. */
  #clip({ land, clipped }: MapPlan): void {
    const sheet = this.#map.getPane('shade')?.querySelector('svg');
    const group = sheet?.querySelector('g');
    if (!sheet || !group) return;
    sheet.querySelector('clipPath')?.remove();
    group.removeAttribute('clip-path');
    if (!clipped) return;
    const clip = svg('clipPath', { id: 'crime-map-shore' });
    sheet.prepend(clip);
    for (const outline of land) {
      const element = this.#draw(outline, 'shade', 'map-shore').getElement();
      if (element) clip.append(element);
    }
    group.setAttribute('clip-path', `url(#${clip.id})`);
  }
}
