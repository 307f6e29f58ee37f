import type { DuckDBConnection } from '@duckdb/node-api';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import type { Level } from '../../schemas/crime/doubt.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import type { Doubts } from '../count/settle-doubts.ts';
import { literal, rowsOf } from '../database.ts';
import { OUTSIDE_FORCE } from '../sources/crime-archive.ts';

/** What was read of every file, by dataset. */
export type Files = Record<Dataset, FileCoverage[]>;

export const filesRead = async (db: DuckDBConnection): Promise<Files> => ({
  street: await coverageOf(db, 'street'),
  outcomes: await coverageOf(db, 'outcomes'),
  'stop-and-search': await coverageOf(db, 'stop-and-search'),
});

/** What was read of every file of a dataset, by month and force. */
async function coverageOf(db: DuckDBConnection, dataset: Dataset): Promise<FileCoverage[]> {
  const rows = await rowsOf(
    db,
    `SELECT f.force, f.month, f.good::INTEGER, f.without_point::INTEGER, f.without_lsoa::INTEGER,
       coalesce(sum(r.n), 0)::INTEGER, any_value(m.placed)::INTEGER
     FROM file_count AS f
     LEFT JOIN month_measure AS m ON m.dataset = f.dataset AND m.force = f.force AND m.month = f.month
     LEFT JOIN reject_count AS r ON r.dataset = f.dataset AND r.force = f.force AND r.month = f.month
     WHERE f.dataset = ${literal(dataset)}
     GROUP BY ALL ORDER BY f.force, f.month`,
  );
  return rows.map(([force, month, good, withoutPoint, withoutLsoa, rejected, placed]) => ({
    force: String(force),
    month: String(month),
    rows: Number(good),
    withoutPoint: Number(withoutPoint),
    withoutLsoa: Number(withoutLsoa),
    rejected: Number(rejected),
    ...(placed !== null && dataset === 'street' && { placed: Number(placed) }),
  }));
}

/** Without those of a force that the site does not cover. */
export const filesInside = (files: Files): Files =>
  mapFiles(files, (list) => list.filter(({ force }) => force !== OUTSIDE_FORCE));

const mapFiles = (files: Files, change: (list: FileCoverage[]) => FileCoverage[]): Files => ({
  street: change(files.street),
  outcomes: change(files.outcomes),
  'stop-and-search': change(files['stop-and-search']),
});

/** A file a line; a dataset of which nothing was given is left out. */
export function coverageJson(files: Files): string {
  const lists = Object.entries(files)
    .filter(([dataset, list]) => dataset === 'street' || list.length > 0)
    .map(
      ([dataset, list]) =>
        `${JSON.stringify(dataset)}:[\n${list.map((file) => JSON.stringify(file)).join(',\n')}\n]`,
    );
  return `{${lists.join(',\n')}}\n`;
}

/** Files with what is doubted of them. */
export const withDoubts = (files: readonly FileCoverage[], doubts: Doubts): FileCoverage[] =>
  files.map((file) => {
    const found = doubts.get(file.force)?.get(file.month);
    return found ? { ...file, doubts: [...found] } : file;
  });

/** By force, the months of which its file has rows. */
export type ReportedMonths = ReadonlyMap<string, ReadonlySet<string>>;

/** @param level months that are not known there are left out; none is, where no level is given. */
export const reportedMonths = (coverage: readonly FileCoverage[], level?: Level): ReportedMonths =>
  new Map(
    [...Map.groupBy(coverage, ({ force }) => force)].map(([force, files]) => [
      force,
      new Set(files.filter((file) => file.rows > 0 && isKnown(file, level)).map(({ month }) => month)),
    ]),
  );

const isKnown = ({ doubts = [] }: FileCoverage, level?: Level) =>
  level === undefined || !doubts.some(({ notKnown, categories }) => !categories && notKnown.includes(level));

/** Kinds that are not known at a level although the month is: `<force> <month> <slug>`. */
export const unknownKinds = (coverage: readonly FileCoverage[], level: Level): ReadonlySet<string> =>
  new Set(
    coverage.flatMap(({ force, month, doubts = [] }) =>
      doubts.flatMap(({ notKnown, categories = [] }) =>
        notKnown.includes(level) ? categories.map((slug) => `${force} ${month} ${slug}`) : [],
      ),
    ),
  );
