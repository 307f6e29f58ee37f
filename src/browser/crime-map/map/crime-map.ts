import type { FitBoundsOptions, LatLngBounds, LeafletMouseEvent } from 'leaflet';
import type { Topology } from 'topojson-specification';
import type { Item } from '../../../domain/crime-map/items.ts';
import { placePoints, unitRadius } from '../../../domain/crime-map/points.ts';
import type { Scene } from '../../../domain/crime-map/scene.ts';
import { boxAround, type LonLat, MILE } from '../../../domain/crime-map/near-mile.ts';
import type { Site } from '../../../schemas/site.ts';
import { mapWords } from '../../../i18n/crime-map/drawing.ts';
import { AreaLayers } from './area-layers.ts';
import { MapCursor } from './cursor.ts';
import { LabelLayer } from './label-layer.ts';
import { Map, Polygon, SVG } from './leaflet.ts';
import { ringsOf } from './outlines.ts';
import { MapPanel } from './panel.ts';
import { type FrameParts, frameParts } from './parts.ts';
import { type MapPlan, planOf } from './plan.ts';
import { PointLayer } from './point-layer.ts';
import { showScale } from './scale.ts';
import { StreetsButton } from './streets-button.ts';
import type { Surroundings } from './surroundings.ts';
import { MapTip } from './tip.ts';
import { letFillScreen, letFingersScroll } from './touch.ts';

/** What the map asks of the page round it. */
export interface MapHost {
  /** An item in one line, for those who hear it. */
  describe: (item: Item) => string;
  /** What, when and what came of it, in a few lines beside the mouse. */
  lines: (item: Item) => readonly string[];
  /** All that is known of an item. */
  facts: (item: Item) => Node;
  /** Radius in pixels of a circle that stands for one; for the legend. */
  scaled: (unit: number) => void;
}

/** A place, and how far round it is shown, in miles. */
interface Circled {
  here: LonLat;
  radius: number;
}

/** Places on a circle, as the map wants them: a corner every three degrees. */
function ringAround([lon, lat]: LonLat, metres: number): [number, number][] {
  const [, , east, north] = boxAround([lon, lat], metres);
  return Array.from({ length: 120 }, (_, i) => {
    const angle = (i * Math.PI) / 60;
    return [lat + (north - lat) * Math.cos(angle), lon + (east - lon) * Math.sin(angle)];
  });
}

/** A postcode's place is known to so many metres. */
const ABOUT = 100;

/** How near the mouse or a finger must come to the middle of a point, in pixels: no target is smaller than 24. */
const REACH = { mouse: 12, finger: 22 };

