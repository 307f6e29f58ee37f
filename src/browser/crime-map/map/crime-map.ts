import type { LatLngBounds, LeafletMouseEvent } from 'leaflet';
import type { Topology } from 'topojson-specification';
import type { Item } from '../../../domain/crime-map/items.ts';
import { placePoints, unitRadius } from '../../../domain/crime-map/points.ts';
import { mainPart } from '../../../domain/crime-map/main-part.ts';
import type { Scene } from '../../../domain/crime-map/scene.ts';
import type { Site } from '../../../schemas/site.ts';
import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { AreaLayers } from './area-layers.ts';
import { type Circled, CircleLayer } from './circle.ts';
import { MapCursor } from './cursor.ts';
import { Framing } from './framing.ts';
import { LabelLayer, WARDS_FROM } from './label-layer.ts';
import { Map, Polygon } from './leaflet.ts';
import { outlinesOf, ringsOf } from './outlines.ts';
import { type FrameParts, frameParts } from './parts.ts';
import { labelsOf, type MapPlan, planOf } from './plan.ts';
import { PointLayer } from './point-layer.ts';
import { showScale } from './scale.ts';
import { StreetsButton } from './streets-button.ts';
import type { Surroundings } from './surroundings.ts';
import { MapPanel, MapTip } from './panel.ts';
import { letFillScreen, letFingersScroll } from './touch.ts';
import { zoomByWheel } from './wheel.ts';

/** What the map asks of the page round it. */
export interface MapHost {
  /** An item in one line, for those who hear it. */
  describe: (item: Item) => string;
  /** What, when and what came of it, in a few lines beside the mouse. */
  lines: (item: Item) => readonly string[];
  /** All that is known of an item. */
  facts: (item: Item) => Node;
  /** The reader looks so close that wards should be named. */
  close: () => void;
  /** Radius in pixels of a circle that stands for one; for the legend. */
  scaled: (unit: number) => void;
}

/** How near the mouse or a finger must come to the middle of a point, in pixels: no target is smaller than 24. */
const REACH = { mouse: 12, finger: 22 };

/** The map in its frame: land and sea, shaded areas or circles, names, and what opens when one is chosen. */
export class CrimeMap {
  private readonly parts: FrameParts;
  private readonly map: Map;
  private readonly areas: AreaLayers;
  private readonly points = new PointLayer();
  private readonly labels: LabelLayer;
  private readonly cursor: MapCursor;
  private readonly panel: MapPanel;
  private readonly tip: MapTip;
  private readonly host: MapHost;
  private readonly circle: CircleLayer;
  private readonly framing: Framing;
  private items: readonly Item[] = [];
  private chosen: Item | null = null;
  private showsPoints = false;
  private most = 1;

  constructor(frame: HTMLElement, base: Site['baseMap'], host: MapHost) {
    this.parts = frameParts(frame);
    this.host = host;
    this.map = new Map(this.parts.canvas, {
      zoomControl: false,
      attributionControl: false,
      keyboard: false,
      zoomAnimation: false,
      fadeAnimation: false,
      inertia: false,
      boxZoom: false,
      zoomSnap: 0,
      maxBoundsViscosity: 1,
      maxZoom: 18,
    });
    this.map.setView([52.9, -2], 6);
    makePanes(this.map);
    this.areas = new AreaLayers(this.map);
    this.circle = new CircleLayer(this.map);
    this.framing = new Framing(this.map, this.parts);
    const { tools, streets, scale } = this.parts;
    this.labels = new LabelLayer([tools, streets, scale]);
    this.map.addLayer(this.points).addLayer(this.labels);
    this.panel = new MapPanel(this.parts.panel, () => {
      this.choose(null);
    });
    const open = (item: Item) => {
      this.open(item.index);
    };
    this.cursor = new MapCursor(this.map, this.parts, host.describe, open);
    this.tip = new MapTip(frame, this.parts.tip, host.lines);
    this.listen();
    if (base.kind !== 'none') new StreetsButton(this.map, this.parts, this.panel, base);
  }

  /** Unpacks the outlines of a scene, so that drawing it takes less time at once. */
  readonly prepare = planOf;

  /** Draws a scene; `near` is a place to be marked, with the circle round it. */
  show(scene: Scene, files: readonly Topology[], near: Circled | null): void {
    this.panel.dismiss();
    const plan = planOf(scene, files);
    this.showsPoints = scene.points !== null;
    this.items = [];
    this.map.invalidateSize({ animate: false });
    this.circle.show(near);
    this.framing.show(this.circle.bounds ?? boundsOf(plan), this.circle.bounds ?? mainBounds(plan));
    this.areas.show(plan);
    this.labels.show(
      plan.labels,
      near && { words: near.to.kind === 'town' ? near.to.name : mapWords.here, at: near.here },
    );
  }

  /** West, south, east and north of what is shown, with room round it. */
  get box(): [number, number, number, number] | null {
    const box = this.framing.whole?.pad(0.4);
    return box ? [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] : null;
  }

  /** Draws what lies round the scene, once it has come. */
  surround(around: Surroundings): void {
    this.areas.around(around);
    this.labels.around(around.towns);
  }

  /** Names wards of the area, once their outlines have come. */
  nameWards(outlines: Topology): void {
    this.labels.within(labelsOf('around', outlinesOf(outlines, 'wards')));
  }

