import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { type AreaCsv, type AreaCsvKind, openAreaCsv } from '../sources/area-csv.ts';
import {
  type CouncilPartnership,
  type LsoaCouncil,
  type LsoaRow,
  readCouncilPartnerships,
  readLsoaCentroids,
  readLsoaCouncils,
  readLsoaLookup,
  readLsoaPopulation,
} from '../sources/lsoa-lookup.ts';
import type { DatedFile } from './editions.ts';

/** What is in a CSV among the area files. */
export interface AreaTables {
  joinedLookup: LsoaRow[];
  lsoaCouncils: LsoaCouncil[];
  councilPartnerships: CouncilPartnership[];
  lsoaPopulation: Map<string, number>;
  /** LSOA code → easting, northing. */
  lsoaCentroids: Map<string, [number, number]>;
}

/** The tables that were given, each with its file. */
export type GivenTables = { [Kind in AreaCsvKind]?: DatedFile & { table: AreaTables[Kind] } };

/** For messages: each kind, and how to tell its file. */
export const tableWords: Readonly<Record<AreaCsvKind, string>> = {
  joinedLookup: 'an LSOA look-up with population (csv with POP_MID2022)',
  lsoaCouncils: 'a look-up of LSOAs to councils (csv with LSOA..CD, LAD..CD)',
  councilPartnerships:
    'a look-up of councils to partnerships and forces (csv with LAD..CD, CSP..CD, PFA..CD)',
  lsoaPopulation: 'the residents of LSOAs (csv with GEOGRAPHY_CODE, OBS_VALUE)',
  lsoaCentroids: 'the population-weighted centroids of LSOAs (csv with x, y)',
};

/** Read one more table. @throws ImportRefused where its kind was given before. */
export async function readAreaTable(
  db: DuckDBConnection,
  given: GivenTables,
  path: string,
): Promise<DatedFile> {
  const csv = await openAreaCsv(path);
  const { kind } = csv;
  const before = given[kind];
  if (before)
    throw new ImportRefused(
      `${basename(path)}: ${tableWords[kind]} was given before, in ${before.file}; expected one. Leave the older one out.`,
    );
  const opened = { file: basename(path), kind, years: csv.years };
  switch (kind) {
    case 'joinedLookup':
      given[kind] = { ...opened, table: await readLsoaLookup(db, csv) };
      break;
    case 'lsoaCouncils':
      given[kind] = { ...opened, table: await readLsoaCouncils(db, csv) };
      break;
    case 'councilPartnerships':
      given[kind] = { ...opened, table: await readCouncilPartnerships(db, csv) };
      break;
    case 'lsoaPopulation':
      given[kind] = await populationOf(db, csv);
      break;
    case 'lsoaCentroids':
      given[kind] = { ...opened, table: await readLsoaCentroids(db, csv) };
      break;
  }
  return given[kind] ?? opened;
}

/** A table of residents that names no year is taken for the one that pages speak of. */
async function populationOf(db: DuckDBConnection, csv: AreaCsv) {
  const { population, years } = await readLsoaPopulation(db, csv);
  return {
    ...{ file: basename(csv.path), kind: 'lsoaPopulation' as const, table: population },
    years: years ?? ['POP22'],
  };
}
