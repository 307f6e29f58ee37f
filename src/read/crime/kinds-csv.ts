import {
  type KindCompared,
  changedByKind,
  comparedByKind,
  type KindChanged,
} from '../../domain/crime/compare-kinds.ts';
import type { Scope } from '../../domain/places/compare-areas.ts';
import { crimes } from '../../domain/crime/totals.ts';
import { csv } from '../../domain/csv.ts';
import { risenSpans } from '../../domain/crime/month-spans.ts';
import { areaKindRow, columnsOf } from '../../schemas/published-csv.ts';
import type { AreaFile } from './area-csv.ts';
import { rateSources } from '../site.ts';

const columns = columnsOf(areaKindRow);

type Cell = string | number;
const blank = (cells: number): Cell[] => Array.from({ length: cells }, () => '');

/**
 * An area's kinds of crime beside the average of its level over twelve months, and how each changed. What takes a
 * month that is not known is empty, and `notKnown` says why. No row where nothing is known of the area.
 */
export function kindsCsv({ area, table }: AreaFile, scope: Scope, notKnown: string): string {
  if (!table) return csv(columns, []);
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
  return csv(columns, rows);
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
