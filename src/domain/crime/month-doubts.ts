import type { Doubt, Measure } from '../../schemas/crime/doubt.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import { ANTI_SOCIAL_BEHAVIOUR } from './categories.ts';
import { doubtOf } from './doubts.ts';
import {
  doubtsOfKindPlaces,
  doubtsOfKinds,
  doubtsOfBlanks,
  doubtsOfPartnerships,
  doubtsOfStated,
  doubtsOfWards,
  type IsLeftOut,
} from './kind-doubts.ts';
import { doubtsOfExchanges } from './exchanged-kinds.ts';
import { type Bounds, boundsAround, LEAST, type Measured, median, MOST, percent } from './month-bounds.ts';
import type { SeasonOf } from './kind-seasons.ts';
import type { MonthMeasures } from './month-measures.ts';

/** A share of the rows that falls below this part of the lowest around it: a quarter of the places are lost or wrong. */
const LEAST_SHARE = 0.75;

/** Beyond these a file is wrong by itself, however its other months are. In 2025 the furthest were 88, 86 and 5 %. */
const LEAST_LOCATED = 0.6;
const LEAST_PLACED = 0.6;
const MOST_AT_ONE_POINT = 0.5;

/** Of fewer rows many may lie at one point, or nowhere, by chance. */
const ENOUGH = 100;
const ENOUGH_FOR_ONE_POINT = 500;

/** And fewer rows a month go up and down by chance. */
const ENOUGH_FOR_ROWS = 50;

/** A share of a file beyond these cannot be right: of 2025 all rows can be used, and at most 9 % of the ids stand twice. */
const MOST_UNUSABLE = 0.05;
const MOST_REPEATED = 0.25;

/**
 * Beside other months of crimes, where the share is sure to a few in a hundred: the furthest of 2025 was 10 %, beside none in
 * other months, and the highest of any other 8 %.
 */
const MOST_REPEATED_AROUND = 0.15;
const MORE_REPEATED = 0.1;
const SURE_OF_IDS = 100;

/** Searches have no ids: a force that writes down the day alone has many that look the same. */
const MOST_SEARCHES_REPEATED = 0.9;

/**
 * Of a force's map points with anti-social behaviour in a month of 2025, 8 to 23 % had an even number; with a quarter of the
 * rows doubled 30 % or more have.
 */
const MOST_EVEN = 0.3;
const MOST_EVEN_AROUND = 0.25;
const ENOUGH_POINTS = 200;

/** So few rows are slips. */
const SLIPS = 10;

/** Ids that must have been looked at before a share of them tells anything. */
const ENOUGH_IDS = 20;

/**
 * Of two months half the rows or more are at points that both have; of twelve, nine in ten. Fewer, and the points are
 * not the publisher's: they were moved, by however little.
 */
const LEAST_AT_KNOWN_POINTS = 0.25;

export interface DoubtRules {
  dataset: Dataset;
  /** A file of fewer rows is no month of this force. */
  fewest: number;
  /** Whether its street files hold every kind of crime. */
  everyKind: boolean;
  isLeftOut: IsLeftOut;
  /** What the season does to a kind, where other forces' files tell. */
  seasonOf?: SeasonOf;
}

/**
 * What cannot be trusted about the months of one force, by month; months that can be are left out.
 * @param months in order.
 */
export function doubtsOfForce(
  months: readonly MonthMeasures[],
  { dataset, fewest, everyKind, isLeftOut, seasonOf }: DoubtRules,
): Map<string, Doubt[]> {
  const held = months.filter(({ rows }) => rows > 0 && rows >= fewest);
  const found = new Map<string, Doubt[]>();
  const add = (month: string, doubt: Doubt) => found.set(month, [...(found.get(month) ?? []), doubt]);
  for (const { month, rows } of months)
    if (rows > 0 && rows < fewest) add(month, doubtOf('tooFewRows', rows, fewest, Infinity));
  const ofKinds =
    dataset === 'street'
      ? [...doubtsOfKinds(held, everyKind, isLeftOut, seasonOf), ...doubtsOfPartnerships(held)]
      : doubtsOfStated(held);
  for (const [month, doubt] of [
    ...ofFiles(held),
    ...ofRepeats(held, dataset),
    ...ofRows(held),
    ...ofKinds,
    ...(dataset === 'street'
      ? [...doubtsOfBlanks(held), ...doubtsOfExchanges(held), ...ofEvenPoints(held)]
      : []),
    ...ofShares(held),
  ])
    add(month, doubt);
  return new Map([...found].map(([month, doubts]) => [month, doubts.filter((one) => !isTold(one, doubts))]));
}

