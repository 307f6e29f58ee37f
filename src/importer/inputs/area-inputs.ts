import { basename, extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { areaSources, refuseEdition } from './editions.ts';
import { ImportRefused } from '../errors.ts';
import { filesOf } from './input-files.ts';
import type { Inputs } from './input-types.ts';
import type { ImportOptions } from '../options.ts';
import { type Patch, readBoundaryArchive } from '../sources/boundary-archive.ts';
import { readAreaFile } from '../sources/geojson-areas.ts';
import { areaCsvKind, readLsoaCentroids, readLsoaLookup } from '../sources/lsoa-lookup.ts';

/** Read the outlines of neighbourhoods, all of one month. */
export async function readBoundaries(
  inputs: Inputs,
  options: ImportOptions,
  knownForces: ReadonlySet<string>,
) {
  const forces = options.force.length === 0 ? null : new Set(options.force);
  const months = new Map<string, string>();
  for (const archive of await filesOf(inputs, options.boundaries, '--boundaries', ['.zip'])) {
    const { month, patches, read, leftOut } = await readBoundaryArchive(archive, knownForces, forces);
    months.set(month, basename(archive));
    refuseMonths(months);
    inputs.boundaryTally.read += read;
    for (const [force, n] of leftOut)
      inputs.boundaryTally.leftOut.set(force, (inputs.boundaryTally.leftOut.get(force) ?? 0) + n);
    if (patches.length === 0) {
      inputs.notRead.push(basename(archive));
      continue;
    }
    refuseSecond(basename(archive), inputs.patches, patches);
    inputs.boundariesMonth = month;
    inputs.patches.push(...patches);
    inputs.sources.push({ path: archive, source: 'police-uk-boundaries', vintage: month });
  }
}

/** @param files month → an archive of it. */
function refuseMonths(files: ReadonlyMap<string, string>) {
  if (files.size < 2) return;
  const [[month, older] = ['', ''], [newest, newer] = ['', '']] = [...files].sort(([a], [b]) =>
    a < b ? -1 : 1,
  );
  throw new ImportRefused(
    `${newer}: boundaries of ${newest} beside those of ${month} in ${older}; expected one month. Move ${older} out of the folder, or give the newer file alone.`,
  );
}

function refuseSecond(file: string, known: readonly Patch[], more: readonly Patch[]) {
  const keys = new Set(known.map(({ force, id }) => `${force}/${id}`));
  for (const { force, id } of more) {
    if (keys.has(`${force}/${id}`))
      throw new ImportRefused(
        `${file}: ${force}/${id} was given before; expected each neighbourhood once. Leave one of the two out.`,
      );
    keys.add(`${force}/${id}`);
  }
}

/** Read outlines of ONS, its look-up of small areas and their centroids. */
export async function readAreas(db: DuckDBConnection, inputs: Inputs, options: ImportOptions) {
  for (const file of await filesOf(inputs, options.areas, '--areas', ['.geojson', '.csv'])) {
    if (extname(file).toLowerCase() === '.csv') await readAreaCsv(db, inputs, file);
    else await readOutlines(inputs, file);
  }
}

async function readOutlines(inputs: Inputs, file: string) {
  const { kind, features, year } = await readAreaFile(file);
  refuseEdition(basename(file), kind, year);
  const codes = new Set(inputs.areas[kind].map(({ code }) => code));
  const twice = features.find(({ code }) => codes.has(code));
  if (twice)
    throw new ImportRefused(
      `${basename(file)}: ${twice.code} ${twice.name} was given before; expected one source version of each area. Leave one of the two files out.`,
    );
  inputs.areas[kind].push(...features);
  inputs.sources.push({ path: file, source: areaSources[kind].source, vintage: `20${year}` });
}

async function readAreaCsv(db: DuckDBConnection, inputs: Inputs, file: string) {
  const kind = await areaCsvKind(file);
  if (kind === 'lsoaLookup' ? inputs.lsoas.length > 0 : inputs.centroids.size > 0) {
    throw new ImportRefused(
      `${basename(file)}: ${kind === 'lsoaLookup' ? 'an LSOA look-up' : 'a file of LSOA centroids'} was given before; expected one. Leave the older one out.`,
    );
  }
  if (kind === 'lsoaLookup') {
    inputs.lsoas = await readLsoaLookup(db, file);
    inputs.sources.push({ path: file, source: 'ons-lsoa-lookup-population-mid-2022', vintage: '2022' });
  } else {
    inputs.centroids = await readLsoaCentroids(db, file);
    inputs.sources.push({
      path: file,
      source: 'ons-lsoa-population-weighted-centroids-2021',
      vintage: '2021',
    });
  }
}
