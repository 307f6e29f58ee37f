import type { Position } from 'geojson';
import type { Topology } from 'topojson-specification';
import type { Item } from '../../../domain/crime-map/items.ts';
import { type MainPart, mainPart } from '../../../domain/crime-map/main-part.ts';
import { polygonsOf, boxOf, reaches } from '../../../domain/crime-map/near-beyond.ts';
import { boxAround, type LonLat, metresBetween, MILE } from '../../../domain/crime-map/near-mile.ts';
import { onFlatWorld, radiusOf } from '../../../domain/crime-map/points.ts';
import type { Outline } from '../map/outlines.ts';
import { type MapPlan, type PlannedScene, planOf } from '../map/plan.ts';
import { scaleBar } from '../map/scale.ts';
import type { Surroundings } from '../map/surroundings.ts';
import type { NearPoints } from '../near-find.ts';
import { names } from './names.ts';
import { svg } from '../../dom.ts';

/** What a still picture of a map is drawn from. */
export interface Pictured {
  scene: PlannedScene;
  outlines: readonly Topology[];
  items: readonly Item[];
  /** A place that is marked, and how far round it is shown, in miles. */
  near: Pick<NearPoints, 'here' | 'radius' | 'to'> | null;
  /** A place that is marked, with nothing round it. */
  here?: LonLat | null;
  /** Coasts and towns, where they came. */
  around?: Surroundings | null;
  /** Whether nothing is known of what its points would tell. */
  unknown?: boolean;
  width: number;
  height: number;
  /** Radius in pixels of a circle that stands for one. */
  unit: number;
}

/** West, south, east and north. */
export type Box = readonly [number, number, number, number];

/** Longitude and latitude → pixels of the picture. */
export type Project = (at: LonLat) => [number, number];

const MARGIN = 14;

/** The map as it stands, in the page's own classes: land, shades or circles, lines and names. */
export function drawMap(pictured: Pictured): SVGGElement {
  const { scene, outlines, items, near, around, width, height, unit } = pictured;
  const here = near?.here ?? pictured.here;
  const plan = planOf(scene, outlines);
  const box = boxOfPicture(plan, near, here);
  const project = projection(box, width, height);
  const seen = viewOf(box, project, width, height);
  const bar = scaleMark(seen, width, height);
  const path = (className: string) => (outline: Outline) =>
    reaches(outline.shape, seen) ? [svg('path', { class: className, d: pathOf(outline, project) })] : [];
  return svg(
    'g',
    {},
    svg('rect', { class: 'map-sea', width, height }),
    ...(around?.coasts ?? []).flatMap(path('map-land map-coast')),
    ...plan.land.flatMap(path('map-land')),
    ...(plan.shaded.length === 0 && plan.target ? tint(path('map-tint')(plan.target), pictured) : []),
    ...(near && pictured.unknown ? tint([circle('map-tint', near, project)], pictured) : []),
    ...plan.shaded.flatMap((outline, i) => (outline ? shaded(path('map-area')(outline), items[i]) : [])),
    ...plan.edges.flatMap(path('map-edge')),
    ...plan.inner.flatMap(path('map-inner')),
    ...(plan.target ? path('map-target')(plan.target) : []),
    ...(near ? [circle('map-mile', near, project)] : []),
    ...(scene.points ? circles(items, project, unit) : []),
    ...(here ? ring(here, project) : []),
    ...names(plan, items, { project, seen }, pictured),
    ...(bar ? [bar] : []),
  );
}

/** Room round the scale bar, in pixels. */
const INSET = 10;

/** A bar in the corner, as long as the distance that is written on it in the middle of the picture. */
function scaleMark([west, south, east, north]: Box, width: number, height: number): SVGGElement | null {
  const middle = (south + north) / 2;
  const made = scaleBar(metresBetween([west, middle], [east, middle]) / width);
  if (!made) return null;
  const [x, y] = [INSET, height - INSET];
  return svg(
    'g',
    {},
    svg('path', { class: 'map-length-halo', d: `M${x} ${y - 6}V${y}H${x + made.width}V${y - 6}` }),
    svg('path', { class: 'map-length', d: `M${x} ${y - 6}V${y}H${x + made.width}V${y - 6}` }),
    svg('text', { class: 'map-label-scale', 'font-size': 12, x: x + made.width / 2, y: y - 6 }, made.words),
  );
}

