import { join } from 'node:path';
import type { DuckDBConnection, DuckDBInstance } from '@duckdb/node-api';
import { openDatabase } from '../../../src/importer/database.ts';
import { temporaryFolder } from './files.ts';

let instance: DuckDBInstance | undefined;
let count = 0;

/** Close the engine of the test file that is over. */
export function closeDatabases(): void {
  instance?.closeSync();
  instance = undefined;
}

/** Do something in an empty database. One engine serves all tests of a file: to start it takes longer than they do. */
export async function inDatabase<T>(work: (db: DuckDBConnection) => Promise<T>): Promise<T> {
  instance ??= await openDatabase(join(await temporaryFolder(), 'spill'));
  const db = await instance.connect();
  const name = `database_${count++}`;
  await db.run(`ATTACH ':memory:' AS ${name}; USE ${name}`);
  try {
    return await work(db);
  } finally {
    await db.run(`USE memory; DETACH ${name}`);
    db.closeSync();
  }
}
