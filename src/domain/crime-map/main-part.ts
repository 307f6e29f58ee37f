import { boxOf, type Outline, polygonsOf } from './near-beyond.ts';

/** West, south, east and north, in degrees. */
type Box = [number, number, number, number];

/** What a map of an area opens on. */
export interface MainPart {
  box: Box;
  /** Whether a small part, such as an island, lies outside the box. */
  leavesOut: boolean;
}

/** No more of an area than this share is ever left out, by the boxes of its parts. */
const SMALL = 0.1;
/** A part is far off that lies beyond the main body's box by more than this share of its size. */
const FAR = 0.5;
/** It is left out only where everything would be drawn at most so large, as a share, to show it. */
const HALF = 0.5;

/** The whole box of an area, or that of its main body where a small part far off would halve the size of all. */
export function mainPart(outline: Outline): MainPart {
  const whole = boxOf(outline);
  const parts = polygonsOf(outline)
    .map((coordinates) => boxOf({ type: 'Polygon', coordinates }))
    .map((box) => ({ box, area: (box[2] - box[0]) * (box[3] - box[1]) }))
    .sort((a, b) => b.area - a.area);
  const all = parts.reduce((sum, { area }) => sum + area, 0);
  let [left, body] = [all, undefined as Box | undefined];
  for (const { box, area } of parts) {
    const large = left > all * SMALL;
    if (large || !body || meets(grown(body), box)) body = body ? around(body, box) : box;
    left -= area;
  }
  if (!body || sizeOf(body) > sizeOf(whole) * HALF) return { box: whole, leavesOut: false };
  return { box: body, leavesOut: true };
}

const around = (a: Box, b: Box): Box => [
  Math.min(a[0], b[0]),
  Math.min(a[1], b[1]),
  Math.max(a[2], b[2]),
  Math.max(a[3], b[3]),
];

function grown([west, south, east, north]: Box): Box {
  const [x, y] = [(east - west) * FAR, (north - south) * FAR];
  return [west - x, south - y, east + x, north + y];
}

const meets = (a: Box, b: Box) => a[0] <= b[2] && a[2] >= b[0] && a[1] <= b[3] && a[3] >= b[1];

/** The longer side, as a map shows it. */
function sizeOf([west, south, east, north]: Box): number {
  return Math.max((east - west) * Math.cos(((south + north) / 2) * (Math.PI / 180)), north - south);
}
