import type { DuckDBConnection } from '@duckdb/node-api';
import type { Elsewhere } from '../../schemas/places/area-release.ts';
import { fill, rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';

/** Fewer crimes than this do not tell whose file they are. */
const ENOUGH = 100;

/** What lies where, of one file. */
interface Lying {
  force: string;
  month: string;
  located: number;
  elsewhere: number;
  where: string;
}

const foreignWords = (things: string, { force, month, located, elsewhere, where }: Lying) =>
  `${month} ${force}: ${elsewhere} of ${located} ${things} lie in another force's area, most in that of ${where}; expected them in its own. Look whether the file is ${where}'s under a wrong name, then take it out of the archive or download the archive again.`;

/**
 * The same of outcomes and searches, by their map points.
 * @throws ImportRefused for a file of which most lie in another force's area.
 */
export async function refuseOthersFiles(db: DuckDBConnection) {
  const rows = await rowsOf(
    db,
    `SELECT o.dataset::VARCHAR, o.force::VARCHAR, o.month::VARCHAR, sum(o.n)::INTEGER AS located,
       coalesce(sum(o.n) FILTER (p.force <> enum_code(o.force)), 0)::INTEGER AS elsewhere,
       enum_range(NULL::crime_force)[arg_max(p.force, o.n) FILTER (p.force <> enum_code(o.force)) + 1]
     FROM other_point AS o JOIN point_place AS p ON p.id = o.point
     WHERE p.force >= 0 AND o.force IN (FROM home)
     GROUP BY ALL HAVING located >= ${ENOUGH} AND elsewhere * 2 > located ORDER BY ALL`,
  );
  if (rows.length === 0) return;
  throw new ImportRefused(
    rows.map(([dataset, force, month, located, elsewhere, where]) =>
      foreignWords(String(dataset) === 'outcomes' ? 'outcomes' : 'searches', {
        ...{ force: String(force), month: String(month), where: String(where) },
        ...{ located: Number(located), elsewhere: Number(elsewhere) },
      }),
    ),
  );
}

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
    `SELECT c.force::VARCHAR, c.month::VARCHAR, sum(c.n)::INTEGER, coalesce(sum(c.n) FILTER (p.force <> c.force::VARCHAR), 0)::INTEGER,
       arg_max(p.force, c.n) FILTER (p.force <> c.force::VARCHAR)
     FROM partnership_count AS c JOIN partnership_force AS p USING (partnership)
     WHERE c.force::VARCHAR IN (SELECT force FROM partnership_force)
     GROUP BY ALL ORDER BY ALL`,
  );
  const months = rows.map(([force, month, located, elsewhere, where]) => ({
    ...{ force: String(force), month: String(month), where: String(where) },
    ...{ located: Number(located), elsewhere: Number(elsewhere) },
  }));
  const foreign = months.filter(({ located, elsewhere }) => located >= ENOUGH && elsewhere * 2 > located);
  if (foreign.length > 0) throw new ImportRefused(foreign.map((one) => foreignWords('crimes', one)));
  return [...Map.groupBy(months, ({ force }) => force)].map(([force, list]) => ({
    force,
    located: list.reduce((n, { located }) => n + located, 0),
    elsewhere: list.reduce((n, { elsewhere }) => n + elsewhere, 0),
  }));
}
