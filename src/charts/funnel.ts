import { type Compared, type Funnel, funnelLimits, LIMITS_CHANCE } from '../domain/crime/comparison.ts';
import { decimal, number } from '../i18n/format.ts';
import { type Label, placeLabels } from './labels.ts';
import { countAxis } from './month-chart.ts';
import { type Described, escape, picture, round } from './svg.ts';

export interface FunnelAreas {
  funnel: Funnel;
  /** Ranked areas; those that are not ranked are not drawn. */
  areas: readonly (Compared & { name: string; near?: boolean })[];
  words: { average: string; residents: string; rate: string };
}

export interface FunnelChart extends Described {
  ground: FunnelGround;
  /** The area whose page it is; none on a page of all areas. */
  mine?: string | undefined;
}

/** A phone's width, so that letters keep their size there. */
const box = { width: 330, height: 250, left: 34, right: 52, top: 26, bottom: 40 };
const plot = { right: box.width - box.right, bottom: box.height - box.bottom };
const LETTERS = 12.5;
/** Names of areas stay clear of the words at the edges. */
const sheet = { left: box.left, top: 14, right: plot.right, bottom: plot.bottom, letters: LETTERS };
const STEPS = 16;
/** More points than this are drawn as one path, without a name on each: a page must stay light. */
const NAMED = 30;

interface Place {
  x: (residents: number) => number;
  y: (rate: number) => number;
  from: number;
  to: number;
  ticks: number[];
}

/** An area as it is drawn. */
interface Dot {
  id: string;
  name: string;
  near: boolean;
  rate: number;
  /** Whether it lies outside the limits. */
  outside: boolean;
  x: number;
  y: number;
  /** A dot of a path, in whole units, for where they are many: two at one place are one. */
  path: string;
}

/** What the plots of all pages that compare the same areas share. */
export interface FunnelGround {
  /** Limits, lines and ticks. */
  behind: string;
  dots: readonly Dot[];
  /** Words over the dots. */
  before: string;
}

/** Rates against residents, with the limits within which chance and ordinary differences keep areas of a size. */
export function funnelGround(compared: FunnelAreas): FunnelGround {
  const { areas, funnel, words } = compared;
  const place = placer(compared);
  return {
    behind: [
      limits(funnel, place),
      ...place.ticks.map((tick) => rateLine(tick, place.y(tick))),
      ...sizeTicks(place),
      `<text class="tick" x="0" y="12">${escape(words.rate)}</text>`,
      `<text class="tick" x="${plot.right}" y="${box.height - 4}" text-anchor="end">${escape(words.residents)}</text>`,
      `<path class="average" d="M${box.left} ${round(place.y(funnel.average))}H${plot.right}"/>`,
    ].join(''),
    dots: areas.map(({ id, name, near = false, rate, residents, standing }) => {
      const [x, y] = [place.x(residents), place.y(rate)];
      const outside = standing !== null && standing !== 'asExpected';
      return { id, name, near, rate, outside, x, y, path: `M${Math.round(x)} ${Math.round(y)}h0` };
    }),
    before: averageWords(compared, place).join(''),
  };
}

/** The plot on one area's page, or on that of all. */
export function funnelChart(chart: FunnelChart): string {
  const { ground, mine } = chart;
  return picture(
    'chart funnel',
    box,
    chart,
    ground.behind,
    ...points(ground.dots, mine),
    ...labels(ground.dots, mine),
    ground.before,
  );
}

function placer({ areas, funnel }: FunnelAreas): Place {
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
  const seen = points.map(([x, y]) => ({ x: round(x), y: round(y) }));
  // Along a level line its ends are enough.
  const bends = seen.filter(({ y }, index) => seen[index - 1]?.y !== y || seen[index + 1]?.y !== y);
  return `<path class="limits" d="M${bends.map(({ x, y }) => `${x} ${y}`).join('L')}Z"/>`;
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

function points(dots: readonly Dot[], mine: string | undefined): string[] {
  const group = (members: readonly Dot[], name: string) =>
    members.length === 0
      ? []
      : [`<path class="${name}" d="${[...new Set(members.map(({ path }) => path))].join('')}"/>`];
  const own = dots.filter(({ id }) => id === mine);
  const others = dots.filter(({ id }) => id !== mine);
  const [near, far] = [others.filter((one) => one.near), others.filter((one) => !one.near)];
  return [
    ...(dots.length > NAMED ? [...group(far, 'dots'), ...group(near, 'dots near')] : others.map(named)),
    ...own.map(({ x, y }) => `<circle class="dot mine" cx="${round(x)}" cy="${round(y)}" r="6"/>`),
  ];
}

const named = ({ name, rate, x, y }: Dot) =>
  `<circle class="dot" cx="${round(x)}" cy="${round(y)}" r="4"><title>${escape(name)}: ${decimal(rate)}</title></circle>`;

/** Beside the plot, at the end of the line that it names. */
const averageWords = ({ funnel, words }: FunnelAreas, place: Place) =>
  [words.average, decimal(funnel.average)].map(
    (line, index) =>
      `<text class="tick" x="${plot.right + 4}" y="${round(place.y(funnel.average) - 2 + index * LETTERS)}">${escape(line)}</text>`,
  );

/** The page's own area is named first, then those outside the limits, as far as they have room. */
function labels(dots: readonly Dot[], mine: string | undefined): string[] {
  const wanted = [
    ...dots.filter(({ id }) => id === mine),
    ...dots.filter(({ id, outside }) => id !== mine && outside).slice(0, 4),
  ];
  const beside = wanted.map(({ id, name, x, y }): Label => ({
    words: name,
    x,
    y,
    clear: id === mine ? 8 : 6,
  }));
  const marks = dots.map(({ x, y }) => ({ left: x - 4, top: y - 4, right: x + 4, bottom: y + 4 }));
  return placeLabels(beside, sheet, marks).map(
    ({ lines, x, y }) =>
      `<text class="value over" text-anchor="middle">${lines
        .map(
          (line, index) =>
            `<tspan x="${round(x)}" y="${round(y + index * LETTERS * 1.08)}">${escape(line)}</tspan>`,
        )
        .join('')}</text>`,
  );
}
