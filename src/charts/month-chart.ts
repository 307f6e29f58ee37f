import { line } from 'd3-shape';
import { monthRuns } from '../domain/crime/months.ts';
import type { Monthly } from '../domain/crime/totals.ts';
import { monthLetter, monthName, number } from '../i18n/format.ts';
import { type Described, escape, hatch, picture, round } from './svg.ts';

export interface MonthChart extends Described {
  months: readonly string[];
  counts: Monthly;
  /** Words for a month without a figure, drawn in the gap. */
  missing: string;
}

/** Small enough to fill a phone's width without shrinking its letters. */
const box = { width: 270, height: 160, left: 54, right: 6, top: 24, bottom: 26 };
const plot = { right: box.width - box.right, bottom: box.height - box.bottom };

const AXIS_WORDS = plot.bottom + 19;

/** More months than this have no room for a letter each: their years are named. */
const LETTERED = 14;
const YEAR_WIDTH = 34;

/** Places are in whole units, a pixel or less. */
const whole = Math.round;

interface Point {
  index: number;
  count: number;
}

/** A line of monthly counts, axis from nought; a month that is not known is a marked gap. */
export function monthChart(chart: MonthChart): string {
  const known = chart.counts.flatMap((count, index) => (count === null ? [] : [{ index, count }]));
  const axis = countAxis(Math.max(0, ...known.map(({ count }) => count)));
  const place = placer(chart.months.length, axis.top);
  return picture(
    'chart',
    box,
    chart,
    hatch(chart.id),
    ...axis.ticks.map((tick) => gridLine(tick, place.y(tick))),
    ...gaps(chart, place),
    ...(chart.months.length > LETTERED ? yearLabels(chart.months, place) : monthLabels(chart.months, place)),
    linePath(chart.counts, place),
    dots(known, place),
    ...labels(known, chart.months, place),
  );
}

interface Place {
  x: (index: number) => number;
  y: (count: number) => number;
  step: number;
}

function placer(months: number, top: number): Place {
  const step = (plot.right - box.left) / months;
  return {
    step,
    x: (index) => box.left + step * (index + 0.5),
    y: (count) => plot.bottom - (count / top) * (plot.bottom - box.top),
  };
}

const gridLine = (tick: number, y: number) =>
  `<line class="${tick === 0 ? 'axis' : 'grid'}" x1="${box.left}" x2="${plot.right}" y1="${whole(y)}" y2="${whole(y)}"/>` +
  `<text class="tick" x="${box.left - 6}" y="${whole(y + 4)}" text-anchor="end">${number(tick)}</text>`;

const axisWord = (words: string, x: number) =>
  `<text class="tick" x="${whole(x)}" y="${AXIS_WORDS}" text-anchor="middle">${words}</text>`;

/** In one text: each letter has a place of its own. */
const monthLabels = (months: readonly string[], { x }: Place) => [
  `<text class="tick" x="${months.map((_, index) => whole(x(index))).join(' ')}" y="${AXIS_WORDS}" text-anchor="middle">${months.map(monthLetter).join('')}</text>`,
];

/** Each year under the middle of its months, as far as it has room, and a line where the next one begins. */
function yearLabels(months: readonly string[], { x, step }: Place): string[] {
  const years = Map.groupBy(months.keys(), (index) => (months[index] ?? '').slice(0, 4));
  return [...years].flatMap(([year, own]) => {
    const [first = 0, last = first] = [own[0], own.at(-1)];
    const start = whole(x(first) - step / 2);
    return [
      ...(first > 0
        ? [`<line class="grid" x1="${start}" x2="${start}" y1="${box.top}" y2="${plot.bottom}"/>`]
        : []),
      ...(own.length * step >= YEAR_WIDTH ? [axisWord(year, (x(first) + x(last)) / 2)] : []),
    ];
  });
}

/** One path, each dot a line of no length with round ends: lighter than a circle for each. */
const dots = (known: readonly Point[], { x, y }: Place) =>
  `<path class="known" d="${known.map(({ index, count }) => `M${whole(x(index))},${whole(y(count))}h0`).join('')}"/>`;

function linePath(counts: Monthly, place: Place): string {
  const path = line<number | null>()
    .defined((count) => count !== null)
    .x((_, index) => place.x(index))
    .y((count) => place.y(count ?? 0))
    .digits(0)([...counts]);
  return path ? `<path class="line" d="${path}"/>` : '';
}

