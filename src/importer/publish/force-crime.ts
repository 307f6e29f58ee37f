import type { DuckDBConnection } from '@duckdb/node-api';
import type { ForceCrime } from '../../schemas/crime/counts.ts';
import type { Level } from '../../schemas/crime/doubt.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import { columnsOf, fill, rowsOf } from '../database.ts';
import { blankMonths, type CrimeKeys, monthsByCode } from './crime-keys.ts';
import { reportedMonths, unknownKinds } from './files-read.ts';

/** A force and the partnerships in its area, as its file has them. */
export interface ForceArea {
  force: string;
  partnerships: readonly string[];
}

/** Each force's file: its own counts, and those of the partnerships in its area, whoever reported them. */
export async function forceCrimes(
  db: DuckDBConnection,
  areas: readonly ForceArea[],
  keys: CrimeKeys,
  coverage: readonly FileCoverage[],
): Promise<Omit<ForceCrime, 'release'>[]> {
  const codes = areas.flatMap(({ force, partnerships }) => [force, ...partnerships]);
  const counts = await countsOf(db, codes, keys, coverage);
  const reporters = (code: string) => Object.fromEntries(counts.get(code) ?? []);
  return areas.map(({ force, partnerships }) => ({
    force,
    ...keys,
    counts: counts.get(force)?.get(force) ?? [],
    partnerships: Object.fromEntries(partnerships.map((code) => [code, reporters(code)])),
  }));
}

type Reporters = Map<string, ForceCrime['counts']>;

/** Counts of forces and partnerships by reporting force, in one query: one for each force went through all rows as often. */
async function countsOf(
  db: DuckDBConnection,
  codes: readonly string[],
  { months, categories: slugs }: CrimeKeys,
  coverage: readonly FileCoverage[],
): Promise<Map<string, Reporters>> {
  const forces = await numberAreas(db, codes);
  const blank = blanksOf(coverage, months, slugs);
  const monthOf = (await monthsByCode(db)).map((month) => months.indexOf(month));
  const counts = new Map<string, Reporters>(codes.map((code) => [code, new Map()]));
  let last = [-1, -1, -1, -1];
  let series: (number | null)[] = [];
  for await (const columns of columnsOf(db, SORTED)) {
    const [areas = [], by = [], categories = [], outcomes = [], when = [], ns = []] = columns as number[][];
    for (const [i, area = -1] of areas.entries()) {
      const [reporter = -1, category = -1, outcome = -1] = [by[i], categories[i], outcomes[i]];
      if (outcome !== last[3] || category !== last[2] || reporter !== last[1] || area !== last[0]) {
        last = [area, reporter, category, outcome];
        const [code, force] = [codes[area] ?? '', forces[reporter] ?? ''];
        series = blank(code === force ? 'force' : 'partnership', force, category);
        listOf(counts, code, force).push([category, outcome, series]);
      }
      series[monthOf[when[i] ?? -1] ?? -1] = ns[i] ?? 0;
    }
  }
  return counts;
}

/** A new series for a kind: nought for each month that is known at the level, null for the others. */
function blanksOf(
  coverage: readonly FileCoverage[],
  months: readonly string[],
  slugs: readonly string[],
): (level: 'force' | 'partnership', force: string, category: number) => (number | null)[] {
  const of = (level: Level) => ({
    reported: reportedMonths(coverage, level),
    unknown: unknownKinds(coverage, level),
  });
  const levels = { force: of('force'), partnership: of('partnership') };
  return (level, force, category) => {
    const { reported, unknown } = levels[level];
    const blank = blankMonths(months, reported.get(force));
    return unknown.size === 0
      ? blank
      : blank.map((none, i) =>
          unknown.has(`${force} ${months[i] ?? ''} ${slugs[category] ?? ''}`) ? null : none,
        );
  };
}

function listOf(counts: Map<string, Reporters>, code: string, force: string): ForceCrime['counts'] {
  const list = counts.get(code)?.get(force) ?? [];
  counts.get(code)?.set(force, list);
  return list;
}

/** Number areas and reporting forces, since numbers cross from the database in a fraction of the time of texts. */
async function numberAreas(db: DuckDBConnection, codes: readonly string[]): Promise<string[]> {
  await db.run('CREATE OR REPLACE TEMP TABLE area (code VARCHAR, id INTEGER)');
  await fill(
    db,
    'area',
    codes.map((code, id) => [code, id]),
  );
  await db.run(`
    CREATE OR REPLACE TEMP TABLE reporter AS
    SELECT force, (row_number() OVER (ORDER BY force) - 1)::INTEGER AS id
    FROM (SELECT force FROM force_count UNION SELECT force FROM partnership_count)`);
  const names = await rowsOf(db, 'SELECT force FROM reporter ORDER BY id');
  return names.map(([name]) => String(name));
}

/** Numbers of area, reporting force, category, outcome and month, and how many. */
const SORTED = `
  SELECT area.id, reporter.id, category::INTEGER, outcome::INTEGER, enum_code(month)::INTEGER, n::INTEGER
  FROM (
    SELECT force AS code, force, month::crime_month AS month, category, outcome, n FROM force_count
    UNION ALL
    SELECT partnership, force, month, category, outcome, n FROM partnership_count
  )
  JOIN area USING (code) JOIN reporter USING (force)
  ORDER BY 1, 2, 3, 4`;
