import { outcomeColumns, searchColumns } from '../../../src/importer/sources/crime-archive.ts';

const file = (columns: readonly string[], rows: readonly Readonly<Record<string, string>>[]) =>
  [columns, ...rows.map((row) => columns.map((name) => row[name] ?? ''))]
    .map((cells) => `${cells.join(',')}\n`)
    .join('');

const place = (at: string | undefined) => {
  const [Longitude = '', Latitude = ''] = at?.split(',') ?? [];
  return { Longitude, Latitude };
};

/** One decision on a made-up crime. */
export interface DecisionRow {
  id: string;
  outcome: string;
  at?: string;
  month?: string;
}

/** A made-up outcomes file in the publisher's layout. */
export const outcomesFile = (month: string, rows: readonly DecisionRow[]): string =>
  file(
    outcomeColumns,
    rows.map((row) => ({
      'Crime ID': row.id,
      Month: row.month ?? month,
      'Outcome type': row.outcome,
      ...place(row.at),
    })),
  );

/** One made-up search. */
export interface SearchRow {
  date: string;
  object?: string;
  outcome?: string;
  at?: string;
  /** Cells of other columns, by name. */
  more?: Readonly<Record<string, string>>;
}

/** A made-up stop-and-search file in the publisher's layout. */
export const searchesFile = (rows: readonly SearchRow[]): string =>
  file(
    searchColumns,
    rows.map((row) => ({
      Type: 'Person search',
      Date: row.date,
      'Object of search': row.object ?? '',
      Outcome: row.outcome ?? '',
      ...row.more,
      ...place(row.at),
    })),
  );
