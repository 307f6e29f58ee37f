import { type Described, hatch, picture, round } from './svg.ts';

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

const size = { width: 480, height: 190, left: 34, right: 24, top: 14, bottom: 24 };

/**
 * Years as a line of points, from nought to a hundred per cent. A line joins only years that follow each other on one
 * side of the break; years without interviews are hatched.
 */
export function yearLine(chart: YearLine): string {
  const { id, values, from, to, breakAt, without } = chart;
  const step = (size.width - size.left - size.right) / Math.max(1, to - from);
  const x = (year: number) => size.left + (year - from) * step;
  const y = (value: number) => size.top + (1 - value / 100) * (size.height - size.top - size.bottom);
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
    size,
    chart,
    `<defs>${hatch(id)}</defs>`,
    ...without.map(
      (year) =>
        `<rect class="none" x="${round(x(year) - step / 2)}" y="${size.top}" width="${round(step)}" height="${round(floor - size.top)}" fill="url(#${id}-h)"/>`,
    ),
    ...[0, 50, 100].map(
      (value) =>
        `<path class="rule" d="M${size.left} ${round(y(value))}H${size.width - size.right}"/><text x="${size.left - 6}" y="${round(y(value) + 4)}" text-anchor="end">${value}</text>`,
    ),
    `<path class="break" d="M${round(x(breakAt) - step / 2)} ${size.top}V${round(floor)}"/>`,
    ...[from, breakAt, to].map(
      (year) => `<text x="${round(x(year))}" y="${size.height - 6}" text-anchor="middle">${year}</text>`,
    ),
    `<path class="line" d="${joined.join('')}"/>`,
    ...known.map(([year, value]) => `<circle cx="${round(x(year))}" cy="${round(y(value))}" r="2.6"/>`),
    ...ends.map(
      ([year, value]) =>
        `<text class="value" x="${round(x(year))}" y="${round(y(value) - 8)}" text-anchor="${year > (from + to) / 2 ? 'end' : 'start'}">${value.toFixed(1)}</text>`,
    ),
  );
}