/** Room round what is shown, the more where the buttons stand. */
const CLEAR = { paddingTopLeft: [12, 58], paddingBottomRight: [12, 12] } satisfies FitBoundsOptions;

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
  private readonly mileRenderer: SVG;
  private rings: Polygon[] = [];
  private items: readonly Item[] = [];
  private plan: MapPlan | undefined;
  private whole: LatLngBounds | undefined;
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
      scrollWheelZoom: false,
      boxZoom: false,
      zoomSnap: 0,
      maxBoundsViscosity: 1,
      maxZoom: 18,
    });
    this.map.setView([52.9, -2], 6);
    this.areas = new AreaLayers(this.map);
    for (const pane of ['points', 'labels']) this.map.createPane(pane);
    this.mileRenderer = new SVG({ pane: 'lines', padding: 0.4 });
    this.labels = new LabelLayer(this.parts.tools);
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

  /** Draws a scene; `near` is a place to be marked, with the circle round it. */
  show(scene: Scene, files: readonly Topology[], near: Circled | null): void {
    this.panel.dismiss();
    this.plan = planOf(scene, files);
    this.showsPoints = scene.points !== null;
    this.items = [];
    this.map.invalidateSize({ animate: false });
    this.map.setMaxBounds([]);
    this.drawCircle(near);
    this.whole = this.boundsOf(this.plan);
    this.map.setMinZoom(0);
    this.map.fitBounds(this.whole, { animate: false, ...CLEAR });
    this.map.setMinZoom(Math.floor(this.map.getZoom() - 1));
    this.map.setMaxBounds(this.whole.pad(0.8));
    this.areas.show(this.plan);
    this.labels.show(this.plan.labels);
  }

  /** West, south, east and north of what is shown, with room round it. */
  get box(): [number, number, number, number] | null {
    const box = this.whole?.pad(0.4);
    return box ? [box.getWest(), box.getSouth(), box.getEast(), box.getNorth()] : null;
  }

  /** Draws what lies round the scene, once it has come. */
  surround({ coasts, towns }: Surroundings): void {
    this.areas.around(coasts);
    this.labels.around(towns);
  }

  /** Shows what a filter leaves. */
  paint(items: readonly Item[]): void {
    this.items = items;
    this.panel.dismiss();
    this.cursor.show(items);
    if (this.showsPoints) {
      const placed = placePoints(items.map(({ at, tally }) => ({ at, count: tally.count ?? 0 })));
      this.points.show(placed);
      this.most = placed.most;
      this.tellScale();
      const busiest = [...items].sort((a, b) => (b.tally.count ?? 0) - (a.tally.count ?? 0));
      this.labels.name(busiest.map(({ name, at }) => ({ words: name, at })));
      return;
    }
    this.points.show(null);
    this.labels.name([]);
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
    this.keepInView(item);
  }

  /** Colours come from the page's styles: drawn again when they change. */
  redraw(): void {
    this.points.draw();
  }

  private choose(item: Item | null): void {
    const place = item ? this.items.indexOf(item) : null;
    if (this.showsPoints) this.points.choose(place);
    else this.areas.choose(item ? item.index : null);
  }

  private listen(): void {
    const { frame, zoomIn, zoomOut, reset } = this.parts;
    const map = this.map;
    letFingersScroll(map, this.parts);
    letFillScreen(this.parts, { open: mapWords.fill, close: mapWords.unfill });
    showScale(map, this.parts.scale);
    map.on('click', (event: LeafletMouseEvent) => {
      const item = this.itemAt(event, REACH.finger);
      if (item) this.open(item.index);
      else this.panel.close();
    });
    map.on('mousemove', (event: LeafletMouseEvent) => {
      const { x, y } = event.containerPoint;
      this.tip.show(this.itemAt(event, REACH.mouse), x, y);
    });
    map.on('zoomend', () => {
      this.tellScale();
    });
    zoomIn.addEventListener('click', () => map.zoomIn(1, { animate: false }));
    zoomOut.addEventListener('click', () => map.zoomOut(1, { animate: false }));
    reset.addEventListener('click', () => {
      if (this.whole) map.fitBounds(this.whole, { animate: false, ...CLEAR });
    });
    // The wheel scrolls the page until the reader turns to the map.
    frame.addEventListener('focusin', () => map.scrollWheelZoom.enable());
    frame.addEventListener('pointerdown', () => map.scrollWheelZoom.enable());
    frame.addEventListener('mouseleave', () => map.scrollWheelZoom.disable());
    new ResizeObserver(() => map.invalidateSize({ animate: false })).observe(frame);
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

  private drawCircle(near: Circled | null): void {
    for (const ring of this.rings) ring.remove();
    this.rings = [];
    if (!near) return;
    const ring = (className: string, radius: number) =>
      new Polygon(ringAround(near.here, radius), {
        ...{ renderer: this.mileRenderer, pane: 'lines', className, interactive: false },
      }).addTo(this.map);
    this.rings = [ring('map-mile', near.radius * MILE), ring('map-here', ABOUT)];
  }

  private boundsOf({ target, shaded, land }: MapPlan): LatLngBounds {
    const [mile] = this.rings;
    if (mile) return mile.getBounds();
    const outlines = target ? [target] : [...shaded.filter((one) => one !== null), ...land];
    return new Polygon(outlines.flatMap(ringsOf)).getBounds();
  }

  /** Moves the map so that the open panel does not lie over its item. */
  private keepInView({ at: [lon, lat] }: Item): void {
    const { frame, panel } = this.parts;
    const { x, y } = this.map.latLngToContainerPoint([lat, lon]);
    const beside = panel.offsetWidth < frame.clientWidth * 0.7;
    const right = beside ? panel.offsetLeft - 24 : frame.clientWidth - 24;
    const bottom = beside ? frame.clientHeight - 24 : panel.offsetTop - 24;
    const dx = x > right ? x - right : Math.min(0, x - 24);
    const dy = y > bottom ? y - bottom : Math.min(0, y - 24);
    if (dx !== 0 || dy !== 0) this.map.panBy([dx, dy], { animate: false });
  }
}
