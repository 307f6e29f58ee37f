import type { DuckDBConnection } from '@duckdb/node-api';
import { sqlFile } from '../database.ts';
import type { DatasetOptions } from './count-decisions.ts';
import { measureOf } from './measure-other.ts';
import { eachMonth, readMonth, settleAccount } from './month-files.ts';
import { inBounds, placeNewPoints } from './point-places.ts';

const readSql = sqlFile(new URL('read-searches.sql', import.meta.url));
const countSql = sqlFile(new URL('count-searches.sql', import.meta.url));
const spellingSql = sqlFile(new URL('spell-searches.sql', import.meta.url));
const measureSql = measureOf('stop-and-search', 'search_row', 'id', 'true');

/** Count stop and search by force, place, month, object of the search and outcome, in the publisher's words. */
export async function countSearches(
  db: DuckDBConnection,
  { files, places, onMonth, ...room }: DatasetOptions,
) {
  const read = readSql.replaceAll('$IN_BOUNDS', () => inBounds(places));
  await eachMonth(files, room, async (unpacked, month) => {
    await readMonth(db, unpacked, read);
    await placeNewPoints(db, places, 'search_row');
    await db.run(countSql);
    await db.run(measureSql);
    await settleAccount(db, unpacked);
    onMonth(unpacked, month);
  });
  await db.run(spellingSql);
}
