import type { DuckDBConnection } from '@duckdb/node-api';
import type { Elsewhere } from '../../schemas/places/area-release.ts';
import { fill, rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';

/** Fewer crimes than this do not tell whose file they are. */
const ENOUGH = 100;

/**
 * How many of each force's crimes lie in another force's area, going by the LSOA of their map point. A force without an
 * area of its own, such as British Transport Police, is left out.
 * @param forceOfPartnership partnership code → force id.
 * @throws ImportRefused for a month of which most lie elsewhere: it is another force's file.
 */
export async function crimesElsewhere(
  db: DuckDBConnection,
  forceOfPartnership: ReadonlyMap<string, string>,
): Promise<Elsewhere[]> {
  await db.run('CREATE OR REPLACE TEMP TABLE partnership_force (partnership VARCHAR, force VARCHAR)');
  await fill(db, 'partnership_force', forceOfPartnership);
  const rows = await rowsOf(
    db,
    `SELECT c.force, c.month, sum(c.n)::INTEGER, coalesce(sum(c.n) FILTER (p.force <> c.force), 0)::INTEGER,
       arg_max(p.force, c.n) FILTER (p.force <> c.force)
     FROM partnership_count AS c JOIN partnership_force AS p USING (partnership)
     WHERE c.force IN (SELECT force FROM partnership_force)
     GROUP BY ALL ORDER BY ALL`,
  );
  const months = rows.map(([force, month, located, elsewhere, where]) => ({
    ...{ force: String(force), month: String(month), where: String(where) },
    ...{ located: Number(located), elsewhere: Number(elsewhere) },
  }));
  const foreign = months.filter(({ located, elsewhere }) => located >= ENOUGH && elsewhere * 2 > located);
  if (foreign.length > 0) {
    throw new ImportRefused(
      foreign.map(
        ({ force, month, located, elsewhere, where }) =>
          `${month} ${force}: ${elsewhere} of ${located} crimes lie in another force's area, most in that of ${where}; expected them in its own. Look whether the file is ${where}'s under a wrong name, then take it out of the archive or download the archive again.`,
      ),
    );
  }
  return [...Map.groupBy(months, ({ force }) => force)].map(([force, list]) => ({
    force,
    located: list.reduce((n, { located }) => n + located, 0),
    elsewhere: list.reduce((n, { elsewhere }) => n + elsewhere, 0),
  }));
}
