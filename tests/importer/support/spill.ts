/* Runs as a process of its own, in which no file may grow large: has the database put more aside than may be. */
import { openDatabase } from '../../../src/importer/database.ts';
import { isDiskFull } from '../../../src/importer/errors.ts';

const instance = await openDatabase(process.argv[2] ?? '');
const db = await instance.connect();
await db.run("SET memory_limit = '60MB'; SET threads = 2");
try {
  await db.run(
    'CREATE TABLE t AS SELECT hash(range) AS a, range::VARCHAR AS b FROM range(3000000) ORDER BY a',
  );
} catch (error) {
  process.stdout.write(isDiskFull(error) ? 'the disk is full\n' : String(error));
} finally {
  instance.closeSync();
}
