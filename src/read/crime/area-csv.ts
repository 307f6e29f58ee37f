import { gapsDuring } from '../../domain/crime/coverage-notes.ts';
import { type CrimeTable, crimes, total } from '../../domain/crime/totals.ts';
import { csv } from '../../domain/csv.ts';
import { monthRows } from '../../domain/crime/month-rows.ts';
import { monthsFromTo } from '../../domain/crime/months.ts';
import type { Level } from '../../schemas/crime/doubt.ts';
import { areaMonthRow, areaOutcomeRow, columnsOf } from '../../schemas/published-csv.ts';
import type { KnownGap } from '../../schemas/crime/known-gap.ts';
import { siteData } from '../site.ts';

/** Where counts come from, by its id in the list of sources. */
const STREET = 'police-uk-street-crime';

/** An area whose figures are a file: `area` is how the file names it, `force` its own force's id. */
export interface AreaFile {
  area: string;
  force: string;
  /** What its counts go by. */
  level: Level;
  table: CrimeTable | null;
}

/**
 * An area's months by category. A month or a kind that is not known has a row with no count, and the reason;
 * `notImported` is the one for what nobody has explained.
 */
export function areaCsv({ area, force, level, table }: AreaFile, notImported: string): string {
  const { evidence } = siteData();
  const rows = monthRows(evidence, force, monthsShown(), table, level).map((row) => [
    area,
    row.month,
    row.category,
    row.crimes ?? '',
    row.status,
    row.status === 'notImported' && row.reasons.length === 0 ? notImported : row.reasons.join(' '),
    [...new Set([STREET, ...row.sources])].join(' '),
  ]);
  return csv(columnsOf(areaMonthRow), rows);
}

/**
 * What became of an area's crimes by category over all known months. Where nothing is known one row says why;
 * `notImported` is the reason for what nobody has explained.
 */
export function outcomesCsv({ area, force, table }: AreaFile, notImported: string): string {
  const { evidence } = siteData();
  const columns = columnsOf(areaOutcomeRow);
  const months = table ? (total(crimes(table))?.months ?? 0) : 0;
  const gaps = gapsDuring(evidence, force, 'outcomes', monthsShown());
  // Without the crimes there are no outcomes of them either.
  const whole = table ? [] : gapsDuring(evidence, force, 'street', monthsShown());
  const none = [...gaps, ...whole].filter(({ status }) => status === 'notPublished');
  if (!table || none.length > 0) return csv(columns, [withoutOutcomes(area, none, notImported)]);
  const notes = [
    gaps.length > 0 ? 'partial' : 'published',
    gaps.map(({ reason }) => reason).join(' '),
    [STREET, ...gaps.map(({ source }) => source)].join(' '),
  ];
  const rows = [...table.outcomesByCategory]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .flatMap(([category, groups]) =>
      [...groups]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([group, count]) => [area, category, group, count, months, ...notes]),
    );
  return csv(columns, rows);
}

/** A row with neither a count nor an outcome: only that there is none, and why. */
const withoutOutcomes = (area: string, none: readonly KnownGap[], notImported: string) => [
  ...[area, '', '', '', ''],
  none.length > 0 ? 'notPublished' : 'notImported',
  none.length > 0 ? none.map(({ reason }) => reason).join(' ') : notImported,
  [STREET, ...none.map(({ source }) => source)].join(' '),
];

/** From the first month of the release to its last, also those that it holds no file of. */
export function monthsShown(): string[] {
  const { months } = siteData().areas.release;
  return monthsFromTo(months[0] ?? '', months.at(-1) ?? '');
}
