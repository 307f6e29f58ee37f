import type { CrimeTable } from '../../domain/crime/totals.ts';
import { csv } from '../../domain/csv.ts';
import {
  columnsOf,
  coverageCsvRow,
  forceCrimeRow,
  neighbourhoodCrimeRow,
  monthColumnsRow,
  partnershipCrimeRow,
  similarRow,
} from '../../schemas/published-csv.ts';
import { forceTable, neighbourhoodTable, partnershipTable, wardTable } from '../crime/area-crime.ts';
import { type SimilarLevel, similarPlaces } from '../places/similar-places.ts';
import { monthsShown } from '../crime/area-csv.ts';
import { coverageRows } from './json.ts';
import { siteData } from '../site.ts';

type Row = (string | number)[];

/** `/data/v1/crime/forces.csv`: a row for every category of every month that the force's file covers. */
export function forcesCsv(): string {
  const forces = [...siteData().forces.keys()].sort();
  const rows = forces.flatMap((force) => tableRows([force], forceTable(force)));
  return csv(columnsOf(forceCrimeRow), rows);
}

/**
 * `/data/v1/crime/partnerships.csv`, by the force that reported. The home force's months are whole, noughts and
 * all; of other forces only what they did report, for nobody expects them to report there at all.
 */
export function partnershipsCsv(): string {
  const partnerships = [...siteData().areas.areas.partnerships].sort((a, b) => (a.code < b.code ? -1 : 1));
  const rows = partnerships.flatMap((one) =>
    (partnershipTable(one)?.reporters ?? [])
      .toSorted((a, b) => (a.force < b.force ? -1 : 1))
      .flatMap(({ force, table }) =>
        tableRows([one.code, force], table).filter((row) => force === one.force || row.at(-1) !== 0),
      ),
  );
  return csv(columnsOf(partnershipCrimeRow), rows);
}

/**
 * `/data/v1/crime/neighbourhoods.csv`, team by team, for that of a whole country takes a hundred megabytes: whichever
 * force reported, in the months that the team's own force did.
 */
export function* neighbourhoodsCsv(): Generator<string, undefined> {
  const columns = columnsOf(neighbourhoodCrimeRow);
  const head = csv(columns, []);
  yield head;
  for (const { force, id } of siteData().areas.areas.neighbourhoods)
    yield csv(columns, tableRows([force, id], neighbourhoodTable(force, id))).slice(head.length);
}

/**
 * `/data/v1/crime/wards/<force>.csv`: the wards in a force's area, whichever force reported, in the months that this one
 * did.
 */
export function wardsCsv(force: string): string {
  const wards = siteData()
    .areas.wards()
    .wards.filter((ward) => ward.force === force);
  return monthColumnsCsv(wards.map(({ code }) => [code, wardTable(force, code)]));
}

/** `/data/v1/crime/neighbourhoods/<force>.csv`: the same of a force's teams. */
export function teamsCsv(force: string): string {
  const teams = siteData().areas.areas.neighbourhoods.filter((team) => team.force === force);
  return monthColumnsCsv(teams.map(({ id }) => [id, neighbourhoodTable(force, id)]));
}

/** A row for each area and kind, by kind, with a column for each month. A count that is not known is blank. */
function monthColumnsCsv(areas: readonly (readonly [area: string, table: CrimeTable | null])[]): string {
  const months = monthsShown();
  const rows = areas.flatMap(([area, table]) =>
    [...(table?.byCategory ?? [])]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .flatMap(([category, counts]): Row[] => {
        const known = new Map(table?.months.map((month, i) => [month, counts[i] ?? null]));
        const cells = months.map((month) => known.get(month) ?? '');
        return cells.every((cell) => cell === '') ? [] : [[area, category, ...cells]];
      }),
  );
  return csv([...columnsOf(monthColumnsRow), ...months], rows);
}

/** `/data/v1/coverage.csv` */
export function coverageCsv(): string {
  const rows = coverageRows([...siteData().forces.keys()]).map((row) => [
    row.force,
    row.month,
    row.dataset,
    row.status,
    row.reason,
    row.notKnownAt.join(' '),
  ]);
  return csv(columnsOf(coverageCsvRow), rows);
}

/** By month, then category. A count that is not known has no row. */
function tableRows(area: readonly string[], table: CrimeTable | null): Row[] {
  if (!table) return [];
  const categories = [...table.byCategory].sort(([a], [b]) => (a < b ? -1 : 1));
  return table.months.flatMap((month, index) =>
    categories.flatMap(([category, counts]): Row[] => {
      const count = counts[index] ?? null;
      return count === null ? [] : [[...area, month, category, count]];
    }),
  );
}

/** `similar/<level>.csv`: every place of a level with the five most like it. */
export function similarCsv(level: SimilarLevel): string {
  const { places, alike } = similarPlaces(level);
  const rows = [...places.values()]
    .filter(({ id }) => alike(id).length > 0)
    .map(({ id, name, residents, perSquareKm, around, kind }) => {
      const near = alike(id);
      return [
        ...[id, name, residents, perSquareKm.toFixed(1), around.toFixed(1), kind],
        near.map((one) => one.id).join('; '),
        near.map(({ distance }) => distance.toFixed(3)).join('; '),
      ];
    });
  return csv(columnsOf(similarRow), rows);
}