/** Whether a kind has lost its place where the place of nothing is known anyway. */
const isTold = ({ measure, notKnown }: Doubt, doubts: readonly Doubt[]) =>
  (measure === 'kindPlaced' || measure === 'kindLocated') &&
  doubts.some((one) => !one.categories && notKnown.every((level) => one.notKnown.includes(level)));

type Found = readonly [month: string, doubt: Doubt];

/** What is wrong with a file by itself. */
const ofFiles = (months: readonly MonthMeasures[]): Found[] =>
  months.flatMap(({ month, rows, read, unknownKind }): Found[] => {
    const unusable = read - rows;
    const isSpoilt = unusable > SLIPS && unusable > read * MOST_UNUSABLE;
    return [
      ...(unknownKind > SLIPS ? [[month, doubtOf('unknownKinds', unknownKind, 0, SLIPS)] as const] : []),
      ...(isSpoilt ? [[month, inPercent('unusable', unusable / read, 0, MOST_UNUSABLE)] as const] : []),
    ];
  });

function ofRepeats(months: readonly MonthMeasures[], dataset: Dataset): Found[] {
  const series = months.map(({ month, compared, repeated }) => ({
    month,
    value: compared < ENOUGH_IDS ? 0 : repeated / compared,
  }));
  const alone = dataset === 'stop-and-search' ? MOST_SEARCHES_REPEATED : MOST_REPEATED;
  const isSure = dataset === 'street' && median(months.map(({ compared }) => compared)) >= SURE_OF_IDS;
  return above(
    'repeated',
    series,
    () => alone,
    (high) =>
      isSure ? Math.max(MOST_REPEATED_AROUND, high + MORE_REPEATED) : Math.max(MOST_REPEATED, high + 0.2),
  );
}

function ofRows(months: readonly MonthMeasures[]): Found[] {
  if (median(months.map(({ rows }) => rows)) < ENOUGH_FOR_ROWS) return [];
  const series = months.map(({ month, rows }) => ({ month, value: rows }));
  return outside(series, (value, { low, high }) => value < low * LEAST || value > high * MOST).map(
    ([month, value, { low, high }]) => [month, doubtOf('rows', value, low, high)],
  );
}

function ofShares(months: readonly MonthMeasures[]): Found[] {
  const share = (of: (month: MonthMeasures) => number) =>
    months.map((one): Measured => ({ month: one.month, value: of(one) / one.rows }));
  return onceAMonth([
    ...fallen(
      months,
      'located',
      share(({ located }) => located),
      LEAST_LOCATED,
    ),
    ...fallen(
      months,
      'placed',
      share(({ placed }) => placed),
      LEAST_PLACED,
    ),
    ...ofPatches(
      months,
      share(({ inPatches }) => inPatches ?? 0),
    ),
    ...ofOnePoint(
      months,
      share(({ atOnePoint }) => atOnePoint),
    ),
    ...outside(
      months.map(({ month, points }) => ({ month, value: points })),
      (value, { low }) => value < low * LEAST,
    ).map(([month, value, { low, high }]): Found => [month, doubtOf('fewPoints', value, low, high)]),
    ...ofStrangePoints(months),
    ...doubtsOfWards(months),
    ...doubtsOfKindPlaces(months),
  ]);
}

/** Places are told of once a month, by the first measure that is out. */
function onceAMonth(found: readonly Found[]): Found[] {
  const key = ([month, { notKnown }]: Found) => `${month} ${notKnown.join()}`;
  return found.filter((one, i) => found.findIndex((other) => key(other) === key(one)) === i);
}

