import type { DuckDBConnection } from '@duckdb/node-api';
import { packCells, TOP_ZOOM } from '../../domain/crime-map/cells.ts';
import type { PointIndex } from '../../schemas/crime/points.ts';
import { oneAhead } from '../concurrency.ts';
import { columnsIn, columnsOf, rowsOf, sqlFile } from '../database.ts';
import { CellBody, CellHead, type Codes } from './cell-json.ts';
import { type CrimeKeys, monthsByCode } from './crime-keys.ts';
import { PlaceSums } from './place-sums.ts';
import type { ReleaseFolder } from './release-folder.ts';

const labelSql = sqlFile(new URL('label-points.sql', import.meta.url));

/**
 * Counts (alike at one point) that a cell may have before it is split. Measured on 3.9 million crimes of 2025: with 3,000
 * the cells that a mile meets come to 14 kB gzip in the median and 62 kB at most, with 6,000 to 18 and 76, and with a
 * fixed grid of 4 km to 14 and 107.
 */
const MOST = 3_000;

/** Counts that are asked of the database at a time. */
const BATCH = 1_500_000;

/** Put every map point in its cell. */
export const labelPoints = (db: DuckDBConnection) => db.run(labelSql.replaceAll('$MOST', String(MOST)));

/** What the points of each team and ward add up to. */
export type PointSums = Record<'teams' | 'wards', PlaceSums>;

/** Write `points/`: every map point with all that was counted there, cell by cell. Returns what it comes to. */
export async function writeCells(
  folder: ReleaseFolder,
  db: DuckDBConnection,
  keys: CrimeKeys,
  codes: Codes,
): Promise<PointSums> {
  const sums = { teams: new PlaceSums(keys), wards: new PlaceSums(keys) };
  const cells = await cellsOf(db);
  const reporters = await reportersOf(db);
  const tops = new Map<string, string[]>();
  for await (const { quadkey, json } of cellTexts(db, keys, codes, reporters, cells, sums)) {
    const top = quadkey.slice(0, TOP_ZOOM);
    // Cells come in order, so that those of one top follow one another.
    const list = tops.get(top);
    if (list) list.push(json);
    else {
      await flush(folder, tops);
      tops.set(top, [json]);
    }
  }
  await flush(folder, tops);
  const index: Omit<PointIndex, 'release'> = {
    ...keys,
    cells: Object.fromEntries(
      [
        ...Map.groupBy(
          cells.map(({ quadkey }) => quadkey),
          (cell) => cell.slice(0, TOP_ZOOM),
        ),
      ]
        .sort(([a], [b]) => (a < b ? -1 : 1))
        .map(([top, own]) => [top, packCells(top, own.toSorted())]),
    ),
  };
  await folder.write('points/index.json', `${JSON.stringify(index)}\n`);
  return sums;
}

async function flush(folder: ReleaseFolder, tops: Map<string, string[]>) {
  for (const [top, list] of tops)
    await folder.write(`points/${top}.json`, `{"cells":[\n${list.join(',\n')}\n]}\n`);
  tops.clear();
}

interface Cell {
  quadkey: string;
  /** How many it has. */
  counts: number;
}

/** Cells by number. */
async function cellsOf(db: DuckDBConnection): Promise<Cell[]> {
  const rows = await rowsOf(
    db,
    `SELECT cell, any_value(tile)::DOUBLE, any_value(zoom)::INTEGER, count(*)::INTEGER
     FROM point_count AS c JOIN label ON label.point = c.point GROUP BY cell ORDER BY cell`,
  );
  return rows.map(([, tile, zoom, counts]) => ({
    quadkey: Number(tile).toString(4).padStart(Number(zoom), '0'),
    counts: Number(counts),
  }));
}

/** Force ids by the numbers of the type crime_force. */
async function reportersOf(db: DuckDBConnection): Promise<string[]> {
  const rows = await rowsOf(db, 'SELECT unnest(enum_range(NULL::crime_force))::VARCHAR');
  return rows.map(([force]) => String(force));
}

interface CellText {
  quadkey: string;
  json: string;
}

