import { gapsDuring } from '../../domain/crime/coverage.ts';
import { crimes, type CrimeTable, total } from '../../domain/crime/totals.ts';
import { csv } from '../../domain/csv.ts';
import { monthRows } from '../../domain/crime/month-rows.ts';
import { monthsFromTo } from '../../domain/crime/months.ts';
import type { Level } from '../../schemas/crime/doubt.ts';
import {
  areaKindRow,
  areaMonthRow,
  areaOutcomeRow,
  columnsOf,
  comparisonRow,
} from '../../schemas/published-csv.ts';
import type { KnownGap } from '../../schemas/crime/coverage.ts';
import { need, rateSources, siteData } from '../site.ts';
import type { Compared } from '../../domain/crime/comparison.ts';
import { forceScope, partnershipScope, teamsWithin } from './area-figures.ts';
import {
  changedByKind,
  comparedByKind,
  type KindChanged,
  type KindCompared,
  type Member,
  type Scope,
} from '../../domain/places/compare-areas.ts';
import { risenSpans } from '../../domain/crime/month-spans.ts';
import { forceTable, neighbourhoodTable, partnershipTable } from './area-crime.ts';

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

const compareColumns = columnsOf(comparisonRow);

export const forcesCompareCsv = () => csv(compareColumns, rowsOf(forceScope()));

export const partnershipsCompareCsv = () => csv(compareColumns, rowsOf(partnershipScope()));

/** Each team beside those of its own force. */
export function teamsCompareCsv(): string {
  const forces = [...new Set(siteData().areas.areas.neighbourhoods.map(({ force }) => force))];
  return csv(
    compareColumns,
    forces.flatMap((force) => rowsOf(teamsWithin(force))),
  );
}

/** An area without a count for each of the twelve months has neither count nor rate here: a part is no year. */
function rowsOf({ members, all, span }: Scope): (string | number)[][] {
  const sources = rateSources();
  const lines = new Map(all.areas.map((line) => [line.id, line]));
  return members.map((member) => {
    const line = lines.get(member.id);
    return [
      ...[member.id, member.name, member.force, span?.from ?? '', span?.to ?? ''],
      ...(line ? known(line, all.ranked) : unknown(member)),
      sources,
    ];
  });
}

const known = ({ count, residents, rate, interval, rank, standing, caution }: Compared, of: number) => [
  count,
  residents,
  ...[rate, interval.low, interval.high].map((value) => value.toFixed(2)),
  ...(rank ? [rank.low, rank.high, of] : ['', '', '']),
  standing ?? '',
  'published',
  caution ?? '',
];

const unknown = ({ residents }: Member) => [
  '',
  residents,
  ...Array.from({ length: 7 }, () => ''),
  'incomplete',
  'Not every one of the twelve months is known.',
];

const kindColumns = columnsOf(areaKindRow);

type Cell = string | number;
const blank = (cells: number): Cell[] => Array.from({ length: cells }, () => '');

/**
 * An area's kinds of crime beside the average of its level over twelve months, and how each changed. What takes a
 * month that is not known is empty, and `notKnown` says why. No row where nothing is known of the area.
 */
export function kindsCsv({ area, table }: AreaFile, scope: Scope, notKnown: string): string {
  if (!table) return csv(kindColumns, []);
  const spans = risenSpans(table.months, crimes(table));
  const changes = new Map(spans ? changedByKind(table, spans).map((one) => [one.slug, one]) : []);
  const sources = rateSources();
  const rows = comparedByKind(scope, area, table).map((compared): Cell[] => {
    const changed = changes.get(compared.slug);
    const whole = compared.line !== undefined && Boolean(changed?.change);
    return [
      ...[area, compared.slug, scope.span?.from ?? '', scope.span?.to ?? ''],
      ...comparedCells(compared),
      ...changedCells(changed),
      ...(whole ? ['published', ''] : ['incomplete', notKnown]),
      sources,
    ];
  });
  return csv(kindColumns, rows);
}

function comparedCells({ line, average, ranked }: KindCompared): Cell[] {
  if (!line) return blank(9);
  const { count, rate, interval, rank, standing } = line;
  return [
    count,
    ...[rate, interval.low, interval.high].map((value) => value.toFixed(2)),
    average?.toFixed(2) ?? '',
    ...(rank ? [rank.low, rank.high, ranked] : blank(3)),
    standing ?? '',
  ];
}

function changedCells(changed: KindChanged | undefined): Cell[] {
  if (!changed?.spans || !changed.change) return blank(10);
  const { spans, change } = changed;
  const ends = (months: readonly { month: string }[]) => [months[0]?.month ?? '', months.at(-1)?.month ?? ''];
  const { ratio } = change;
  return [
    ...[...ends(spans.before), change.before],
    ...[...ends(spans.after), change.after],
    ...(ratio ? [ratio.value, ratio.low, ratio.high].map((value) => value.toFixed(3)) : blank(3)),
    change.verdict,
  ];
}

export const forceFiles = () => siteData().content.forces.map(({ id }) => ({ force: id }));

export const forceFile = ({ force }: { force: string }): AreaFile => ({
  area: force,
  force,
  level: 'force',
  table: forceTable(force),
});

export const partnershipFiles = () =>
  siteData().areas.areas.partnerships.map(({ slug }) => ({ partnership: slug }));

/** A partnership goes by its ONS code in every file. */
export function partnershipFile(names: { partnership: string }): AreaFile {
  const bySlug = new Map(siteData().areas.areas.partnerships.map((one) => [one.slug, one]));
  const partnership = need(bySlug, names.partnership);
  return {
    area: partnership.code,
    force: partnership.force,
    level: 'partnership',
    table: partnershipTable(partnership)?.all ?? null,
  };
}

/** Every team of a force that has figures. */
export const teamsOf = (force: string): AreaFile[] =>
  need(siteData().areaForces, force).neighbourhoods.map((id) => ({
    area: id,
    force,
    level: 'place',
    table: neighbourhoodTable(force, id),
  }));
