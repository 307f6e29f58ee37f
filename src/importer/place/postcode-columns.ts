import type { DuckDBConnection } from '@duckdb/node-api';
import { rowsOf } from '../database.ts';
import { toLonLat } from './national-grid.ts';

/** What a directory says of where a postcode is; most have it in common with many others. */
export interface District {
  country: string;
  council: string;
  ward: string;
}

/** The good rows of the postcode table, a column each, by outcode and then incode. */
export interface PostcodeColumns {
  /** Each with its first row, and the row after its last. */
  outcodes: { outcode: string; from: number; to: number }[];
  incodes: readonly string[];
  /** Index into `incodes`. */
  incode: Int32Array;
  districts: readonly District[];
  /** Index into `districts`. */
  district: Int32Array;
  /** Degrees, WGS84; NaN for no location. */
  lons: Float64Array;
  lats: Float64Array;
  /** Month of withdrawal as a number, such as 199606; 0 for none. */
  ended: Int32Array;
  largeUser: Uint8Array;
}

/** Texts that repeat: their values cross from DuckDB once, and the rows bring their numbers. */
const texts = {
  outcode: 'outcode',
  incode: 'incode',
  district: ['country', 'council', 'ward'].map((column) => `coalesce(${column}, '')`).join(' || chr(10) || '),
};

const numbered = Object.entries(texts).map(([name, text]) => `enum_code((${text})::${name}_value)::INTEGER`);
const goodRows = `SELECT ${numbered.join(', ')}, coalesce(x, 'NaN'), coalesce(y, 'NaN'), grid::INTEGER,
    coalesce(replace(terminated, '-', '')::INTEGER, 0), large_user::INTEGER
  FROM postcode WHERE reason IS NULL ORDER BY 1, 2`;

/** Read the postcode table. */
export async function postcodeColumns(db: DuckDBConnection): Promise<PostcodeColumns> {
  const [names, incodes, districts] = [
    await valuesOf(db, 'outcode'),
    await valuesOf(db, 'incode'),
    await valuesOf(db, 'district'),
  ];
  const [total] = await rowsOf(db, 'SELECT count(*)::INTEGER FROM postcode WHERE reason IS NULL');
  const count = Number(total?.[0]);
  const [outcode, incode, district, ended] = Array.from({ length: 4 }, () => new Int32Array(count)) as Four;
  const [lons, lats] = [new Float64Array(count), new Float64Array(count)];
  const [grid, largeUser] = [new Uint8Array(count), new Uint8Array(count)];
  const columns = [outcode, incode, district, lons, lats, grid, ended, largeUser];
  const result = await db.stream(goodRows);
  for (let row = 0; row < count;) {
    const from = row;
    const chunk = await result.fetchChunk();
    if (!chunk || chunk.rowCount === 0) break;
    for (const [i, column] of columns.entries())
      chunk.visitColumnValues(i, (value, at) => {
        column[from + at] = value as number;
      });
    row += chunk.rowCount;
    toDegrees(lons, lats, grid, from, row);
  }
  return {
    ...{ incodes, incode, district, lons, lats, ended, largeUser },
    outcodes: rangesOf(outcode).map(([number, from, to]) => ({ outcode: names[number] ?? '', from, to })),
    districts: districts.map((text) => {
      const [country = '', council = '', ward = ''] = text.split('\n');
      return { country, council, ward };
    }),
  };
}

/** Rows of the national grid, which `lons` and `lats` give in metres so far. */
function toDegrees(lons: Float64Array, lats: Float64Array, grid: Uint8Array, from: number, to: number) {
  for (let row = from; row < to; row++) {
    if (grid[row] === 0 || Number.isNaN(lons[row])) continue;
    const [lon, lat] = toLonLat(lons[row] as number, lats[row] as number);
    lons[row] = lon;
    lats[row] = lat;
  }
}

type Four = [Int32Array, Int32Array, Int32Array, Int32Array];

async function valuesOf(db: DuckDBConnection, name: keyof typeof texts): Promise<string[]> {
  await db.run(
    `CREATE OR REPLACE TYPE ${name}_value AS ENUM
     (SELECT DISTINCT ${texts[name]} AS value FROM postcode WHERE reason IS NULL ORDER BY value)`,
  );
  const rows = await rowsOf(db, `SELECT unnest(enum_range(NULL::${name}_value))`);
  return rows.map(([value]) => String(value));
}

/** Stretches of one number, each with its first index and the one after its last. */
function rangesOf(numbers: Int32Array): [number: number, from: number, to: number][] {
  const ranges: [number, number, number][] = [];
  let from = 0;
  for (let i = 1; i <= numbers.length; i++) {
    if (i < numbers.length && numbers[i] === numbers[from]) continue;
    ranges.push([numbers[from] as number, from, i]);
    from = i;
  }
  return ranges;
}
