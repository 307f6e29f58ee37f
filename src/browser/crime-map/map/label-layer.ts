import type { LatLngBounds, Map } from 'leaflet';
import { labelsWithRoom, wrapped } from '../../../domain/crime-map/labels.ts';
import type { LonLat } from '../../../domain/crime-map/near-mile.ts';
import { Layer } from './leaflet.ts';
import type { PlannedLabel } from './plan.ts';

/** Letters in pixels, and about how wide one is of its height. */
const SIZES = { own: 14, inner: 13, small: 12, around: 13, sea: 13, street: 12, town: 13 } as const;
const [LETTER, LINE] = [0.55, 1.15];
/** Longest line of a label in letters. */
const LONGEST = 16;
/** From this zoom the busiest streets are named, where the names of areas leave room; from the other, all that fit. */
const [BUSIEST_FROM, STREETS_FROM] = [13, 15.5];
const FEW_STREETS = 14;
/** From this one small areas, whose codes mean little from further off. */
const SMALL_FROM = 14;
const MOST_STREETS = 80;
const MOST_TOWNS = 60;

const NAMESPACE = 'http://www.w3.org/2000/svg';

interface Written {
  lines: string[];
  kind: keyof typeof SIZES;
  x: number;
  y: number;
  /** The same place, from the corner of the frame. */
  at: [number, number];
  width: number;
  height: number;
}

/** Names of areas, wards and, close by, streets: as many as have room. Not for screen readers, which have the list. */
export class LabelLayer extends Layer {
  readonly #tools: HTMLElement;
  readonly #svg = document.createElementNS(NAMESPACE, 'svg');
  #map: Map | undefined;
  #labels: readonly PlannedLabel[] = [];
  #towns: readonly PlannedLabel[] = [];
  #streets: readonly { words: string; at: LonLat }[] = [];

  /** `tools` lies over the map's corner: nothing is written under it. */
  constructor(tools: HTMLElement) {
    super();
    this.#tools = tools;
  }

  override onAdd(map: Map): this {
    this.#map = map;
    this.#svg.setAttribute('class', 'map-labels');
    this.#svg.setAttribute('aria-hidden', 'true');
    map.getPane('labels')?.append(this.#svg);
    return this;
  }

  override onRemove(): this {
    this.#svg.remove();
    return this;
  }

  override getEvents = () => ({
    moveend: () => {
      this.#write();
    },
    zoom: () => {
      this.#svg.replaceChildren();
    },
  });

  show(labels: readonly PlannedLabel[]): void {
    this.#labels = labels;
    this.#write();
  }

  /** Towns and villages, the largest first. */
  around(towns: readonly PlannedLabel[]): void {
    this.#towns = towns;
    this.#write();
  }

  /** Streets that points are named for, the busiest first. */
  name(streets: readonly { words: string; at: LonLat }[]): void {
    this.#streets = streets;
    this.#write();
  }

  #write(): void {
    const map = this.#map;
    if (!map) return;
    const bounds = map.getBounds();
    const close = map.getZoom() >= SMALL_FROM;
    const areas = this.#labels
      .filter(({ kind }) => close || kind !== 'small')
      .flatMap((label) => place(map, bounds, label, label.kind))
      .filter(this.#clear);
    const near = map.getZoom() >= STREETS_FROM;
    const most = near ? MOST_STREETS : map.getZoom() >= BUSIEST_FROM ? FEW_STREETS : 0;
    const streets = this.#streetsIn(map, bounds, most);
    // Close by, streets tell a reader more than the name of the ward that they all lie in.
    const towns = this.#towns
      .flatMap((label) => place(map, bounds, label, 'town'))
      .filter(this.#clear)
      .slice(0, MOST_TOWNS);
    const wanted = near ? [...streets, ...areas, ...towns] : [...areas, ...streets, ...towns];
    this.#svg.replaceChildren(...labelsWithRoom(wanted).map(text));
  }

  /** Whether a label keeps clear of the buttons. */
  #clear = ({ at: [x, y], width, height }: Written): boolean =>
    x - width / 2 > this.#tools.offsetLeft + this.#tools.offsetWidth ||
    y - height / 2 > this.#tools.offsetTop + this.#tools.offsetHeight;

  #streetsIn(map: Map, bounds: LatLngBounds, most: number): Written[] {
    const seen = new Set<string>();
    const found: Written[] = [];
    for (const { words, at } of this.#streets) {
      if (found.length >= most) break;
      if (seen.has(words)) continue;
      const [label] = place(map, bounds, { words, at }, 'street');
      if (!label || !this.#clear(label)) continue;
      seen.add(words);
      found.push(label);
    }
    return found;
  }
}

function place(
  map: Map,
  bounds: LatLngBounds,
  { words, at: [lon, lat] }: { words: string; at: LonLat },
  kind: Written['kind'],
): Written[] {
  if (!bounds.contains([lat, lon])) return [];
  const { x, y } = map.latLngToLayerPoint([lat, lon]);
  const lines = wrapped(words, LONGEST);
  const size = SIZES[kind];
  const width = Math.max(...lines.map((line) => line.length)) * size * LETTER + 6;
  const height = lines.length * size * LINE + 4;
  const place = map.layerPointToContainerPoint([x, y]);
  const frame = map.getSize();
  const whole = inside(place.x, width, frame.x) && inside(place.y, height, frame.y);
  return whole ? [{ lines, kind, x, y, at: [place.x, place.y], width, height }] : [];
}

/** Whether a stretch about a middle lies in the frame. */
const inside = (middle: number, length: number, frame: number) =>
  middle - length / 2 >= 0 && middle + length / 2 <= frame;

function text({ lines, kind, x, y }: Written): SVGTextElement {
  const size = SIZES[kind];
  const made = document.createElementNS(NAMESPACE, 'text');
  made.setAttribute('class', `map-label-${kind}`);
  made.setAttribute('font-size', `${size}px`);
  lines.forEach((line, i) => {
    const span = document.createElementNS(NAMESPACE, 'tspan');
    span.setAttribute('x', String(Math.round(x)));
    span.setAttribute('y', String(Math.round(y + (i - (lines.length - 1) / 2) * size * LINE + size * 0.35)));
    span.textContent = line;
    made.append(span);
  });
  return made;
}
