import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { onsCode } from '../../schemas/common.ts';
import { ImportRefused } from '../errors.ts';
import { GRID_SIZE } from '../place/national-grid.ts';
import type { AreaCsv } from './area-csv.ts';
import { readReference } from './csv.ts';

/** One LSOA of 2021: the areas it belongs to and its mid-2022 residents. */
export interface LsoaRow {
  lsoa: string;
  council: string;
  councilName: string;
  partnership: string;
  partnershipName: string;
  pfa: string;
  population: number;
}

export type LsoaCouncil = Pick<LsoaRow, 'lsoa' | 'council' | 'councilName'>;
export type CouncilPartnership = Pick<LsoaRow, 'council' | 'partnership' | 'partnershipName' | 'pfa'>;

const RESTORE = 'Put the row right at its source, or the file of the last import in its place.';

/** Read the joined look-up: LSOAs with council, partnership, force area and population. */
export async function readLsoaLookup(db: DuckDBConnection, csv: AreaCsv): Promise<LsoaRow[]> {
  const columns = [
    ...(['LSOA..CD', 'LAD..CD', 'LAD..NM', 'CSP..CD', 'CSP..NM', 'PFA..CD'] as const),
    'POP_MID20..',
  ] as const;
  const expected = 'codes such as E01000001, names, and a whole number of people';
  const rows = await readRows(db, csv, columns, expected);
  refuseRepeats(csv, rows, 'each LSOA once', (row) => row['LSOA..CD']);
  return rows.map((row) => ({
    lsoa: row['LSOA..CD'],
    council: row['LAD..CD'],
    councilName: row['LAD..NM'],
    partnership: row['CSP..CD'],
    partnershipName: row['CSP..NM'],
    pfa: row['PFA..CD'],
    population: Number(row['POP_MID20..']),
  }));
}

/** Read which council each LSOA is in. */
export async function readLsoaCouncils(db: DuckDBConnection, csv: AreaCsv): Promise<LsoaCouncil[]> {
  const columns = ['LSOA..CD', 'LAD..CD', 'LAD..NM'] as const;
  const rows = await readRows(db, csv, columns, 'codes such as E01000001 and a name');
  refuseRepeats(csv, rows, 'each LSOA once', (row) => row['LSOA..CD']);
  return rows.map((row) => ({
    lsoa: row['LSOA..CD'],
    council: row['LAD..CD'],
    councilName: row['LAD..NM'],
  }));
}

/** Read which partnerships each council is in, and which force area. A council may be split between partnerships. */
export async function readCouncilPartnerships(
  db: DuckDBConnection,
  csv: AreaCsv,
): Promise<CouncilPartnership[]> {
  const columns = ['LAD..CD', 'CSP..CD', 'CSP..NM', 'PFA..CD'] as const;
  const rows = await readRows(db, csv, columns, 'codes such as E07000001 and a name');
  const pair = (row: (typeof rows)[number]) => `${row['LAD..CD']} in ${row['CSP..CD']}`;
  refuseRepeats(csv, rows, 'each council once in a partnership', pair);
  return rows.map((row) => ({
    council: row['LAD..CD'],
    partnership: row['CSP..CD'],
    partnershipName: row['CSP..NM'],
    pfa: row['PFA..CD'],
  }));
}

/** Read the residents of each LSOA, and of which year they are where the file says it. */
export async function readLsoaPopulation(db: DuckDBConnection, csv: AreaCsv) {
  const isDated = csv.header.includes('DATE');
  const columns = ['GEOGRAPHY_CODE', 'OBS_VALUE', ...(isDated ? (['DATE'] as const) : [])] as const;
  const rows = await readRows(db, csv, columns, 'a code such as E01000001 and a whole number of people');
  refuseRepeats(csv, rows, 'each LSOA once', (row) => row.GEOGRAPHY_CODE);
  return {
    population: new Map(rows.map((row) => [row.GEOGRAPHY_CODE, Number(row.OBS_VALUE)])),
    years: isDated ? [...new Set(rows.map(({ DATE }) => `POP${DATE.slice(-2)}`))] : null,
  };
}

/** Rows by our names of the columns, each with a code in every code's column, a name and a whole number likewise. */
async function readRows<Column extends string>(
  db: DuckDBConnection,
  { path, header, nameOf }: AreaCsv,
  columns: readonly Column[],
  expected: string,
): Promise<Record<Column, string>[]> {
  const rows = await readReference(db, path, header, columns.map(nameOf));
  return rows.map((values, i) => {
    const row = columns.map((column, at) => {
      const value = values[at];
      return [column, typeof value === 'string' ? value : ''] as const;
    });
    if (row.every(([column, value]) => fits(column, value)))
      return Object.fromEntries(row) as Record<Column, string>;
    const found = row.map(([column, value]) => `${nameOf(column)} "${value}"`).join(', ');
    throw new ImportRefused(
      `${basename(path)}: row ${i + 2}: found ${found}; expected ${expected}. ${RESTORE}`,
    );
  });
}

function fits(column: string, value: string): boolean {
  if (column.endsWith('CD') || column === 'GEOGRAPHY_CODE') return onsCode.safeParse(value).success;
  return column.endsWith('NM') ? value !== '' : /^\d+$/.test(value);
}

function refuseRepeats<Row>(
  { path }: AreaCsv,
  rows: readonly Row[],
  expected: string,
  keyOf: (row: Row) => string,
) {
  const seen = new Set<string>();
  for (const [i, row] of rows.entries()) {
    const key = keyOf(row);
    if (seen.has(key))
      throw new ImportRefused(
        `${basename(path)}: row ${i + 2}: ${key} was given before; expected ${expected}. ${RESTORE}`,
      );
    seen.add(key);
  }
}

/** Population-weighted centroids: LSOA code → easting and northing, metres, British National Grid. */
export async function readLsoaCentroids(
  db: DuckDBConnection,
  csv: AreaCsv,
): Promise<Map<string, [number, number]>> {
  const rows = await readReference(db, csv.path, csv.header, [csv.nameOf('LSOA..CD'), 'x', 'y']);
  refuseRepeats(csv, rows, 'each LSOA once', ([lsoa]) => String(lsoa));
  return new Map(
    rows.map(([lsoa, x, y], i) => {
      const point: [number, number] = [Number(x), Number(y)];
      if (typeof lsoa === 'string' && onGrid(point)) return [lsoa, point];
      throw new ImportRefused(
        `${basename(csv.path)}: row ${i + 2}: found ${String(lsoa)} at ${String(x)}, ${String(y)}; expected a code and metres of the British National Grid. ${RESTORE}`,
      );
    }),
  );
}

const onGrid = ([x, y]: [number, number]) => x > 0 && x <= GRID_SIZE[0] && y > 0 && y <= GRID_SIZE[1];
