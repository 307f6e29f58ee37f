import type { Member, Scope } from '../../domain/places/compare-areas.ts';
import type { Compared } from '../../domain/crime/comparison.ts';
import { csv } from '../../domain/csv.ts';
import { columnsOf, comparisonRow } from '../../schemas/published-csv.ts';
import { forceScope, partnershipScope, teamsWithin } from './area-figures.ts';
import { rateSources, siteData } from '../site.ts';

const columns = columnsOf(comparisonRow);

export const forcesCompareCsv = () => csv(columns, rowsOf(forceScope()));

export const partnershipsCompareCsv = () => csv(columns, rowsOf(partnershipScope()));

/** Each team beside those of its own force. */
export function teamsCompareCsv(): string {
  const forces = [...new Set(siteData().areas.areas.neighbourhoods.map(({ force }) => force))];
  return csv(
    columns,
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
