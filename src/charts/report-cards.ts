import { markPaths } from '../domain/report-cards/grade.ts';
import type { GradeMark } from '../schemas/report-cards/framework.ts';
import { type Described, escape, hatch, picture, round } from './svg.ts';

export interface GradeSpread extends Described {
  /** Marks of the scale, best first, and how many forces have each. */
  steps: readonly { mark: GradeMark; count: number }[];
  notFound: number;
  /** Rank of the grade to point at. */
  here?: number;
}

const strip = { width: 320, top: 9, bar: 24 };
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
  const size = { width: strip.width, height: strip.top + strip.bar + 1 };
  const drawnParts = parts(spread).map((part) => drawn(spread.id, part));
  return picture('chart spread', size, spread, hatch(spread.id), ...drawnParts);
}

function parts({ steps, notFound, here }: GradeSpread): Part[] {
  const all = steps.reduce((sum, { count }) => sum + count, notFound);
  const unit = strip.width / all;
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
  const rect = `<rect class="part is-${kind}"${fill} x="${round(x)}" y="${strip.top}" width="${round(width)}" height="${strip.bar}"/>`;
  const middle = x + width / 2;
  const marked = kind !== 'unknown' && width >= ROOM.mark;
  const mark = marked
    ? `<path class="shape" fill-rule="evenodd" transform="translate(${round(middle - 15)} ${strip.top + 6}) scale(.75)" d="${markPaths[kind]}"/>`
    : '';
  const label =
    width >= ROOM.count
      ? `<text class="count" x="${round(marked ? middle + 8 : middle)}" y="${strip.top + 16.5}" text-anchor="middle">${count}</text>`
      : '';
  return rect + mark + label + (here ? pointer(middle) : '');
}

const pointer = (x: number) => `<path class="here" d="M${round(x - 6)} 0H${round(x + 6)}L${round(x)} 8Z"/>`;

/** A measure of a yearly survey. */
export interface YearLine extends Described {
  /** Year → per cent. */
  values: ReadonlyMap<number, number>;
  /** First and last year of the axis, the same for all charts that stand together. */
  from: number;
  to: number;
  /** First year that is not comparable with those before it. */
  breakAt: number;
  /** Years without interviews. */
  without: readonly number[];
}

const yearSize = { width: 480, height: 190, left: 34, right: 24, top: 14, bottom: 24 };

/**
 * Years as a line of points, from nought to a hundred per cent. A line joins only years that follow each other on one
 * side of the break; years without interviews are hatched.
 */
export function yearLine(chart: YearLine): string {
  const { id, values, from, to, breakAt, without } = chart;
  const step = (yearSize.width - yearSize.left - yearSize.right) / Math.max(1, to - from);
  const x = (year: number) => yearSize.left + (year - from) * step;
  const y = (value: number) =>
    yearSize.top + (1 - value / 100) * (yearSize.height - yearSize.top - yearSize.bottom);
  const floor = y(0);
  const known = [...values].sort(([a], [b]) => a - b);
  const joined = known.flatMap(([year, value], place) => {
    const before = known[place - 1];
    return before?.[0] === year - 1 && year !== breakAt
      ? [`M${round(x(year - 1))} ${round(y(before[1]))}L${round(x(year))} ${round(y(value))}`]
      : [];
  });
  const ends = [known[0], known.at(-1)].flatMap((end) => (end ? [end] : []));
  return picture(
    'year-line',
    yearSize,
    chart,
    `<defs>${hatch(id)}</defs>`,
    ...without.map(
      (year) =>
        `<rect class="none" x="${round(x(year) - step / 2)}" y="${yearSize.top}" width="${round(step)}" height="${round(floor - yearSize.top)}" fill="url(#${id}-h)"/>`,
    ),
    ...[0, 50, 100].map(
      (value) =>
        `<path class="rule" d="M${yearSize.left} ${round(y(value))}H${yearSize.width - yearSize.right}"/><text x="${yearSize.left - 6}" y="${round(y(value) + 4)}" text-anchor="end">${value}</text>`,
    ),
    `<path class="break" d="M${round(x(breakAt) - step / 2)} ${yearSize.top}V${round(floor)}"/>`,
    ...[from, breakAt, to].map(
      (year) => `<text x="${round(x(year))}" y="${yearSize.height - 6}" text-anchor="middle">${year}</text>`,
    ),
    `<path class="line" d="${joined.join('')}"/>`,
    ...known.map(([year, value]) => `<circle cx="${round(x(year))}" cy="${round(y(value))}" r="2.6"/>`),
    ...ends.map(
      ([year, value]) =>
        `<text class="value" x="${round(x(year))}" y="${round(y(value) - 8)}" text-anchor="${year > (from + to) / 2 ? 'end' : 'start'}">${value.toFixed(1)}</text>`,
    ),
  );
}

const valueSize = { width: 320, height: 34, edge: 6 };

/** Every value as a thin line between the lowest and the highest, the own one in bold. Not from nought. */
export function valueStrip(id: string, title: string, own: number, values: readonly number[]): string {
  const [low, high] = [Math.min(...values), Math.max(...values)];
  const x = (value: number) =>
    round(valueSize.edge + ((value - low) / (high - low || 1)) * (valueSize.width - valueSize.edge * 2));
  return [
    `<svg class="value-strip" viewBox="0 0 ${valueSize.width} ${valueSize.height}" role="img" aria-labelledby="${id}-t">`,
    `<title id="${id}-t">${escape(title)}</title>`,
    `<path class="all" d="${values.map((value) => `M${x(value)} 8V26`).join('')}"/>`,
    `<path class="own" d="M${x(own)} 2V32"/></svg>`,
  ].join('');
}