/** Every cell as JSON, in order. */
async function* cellTexts(
  db: DuckDBConnection,
  keys: CrimeKeys,
  codes: Codes,
  reporters: readonly string[],
  cells: readonly Cell[],
  sums: PointSums,
): AsyncGenerator<CellText> {
  const known = await monthsByCode(db);
  const monthOf = known.map((month) => keys.months.indexOf(month));
  const kinds = keys.categories.length * keys.outcomes.length;
  const read = async ([first, last]: [number, number]) => {
    const isIn = `cell BETWEEN ${first} AND ${last}`;
    return {
      heads: await headsOf(db, isIn, first, codes),
      counts: await db.run(
        `SELECT label.cell,
           if(enum_code(c.force) = label.force, 0, enum_code(c.force) + 1)::INTEGER * ${kinds}
             + c.category::INTEGER * ${keys.outcomes.length} + c.outcome::INTEGER,
           label.spot * ${known.length} + enum_code(c.month)::INTEGER, c.n::INTEGER
         FROM point_count AS c JOIN label ON label.point = c.point
         WHERE ${isIn} ORDER BY 1, 2, 3`,
      ),
    };
  };
  const runs = batches(cells.map(({ counts }) => counts));
  for await (const [[first], { heads, counts }] of oneAhead(runs, read)) {
    let current = first;
    const bodyOf = (head: CellHead | undefined) =>
      new CellBody({ keys, monthOf, reporters }, (spot, kind, month, n) => {
        sums.wards.add(head?.wards[spot] ?? -1, kind, month, n);
        sums.teams.add(head?.teams[spot] ?? -1, kind, month, n);
      });
    let body = bodyOf(heads[0]);
    const text = (): CellText => {
      const quadkey = cells[current]?.quadkey ?? '';
      const json = `{"cell":"${quadkey}",${heads[current - first]?.json() ?? ''},${body.json()}}`;
      return { quadkey, json };
    };
    for await (const columns of columnsIn(counts)) {
      const [numbers = [], kind = [], place = [], n = []] = columns as number[][];
      for (const [i, cell] of numbers.entries()) {
        if (cell !== current) {
          yield text();
          current = cell;
          body = bodyOf(heads[cell - first]);
        }
        body.add(kind[i] ?? 0, place[i] ?? 0, n[i] ?? 0);
      }
    }
    yield text();
  }
}

/** First and last cell of runs that have about as many counts as a batch. */
function batches(counts: readonly number[]): [number, number][] {
  const runs: [number, number][] = [];
  let [first, sum] = [0, 0];
  for (const [i, n] of counts.entries()) {
    sum += n;
    if (sum < BATCH && i + 1 < counts.length) continue;
    runs.push([first, i]);
    [first, sum] = [i + 1, 0];
  }
  return runs;
}

/** What each cell says of its points. */
async function headsOf(db: DuckDBConnection, isIn: string, first: number, codes: Codes): Promise<CellHead[]> {
  const texts = await textsOf(db, isIn);
  const heads = texts.map((text) => new CellHead(codes, text));
  const sql = `SELECT cell, lon, lat, ward, team FROM label WHERE ${isIn} ORDER BY cell, spot`;
  for await (const columns of columnsOf(db, sql)) {
    const [cells = [], lons = [], lats = [], inWards = [], inTeams = []] = columns as number[][];
    for (const [i, cell = -1] of cells.entries()) {
      const head = heads[cell - first];
      head?.places.push([lons[i] ?? 0, lats[i] ?? 0]);
      head?.wards.push(inWards[i] ?? -1);
      head?.teams.push(inTeams[i] ?? -1);
    }
  }
  return heads;
}

/** Streets and LSOA codes of each cell's points, as JSON: a text for all crosses from DuckDB much sooner than one for each. */
async function textsOf(db: DuckDBConnection, isIn: string): Promise<string[]> {
  const rows = await rowsOf(
    db,
    `SELECT to_json([list(street ORDER BY spot), list(lsoa ORDER BY spot)])::VARCHAR
     FROM label WHERE ${isIn} GROUP BY cell ORDER BY cell`,
  );
  return rows.map(([texts]) => String(texts));
}
