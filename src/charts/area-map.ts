import { geoIdentity } from 'd3-geo';
import { type Box, type MapFeature, type MapLine, boxesMeet, mercator } from './features.ts';
import { labelPoint } from '../domain/places/label-point.ts';
import { type PlacedLabel, placeLabels } from './labels.ts';
import { type Through, outlineOf } from './outline.ts';
import { type Described, escape, hatch, picture, round } from './svg.ts';

export interface AreaMap extends Described {
  /** The area that the page is about. */
  target: MapFeature;
  /** Everything that is land, whoever it belongs to. What is left over is drawn as sea. */
  land: Iterable<MapFeature>;
  /** Areas of the target's own kind, to be named round it. */
  neighbours: Iterable<MapFeature>;
  /** Lines of areas of its kind, drawn quietly; its own are drawn in any case. */
  edges: readonly MapLine[];
  /** Areas within the target, to be named; most important first. */
  inner: readonly MapFeature[];
  /** Lines within the target, drawn thin. */
  innerLines: readonly MapLine[];
  /** What to call an area; null leaves it without a label. */
  nameOf: (area: MapFeature) => string | null;
  /** Published points with the crimes near each; none for a map of outlines alone. */
  circles?: readonly MapCircle[];
}

/** Longitude and latitude in degrees, and a count. */
export interface MapCircle {
  at: readonly [number, number];
  count: number;
}

/** In units of half a pixel on a phone, which shows it 320 pixels wide. */
const WIDTH = 640;
const PADDING = 40;
const [LOWEST, HIGHEST] = [440, 780];

/**
 * Bends smaller than this, in square units, are left out: a square pixel on a phone; more where the lines of a picture,
 * such as a coast of creeks, would else weigh more than `HEAVY` characters.
 */
const FLAT = [4, 6, 9, 12];
const HEAVY = 3_300;

/** Letters on a phone and on a wide screen, where the same picture is drawn larger. As in figures/map.css. */
const LETTERS = { small: 26, large: 18 };

/** Of circles, half their width. */
const [LEAST_CIRCLE, MOST_CIRCLE] = [4, 26];

/** How far under the middle of a line its letters stand, of their size; as `placeLabels` has it. */
const MIDDLE = 0.28;

/** North of this, and west of Berwick, our outlines cannot tell Scotland from sea: neither is drawn as either. */
const [, BORDER] = mercator(-3.05, 54.99);

/** An outline map: the area in tint, its neighbours quiet, sea apart from land, labels that never collide. */
export function areaMap(map: AreaMap): string {
  const view = viewOf(map.target);
  const seen = <One extends { box: Box }>(all: Iterable<One>) =>
    [...all].filter(({ box }) => boxesMeet(box, view.box));
  const { id } = map.target;
  const around = seen(map.neighbours).filter((area) => area.id !== id);
  const lines = drawn(view.through, {
    land: seen(map.land),
    own: [map.target],
    edges: seen(map.edges.filter(({ beside }) => !beside.has(id))),
    inner: seen(map.innerLines),
  });
  const [landId, ownId, clipId] = [`${map.id}-l`, `${map.id}-o`, `${map.id}-c`];
  return picture(
    'map',
    { width: WIDTH, height: view.height },
    map,
    `<defs><path id="${landId}" d="${lines.land}"/><path id="${ownId}" d="${lines.own}"/>`,
    `<clipPath id="${clipId}"><use href="#${ownId}"/></clipPath></defs>`,
    beyond(map.id, view),
    `<use class="land" href="#${landId}"/><use class="mine" clip-path="url(#${clipId})" href="#${landId}"/>`,
    `<path class="edges" d="${lines.edges}"/>`,
    `<path class="inner" clip-path="url(#${clipId})" d="${lines.inner}"/>`,
    `<use class="outline" href="#${ownId}"/>`,
    circles(map.circles ?? [], view),
    labels(map, view, around),
  );
}

/** Whether the picture reaches into Scotland, whose outline we do not have. */
export const showsScotland = (target: MapFeature): boolean => viewOf(target).box[3] > (BORDER ?? 0);

interface View {
  through: Through;
  height: number;
  /** What is seen, in flat units. */
  box: Box;
  /** A point in flat units → its place in the picture. */
  place: (point: readonly [number, number]) => { x: number; y: number };
}

