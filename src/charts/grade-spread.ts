import { markPaths } from '../domain/report-cards/grade.ts';
import type { GradeMark } from '../schemas/report-cards/framework.ts';
import { type Described, hatch, picture, round } from './svg.ts';

export interface GradeSpread extends Described {
  /** Marks of the scale, best first, and how many forces have each. */
  steps: readonly { mark: GradeMark; count: number }[];
  notFound: number;
  /** Rank of the grade to point at. */
  here?: number;
}

const box = { width: 320, top: 9, bar: 24 };
/** Narrower than this, a part has its mark and number in the sentence alone. */
const ROOM = { mark: 34, count: 13 };

interface Part {
  kind: GradeMark | 'unknown';
  count: number;
  x: number;
  width: number;
  here: boolean;
}

/** A strip as long as all forces: a part for each grade, best on the left, and a hatched end for not found. */
export function gradeSpread(spread: GradeSpread): string {
  const size = { width: box.width, height: box.top + box.bar + 1 };
  const drawnParts = parts(spread).map((part) => drawn(spread.id, part));
  return picture('chart spread', size, spread, hatch(spread.id), ...drawnParts);
}

function parts({ steps, notFound, here }: GradeSpread): Part[] {
  const all = steps.reduce((sum, { count }) => sum + count, notFound);
  const unit = box.width / all;
  let x = 0;
  return [
    ...steps.map(({ mark, count }) => ({ kind: mark, count })),
    { kind: 'unknown' as const, count: notFound },
  ]
    .map((part, rank) => {
      const width = part.count * unit;
      const placed = { ...part, x, width, here: rank === here };
      x += width;
      return placed;
    })
    .filter(({ count }) => count > 0);
}

function drawn(id: string, { kind, count, x, width, here }: Part): string {
  const fill = kind === 'unknown' ? ` fill="url(#${id}-h)"` : '';
  const rect = `<rect class="part is-${kind}"${fill} x="${round(x)}" y="${box.top}" width="${round(width)}" height="${box.bar}"/>`;
  const middle = x + width / 2;
  const marked = kind !== 'unknown' && width >= ROOM.mark;
  const mark = marked
    ? `<path class="shape" fill-rule="evenodd" transform="translate(${round(middle - 15)} ${box.top + 6}) scale(.75)" d="${markPaths[kind]}"/>`
    : '';
  const label =
    width >= ROOM.count
      ? `<text class="count" x="${round(marked ? middle + 8 : middle)}" y="${box.top + 16.5}" text-anchor="middle">${count}</text>`
      : '';
  return rect + mark + label + (here ? pointer(middle) : '');
}

const pointer = (x: number) => `<path class="here" d="M${round(x - 6)} 0H${round(x + 6)}L${round(x)} 8Z"/>`;