/** @param floor a share that is wrong by itself, for the case that every month is. */
function fallen(
  months: readonly MonthMeasures[],
  measure: Measure,
  series: readonly Measured[],
  floor: number,
): Found[] {
  const bounds = boundsAround(series);
  return series.flatMap(({ month, value }, i): Found[] => {
    // Months that are wrong themselves are no measure.
    const around = (bounds[i]?.low ?? 0) >= floor ? bounds[i] : null;
    const { low, high } = around ?? { low: floor, high: 1 };
    const ownFloor = (months[i]?.rows ?? 0) < ENOUGH ? 0 : floor;
    if (value >= Math.max(ownFloor, around ? low * LEAST_SHARE : 0)) return [];
    return [[month, inPercent(measure, value, low, high)]];
  });
}

/** Only where most months have rows enough in patches: of some forces a single patch is known. */
function ofPatches(months: readonly MonthMeasures[], series: readonly Measured[]): Found[] {
  const enough = months.filter(({ inPatches }) => (inPatches ?? 0) >= ENOUGH);
  return enough.length * 2 <= months.length ? [] : fallen(months, 'inPatches', series, 0);
}

function ofStrangePoints(months: readonly MonthMeasures[]): Found[] {
  const known = months.filter(({ atKnownPoints, rows }) => atKnownPoints !== null && rows >= ENOUGH);
  const share = ({ atKnownPoints, rows }: MonthMeasures) => (atKnownPoints ?? 0) / rows;
  const series = known.map((one): Measured => ({ month: one.month, value: share(one) }));
  return fallen(known, 'strangePoints', series, LEAST_AT_KNOWN_POINTS);
}

/**
 * Incidents of anti-social behaviour have no ids. Where many stand there twice, too many points have an even number.
 */
function ofEvenPoints(months: readonly MonthMeasures[]): Found[] {
  const enough = months.filter(({ asbPoints }) => (asbPoints?.all ?? 0) >= ENOUGH_POINTS);
  const series = enough.map(({ month, asbPoints: { all, even } = { all: 1, even: 0 } }) => ({
    month,
    value: even / all,
  }));
  const most = (high: number) => Math.max(MOST_EVEN_AROUND, high + 0.08);
  return above('evenPoints', series, () => MOST_EVEN, most).map(([month, doubt]) => [
    month,
    { ...doubt, categories: [ANTI_SOCIAL_BEHAVIOUR] },
  ]);
}

function ofOnePoint(months: readonly MonthMeasures[], series: readonly Measured[]): Found[] {
  const alone = (at: number) => ((months[at]?.rows ?? 0) < ENOUGH_FOR_ONE_POINT ? 1 : MOST_AT_ONE_POINT);
  return above('onePoint', series, alone, (high) => Math.max(high * MOST, high + 0.2));
}

/**
 * Shares of the rows that are too high.
 * @param alone the most of a month by itself. @param most the most by the highest of the months around it.
 */
function above(
  measure: Measure,
  series: readonly Measured[],
  alone: (at: number) => number,
  most: (high: number) => number,
): Found[] {
  const bounds = boundsAround(series);
  return series.flatMap(({ month, value }, i): Found[] => {
    const around = bounds[i];
    const bound = around ? most(around.high) : alone(i);
    return value > bound ? [[month, inPercent(measure, value, 0, around?.high ?? bound)]] : [];
  });
}

const inPercent = (measure: Measure, found: number, low: number, high: number) =>
  doubtOf(measure, percent(found), percent(low), percent(high));

/** Months whose value is out, with the bounds that it was measured by. */
function outside(
  series: readonly Measured[],
  isOut: (value: number, bounds: Bounds) => boolean,
): (readonly [month: string, value: number, bounds: Bounds])[] {
  const bounds = boundsAround(series);
  return series.flatMap(({ month, value }, i) => {
    const around = bounds[i];
    return around && isOut(value, around) ? [[month, value, around] as const] : [];
  });
}
