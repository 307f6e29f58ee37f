import type { AboutCards, MonitoringRow } from '../../schemas/report-cards/rows.ts';
import { gradesOf, type RoundTable } from './report-card.ts';
import { daysBetween } from '../days.ts';

/**
 * Whether a force is under closer watch, as far as it may be said today. `listed`: it stands on the inspectorate's
 * list of forces in Engage. `formerly`: on its list of earlier ones. `notListed`: the list was read, and it is not on
 * it. `lastWord`: it was put there since its latest inspection, and the list could not be read; whether it still is
 * there is not known. `unknown`: the list could not be read, and nothing recent is known.
 */
export type Watch =
  | { kind: 'listed' | 'notListed' | 'unknown'; asOf: string; address: string }
  | { kind: 'formerly'; asOf: string; address: string; row: MonitoringRow | null }
  | { kind: 'lastWord'; asOf: string; address: string; row: MonitoringRow };

/** @param since The day of the force's latest inspection: an open end that is older is history, not news. */
export function watchOf(
  force: string,
  rows: readonly MonitoringRow[],
  lists: AboutCards['engage'],
  since: string,
): Watch {
  const { now, formerly } = lists;
  const place = { asOf: now.asOf, address: now.address };
  const own = rows.filter((row) => row.force === force);
  if (now.forces?.includes(force)) return { kind: 'listed', ...place };
  const open = own.filter(({ left, entered }) => left === null && entered >= since).at(-1);
  if (now.forces === null && open) return { kind: 'lastWord', ...place, row: open };
  if (formerly.forces?.includes(force))
    return {
      kind: 'formerly',
      asOf: formerly.asOf,
      address: formerly.address,
      row: own.filter(({ left }) => left !== null).at(-1) ?? null,
    };
  return { kind: now.forces === null ? 'unknown' : 'notListed', ...place };
}

/** The newest date that a source of a force's grades in a round bears; the beginning of the round where none does. */
export function inspectedOn(table: RoundTable, force: string, begin: string): string {
  const dates = gradesOf(table, force).flatMap(({ cell }) => cell.date ?? []);
  return dates.sort().at(-1) ?? begin;
}

/** A span of whole days: one number where both ends are known to the day. */
export interface Days {
  least: number;
  most: number;
}

/**
 * How many days lie between two dates that may be known only to the month or the year. Null where either is not
 * known, or where they do not follow each other.
 */
export function daysOpen(raised: string | null, until: string | null): Days | null {
  if (raised === null || until === null) return null;
  const least = daysBetween(lastDay(raised), firstDay(until));
  const most = daysBetween(firstDay(raised), lastDay(until));
  return most < 0 ? null : { least: Math.max(0, least), most };
}

const firstDay = (date: string): string =>
  date.length === 4 ? `${date}-01-01` : date.length === 7 ? `${date}-01` : date;

function lastDay(date: string): string {
  if (date.length === 10) return date;
  if (date.length === 4) return `${date}-12-31`;
  const [year = 0, month = 0] = date.split('-').map(Number);
  return new Date(Date.UTC(year, month, 0)).toISOString().slice(0, 10);
}