function viewOf({ shape, box }: MapFeature): View {
  const ratio = (box[3] - box[1]) / (box[2] - box[0]);
  const height = Math.round(Math.min(HIGHEST, Math.max(LOWEST, (WIDTH - 2 * PADDING) * ratio + 2 * PADDING)));
  const flat = geoIdentity()
    .reflectY(true)
    .fitExtent(
      [
        [PADDING, PADDING],
        [WIDTH - PADDING, height - PADDING],
      ],
      shape,
    );
  const [scale, [left, top]] = [flat.scale(), flat.translate()];
  const seen: Box = [-left / scale, (top - height) / scale, (WIDTH - left) / scale, top / scale];
  flat.clipExtent([
    [-8, -8],
    [WIDTH + 8, height + 8],
  ]);
  const through: Through = (sink) => flat.stream(sink);
  const place: View['place'] = ([x, y]) => ({ x: x * scale + left, y: top - y * scale });
  return { through, height, box: seen, place };
}

type Parts<T> = Record<'land' | 'own' | 'edges' | 'inner', T>;

/** The parts of a picture, each as one path, as finely as they may be drawn. */
function drawn(through: Through, parts: Parts<readonly (MapFeature | MapLine)[]>): Parts<string> {
  let made: Parts<string> = { land: '', own: '', edges: '', inner: '' };
  for (const flat of FLAT) {
    const path = (all: readonly (MapFeature | MapLine)[]) =>
      all.map(({ shape }) => outlineOf(shape, through, flat)).join('');
    made = {
      ...{ land: path(parts.land), own: path(parts.own) },
      ...{ edges: path(parts.edges), inner: path(parts.inner) },
    };
    if (Object.values(made).join('').length <= HEAVY) break;
  }
  return made;
}

/** Areas of circles follow counts, the largest of them first so that none hides another. */
function circles(all: readonly MapCircle[], { place }: View): string {
  const most = Math.max(...all.map(({ count }) => count));
  return [...all]
    .sort((a, b) => b.count - a.count)
    .map(({ at: [lon, lat], count }) => {
      const [x = 0, y = 0] = mercator(lon, lat);
      const spot = place([x, y]);
      const size = Math.max(LEAST_CIRCLE, MOST_CIRCLE * Math.sqrt(count / most));
      return `<circle cx="${round(spot.x)}" cy="${round(spot.y)}" r="${round(size)}"/>`;
    })
    .join('');
}

const beyond = (id: string, { height, box }: View) =>
  box[3] > (BORDER ?? 0)
    ? `${hatch(id)}<rect class="unknown" width="${WIDTH}" height="${height}" fill="url(#${id}-h)"/>`
    : '';

function labels(map: AreaMap, view: View, around: readonly MapFeature[]): string {
  const at = (areas: readonly MapFeature[]) =>
    areas.flatMap((area) => {
      const words = map.nameOf(area);
      const point = words === null ? null : labelPoint(area, view.box);
      return words === null || point === null ? [] : [{ words, ...view.place(point) }];
    });
  const [own, others] = [at(map.inner), at(around)];
  const ours = new Set(own.map(({ words }) => words));
  return Object.entries(LETTERS)
    .map(([screen, letters]) => {
      const sheet = { left: 0, top: 0, right: WIDTH, bottom: view.height, letters };
      const placed = placeLabels([...own, ...others], sheet);
      return `<g class="for-${screen}">${placed.map((label) => text(label, letters, ours)).join('')}</g>`;
    })
    .join('');
}

/**
 * Words stand at whole units, at most a quarter of a phone's pixel from their place. They are placed by their middle, as
 * it is for letters of any size: gzip writes what stands alike in both sizes once.
 */
function text({ lines, x, y }: PlacedLabel, letters: number, ours: ReadonlySet<string>): string {
  const kind = ours.has(lines.join(' ')) ? '' : ' class="beyond"';
  const [left, top] = [Math.round(x), Math.round(y - MIDDLE * letters)];
  const [first = '', second] = lines.map(escape);
  const below =
    second === undefined ? '' : `<tspan x="${left}" dy="${Math.round(letters * 1.08)}">${second}</tspan>`;
  return `<text${kind} x="${left}" y="${top}" dy="${MIDDLE}em">${first}${below}</text>`;
}