/** An area of points of which nothing is known looks like any other of which nothing is known. */
function tint<Shape extends SVGElement>(paths: Shape[], { unknown = false }: Pictured): Shape[] {
  if (unknown) for (const path of paths) path.setAttribute('data-shade', 'unknown');
  return paths;
}

function shaded(paths: SVGPathElement[], item: Item | undefined): SVGPathElement[] {
  for (const path of paths) {
    path.setAttribute('data-shade', String(item?.shade ?? 'unknown'));
    const partly = !!item && item.tally.count !== null && item.tally.known < item.tally.asked;
    path.toggleAttribute('data-partial', partly);
  }
  return paths;
}

function circles(items: readonly Item[], project: Project, unit: number): SVGCircleElement[] {
  const largestFirst = [...items].sort((a, b) => (b.tally.count ?? 0) - (a.tally.count ?? 0));
  return largestFirst.map(({ at, tally }) => {
    const [cx, cy] = project(at);
    return svg('circle', { class: 'map-dot', cx, cy, r: round(radiusOf(tally.count ?? 0, unit)) });
  });
}

type Near = NonNullable<Pictured['near']>;

function circle(name: string, { here, radius }: Near, project: Project): SVGCircleElement {
  const [cx, cy] = project(here);
  const [west] = boxAround(here, radius * MILE);
  return svg('circle', { class: name, cx, cy, r: round(cx - project([west, here[1]])[0]) });
}

function ring(here: LonLat, project: Project): SVGCircleElement[] {
  const [cx, cy] = project(here);
  return ['map-here-halo', 'map-here'].map((name) => svg('circle', { class: name, cx, cy, r: 6 }));
}

/** What a picture of an area shows of it: its main part, or all where the place that is marked lies beyond that. */
export function partInSight({ shape }: Pick<Outline, 'shape'>, here: Pictured['here'] = null): MainPart {
  const main = mainPart(shape);
  const [west, south, east, north] = main.box;
  const marked = !here || (here[0] >= west && here[0] <= east && here[1] >= south && here[1] <= north);
  return marked ? main : { box: [...boxOf(shape)], leavesOut: false };
}

/** West, south, east and north of what the picture is of. */
export function boxOfPicture(
  { target, shaded: areas, land }: MapPlan,
  near: Pictured['near'],
  here: Pictured['here'] = null,
): Box {
  if (near) return boxAround(near.here, near.radius * MILE);
  if (target) return partInSight(target, here).box;
  const shown = [...areas.filter((one) => one !== null), ...land];
  const boxes = shown.map(({ shape }) => boxOf(shape));
  return [
    Math.min(...boxes.map(([west]) => west)),
    Math.min(...boxes.map(([, south]) => south)),
    Math.max(...boxes.map(([, , east]) => east)),
    Math.max(...boxes.map(([, , , north]) => north)),
  ];
}

function projection([west, south, east, north]: Box, width: number, height: number): Project {
  const [left, top] = onFlatWorld([west, north]);
  const [right, bottom] = onFlatWorld([east, south]);
  const scale = Math.min((width - 2 * MARGIN) / (right - left), (height - 2 * MARGIN) / (bottom - top));
  const [dx, dy] = [
    (width - (right - left) * scale) / 2 - left * scale,
    (height - (bottom - top) * scale) / 2 - top * scale,
  ];
  return (at) => {
    const [x, y] = onFlatWorld(at);
    return [round(x * scale + dx), round(y * scale + dy)];
  };
}

/** The box again, made as wide and high as the picture. */
function viewOf([west, south, east, north]: Box, project: Project, width: number, height: number): Box {
  const [left, top] = project([west, north]);
  const [right, bottom] = project([east, south]);
  const [x, y] = [(east - west) / (right - left || 1), (north - south) / (bottom - top || 1)];
  return [west - left * x, south - (height - bottom) * y, east + (width - right) * x, north + top * y];
}

function pathOf({ shape }: Outline, project: Project): string {
  const ring = (places: Position[]) =>
    `M${places.map(([lon = 0, lat = 0]) => project([lon, lat]).join(' ')).join('L')}Z`;
  return polygonsOf(shape)
    .flatMap((rings) => rings.map(ring))
    .join('');
}

const round = (value: number) => Math.round(value * 10) / 10;
