import type { Item } from '../../../domain/crime-map/items.ts';
import { labelsWithRoom, wrapped } from '../../../domain/crime-map/labels.ts';
import { boxOf } from '../../../domain/crime-map/near-beyond.ts';
import type { LonLat } from '../../../domain/crime-map/near-mile.ts';
import { radiusOf } from '../../../domain/crime-map/points.ts';
import { labelPoint } from '../../../domain/places/label-point.ts';
import type { MapPlan, PlannedLabel } from '../map/plan.ts';
import type { Box, Pictured, Project } from './draw.ts';
import { svg } from '../../dom.ts';

const LETTER = 13;
const LINE = LETTER * 1.15;
const LONGEST = 16;
const MOST_TOWNS = 60;
const MOST_STREETS = 20;
/** Corner that the scale bar stands in, in pixels: nothing is named there. */
const [BAR_WIDE, BAR_HIGH] = [130, 30];

/** A name that is wanted: `below` is how far under its place it is written, in pixels. */
interface Wanted {
  words: string;
  at: LonLat;
  kind: PlannedLabel['kind'] | 'here' | 'street';
  shape?: PlannedLabel['shape'];
  below?: number;
}

/** A name at its place, in pixels of the picture. */
interface Written {
  x: number;
  y: number;
  lines: string[];
  kind: Wanted['kind'];
}

/** What the picture is seen through: `seen` is all that it shows. */
interface View {
  project: Project;
  seen: Box;
}

/** Names of areas, streets and towns: as many as have room. An area that is cut off is named in the part that is seen. */
export function names(
  plan: MapPlan,
  items: readonly Item[],
  { project, seen }: View,
  pictured: Pictured,
): SVGTextElement[] {
  const { width, height } = pictured;
  const placed = ({ words, at, kind, below }: Wanted) => {
    const [x, middle] = project(at);
    const lines = wrapped(words, LONGEST);
    const wide = Math.max(...lines.map((line) => line.length)) * LETTER * 0.55 + 6;
    const high = lines.length * LINE;
    const y = below === undefined ? middle : middle + below + high / 2;
    return { x, y, lines, kind, width: wide, height: high + 4 };
  };
  const isFree = ({ x, y, width: wide, height: high }: ReturnType<typeof placed>) =>
    x - wide / 2 > 0 &&
    x + wide / 2 < width &&
    y - high / 2 > 0 &&
    y + high / 2 < height &&
    (x - wide / 2 > BAR_WIDE || y + high / 2 < height - BAR_HIGH);
  const inside = wanted(plan, items, pictured).flatMap((one) => {
    const own = placed(one);
    if (isFree(own) || !one.shape) return isFree(own) ? [own] : [];
    const at = labelPoint({ shape: one.shape, box: boxOf(one.shape) }, seen);
    return at ? [placed({ ...one, at })].filter(isFree) : [];
  });
  return labelsWithRoom(inside).map(written);
}

function wanted(
  { labels }: MapPlan,
  items: readonly Item[],
  { scene, around, near, unit }: Pictured,
): Wanted[] {
  const busiest = scene.points
    ? [...items].sort((a, b) => (b.tally.count ?? 0) - (a.tally.count ?? 0)).slice(0, MOST_STREETS)
    : [];
  const town = near?.to.kind === 'town' ? near.to.name : null;
  return [
    ...(town !== null && near ? [{ words: town, at: near.here, kind: 'here' as const, below: 9 }] : []),
    ...labels.filter(({ kind }) => kind !== 'small' && (kind !== 'sea' || around)),
    ...busiest.map(({ name, at, tally }) => {
      return { words: name, at, kind: 'street' as const, below: radiusOf(tally.count ?? 0, unit) + 1 };
    }),
    ...(around?.towns ?? []).filter(({ words }) => words !== town).slice(0, MOST_TOWNS),
  ];
}

function written({ x, y, lines, kind }: Written): SVGTextElement {
  const top = y - ((lines.length - 1) / 2) * LINE + LETTER * 0.35;
  const spans = lines.map((line, i) => svg('tspan', { x, y: Math.round((top + i * LINE) * 10) / 10 }, line));
  return svg('text', { class: `map-label-${kind}`, 'font-size': LETTER }, ...spans);
}
