import type { DuckDBConnection } from '@duckdb/node-api';
import { accepted } from '../../domain/crime/doubts.ts';
import { seasonsOf } from '../../domain/crime/kind-seasons.ts';
import { doubtsOfForce } from '../../domain/crime/month-doubts.ts';
import type { Correction } from '../../schemas/crime/correction.ts';
import type { Doubt } from '../../schemas/crime/doubt.ts';
import type { Dataset, KnownGap } from '../../schemas/crime/coverage.ts';
import { fill } from '../database.ts';
import { measuresOf } from './month-measures.ts';

export interface DoubtOptions {
  /** Forces with an area of their own, of whose files of crimes and outcomes `fewestRows` are asked. */
  territorial: ReadonlySet<string>;
  fewestRows: number;
  /** Corrections that hold today. */
  corrections: readonly Correction[];
  knownGaps: readonly KnownGap[];
  /** Codes of wards, by their numbers. */
  wards?: readonly string[];
}

/** What is doubted of a dataset's files, by force and month. */
export type Doubts = ReadonlyMap<string, ReadonlyMap<string, readonly Doubt[]>>;

/**
 * Find the months of a dataset that cannot be right, once all are counted, and take what is not known of them out of the
 * counts: whatever is then made from the counts holds neither a false nought nor a crime in the wrong place.
 */
export async function settleDoubts(
  db: DuckDBConnection,
  dataset: Dataset,
  { territorial, fewestRows, corrections, knownGaps, wards }: DoubtOptions,
): Promise<Doubts> {
  const byForce = Map.groupBy(await measuresOf(db, dataset, wards), ({ force }) => force);
  const seasonOf = seasonsOf([...byForce.values()]);
  const doubts = new Map(
    [...byForce].map(([force, months]) => {
      const isTerritorial = territorial.has(force);
      const rules = {
        ...{ dataset, everyKind: isTerritorial, seasonOf },
        // A small force may search that few people in a month.
        fewest: isTerritorial && dataset !== 'stop-and-search' ? fewestRows : 0,
        isLeftOut: (slug: string, month: string) =>
          knownGaps.some((gap) => leavesOut(gap, dataset, force, slug, month)),
      };
      return [force, doubtsOfForce(months, rules)] as const;
    }),
  );
  for (const { id, target } of corrections) {
    if (target.kind !== 'forceMonth' || (target.dataset ?? 'street') !== dataset) continue;
    const own = doubts.get(target.force);
    const found = own?.get(target.month);
    if (found)
      own?.set(
        target.month,
        found.map((doubt) => accepted(doubt, id, target)),
      );
  }
  await forget(db, dataset, doubts);
  return doubts;
}

const leavesOut = (gap: KnownGap, dataset: Dataset, force: string, slug: string, month: string) =>
  gap.dataset === dataset &&
  gap.force === force &&
  gap.categories?.includes(slug) === true &&
  gap.from <= month &&
  (gap.to === null || month <= gap.to);

/** Take out of the counts what is not known. */
async function forget(db: DuckDBConnection, dataset: Dataset, doubts: Doubts) {
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
  await db.run(forgetting[dataset]);
}

const isOf = (count: string, level: string) =>
  `n.level = '${level}' AND n.month = ${count}.month::VARCHAR
   AND (n.kind IS NULL OR n.kind = (SELECT slug FROM category WHERE category.id = ${count}.category))`;

/** Of a table of decisions or searches: the force's own; and at places, as of crimes below. */
const forgettingOther = (table: string) => `
  DELETE FROM ${table} AS c USING not_known AS n
    WHERE c.place IS NULL AND n.force = c.force AND n.month = c.month AND n.level = 'force';
  DELETE FROM ${table} AS c USING not_known AS n
    WHERE c.place IS NOT NULL AND n.month = c.month AND n.level = 'place'
      AND (n.force = c.force OR n.force = (SELECT force FROM patch WHERE patch.place = c.place));`;

const forgetting: Record<Dataset, string> = {
  street: `
    DELETE FROM force_count AS c USING not_known AS n WHERE n.force = c.force AND ${isOf('c', 'force')};
    DELETE FROM partnership_count AS c USING not_known AS n WHERE n.force = c.force AND ${isOf('c', 'partnership')};
    -- What the force itself reported, wherever it seems to be; and all that lies in its area, whoever reported it.
    DELETE FROM point_count AS c USING not_known AS n WHERE n.force = c.force::VARCHAR AND ${isOf('c', 'place')};
    DELETE FROM point_count AS c USING not_known AS n, point_place AS p
      WHERE p.id = c.point AND enum_code(n.force::crime_force) = p.force AND ${isOf('c', 'place')}`,
  outcomes: `${forgettingOther('decision_count')}
    DELETE FROM decision AS c USING not_known AS n
      WHERE n.force = c.force::VARCHAR AND n.month = c.month::VARCHAR AND n.level = 'force'`,
  'stop-and-search': `${forgettingOther('search_count')}
    DELETE FROM search_detail AS c USING not_known AS n
      WHERE n.force = c.force AND n.month = c.month AND n.level = 'force'`,
};
