import type { DuckDBConnection } from '@duckdb/node-api';
import { ANTI_SOCIAL_BEHAVIOUR } from '../../domain/crime/categories.ts';
import { NO_OUTCOME } from '../../domain/crime/outcomes.ts';
import { outcomeGroup } from '../../domain/crime/outcome-groups.ts';
import { SMALL_WARD } from '../../domain/crime/kind-doubts.ts';
import type { MonthMeasures } from '../../domain/crime/month-measures.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import { columnsOf, literal, rowsOf } from '../database.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';

/** What was measured of a force's month. */
export interface Measures extends MonthMeasures {
  force: string;
}

/** What was measured of every file of a dataset, in order of force and month. */
export async function measuresOf(
  db: DuckDBConnection,
  dataset: Dataset,
  wards: readonly string[] = [],
): Promise<Measures[]> {
  const kinds = await countsBy(db, kindsOf[dataset], dataset === 'outcomes' ? outcomeGroup : undefined);
  const partnerships = await countsBy(db, dataset === 'street' ? PARTNERSHIPS : null);
  const inWards = await countsBy(
    db,
    dataset === 'street' ? WARDS : null,
    (ward) => wards[Number(ward)] ?? ward,
  );
  const inPartnerships = await countsBy(db, dataset === 'street' ? KINDS_IN_PARTNERSHIPS : null);
  const atPlaces = await countsBy(db, dataset === 'street' ? KINDS_AT_PLACES : null);
  const outcomes = dataset === 'street' ? await outcomesBy(db) : null;
  const asbPoints = await countsBy(db, dataset === 'street' ? ASB_POINTS : null);
  const rows = await rowsOf(db, filesOf(dataset));
  return rows.map(([force, month, ...numbers]) => {
    const [
      good,
      read,
      unknownKind,
      withoutLsoa,
      placed,
      inPatches,
      atOnePoint,
      points,
      known,
      compared,
      again,
    ] = numbers.map((n) => (n === null ? null : Number(n)));
    const key = `${String(force)} ${String(month)}`;
    return {
      ...{ force: String(force), month: String(month), rows: good ?? 0, read: read ?? 0 },
      ...{ unknownKind: unknownKind ?? 0, compared: compared ?? 0, repeated: again ?? 0 },
      ...{ located: (good ?? 0) - (withoutLsoa ?? 0), placed: placed ?? 0, inPatches: inPatches ?? null },
      ...{ atOnePoint: atOnePoint ?? 0, points: points ?? 0, atKnownPoints: known ?? null },
      kinds: kinds.get(key) ?? new Map<string, number>(),
      partnerships: partnerships.get(key) ?? new Map<string, number>(),
      ...(dataset === 'street' && {
        withOutcome: withOutcome(outcomes?.get(key)),
        outcomesOf: outcomes?.get(key) ?? new Map<string, Map<string, number>>(),
        asbPoints: { all: asbPoints.get(key)?.get('all') ?? 0, even: asbPoints.get(key)?.get('even') ?? 0 },
        kindsIn: { partnership: inPartnerships.get(key) ?? none, place: atPlaces.get(key) ?? none },
      }),
      wards: inWards.get(key) ?? new Map<string, number>(),
    };
  });
}

/** Map points by force, month and point. */
const pointsOf = (dataset: Dataset) =>
  dataset === 'street' ? 'point_count' : `(FROM other_point WHERE dataset = ${literal(dataset)})`;

