import type { FileCoverage } from '../../schemas/places/area-release.ts';

/** A month and a number that is measured of it. */
export interface Measured {
  month: string;
  value: number;
}

/** Lowest and highest of the months around a month. */
export interface Bounds {
  low: number;
  high: number;
}

/** A count further from the months around it than this is more likely a fault than news. */
export const LEAST = 0.5;
export const MOST = 1.5;

/** With fewer months around it there is nothing to measure a month by. */
export const NEEDED = 6;

/** The finest measures need more of them: of seven or eight months of 2025 they would call four true ones wrong. */
export const NEEDED_FOR_FINE = 9;

/** Months to each side that a month is measured against. */
const REACH = 12;

/** Further from the middle of all months than this, a month is no measure for others. */
const STRAY_LOW = 0.5;
const STRAY_HIGH = 2;

/**
 * What each month is measured by: the nearest twelve months held before it and the nearest twelve after it. Months that
 * are themselves far from the middle of all are left out, so that a run of bad months does not vouch for itself. Null
 * for a month with too few around it.
 * @param series in order of the months; one that is not there was not published.
 * @param needed months around it that are enough.
 */
export function boundsAround(series: readonly Measured[], needed = NEEDED): (Bounds | null)[] {
  const middle = median(series.map(({ value }) => value));
  const sound = series.map(({ value }) => value >= middle * STRAY_LOW && value <= middle * STRAY_HIGH);
  return series.map((_, at) => {
    const near = (months: readonly Measured[], from: number) => months.filter((__, i) => sound[from + i]);
    const around = [
      ...near(series.slice(0, at), 0).slice(-REACH),
      ...near(series.slice(at + 1), at + 1).slice(0, REACH),
    ].map(({ value }) => value);
    return around.length < needed ? null : { low: Math.min(...around), high: Math.max(...around) };
  });
}

/** A share in per cent, to one decimal. */
export const percent = (share: number) => Math.round(share * 1000) / 10;

/** The middle value; of an even number, the lower of the two. Nought for none. */
export function median(values: readonly number[]): number {
  const sorted = [...values].sort((a, b) => a - b);
  return sorted[Math.floor((sorted.length - 1) / 2)] ?? 0;
}

/** Below this part of the lowest month around it a month may be half a file. In 2025 no whole one was below 0.86. */
const THIN = 0.75;

/** Months of one force that hold fewer rows than they should, and not so few that they are doubted. */
export function lowMonths(
  files: readonly FileCoverage[],
): { month: string; found: number; lowest: number }[] {
  const held = files.filter(({ rows }) => rows > 0);
  const bounds = boundsAround(held.map(({ month, rows }) => ({ month, value: rows })));
  return held.flatMap(({ month, rows, doubts = [] }, i) => {
    const lowest = bounds[i]?.low ?? 0;
    const told = doubts.some(({ measure }) => measure === 'rows' || measure === 'tooFewRows');
    return rows < lowest * THIN && !told ? [{ month, found: rows, lowest }] : [];
  });
}