/** Runs of unknown months, each a hatched block with its words if they fit. */
function gaps({ id, months, counts, missing }: MonthChart, place: Place): string[] {
  const unknown = months.filter((_, index) => (counts[index] ?? null) === null);
  return monthRuns(unknown).map((run) => {
    const [from = 0, to = 0] = run.map((month) => months.indexOf(month));
    const [x, width] = [place.x(from) - place.step / 2, (to - from + 1) * place.step];
    const words =
      width > missing.length * 7
        ? `<text class="gap-word" x="${whole(x + width / 2)}" y="${whole((box.top + plot.bottom) / 2)}" text-anchor="middle">${escape(missing)}</text>`
        : '';
    return `<rect class="gap" fill="url(#${id}-h)" x="${whole(x)}" y="${box.top}" width="${whole(width)}" height="${plot.bottom - box.top}"/>${words}`;
  });
}

/** The most and the latest month are written above their dots, and above those of months beside them. */
function labels(known: readonly Point[], months: readonly string[], place: Place): string[] {
  const latest = known.at(-1);
  const most = known.reduce<Point | undefined>(
    (best, point) => (best && best.count >= point.count ? best : point),
    undefined,
  );
  if (!latest || !most) return [];
  const shown = latest.index - most.index > 2 ? [most, latest] : [most];
  return shown.map(({ index, count }) => {
    const half = number(count).length * 3.6;
    const x = Math.min(Math.max(place.x(index), box.left + 22), box.width - 2 - half);
    const under = known.filter((point) => Math.abs(place.x(point.index) - x) < half + 4);
    const highest = Math.max(count, ...under.map((point) => point.count));
    const words = `${number(count)}<title>${monthName(months[index] ?? '')}</title>`;
    return `<text class="value" x="${whole(x)}" y="${whole(place.y(highest) - 9)}" text-anchor="middle">${words}</text>`;
  });
}

/** The round number at or above the largest value, and the step between gridlines: at most four of them. */
export function countAxis(largest: number): { top: number; ticks: number[] } {
  const step = niceStep(Math.max(largest, 1) / 3);
  const top = Math.ceil(Math.max(largest, 1) / step) * step;
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step) };
}

/** The smallest of 1, 2, 5, 10, 20, 50 ... that is not below `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
}

export interface SmallChart {
  /** Of the hatching, which all small charts of a page share. */
  id: string;
  /** Whether this chart brings the hatching: the first with a gap does. */
  hatches: boolean;
  counts: Monthly;
  /** What it is and what it shows, in a sentence. */
  takeaway: string;
  /** Which months are missing and why; empty where none is. */
  missing: string;
}

const small = { width: 160, height: 44, pad: 4 };

/** One of many small lines, on a scale of its own from nought to its highest month, in whole units; gaps are hatched. */
export function smallChart({ id, hatches, counts, takeaway, missing }: SmallChart): string {
  const known = counts.flatMap((count, index) => (count === null ? [] : [{ index, count }]));
  const top = Math.max(1, ...known.map(({ count }) => count));
  const step = (small.width - 2 * small.pad) / Math.max(1, counts.length);
  const x = (index: number) => small.pad + step * (index + 0.5);
  const y = (count: number) => small.height - small.pad - (count / top) * (small.height - 2 * small.pad);
  const alone = known.filter(
    ({ index }) => (counts[index - 1] ?? null) === null && (counts[index + 1] ?? null) === null,
  );
  const last = known.at(-1);
  const gaps = counts.flatMap((count, index) =>
    count === null
      ? [`M${round(x(index) - step / 2)} 0h${round(step)}v${small.height - small.pad}h-${round(step)}z`]
      : [],
  );
  return [
    `<svg class="small-chart" viewBox="0 0 ${small.width} ${small.height}" role="img" aria-label="${escape(`${takeaway} ${missing}`.trim())}">`,
    gaps.length > 0
      ? `${hatches ? hatch(id) : ''}<path class="gap" fill="url(#${id}-h)" d="${gaps.join('')}"><title>${escape(missing)}</title></path>`
      : '',
    `<path class="axis" d="M0 ${small.height - small.pad}H${small.width}"/>`,
    `<path class="line" d="${smallLine(counts, x, y)}"/>`,
    ...new Set([...alone, ...(last ? [last] : [])].map(({ index, count }) => dot(x(index), y(count)))),
    '</svg>',
  ].join('');
}

const dot = (x: number, y: number) =>
  `<circle class="dot" cx="${Math.round(x)}" cy="${Math.round(y)}" r="3"/>`;

/** From one point to the next, not each by its place: that packs smaller. */
function smallLine(counts: Monthly, x: (index: number) => number, y: (count: number) => number): string {
  let [left, top] = [0, 0];
  return counts
    .map((count, index) => {
      if (count === null) return '';
      const before = { left, top };
      [left, top] = [Math.round(x(index)), Math.round(y(count))];
      const move = index === 0 || (counts[index - 1] ?? null) === null;
      return move ? `M${left} ${top}` : `l${left - before.left} ${top - before.top}`;
    })
    .join('');
}
