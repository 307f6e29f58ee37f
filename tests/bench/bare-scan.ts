import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, openDatabase, rowsOf } from '../../src/importer/database.ts';
import { anyValue, csvOptions, headerOf } from '../../src/importer/sources/csv.ts';
import { codePointColumns } from '../../src/importer/sources/code-point-open.ts';
import { streetColumns } from '../../src/importer/sources/crime-archive.ts';
import { openZip, unpack } from '../../src/importer/sources/zip.ts';

/**
 * The baseline of the import: unpack the crime archives and the postcode directory, one member after another, then
 * let DuckDB read every column of every row as text and count the rows.
 */
const [crime = '', postcodes = '', scratch = ''] = process.argv.slice(2);
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
  const files: string[] = [];
  for (const name of (await readdir(folder)).filter((each) => each.endsWith('.zip'))) {
    const archive = await openZip(join(folder, name));
    for (const member of archive.members.filter((each) => wanted.test(each.name))) {
      const file = join(scratch, member.name);
      await unpack(archive, member, file);
      files.push(file);
    }
    archive.close();
  }
  return files;
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
