import type { LatLngBounds, Map } from 'leaflet';
import { boxAround, type LonLat, MILE } from '../../../domain/crime-map/near-mile.ts';
import { Polygon, SVG } from './leaflet.ts';

/** A place, and how far round it is shown, in miles. */
export interface Circled {
  here: LonLat;
  to: { kind: 'postcode' | 'town'; name: string };
  radius: number;
}

/** A postcode's place is known to so many metres. */
const ABOUT = 100;

/** A place that is marked above the points, and the circle round it below them. */
export class CircleLayer {
  readonly #map: Map;
  readonly #lines = new SVG({ pane: 'lines', padding: 0.4 });
  readonly #here = new SVG({ pane: 'here', padding: 0.4 });
  readonly #ground = new SVG({ pane: 'shade', padding: 0.4 });
  #rings: Polygon[] = [];
  #unknown: Polygon | undefined;

  /** The map has the panes `shade`, `lines` and `here`. */
  constructor(map: Map) {
    this.#map = map;
  }

  show(near: Omit<Circled, 'to'> | null): void {
    for (const ring of [...this.#rings, this.#unknown]) ring?.remove();
    this.#rings = [];
    this.#unknown = undefined;
    if (!near) return;
    const ring = (renderer: SVG, pane: string, className: string, metres: number) =>
      new Polygon(ringAround(near.here, metres), { renderer, pane, className, interactive: false });
    this.#unknown = ring(this.#ground, 'shade', 'map-tint', near.radius * MILE);
    this.#rings = [
      ring(this.#lines, 'lines', 'map-mile', near.radius * MILE),
      ring(this.#here, 'here', 'map-here-halo', ABOUT),
      ring(this.#here, 'here', 'map-here', ABOUT),
    ];
    for (const made of this.#rings) made.addTo(this.#map);
  }

  /** A circle of which nothing is known is hatched: plain ground would say that nothing happened there. */
  tint(known: boolean): void {
    if (known) this.#unknown?.remove();
    else this.#unknown?.addTo(this.#map).getElement()?.setAttribute('data-shade', 'unknown');
  }

  /** Of the circle; none where nothing is circled. */
  get bounds(): LatLngBounds | undefined {
    return this.#rings[0]?.getBounds();
  }
}

/** Places on a circle, as the map wants them: a corner every three degrees. */
function ringAround([lon, lat]: LonLat, metres: number): [number, number][] {
  const [, , east, north] = boxAround([lon, lat], metres);
  return Array.from({ length: 120 }, (_, i) => {
    const angle = (i * Math.PI) / 60;
    return [lat + (north - lat) * Math.cos(angle), lon + (east - lon) * Math.sin(angle)];
  });
}
