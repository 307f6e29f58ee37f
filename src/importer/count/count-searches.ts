import type { DuckDBConnection } from '@duckdb/node-api';
import { literal, sqlFile } from '../database.ts';
import type { DatasetOptions } from './count-decisions.ts';
import { eachMonth, readMonth, settleAccount, measureOf } from './month-files.ts';
import { placeNewPoints } from './point-places.ts';

const readSql = sqlFile(new URL('read-searches.sql', import.meta.url));
const countSql = sqlFile(new URL('count-searches.sql', import.meta.url));
const spellingSql = sqlFile(new URL('spell-searches.sql', import.meta.url));
const measureSql = measureOf('stop-and-search', 'search_row', 'id', 'true');

/** Count stop and search by force, place, month, object of the search and outcome, in the publisher's words. */
export async function countSearches(
  db: DuckDBConnection,
  { files, places, onMonth, ...room }: DatasetOptions,
) {
  await eachMonth(files, room, async (unpacked, month) => {
    await readMonth(db, unpacked, readSql);
    await placeNewPoints(db, places, 'search_row');
    await db.run((countSql + measureSql).replaceAll('$MONTH', () => literal(month)));
    await settleAccount(db, unpacked);
    onMonth(unpacked, month);
  });
  await db.run(spellingSql);
}
