import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { onsCode } from '../../schemas/common.ts';
import { ImportRefused } from '../errors.ts';
import { headerFault, headerOf, readReference } from './csv.ts';

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

const lookupColumns = [
  'LSOA21CD',
  'LSOA21NM',
  'LAD24CD',
  'LAD24NM',
  'CSP22CD',
  'CSP22NM',
  'PFA20CD',
  'PFA20NM',
  'POP_MID2022',
] as const;
const centroidColumns = ['FID', 'LSOA21CD', 'GlobalID', 'x', 'y'] as const;

const RESTORE = 'Put the row right at its source, or the file of the last import in its place.';

/** What a CSV file among the area files is, told from its header. */
export async function areaCsvKind(path: string): Promise<'lsoaLookup' | 'lsoaCentroids'> {
  const header = await headerOf(path);
  if (headerFault(header, lookupColumns) === null) return 'lsoaLookup';
  if (headerFault(header, centroidColumns) === null) return 'lsoaCentroids';
  const nearest =
    header.includes('POP_MID2022') || header.includes('CSP22CD') ? lookupColumns : centroidColumns;
  throw new ImportRefused(
    `${basename(path)}: a header that we do not know: ${headerFault(header, nearest) ?? ''}. Put the file of the last import in its place; docs/data-update.md says what a new edition takes.`,
  );
}

/** Read the look-up of LSOAs to council, partnership and force area, with population. */
export async function readLsoaLookup(db: DuckDBConnection, path: string): Promise<LsoaRow[]> {
  const wanted = lookupColumns.filter((name) => name !== 'LSOA21NM' && name !== 'PFA20NM');
  const rows = await readReference(db, path, await headerOf(path), wanted);
  const seen = new Set<string>();
  return rows.map((row, i) => {
    const [
      lsoa = '',
      council = '',
      councilName = '',
      partnership = '',
      partnershipName = '',
      pfa = '',
      people = '',
    ] = row.map((value) => (typeof value === 'string' ? value : ''));
    const codes = [lsoa, council, partnership, pfa].every((code) => onsCode.safeParse(code).success);
    if (!codes || !councilName || !partnershipName || !/^\d+$/.test(people)) {
      throw new ImportRefused(
        `${basename(path)}: row ${i + 2}: found ${wanted.map((name, at) => `${name} "${String(row[at] ?? '')}"`).join(', ')}; ` +
          `expected codes such as E01000001, names, and a whole number of people. ${RESTORE}`,
      );
    }
    refuseSecond(path, i, lsoa, seen);
    return { lsoa, council, councilName, partnership, partnershipName, pfa, population: Number(people) };
  });
}

function refuseSecond(path: string, index: number, lsoa: string, seen: Set<string>) {
  if (seen.has(lsoa))
    throw new ImportRefused(
      `${basename(path)}: row ${index + 2}: ${lsoa} was given before; expected each LSOA once. ${RESTORE}`,
    );
  seen.add(lsoa);
}

/** Population-weighted centroids: LSOA code → easting and northing, metres, British National Grid. */
export async function readLsoaCentroids(
  db: DuckDBConnection,
  path: string,
): Promise<Map<string, [number, number]>> {
  const rows = await readReference(db, path, await headerOf(path), ['LSOA21CD', 'x', 'y']);
  const seen = new Set<string>();
  return new Map(
    rows.map(([lsoa, x, y], i) => {
      const point: [number, number] = [Number(x), Number(y)];
      if (typeof lsoa !== 'string' || !(point[0] > 0 && point[1] > 0)) {
        throw new ImportRefused(
          `${basename(path)}: row ${i + 2}: found ${String(lsoa)} at ${String(x)}, ${String(y)}; expected a code and metres of the British National Grid. ${RESTORE}`,
        );
      }
      refuseSecond(path, i, lsoa, seen);
      return [lsoa, point];
    }),
  );
}
