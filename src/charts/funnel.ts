import { type Compared, LIMITS_CHANCE } from '../domain/comparison.ts';
import { type Funnel, funnelLimits } from '../domain/funnel.ts';
import { decimal, number } from '../i18n/pages-format.ts';
import { type Label, placeLabels } from './labels.ts';
import { countAxis } from './scale.ts';
import { escape, round } from './svg.ts';

export interface FunnelChart {
  /** Unique within the page: names the title and description. */
  id: string;
  title: string;
  /** What it shows, in a sentence. */
  takeaway: string;
  funnel: Funnel;
  /** Ranked areas; those that are not ranked are not drawn. */
  areas: readonly (Compared & { name: string; near?: boolean })[];
  /** The area whose page it is; none on a page of all areas. */
  mine?: string | undefined;
  words: { average: string; residents: string; rate: string };
}

/** A phone's width, so that letters keep their size there. */
const box = { width: 330, height: 250, left: 34, right: 52, top: 26, bottom: 40 };
const plot = { right: box.width - box.right, bottom: box.height - box.bottom };
const LETTERS = 12.5;
const STEPS = 40;
/** More points than this are drawn as one path, without a name on each: a page must stay light. */
const NAMED = 60;

interface Place {
  x: (residents: number) => number;
  y: (rate: number) => number;
  from: number;
  to: number;
  ticks: number[];
}

/** Rates against residents, with the limits within which chance and ordinary differences keep areas of a size. */
export function funnelChart(chart: FunnelChart): string {
  const place = placer(chart);
  return [
    `<svg class="chart funnel" viewBox="0 0 ${box.width} ${box.height}" role="img" aria-labelledby="${chart.id}-t ${chart.id}-d">`,
    `<title id="${chart.id}-t">${escape(chart.title)}</title><desc id="${chart.id}-d">${escape(chart.takeaway)}</desc>`,
    limits(chart.funnel, place),
    ...place.ticks.map((tick) => rateLine(tick, place.y(tick))),
    ...sizeTicks(place),
    `<text class="tick" x="0" y="12">${escape(chart.words.rate)}</text>`,
    `<text class="tick" x="${plot.right}" y="${box.height - 4}" text-anchor="end">${escape(chart.words.residents)}</text>`,
    `<path class="average" d="M${box.left} ${round(place.y(chart.funnel.average))}H${plot.right}"/>`,
    ...points(chart, place),
    ...labels(chart, place),
    ...averageWords(chart, place),
    '</svg>',
  ].join('');
}

function placer({ areas, funnel }: FunnelChart): Place {
  const sizes = areas.map(({ residents }) => residents);
  const [from, to] = [Math.min(...sizes) / 1.25, Math.max(...sizes) * 1.25];
  const highest = Math.max(funnel.average, ...areas.map(({ rate }) => rate));
  const axis = countAxis(
    Math.min(Math.max(highest, funnelLimits(funnel, from, LIMITS_CHANCE).high), highest * 1.4),
  );
  const width = plot.right - box.left;
  return {
    from,
    to,
    ticks: axis.ticks,
    x: (residents) => box.left + (Math.log(residents / from) / Math.log(to / from)) * width,
    y: (rate) => plot.bottom - (Math.min(rate, axis.top) / axis.top) * (plot.bottom - box.top),
  };
}

function limits(funnel: Funnel, place: Place): string {
  const sizes = Array.from(
    { length: STEPS + 1 },
    (_, step) => place.from * (place.to / place.from) ** (step / STEPS),
  );
  const ends = sizes.map((size) => ({ x: place.x(size), ...funnelLimits(funnel, size, LIMITS_CHANCE) }));
  const points = [
    ...ends.map(({ x, high }) => [x, place.y(high)] as const),
    ...ends.toReversed().map(({ x, low }) => [x, place.y(low)] as const),
  ];
  return `<path class="limits" d="M${points.map(([x, y]) => `${round(x)} ${round(y)}`).join('L')}Z"/>`;
}

const rateLine = (tick: number, y: number) =>
  `<path class="${tick === 0 ? 'axis' : 'grid'}" d="M${box.left} ${round(y)}H${plot.right}"/>` +
  `<text class="tick" x="${box.left - 5}" y="${round(y + 4)}" text-anchor="end">${number(tick)}</text>`;

/** Powers of ten, and 2 and 5 times them where sizes differ little; as far as they have room. */
function sizeTicks({ from, to, x }: Place): string[] {
  const steps = to / from > 100 ? [1] : [1, 2, 5];
  const sizes = Array.from({ length: 8 }, (_, power) => steps.map((n) => n * 10 ** (power + 1))).flat();
  let end = -Infinity;
  return sizes
    .filter((size) => size >= from && size <= to)
    .flatMap((size) => {
      const words = number(size);
      const [at, half] = [x(size), words.length * 3.6];
      if (at - half < end || at + half > box.width) return [];
      end = at + half + 6;
      return [
        `<text class="tick" x="${round(at)}" y="${plot.bottom + 15}" text-anchor="middle">${words}</text>`,
      ];
    });
}

function points({ areas, mine }: FunnelChart, place: Place): string[] {
  const at = (area: Compared) => [round(place.x(area.residents)), round(place.y(area.rate))] as const;
  const many = areas.length > NAMED;
  const group = (members: typeof areas, name: string) =>
    members.length === 0
      ? []
      : [`<path class="${name}" d="${members.map((one) => `M${at(one).join(' ')}h0`).join('')}"/>`];
  const own = areas.filter(({ id }) => id === mine);
  const others = areas.filter(({ id }) => id !== mine);
  const [near, far] = [others.filter((one) => one.near === true), others.filter((one) => one.near !== true)];
  const named = others.map((one) => {
    const [x, y] = at(one);
    return `<circle class="dot" cx="${x}" cy="${y}" r="4"><title>${escape(one.name)}: ${decimal(one.rate)}</title></circle>`;
  });
  return [
    ...(many ? [...group(far, 'dots'), ...group(near, 'dots near')] : named),
    ...own.map((one) => `<circle class="dot mine" cx="${at(one)[0]}" cy="${at(one)[1]}" r="6"/>`),
  ];
}

/** Beside the plot, at the end of the line that it names. */
const averageWords = ({ funnel, words }: FunnelChart, place: Place) =>
  [words.average, decimal(funnel.average)].map(
    (line, index) =>
      `<text class="tick" x="${plot.right + 4}" y="${round(place.y(funnel.average) - 2 + index * LETTERS)}">${escape(line)}</text>`,
  );

/** The page's own area is named first, then those outside the limits, as far as they have room. */
function labels({ areas, mine }: FunnelChart, place: Place): string[] {
  const wanted = [
    ...areas.filter(({ id }) => id === mine),
    ...areas
      .filter(({ id, standing }) => id !== mine && standing !== null && standing !== 'asExpected')
      .slice(0, 4),
  ];
  const half = (name: string) => name.length * LETTERS * 0.28;
  const beside = wanted.map((one): Label => {
    const x = place.x(one.residents);
    const room = Math.min(Math.max(x, 4 + half(one.name)), box.width - 4 - half(one.name));
    return { words: one.name, x: room, y: place.y(one.rate) - 14 };
  });
  return placeLabels(beside, { width: box.width, height: box.height, letters: LETTERS }).map(
    ({ lines, x, y }) =>
      `<text class="value over" text-anchor="middle">${lines
        .map(
          (line, index) =>
            `<tspan x="${round(x)}" y="${round(y + index * LETTERS * 1.08)}">${escape(line)}</tspan>`,
        )
        .join('')}</text>`,
  );
}
