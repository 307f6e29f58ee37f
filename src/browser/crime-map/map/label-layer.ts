import type { Map } from 'leaflet';
import { labelsWithRoom, wrapped } from '../../../domain/crime-map/labels.ts';
import { boxOf } from '../../../domain/crime-map/near-beyond.ts';
import type { LonLat } from '../../../domain/crime-map/near-mile.ts';
import { radiusOf, unitRadius } from '../../../domain/crime-map/points.ts';
import { labelPoint } from '../../../domain/places/label-point.ts';
import { svg } from '../../dom.ts';
import { Layer } from './leaflet.ts';
import type { PlannedLabel } from './plan.ts';

/** Letters in pixels, and about how wide one is of its height. */
const SIZES = { here: 14, own: 14, inner: 13, small: 12, around: 13, sea: 13, street: 12, town: 13 } as const;
const [LETTER, LINE] = [0.55, 1.15];
/** Longest line of a label in letters. */
const LONGEST = 16;
/** From this zoom on streets come before the names of areas, and as many as fit: before it, some with room around. */
const STREETS_FROM = 15.5;
const [FEW_STREETS, MOST_STREETS] = [24, 80];
const FEW_ROOM = [26, 14] as const;
/** From this one wards, where the map is of a larger area. */
export const WARDS_FROM = 11.5;
/** From this one small areas, whose codes mean little from further off. */
const SMALL_FROM = 14;
const MOST_TOWNS = 60;
/** Half a line of a label, in pixels. */
const EDGE = 10;
/** Between a circle and the name below it, in pixels. */
const BELOW = 1;
/** So many streets are tried for room: the rest are less busy, and there is no end of them. */
const TRIED_STREETS = 300;

type Kind = keyof typeof SIZES;

interface Written {
  lines: string[];
  kind: Kind;
  x: number;
  y: number;
  width: number;
  height: number;
}

interface Named {
  words: string;
  at: LonLat;
}

/** A street, and what is counted at its point: its name stands below the circle. */
export interface NamedStreet extends Named {
  count: number;
}

/** Pixels of the frame: left, top, right, bottom. */
type Box = readonly [number, number, number, number];

/** Names of areas, wards and streets: as many as have room. Not for screen readers, which have the list. */
export class LabelLayer extends Layer {
  readonly #over: readonly HTMLElement[];
  readonly #svg = svg('svg', { class: 'map-labels', 'aria-hidden': 'true' });
  #map: Map | undefined;
  #here: Named | null = null;
  #labels: readonly PlannedLabel[] = [];
  #towns: readonly PlannedLabel[] = [];
  #wards: readonly PlannedLabel[] = [];
  #streets: readonly NamedStreet[] = [];
  #most = 1;
  #asked: number | undefined;

  /** `over` lie over the map: nothing is written under them. */
  constructor(over: readonly HTMLElement[]) {
    super();
    this.#over = over;
  }

  override onAdd(map: Map): this {
    this.#map = map;
    map.getPane('labels')?.append(this.#svg);
    return this;
  }

  override onRemove(): this {
    this.#svg.remove();
    return this;
  }

  override getEvents = () => ({
    moveend: () => {
      this.#later();
    },
    // What was written for another zoom would stand in wrong places till then.
    viewreset: () => {
      this.#svg.replaceChildren();
    },
  });

  /** `here` is a place to be named before all others. */
  show(labels: readonly PlannedLabel[], here: Named | null): void {
    [this.#labels, this.#here, this.#wards] = [labels, here, []];
    this.#later();
  }

  /** Towns and villages, the largest first. */
  around(towns: readonly PlannedLabel[]): void {
    this.#towns = towns;
    this.#later();
  }

  /** Wards of an area that is shown by larger ones. */
  within(wards: readonly PlannedLabel[]): void {
    this.#wards = wards;
    this.#later();
  }

  /** Streets that points are named for, the busiest first; `most` is counted at the busiest. */
  name(streets: readonly NamedStreet[], most: number): void {
    [this.#streets, this.#most] = [streets, most];
    this.#later();
  }

  /** With the next frame, and once for all that has changed: the map itself comes first. */
  #later(): void {
    this.#asked ??= requestAnimationFrame(() => {
      this.#asked = undefined;
      this.#write();
    });
  }