/** A row a file. A crime that stands in the files of two forces counts once, and is no fault of the other's. */
const filesOf = (dataset: Dataset) => `
  WITH bad AS (
    SELECT force, month, coalesce(sum(n) FILTER (reason <> 'inAnotherForcesFile'), 0) AS n,
      coalesce(sum(n) FILTER (reason = 'unknownCrimeType'), 0) AS unknown_kind
    FROM reject_count WHERE dataset = ${literal(dataset)} GROUP BY ALL
  ),
  -- Of map points that only one month of the force knows.
  new AS (
    SELECT force, month, sum(n) AS n FROM (
      SELECT force, min(month) AS month, sum(n) AS n FROM ${pointsOf(dataset)}
      GROUP BY force, point HAVING min(month) = max(month)
    ) GROUP BY ALL
  ),
  known AS (
    SELECT p.force, p.month, p.n - coalesce(new.n, 0) AS n
    FROM (SELECT force, month, sum(n) AS n FROM ${pointsOf(dataset)} GROUP BY ALL) AS p
      LEFT JOIN new ON new.force = p.force AND new.month = p.month
  ),
  patched AS (
    SELECT c.force, c.month, sum(c.n) AS n
    FROM ${pointsOf(dataset)} AS c JOIN point_place AS p ON p.id = c.point
      JOIN patch ON patch.place = p.team AND try_cast(patch.force AS crime_force) = c.force
    GROUP BY ALL
  ),
  one AS (FROM once WHERE dataset = ${literal(dataset)}),
  twice AS (SELECT id FROM one GROUP BY id HAVING sum(n) > 1),
  checked AS (
    SELECT force, month, sum(n) AS n, sum(n) FILTER (id IN (FROM twice)) AS again
    FROM one GROUP BY ALL
  ),
  held AS (SELECT force FROM file_count WHERE dataset = ${literal(dataset)} AND good > 0 GROUP BY force HAVING count(*) > 1)
  SELECT f.force, f.month, f.good::INTEGER, (f.good + coalesce(bad.n, 0))::INTEGER, bad.unknown_kind::INTEGER,
    f.without_lsoa::INTEGER, m.placed::INTEGER,
    CASE WHEN f.force IN (SELECT force FROM patch) THEN coalesce(patched.n, 0)::INTEGER END,
    m.at_one_point::INTEGER, m.points::INTEGER,
    CASE WHEN f.force IN (FROM held) THEN coalesce(known.n, 0)::INTEGER END, checked.n::INTEGER, checked.again::INTEGER
  FROM file_count AS f
  LEFT JOIN month_measure AS m ON m.dataset = f.dataset AND m.force = f.force AND m.month = f.month
  LEFT JOIN patched ON patched.force = f.force AND patched.month = f.month
  LEFT JOIN bad ON bad.force = f.force AND bad.month = f.month
  LEFT JOIN known ON known.force = f.force AND known.month = f.month
  LEFT JOIN checked ON checked.force = f.force AND checked.month = f.month
  WHERE f.dataset = ${literal(dataset)} AND f.force <> '${OUTSIDE_FORCE}' ORDER BY f.force, f.month`;

const none: ReadonlyMap<string, number> = new Map();

/** Of partnerships in the reporting force's own area. */
const PARTNERSHIPS = `
  SELECT c.force::VARCHAR, c.month::VARCHAR, c.partnership::VARCHAR, sum(c.n)::INTEGER
  FROM partnership_count AS c SEMI JOIN lsoa ON lsoa.partnership = c.partnership AND lsoa.force = c.force
  GROUP BY ALL ORDER BY ALL`;

/** By kind, how many of each outcome. */
const OUTCOMES_OF_KINDS = `
  SELECT c.force, c.month, category.slug, outcome.slug, sum(c.n)::INTEGER
  FROM force_count AS c JOIN category ON category.id = c.category JOIN outcome ON outcome.id = c.outcome
  GROUP BY ALL ORDER BY ALL`;

/** Map points with anti-social behaviour, and those of them with an even number of it. */
const ASB_POINTS = `
  WITH spot AS (
    SELECT c.force, c.month, c.point, sum(c.n) AS n
    FROM point_count AS c WHERE c.category = (SELECT id FROM category WHERE slug = '${ANTI_SOCIAL_BEHAVIOUR}')
    GROUP BY ALL
  )
  SELECT force::VARCHAR, month::VARCHAR, unnest(['all', 'even']), unnest([count(*), count(*) FILTER (n % 2 = 0)])::INTEGER
  FROM spot GROUP BY force, month ORDER BY ALL`;

/** By kind, what is in any partnership. */
const KINDS_IN_PARTNERSHIPS = `
  SELECT c.force::VARCHAR, c.month::VARCHAR, category.slug, sum(c.n)::INTEGER
  FROM partnership_count AS c JOIN category ON category.id = c.category
  GROUP BY ALL ORDER BY ALL`;

/** By kind, what has a map point in the force's own area; a force without one is at home everywhere. */
const KINDS_AT_PLACES = `
  SELECT c.force::VARCHAR, c.month::VARCHAR, category.slug, c.n::INTEGER
  FROM (
    SELECT c.force, c.month, c.category, sum(c.n) AS n
    FROM point_count AS c JOIN point_place AS p ON p.id = c.point
    WHERE p.force = enum_code(c.force) OR (p.force >= 0 AND c.force NOT IN (FROM home))
    GROUP BY ALL
  ) AS c JOIN category ON category.id = c.category
  ORDER BY ALL`;

