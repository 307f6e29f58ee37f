import { spawnSync } from 'node:child_process';
import { mkdir, readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, openDatabase, rowsOf } from '../../src/importer/database.ts';
import { anyValue, csvOptions, headerOf } from '../../src/importer/sources/csv.ts';
import { codePointColumns } from '../../src/importer/sources/code-point-open.ts';
import { streetColumns } from '../../src/importer/sources/crime-archive.ts';
import { openZip, unpack } from '../../src/importer/sources/zip.ts';

/**
 * The baseline of the import: unpack the crime archives and the postcode directory, one after another, then
 * let DuckDB read every column of every row as text and count the rows.
 */
const [crime = '', postcodes = '', scratch = ''] = process.argv.slice(2);
await mkdir(scratch, { recursive: true });
const street = await unpackAll(crime, /-street\.csv$/);
const directory = await unpackAll(postcodes, /Data\/CSV\/\w+\.csv$/i);
const onsFiles = (await readdir(postcodes)).filter((name) => name.endsWith('.csv'));
const instance = await openDatabase(join(scratch, 'spill'));
const db = await instance.connect();
console.log(`${await scan(db, street, streetColumns, true)} crimes and incidents`);
if (directory.length > 0) console.log(`${await scan(db, directory, codePointColumns, false)} postcodes`);
for (const name of onsFiles) {
  const columns = await headerOf(join(postcodes, name));
  console.log(`${await scan(db, [join(postcodes, name)], columns, true)} postcodes`);
}
instance.closeSync();
await rm(scratch, { recursive: true });

async function unpackAll(folder: string, wanted: RegExp): Promise<string[]> {
  const names = await readdir(folder);
  for (const name of names.filter((each) => each.endsWith('.zip'))) await unzip(join(folder, name));
  const files = await readdir(scratch, { recursive: true });
  return files.filter((file) => wanted.test(file)).map((file) => join(scratch, file));
}

/** With the system's own unzip, as an operator would, or where there is none with the importer's. */
async function unzip(path: string) {
  const { error, status } = spawnSync('unzip', ['-q', path, '-d', scratch], { stdio: 'ignore' });
  if (!error && status === 0) return;
  const archive = await openZip(path);
  for (const member of archive.members) await unpack(archive, member, join(scratch, member.name));
  archive.close();
}

async function scan(
  connection: DuckDBConnection,
  files: readonly string[],
  columns: readonly string[],
  header: boolean,
): Promise<number> {
  const [row] = await rowsOf(
    connection,
    `SELECT count(*)::INTEGER FROM read_csv([${files.map(literal).join(', ')}], ${csvOptions(columns, { header })})
     WHERE ${anyValue(columns)}`,
  );
  return Number(row?.[0]);
}
