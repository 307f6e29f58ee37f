import type { Doubt, Measure } from '../../schemas/crime/doubt.ts';
import { doubtOf } from './doubts.ts';
import { doubtsOfKinds } from './kind-doubts.ts';
import { type Bounds, boundsAround, LEAST, type Measured, MOST } from './month-bounds.ts';
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

/**
 * What cannot be trusted about the months of one force, by month; months that can be are left out.
 * @param months in order.
 * @param fewest a file of fewer rows is no month of this force.
 */
export function doubtsOfForce(months: readonly MonthMeasures[], fewest: number): Map<string, Doubt[]> {
  const held = months.filter(({ rows }) => rows > 0 && rows >= fewest);
  const found = new Map<string, Doubt[]>();
  const add = (month: string, doubt: Doubt) => found.set(month, [...(found.get(month) ?? []), doubt]);
  for (const { month, rows } of months)
    if (rows > 0 && rows < fewest) add(month, doubtOf('tooFewRows', rows, fewest, Infinity));
  for (const [month, doubt] of [...ofRows(held), ...doubtsOfKinds(held), ...ofShares(held)])
    add(month, doubt);
  return found;
}

type Found = readonly [month: string, doubt: Doubt];

function ofRows(months: readonly MonthMeasures[]): Found[] {
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

function ofOnePoint(months: readonly MonthMeasures[], series: readonly Measured[]): Found[] {
  const bounds = boundsAround(series);
  return series.flatMap(({ month, value }, i): Found[] => {
    const around = bounds[i];
    const alone = (months[i]?.rows ?? 0) < ENOUGH_FOR_ONE_POINT ? 1 : MOST_AT_ONE_POINT;
    const most = around ? Math.max(around.high * MOST, around.high + 0.2) : alone;
    return value > most ? [[month, inPercent('onePoint', value, 0, around?.high ?? most)]] : [];
  });
}

const inPercent = (measure: Measure, found: number, low: number, high: number) =>
  doubtOf(measure, percent(found), percent(low), percent(high));

const percent = (share: number) => Math.round(share * 1000) / 10;

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
