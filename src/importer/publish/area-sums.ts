import type { DuckDBConnection } from '@duckdb/node-api';
import { outcomeGroup, outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import type { AreaSums } from '../../schemas/crime/points.ts';
import { columnsOf, fill } from '../database.ts';
import type { PointSums } from './cells.ts';
import type { CrimeKeys } from './crime-keys.ts';
import type { ReportedMonths } from './files-read.ts';
import type { ReleaseFolder } from './release-folder.ts';
import type { ReleaseParts } from './release-parts.ts';

type Rows = AreaSums['teams'][string]['rows'];

/**
 * Write `sums/`: what the points of each force's teams and wards add up to, so that nobody need read them all.
 * @param months that each force's files cover at all, and those of which map points can be believed.
 */
export async function writeSums(
  folder: ReleaseFolder,
  db: DuckDBConnection,
  { areas, places }: Pick<ReleaseParts, 'areas' | 'places'>,
  keys: CrimeKeys,
  { reported, atPlaces }: Record<'reported' | 'atPlaces', ReportedMonths>,
  { teams, wards }: PointSums,
): Promise<void> {
  await numberGroups(db, keys);
  const smallAreas = await smallAreaSums(db, areas, atPlaces);
  const wardNumber = new Map(places.wards.map((code, i) => [code, i]));
  const teamNumber = new Map(places.patches.map((patch, i) => [patch, i]));
  const wardsOf = Map.groupBy(areas.wards.wards, ({ force }) => force);
  const teamsOf = Map.groupBy(areas.neighbourhoods, ({ force }) => force);
  for (const force of [...new Set([...wardsOf.keys(), ...teamsOf.keys()])].sort()) {
    if (!reported.has(force)) continue;
    const sums: Omit<AreaSums, 'release'> = {
      force,
      months: keys.months,
      categories: keys.categories,
      groups: [...outcomeGroups],
      teams: Object.fromEntries(
        (teamsOf.get(force) ?? []).map(({ id }) => {
          const number = teamNumber.get(`${force}/${id}`) ?? -1;
          return [id, { rows: teams.rowsOf(number), smallAreas: smallAreas.get(number) ?? [] }];
        }),
      ),
      wards: Object.fromEntries(
        (wardsOf.get(force) ?? []).map(({ code }) => [
          code,
          { rows: wards.rowsOf(wardNumber.get(code) ?? -1) },
        ]),
      ),
    };
    await folder.write(`sums/${force}.json`, `${JSON.stringify(sums)}\n`);
  }
}

/** Outcomes by number → the group that each is in. */
async function numberGroups(db: DuckDBConnection, { outcomes }: CrimeKeys) {
  await db.run('CREATE OR REPLACE TEMP TABLE outcome_group (id INTEGER, grouped INTEGER)');
  await fill(
    db,
    'outcome_group',
    outcomes.map((slug, id) => [id, outcomeGroups.indexOf(outcomeGroup(slug))]),
  );
}

/** Sums of each team's small areas, by the team's number, over the months that its force tells of. */
async function smallAreaSums(
  db: DuckDBConnection,
  { neighbourhoods }: ReleaseParts['areas'],
  reported: ReportedMonths,
): Promise<Map<number, Rows>> {
  await db.run(
    'CREATE OR REPLACE TEMP TABLE team_lsoa (lsoa VARCHAR, force VARCHAR, team INTEGER, position INTEGER)',
  );
  await fill(
    db,
    'team_lsoa',
    neighbourhoods.flatMap(({ force, lsoas }, team) =>
      lsoas.map((lsoa, position) => [lsoa, force, team, position]),
    ),
  );
  await db.run('CREATE OR REPLACE TEMP TABLE held (force VARCHAR, month VARCHAR)');
  await fill(
    db,
    'held',
    [...reported].flatMap(([force, months]) => [...months].map((month) => [force, month])),
  );
  const sql = `
    SELECT h.team, c.category::INTEGER * ${outcomeGroups.length} + g.grouped, h.position, sum(c.n)::INTEGER
    FROM point_count AS c JOIN label ON label.point = c.point JOIN team_lsoa AS h ON h.lsoa = label.lsoa
    JOIN held ON held.force = h.force AND held.month = c.month::VARCHAR
    JOIN outcome_group AS g ON g.id = c.outcome
    GROUP BY ALL ORDER BY 1, 2`;
  const sizes = neighbourhoods.map(({ lsoas }) => lsoas.length);
  return gather(db, sql, sizes);
}

/** Rows of numbers: of what, kind, place in the row's counts, and how many. */
async function gather(
  db: DuckDBConnection,
  sql: string,
  sizes: readonly number[],
): Promise<Map<number, Rows>> {
  const sums = new Map<number, Rows>();
  let [area, kind] = [-1, -1];
  let row: Rows[number] | undefined;
  for await (const columns of columnsOf(db, sql)) {
    const [areas = [], kinds = [], places = [], ns = []] = columns as number[][];
    for (const [i, here = -1] of areas.entries()) {
      if (here !== area || kinds[i] !== kind || !row) {
        [area, kind] = [here, kinds[i] ?? -1];
        const grouped = kind % outcomeGroups.length;
        const length = sizes[area] ?? 0;
        row = [(kind - grouped) / outcomeGroups.length, grouped, Array.from({ length }, () => 0)];
        const list = sums.get(area);
        if (list) list.push(row);
        else sums.set(area, [row]);
      }
      const place = places[i] ?? -1;
      if (place >= 0) row[2][place] = (row[2][place] ?? 0) + (ns[i] ?? 0);
    }
  }
  return sums;
}

/** Cells that hold the points of each team, or of its small areas, by the team's number. */
export async function cellsOfTeams(db: DuckDBConnection): Promise<Map<number, string[]>> {
  const cells = new Map<number, string[]>();
  const sql = `
    SELECT DISTINCT team, tile::DOUBLE, zoom::INTEGER, cell
    FROM (
      SELECT team, tile, zoom, cell FROM label WHERE team >= 0
      UNION
      SELECT h.team, tile, zoom, cell FROM label JOIN team_lsoa AS h ON h.lsoa = label.lsoa
    )
    ORDER BY 1, 4`;
  for await (const [teams = [], tiles = [], zooms = []] of columnsOf(db, sql)) {
    for (const [i, team] of teams.entries()) {
      const quadkey = Number(tiles[i]).toString(4).padStart(Number(zooms[i]), '0');
      const list = cells.get(Number(team)) ?? [];
      cells.set(Number(team), list);
      list.push(quadkey);
    }
  }
  return cells;
}
