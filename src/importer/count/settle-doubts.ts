import type { DuckDBConnection } from '@duckdb/node-api';
import { accepted } from '../../domain/crime/doubts.ts';
import { doubtsOfForce } from '../../domain/crime/month-doubts.ts';
import type { MonthMeasures } from '../../domain/crime/month-measures.ts';
import type { Correction } from '../../schemas/crime/correction.ts';
import type { Doubt } from '../../schemas/crime/doubt.ts';
import { fill, rowsOf } from '../database.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';

export interface DoubtOptions {
  /** Forces with an area of their own, of whose files `fewestRows` are asked. */
  territorial: ReadonlySet<string>;
  fewestRows: number;
  /** Corrections that hold today. */
  corrections: readonly Correction[];
}

/** What is doubted of street files, by force and month. */
export type Doubts = ReadonlyMap<string, ReadonlyMap<string, readonly Doubt[]>>;

/** What was measured of a force's month. */
interface Measures extends MonthMeasures {
  force: string;
}

/**
 * Find the months that cannot be right, once all are counted, and take what is not known of them out of the counts:
 * whatever is then made from the counts holds neither a false nought nor a crime in the wrong place.
 */
export async function settleDoubts(db: DuckDBConnection, options: DoubtOptions): Promise<Doubts> {
  const byForce = Map.groupBy(await measured(db), ({ force }) => force);
  const doubts = new Map(
    [...byForce].map(([force, months]) => {
      const fewest = options.territorial.has(force) ? options.fewestRows : 0;
      return [force, doubtsOfForce(months, fewest)] as const;
    }),
  );
  for (const { id, target } of options.corrections) {
    if (target.kind !== 'forceMonth') continue;
    const own = doubts.get(target.force);
    const found = own?.get(target.month);
    if (found)
      own?.set(
        target.month,
        found.map((doubt) => accepted(doubt, id, target.as)),
      );
  }
  await forget(db, doubts);
  return doubts;
}

async function measured(db: DuckDBConnection): Promise<Measures[]> {
  const counts = await rowsOf(
    db,
    `SELECT force, month, category.slug, sum(n)::INTEGER FROM force_count JOIN category ON category.id = force_count.category
     GROUP BY ALL ORDER BY ALL`,
  );
  const kinds = Map.groupBy(counts, ([force, month]) => `${String(force)} ${String(month)}`);
  const rows = await rowsOf(
    db,
    `SELECT f.force, f.month, f.good::INTEGER, f.without_lsoa::INTEGER, coalesce(m.placed, 0)::INTEGER,
       CASE WHEN f.force IN (SELECT force FROM patch) THEN coalesce(m.in_patches, 0)::INTEGER END,
       coalesce(m.at_one_point, 0)::INTEGER, coalesce(m.points, 0)::INTEGER
     FROM file_count AS f LEFT JOIN month_measure AS m USING (force, month)
     WHERE f.dataset = 'street' AND f.force <> '${OUTSIDE_FORCE}' ORDER BY f.force, f.month`,
  );
  return rows.map(([force, month, good, withoutLsoa, placed, inPatches, atOnePoint, points]) => ({
    ...{ force: String(force), month: String(month), rows: Number(good) },
    located: Number(good) - Number(withoutLsoa),
    placed: Number(placed),
    inPatches: inPatches === null ? null : Number(inPatches),
    ...{ atOnePoint: Number(atOnePoint), points: Number(points) },
    kinds: new Map(
      (kinds.get(`${String(force)} ${String(month)}`) ?? []).map(([, , slug, n]) => [
        String(slug),
        Number(n),
      ]),
    ),
  }));
}

/** Take out of the counts what is not known. */
async function forget(db: DuckDBConnection, doubts: Doubts) {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE not_known (force VARCHAR, month VARCHAR, level VARCHAR, kind VARCHAR)',
  );
  const rows = [...doubts].flatMap(([force, months]) =>
    [...months].flatMap(([month, found]) =>
      found.flatMap(({ notKnown, categories = [null] }) =>
        notKnown.flatMap((level) => categories.map((kind) => [force, month, level, kind] as const)),
      ),
    ),
  );
  if (rows.length === 0) return;
  await fill(db, 'not_known', rows);
  const isOf = (count: string, level: string) =>
    `n.level = '${level}' AND n.month = ${count}.month::VARCHAR
     AND (n.kind IS NULL OR n.kind = (SELECT slug FROM category WHERE category.id = ${count}.category))`;
  await db.run(`
    DELETE FROM force_count AS c USING not_known AS n WHERE n.force = c.force AND ${isOf('c', 'force')};
    DELETE FROM partnership_count AS c USING not_known AS n WHERE n.force = c.force AND ${isOf('c', 'partnership')};
    -- What the force itself reported, wherever it seems to be; and all that lies in its area, whoever reported it.
    DELETE FROM point_count AS c USING not_known AS n WHERE n.force = c.force::VARCHAR AND ${isOf('c', 'place')};
    DELETE FROM point_count AS c USING not_known AS n, point_place AS p
      WHERE p.id = c.point AND enum_code(n.force::crime_force) = p.force AND ${isOf('c', 'place')}`);
}
