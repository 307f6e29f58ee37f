import { basename, extname } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { type GivenTables, readAreaTable } from './area-tables.ts';
import { type DatedFile, refuseOtherYears, sourceOf, vintageOf } from './editions.ts';
import { filesOf } from './input-files.ts';
import type { Inputs } from './input-types.ts';
import { lsoasOf, refuseMixture } from './join-lsoas.ts';
import type { ImportOptions } from '../options.ts';
import { type Patch, readBoundaryArchive } from '../sources/boundary-archive.ts';
import { readAreaFile } from '../sources/geojson-areas.ts';

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

/** Read outlines of ONS, its look-ups of small areas, their residents and their centroids. */
export async function readAreas(db: DuckDBConnection, inputs: Inputs, options: ImportOptions) {
  const tables: GivenTables = {};
  const files: DatedFile[] = [];
  const outlines: DatedFile[] = [];
  for (const path of await filesOf(inputs, options.areas, '--areas', ['.geojson', '.csv'])) {
    const isTable = extname(path).toLowerCase() === '.csv';
    const file = isTable ? await readAreaTable(db, tables, path) : await readOutlines(inputs, outlines, path);
    files.push(file);
    inputs.sources.push({ path, source: sourceOf(file), vintage: vintageOf(file) });
  }
  refuseMixture(tables);
  refuseOtherYears(files);
  inputs.centroids = tables.lsoaCentroids?.table ?? new Map<string, [number, number]>();
  inputs.lsoas = lsoasOf(tables, inputs.areas.partnerships);
}

/** @param before outlines that were read before this file, to which it is added. */
async function readOutlines(inputs: Inputs, before: DatedFile[], path: string): Promise<DatedFile> {
  const { kind, features, years } = await readAreaFile(path);
  const file = { file: basename(path), kind, years };
  before.push(file);
  refuseOtherYears(before);
  const codes = new Set(inputs.areas[kind].map(({ code }) => code));
  const twice = features.find(({ code }) => codes.has(code));
  if (twice)
    throw new ImportRefused(
      `${file.file}: ${twice.code} ${twice.name} was given before; expected one source version of each area. Leave one of the two files out.`,
    );
  inputs.areas[kind].push(...features);
  return file;
}