/** Of the wards in the reporting force's own area, by their numbers: those of which some month may have lost
 * rows by the bounds of kind-doubts.ts. */
const WARDS = `
  SELECT force::VARCHAR, month::VARCHAR, ward, n FROM (
    SELECT c.force, c.month, p.ward, sum(c.n)::INTEGER AS n
    FROM point_count AS c JOIN point_place AS p ON p.id = c.point
    WHERE p.ward >= 0 AND p.force = enum_code(c.force)
    GROUP BY ALL
  )
  WINDOW ward AS (PARTITION BY force, ward)
  QUALIFY max(n) OVER ward >= ${SMALL_WARD} AND (
    min(n) OVER ward < greatest(max(n) OVER ward / 4, max(n) OVER ward * 2 / 3 - 2 * sqrt(max(n) OVER ward))
    OR count(*) OVER ward < count(DISTINCT month) OVER (PARTITION BY force)
  )
  ORDER BY ALL`;

/** Force, month, what is counted, and how many. */
const kindsOf: Record<Dataset, string> = {
  street: `
    SELECT force, month, category.slug, sum(n)::INTEGER FROM force_count JOIN category ON category.id = force_count.category
    GROUP BY ALL ORDER BY ALL`,
  outcomes: `
    SELECT force, month, outcome.slug, sum(n)::INTEGER FROM decision_count JOIN outcome ON outcome.id = decision_count.outcome
    WHERE place IS NULL GROUP BY ALL ORDER BY ALL`,
  'stop-and-search': `
    SELECT force, month, says, sum(n)::INTEGER
    FROM (
      SELECT force, month, 'Object of search' AS says, n FROM search_count WHERE place IS NULL AND object <> ''
      UNION ALL SELECT force, month, 'Outcome', n FROM search_count WHERE place IS NULL AND outcome <> ''
      UNION ALL SELECT force, month, object, n FROM search_count WHERE place IS NULL AND object = 'Controlled drugs'
      UNION ALL SELECT force, month, outcome, n FROM search_count WHERE place IS NULL AND outcome = 'Arrest'
      UNION ALL SELECT force, month, field, n FROM search_detail WHERE value <> ''
    )
    GROUP BY ALL ORDER BY ALL`,
};

/** Counts by force and month, then by kind, then by outcome. */
async function outcomesBy(db: DuckDBConnection) {
  const byFile = new Map<string, Map<string, Map<string, number>>>();
  for await (const columns of columnsOf(db, OUTCOMES_OF_KINDS)) {
    const [forces = [], months = [], kinds = [], outcomes = [], ns = []] = columns;
    for (const [i, n] of ns.entries()) {
      const [key, kind] = [`${String(forces[i])} ${String(months[i])}`, String(kinds[i])];
      const file = byFile.get(key) ?? new Map<string, Map<string, number>>();
      const ofKind = file.get(kind) ?? new Map<string, number>();
      byFile.set(key, file.set(kind, ofKind.set(String(outcomes[i]), Number(n))));
    }
  }
  return byFile;
}

/** Crimes that say what came of them; incidents of anti-social behaviour never do. */
const withOutcome = (kinds: ReadonlyMap<string, ReadonlyMap<string, number>> = new Map()) =>
  [...kinds]
    .filter(([kind]) => kind !== ANTI_SOCIAL_BEHAVIOUR)
    .flatMap(([, outcomes]) => [...outcomes].filter(([outcome]) => outcome !== NO_OUTCOME.slug))
    .reduce((sum, [, n]) => sum + n, 0);

/** Counts by force and month, then by name; none without a query. */
async function countsBy(
  db: DuckDBConnection,
  sql: string | null,
  nameOf: (text: string) => string = (text) => text,
) {
  const byFile = new Map<string, Map<string, number>>();
  for (const [force, month, text, n] of sql === null ? [] : await rowsOf(db, sql)) {
    const [key, name] = [`${String(force)} ${String(month)}`, nameOf(String(text))];
    const counts = byFile.get(key) ?? new Map<string, number>();
    byFile.set(key, counts.set(name, (counts.get(name) ?? 0) + Number(n)));
  }
  return byFile;
}
