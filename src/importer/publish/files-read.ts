import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileCoverage } from '../../schemas/area-release.ts';
import type { Dataset } from '../../schemas/known-gap.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';
import { coverageOf } from './crime-files.ts';

/** What was read of every file, by dataset. */
export type Files = Record<Dataset, FileCoverage[]>;

export const filesRead = async (db: DuckDBConnection): Promise<Files> => ({
  street: await coverageOf(db, 'street'),
  outcomes: await coverageOf(db, 'outcomes'),
  'stop-and-search': await coverageOf(db, 'stop-and-search'),
});

/** Without those of a force that the site does not cover. */
export const filesInside = (files: Files): Files =>
  mapFiles(files, (list) => list.filter(({ force }) => force !== OUTSIDE_FORCE));

const mapFiles = (files: Files, change: (list: FileCoverage[]) => FileCoverage[]): Files => ({
  street: change(files.street),
  outcomes: change(files.outcomes),
  'stop-and-search': change(files['stop-and-search']),
});

/** A file a line; a dataset of which nothing was given is left out. */
export function coverageJson(files: Files): string {
  const lists = Object.entries(files)
    .filter(([dataset, list]) => dataset === 'street' || list.length > 0)
    .map(
      ([dataset, list]) =>
        `${JSON.stringify(dataset)}:[\n${list.map((file) => JSON.stringify(file)).join(',\n')}\n]`,
    );
  return `{${lists.join(',\n')}}\n`;
}