  /** Shows what a filter leaves; `known` is whether anything is known at all where points are shown. */
  paint(items: readonly Item[], known: boolean): void {
    this.items = items;
    this.panel.dismiss();
    this.cursor.show(items);
    if (this.showsPoints) {
      const placed = placePoints(items.map(({ at, tally }) => ({ at, count: tally.count ?? 0 })));
      this.points.show(placed);
      this.areas.tint(known);
      this.circle.tint(known);
      this.most = placed.most;
      this.tellScale();
      const busiest = [...items].sort((a, b) => (b.tally.count ?? 0) - (a.tally.count ?? 0));
      this.labels.name(
        busiest.map(({ name, at, tally }) => ({ words: name, at, count: tally.count ?? 0 })),
        placed.most,
      );
      return;
    }
    this.points.show(null);
    this.labels.name([], 1);
    this.areas.shade(
      items.map(({ shade, tally }) => ({
        shade: shade ?? 'unknown',
        partial: tally.count !== null && tally.known < tally.asked,
      })),
    );
  }

  /** Opens an item. The focus goes back to `opener` when it is closed, or to the item on the map. */
  open(index: number, opener?: HTMLElement): void {
    const item = this.items.find((one) => one.index === index);
    if (!item) return;
    this.tip.show(null, 0, 0);
    this.panel.dismiss();
    this.panel.open(item.name, this.host.facts(item), () => {
      if (opener?.isConnected) opener.focus();
      else this.cursor.focusOn(index);
    });
    this.choose(item);
    this.framing.keepInView(item.at);
  }

  /** Colours come from the page's styles: drawn again when they change. */
  redraw(): void {
    this.points.draw();
  }

  private choose(item: Item | null): void {
    this.chosen = item;
    const place = item ? this.items.indexOf(item) : null;
    if (this.showsPoints) this.points.choose(place);
    else this.areas.choose(item ? item.index : null);
  }

  private listen(): void {
    const { panel, zoomIn, zoomOut, reset } = this.parts;
    const map = this.map;
    letFingersScroll(map, this.parts);
    letFillScreen(this.parts, { open: mapWords.fill, close: mapWords.unfill });
    showScale(map, this.parts.scale);
    zoomByWheel(map, this.parts);
    map.on('click', (event: LeafletMouseEvent) => {
      const item = this.itemAt(event, REACH.finger);
      if (item) this.open(item.index);
      else this.panel.close();
    });
    map.on('mousemove', (event: LeafletMouseEvent) => {
      const { x, y } = event.containerPoint;
      this.tip.show(this.itemAt(event, REACH.mouse), x, y);
    });
    map.on('zoom', () => {
      this.tip.show(null, 0, 0);
    });
    // Fingers that zoom tell of no end of it.
    map.on('moveend', () => {
      this.tellScale();
      if (map.getZoom() >= WARDS_FROM) this.host.close();
    });
    zoomIn.addEventListener('click', () => map.zoomIn(1, { animate: false }));
    zoomOut.addEventListener('click', () => map.zoomOut(1, { animate: false }));
    reset.addEventListener('click', () => {
      this.framing.fitWhole();
    });
    // What is known of an item comes bit by bit, and the panel grows with it.
    new ResizeObserver(() => {
      if (this.chosen) this.framing.keepInView(this.chosen.at);
    }).observe(panel);
  }

  private tellScale(): void {
    this.host.scaled(unitRadius(this.map.getZoom(), this.most));
  }

  private itemAt({ containerPoint, originalEvent }: LeafletMouseEvent, reach: number): Item | null {
    if (this.showsPoints) {
      const place = this.points.at(containerPoint.x, containerPoint.y, reach);
      return place === null ? null : (this.items[place] ?? null);
    }
    const index = this.areas.areaOf(originalEvent.target);
    return this.items.find((item) => item.index === index) ?? null;
  }
}

/** What the map opens on: all of it, or without a small part far off. Small areas may reach out of their patch. */
function mainBounds(plan: MapPlan): LatLngBounds {
  if (!plan.target || (plan.inner[0] && plan.shaded[0])) return boundsOf(plan);
  const [west, south, east, north] = mainPart(plan.target.shape).box;
  return new Polygon([
    [south, west],
    [north, east],
  ]).getBounds();
}

function boundsOf({ target, shaded, land }: MapPlan): LatLngBounds {
  const outlines = [...(target ? [target] : land), ...shaded.filter((one) => one !== null)];
  return new Polygon(outlines.flatMap(ringsOf)).getBounds();
}

/** What is drawn, from the bottom up, in two sheets: streets lie between them. */
const SHEETS = { ground: ['coasts', 'land'], drawn: ['shade', 'lines', 'points', 'here', 'labels'] } as const;

/**
 * Makes the panes that everything is drawn in. While a map is zoomed nothing is drawn anew: each sheet is stretched as
 * one, which costs a browser next to nothing, until the zoom has come to its end.
 */
function makePanes(map: Map): void {
  const sheets = Object.entries(SHEETS).map(([name, panes]) => {
    const sheet = map.createPane(name);
    for (const pane of panes) map.createPane(pane, sheet);
    return sheet;
  });
  const drawnAt = () => ({ zoom: map.getZoom(), origin: map.getPixelOrigin() });
  let drawn = drawnAt();
  const place = (transform: string) => {
    for (const sheet of sheets) sheet.style.transform = transform;
  };
  map.on('zoom', () => {
    const scale = map.getZoomScale(map.getZoom(), drawn.zoom);
    const { x, y } = drawn.origin.multiplyBy(scale).subtract(map.getPixelOrigin());
    place(`translate(${x}px, ${y}px) scale(${scale})`);
  });
  map.on('moveend viewreset', () => {
    drawn = drawnAt();
    place('');
  });
}
