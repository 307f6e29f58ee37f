import { readdir, rm } from 'node:fs/promises';
import { join } from 'node:path';
import { openDatabase, rowsOf } from '../../src/importer/database.ts';
import { csvOptions } from '../../src/importer/sources/csv.ts';
import { streetColumns } from '../../src/importer/sources/street-crime.ts';
import { openZip, unpack } from '../../src/importer/sources/zip.ts';

/** The baseline of the import: unpack the crime archives, then let DuckDB read every row and count them. */
const [folder = '', scratch = ''] = process.argv.slice(2);
for (const name of (await readdir(folder)).filter((each) => each.endsWith('.zip'))) {
  const archive = await openZip(join(folder, name));
  for (const member of archive.members) await unpack(archive, member, join(scratch, member.name));
  archive.close();
}
const instance = await openDatabase(join(scratch, 'spill'));
const db = await instance.connect();
const files = `'${join(scratch, '*', '*-street.csv')}'`;
const [row] = await rowsOf(
  db,
  `SELECT count("Crime type")::INTEGER FROM read_csv(${files}, ${csvOptions(streetColumns, { header: true })})`,
);
console.log(`${String(row?.[0])} rows`);
instance.closeSync();
await rm(scratch, { recursive: true });