  #write(): void {
    const map = this.#map;
    if (!map) return;
    const sight = new Sight(map, this.#over);
    const close = map.getZoom() >= SMALL_FROM;
    const near = map.getZoom() >= STREETS_FROM;
    const unit = unitRadius(map.getZoom(), this.#most);
    const wards = map.getZoom() >= WARDS_FROM ? this.#wards : [];
    const areas = [...this.#labels, ...wards]
      .filter(({ kind }) => close || kind !== 'small')
      .flatMap((label) => sight.area(label));
    const here = this.#here ? sight.label(this.#here, 'here', [0, 26]) : [];
    const streets = this.#streetsIn(sight, near, unit);
    // Close by, streets tell a reader more than the name of the ward that they all lie in.
    const first = [...here, ...(near ? [...streets, ...areas] : [...areas, ...streets])];
    const most = near ? MOST_STREETS : FEW_STREETS;
    let left = most;
    const placed = labelsWithRoom(first).filter(({ kind }) => kind !== 'street' || left-- > 0);
    const said = new Set(placed.map(({ lines }) => lines.join(' ')));
    const towns = this.#towns
      .filter(({ words }) => !said.has(words))
      .flatMap((town) => sight.label(town, 'town'))
      .slice(0, MOST_TOWNS);
    this.#svg.replaceChildren(...labelsWithRoom([...placed, ...towns]).map(text));
  }

  #streetsIn(sight: Sight, near: boolean, unit: number): Written[] {
    const seen = new Set<string>();
    const found: Written[] = [];
    for (const street of this.#streets) {
      if (found.length >= TRIED_STREETS) break;
      if (seen.has(street.words)) continue;
      const middle = (wrapped(street.words, LONGEST).length * SIZES.street * LINE) / 2;
      const [label] = sight.label(street, 'street', [0, radiusOf(street.count, unit) + middle + BELOW]);
      if (!label) continue;
      seen.add(street.words);
      found.push(
        near ? label : { ...label, width: label.width + FEW_ROOM[0], height: label.height + FEW_ROOM[1] },
      );
    }
    return found;
  }
}

/** What of the map can be seen now: the frame without what lies over it. */
class Sight {
  readonly #map: Map;
  readonly #over: readonly Box[];
  /** West, south, east and north of the part between what lies over the top and over the bottom. */
  readonly #free: Box;

  constructor(map: Map, over: readonly HTMLElement[]) {
    const { x: width, y: height } = map.getSize();
    this.#map = map;
    this.#over = over
      .filter(({ offsetWidth }) => offsetWidth > 0)
      .map(({ offsetLeft, offsetTop, offsetWidth, offsetHeight }): Box => {
        return [offsetLeft, offsetTop, offsetLeft + offsetWidth, offsetTop + offsetHeight];
      });
    const above = this.#over.filter(([, top]) => top < height / 2).map(([, , , bottom]) => bottom);
    const below = this.#over.filter(([, top]) => top >= height / 2).map(([, top]) => top);
    const southWest = map.containerPointToLatLng([0, Math.min(height, ...below) - EDGE]);
    const northEast = map.containerPointToLatLng([width, Math.max(0, ...above) + EDGE]);
    this.#free = [southWest.lng, southWest.lat, northEast.lng, northEast.lat];
  }

  /** A label at its place, moved by so many pixels; none where it would not be seen whole. */
  label({ words, at: [lon, lat] }: Named, kind: Kind, [dx, dy] = [0, 0]): Written[] {
    const place = this.#map.latLngToContainerPoint([lat, lon]);
    const lines = wrapped(words, LONGEST);
    const size = SIZES[kind];
    const width = Math.max(...lines.map((line) => line.length)) * size * LETTER + 6;
    const height = lines.length * size * LINE + 4;
    const [left, top] = [place.x + dx - width / 2, place.y + dy - height / 2];
    if (!this.#clear([left, top, left + width, top + height])) return [];
    const { x, y } = this.#map.containerPointToLayerPoint(place);
    return [{ lines, kind, x: x + dx, y: y + dy, width, height }];
  }

  /** The name of an area: where it has most room, or where that cannot be seen, within what can be. */
  area(label: PlannedLabel): Written[] {
    const own = this.label(label, label.kind);
    if (own.length > 0 || !label.shape) return own;
    const { shape } = label;
    const at = labelPoint({ shape, box: boxOf(shape) }, this.#free);
    return at ? this.label({ words: label.words, at }, label.kind) : [];
  }

  #clear([left, top, right, bottom]: Box): boolean {
    const { x: width, y: height } = this.#map.getSize();
    return (
      left >= 0 &&
      top >= 0 &&
      right <= width &&
      bottom <= height &&
      this.#over.every((box) => right < box[0] || left > box[2] || bottom < box[1] || top > box[3])
    );
  }
}

function text({ lines, kind, x, y }: Written): SVGTextElement {
  const size = SIZES[kind];
  const top = y - ((lines.length - 1) / 2) * size * LINE + size * 0.35;
  const spans = lines.map((line, i) =>
    svg('tspan', { x: Math.round(x), y: Math.round(top + i * size * LINE) }, line),
  );
  return svg('text', { class: `map-label-${kind}`, 'font-size': `${size}px` }, ...spans);
}
