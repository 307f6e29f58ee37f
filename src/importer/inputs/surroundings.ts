import { basename, extname, resolve, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import type { ImportOptions } from '../options.ts';
import { headerFault, headerOf } from '../sources/csv.ts';
import { geoNamesColumns, readGeoNamesCsv, readGeoNamesTable } from '../sources/geonames.ts';
import { readLand } from '../sources/natural-earth.ts';
import { filesOf } from './input-files.ts';
import type { Inputs } from './input-types.ts';
import { existsSync, readFileSync } from 'node:fs';
import { openRelease, ReleaseError } from '../../read/release.ts';

/** Read what a map shows round about: names of towns, and the land of other countries. Neither need be given. */
export async function readSurroundings(db: DuckDBConnection, inputs: Inputs, options: ImportOptions) {
  if (options.places.length === 0) {
    keepSurroundings(inputs, resolve(options.out));
    return;
  }
  const before = new Map<string, string>();
  const refuseSecond = (kind: string, path: string) => {
    const other = before.get(kind);
    if (other !== undefined)
      throw new ImportRefused(
        `--places: found ${kind} in ${other} and in ${basename(path)}; expected one file of it. Leave the older one out.`,
      );
    before.set(kind, basename(path));
  };
  for (const path of await filesOf(inputs, options.places, '--places', ['.csv', '.txt', '.geojson'])) {
    if (extname(path).toLowerCase() === '.geojson') {
      refuseSecond('land', path);
      inputs.land = await readLand(path);
      inputs.sources.push({ path, source: 'natural-earth', vintage: null });
      continue;
    }
    const towns = await townsIn(db, path);
    if (towns === null) {
      inputs.notRead.push(basename(path));
      continue;
    }
    refuseSecond('towns', path);
    inputs.towns = towns.places;
    inputs.sources.push({ path, source: 'geonames', vintage: towns.vintage });
  }
}

/** Null for a table of something else. */
async function townsIn(db: DuckDBConnection, path: string) {
  if (extname(path).toLowerCase() === '.txt') return readGeoNamesTable(path);
  const header = await headerOf(path);
  return headerFault(header, geoNamesColumns) === null ? readGeoNamesCsv(db, path, header) : null;
}

const SOURCES: Readonly<Record<string, string>> = {
  geonames: 'towns.json',
  'natural-earth': join('boundaries', 'coasts.json'),
};

/**
 * Keep the towns and coasts of the release in place, with what they were made from: they change seldom, and a monthly
 * update does not give their files again. Nothing is kept of a release that this version cannot read.
 */
function keepSurroundings(inputs: Inputs, inPlace: string) {
  if (!existsSync(join(inPlace, 'release.json'))) return;
  try {
    const before = openRelease(inPlace);
    inputs.towns = before.towns().towns.map(([id, name, lon, lat, people, , also]) => ({
      ...{ id, name, lon, lat, people },
      also: also?.split('; ') ?? [],
    }));
    inputs.keptCoasts = before.hasTopology('coasts')
      ? readFileSync(join(inPlace, 'boundaries', 'coasts.json'), 'utf8')
      : null;
    inputs.kept = before.release.inputs.filter(
      ({ source }) => source in SOURCES && existsSync(join(inPlace, SOURCES[source] ?? '')),
    );
  } catch (error) {
    if (!(error instanceof ReleaseError)) throw error;
  }
}
