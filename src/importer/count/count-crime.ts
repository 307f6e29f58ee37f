import type { DuckDBConnection } from '@duckdb/node-api';
import { crimeCategories } from '../../domain/crime/categories.ts';
import { crimeOutcomes } from '../../domain/crime/outcomes.ts';
import { fill, literal, sqlFile } from '../database.ts';
import type { CrimeFile, UnpackedFile } from '../sources/crime-archive.ts';
import type { LsoaPlace } from '../place/lsoa-reach.ts';
import { metresPerDegreeEast } from '../place/metres.ts';
import type { FileThread } from '../sources/file-thread.ts';
import { countDecisions, addNewOutcomes } from './count-decisions.ts';
import { countSearches } from './count-searches.ts';
import { eachMonth, readMonth, settleAccount } from './month-files.ts';
import { type Places, placeNewPoints } from './point-places.ts';
import type { DoubtOptions, Doubts } from './settle-doubts.ts';
import { type PartnershipAt, placeUnknownLsoaCodes, settleUnknownLsoaCodes } from './unknown-lsoa-codes.ts';

const tablesSql = sqlFile(new URL('tables.sql', import.meta.url));
const readMonthSql = sqlFile(new URL('read-month.sql', import.meta.url));
const settleMonthSql = sqlFile(new URL('settle-month.sql', import.meta.url));
const countMonthSql = sqlFile(new URL('count-month.sql', import.meta.url));

/** The months' rows of point_name as one: a street and LSOA stand at most of their points in every month. */
const addUpNamesSql = `CREATE OR REPLACE TABLE point_name AS
  SELECT point, name, sum(n)::UINTEGER AS n FROM point_name GROUP BY ALL`;

/** Months after which names of points are added up: each time costs as much as all months until then, and spares memory. */
const ADDED_UP = 6;

/** Tables of the last month, which nobody asks for again. */
const OF_ONE_MONTH = ['month_row', 'month_group', 'point_row', 'spot', 'decision_row', 'search_row'];

export interface CountOptions {
  files: readonly CrimeFile[];
  /** LSOA code → partnership code. */
  partnershipOfLsoa: ReadonlyMap<string, string>;
  /** LSOA code → where its people live, and how far from there its map points may lie. */
  lsoaPlaces: ReadonlyMap<string, LsoaPlace>;
  /** Partnership code → force id. */
  forceOfPartnership: ReadonlyMap<string, string>;
  partnershipAt: PartnershipAt;
  places: Places;
  scratch: string;
  thread: FileThread;
  doubts: DoubtOptions;
  /** A month of a dataset is done: `2025-01: 12,345 crimes and incidents`. */
  onMonth: (words: string) => void;
}

/**
 * Count every file of the archives into the tables of tables.sql. Returns what is doubted of outcomes, for by then it
 * must be known which of them tell what came of a crime.
 */
export async function countCrime(db: DuckDBConnection, options: CountOptions): Promise<Doubts> {
  await prepare(db, options);
  const { street, outcomes, 'stop-and-search': searches } = byDataset(options.files);
  const done = (words: string) => (files: readonly UnpackedFile[], month: string) => {
    const lines = files.reduce((n, file) => n + file.lines, 0);
    options.onMonth(`${month}: ${lines.toLocaleString('en-GB')} ${words}`);
  };
  // What came of a crime is told in later months, so outcomes are read before the crimes.
  const doubted = await countDecisions(db, { ...options, files: outcomes, onMonth: done('outcomes') });
  let months = 0;
  await eachMonth(street, options, async (files, month) => {
    await countMonth(db, files, month, options);
    if (++months % ADDED_UP === 0) await db.run(addUpNamesSql);
    done('crimes and incidents')(files, month);
  });
  await countSearches(db, { ...options, files: searches, onMonth: done('searches') });
  await db.run(OF_ONE_MONTH.map((table) => `DROP TABLE IF EXISTS ${table};`).join('\n'));
  return doubted;
}

function byDataset(files: readonly CrimeFile[]): Record<CrimeFile['dataset'], CrimeFile[]> {
  const of = (dataset: CrimeFile['dataset']) => files.filter((file) => file.dataset === dataset);
  return { street: of('street'), outcomes: of('outcomes'), 'stop-and-search': of('stop-and-search') };
}

async function prepare(db: DuckDBConnection, options: CountOptions) {
  const { files, places, partnershipOfLsoa, forceOfPartnership } = options;
  const lists = {
    crime_month: files.map(({ month }) => month).sort(),
    // Forces with an area come first, so that both they and map points in them have the same numbers.
    crime_force: [...places.forces, ...files.map(({ force }) => force).sort()],
    crime_type: crimeCategories.map(({ name }) => name),
    lsoa_code: partnershipOfLsoa.keys(),
    partnership_code: [...partnershipOfLsoa.values(), ...forceOfPartnership.keys()].sort(),
  };
  for (const [name, values] of Object.entries(lists))
    await db.run(`CREATE TYPE ${name} AS ENUM (${[...new Set(values)].map(literal).join(', ')})`);
  await db.run(tablesSql);
  await fill(
    db,
    'category',
    crimeCategories.map(({ slug, name }, id) => [id, slug, name]),
  );
  await fill(
    db,
    'outcome',
    crimeOutcomes.map(({ slug, name }, id) => [id, slug, name]),
  );
  await fillPlaces(db, options);
}

async function fillPlaces(
  db: DuckDBConnection,
  { partnershipOfLsoa, lsoaPlaces, forceOfPartnership, places }: CountOptions,
) {
  await fill(
    db,
    'lsoa',
    [...partnershipOfLsoa].map(([code, partnership]) => {
      const force = forceOfPartnership.get(partnership) ?? null;
      const { lon = null, lat = null, reach = null } = lsoaPlaces.get(code) ?? {};
      return [code, partnership, force, lon, lat, lat === null ? null : metresPerDegreeEast(lat), reach];
    }),
  );
  await db.run('INSERT INTO home SELECT DISTINCT force FROM lsoa WHERE force IS NOT NULL');
  await fill(
    db,
    'patch',
    places.patches.map((id, place) => [place, id.split('/')[0] ?? '']),
  );
}

async function countMonth(
  db: DuckDBConnection,
  files: readonly UnpackedFile[],
  month: string,
  { places, partnershipAt, forceOfPartnership }: CountOptions,
) {
  await readMonth(db, files, readMonthSql);
  await db.run(settleMonthSql);
  await addNewOutcomes(db, 'month_row', month, 'Last outcome category');
  await placeNewPoints(db, places, 'month_row');
  await placeUnknownLsoaCodes(db, partnershipAt, forceOfPartnership);
  await db.run(countMonthSql.replaceAll('$MONTH', () => literal(month)));
  await settleAccount(db, files);
  await settleUnknownLsoaCodes(db, files);
}
