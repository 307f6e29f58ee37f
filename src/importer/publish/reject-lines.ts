import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../database.ts';

/** Files that are named; the account of their dataset has the rest. */
const SHOWN = 100;

/** What was rejected of each crime, outcomes and search file, by reason: a line a file, in order of month and force. */
export async function rejectsByFile(db: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(
    db,
    `SELECT month, force, dataset, string_agg(reason || ' ' || n, ', ' ORDER BY reason)
     FROM (SELECT month, force, dataset, reason, sum(n)::INTEGER AS n FROM reject_count GROUP BY ALL)
     GROUP BY ALL ORDER BY ALL`,
  );
  const lines = rows.map(
    ([month, force, dataset, why]) =>
      `- ${String(month)} ${String(force)} ${String(dataset)}: ${String(why)}`,
  );
  const more = lines.length - SHOWN;
  return more > 0 ? [...lines.slice(0, SHOWN), `- and ${more} more files`] : lines;
}
