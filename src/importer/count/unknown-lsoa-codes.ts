import type { DuckDBConnection } from '@duckdb/node-api';
import type { UnknownLsoaCodes } from '../../schemas/places/area-release.ts';
import { fill, literal, rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { OUTSIDE_FORCE, type UnpackedFile } from '../sources/crime-archive.ts';

/** Code of the partnership that a map point lies in, or null. */
export type PartnershipAt = (lon: number, lat: number) => string | null;

/** A file is refused if more than one row in so many would be missing from every partnership. Of 2025's, none would. */
const ONE_IN = 100;

/** So few rows are slips, however small the file. */
const FEW = 10;

/**
 * Find the partnership of a month's rows whose LSOA code the look-up does not know: an LSOA that has ended since, or one
 * that is newer than the look-up. Its map point says the same, but for one row in two thousand. The points of rows
 * without a code are found too: they tell whether such a row lies in its own force's area.
 * @param forceOf partnership code → force id.
 */
export async function placeUnknownLsoaCodes(
  db: DuckDBConnection,
  partnershipAt: PartnershipAt,
  forceOf: ReadonlyMap<string, string>,
) {
  const points = await rowsOf(
    db,
    `SELECT DISTINCT m.lon, m.lat FROM month_row AS m ANTI JOIN unknown_lsoa_point AS p ON p.lon = m.lon AND p.lat = m.lat
     WHERE m.lsoa IS NULL AND (m.unknown_lsoa OR m.other_lsoa IS NULL) AND m.reason IS NULL AND m.lon IS NOT NULL
     ORDER BY m.lat, m.lon`,
  );
  const placed = points.map(([x, y]) => {
    const [lon, lat] = [Number(x), Number(y)];
    const partnership = partnershipAt(lon, lat);
    return [lon, lat, partnership, partnership === null ? null : (forceOf.get(partnership) ?? null)] as const;
  });
  if (placed.length > 0) await fill(db, 'unknown_lsoa_point', placed);
}

/**
 * Account for the rows of a month whose LSOA code the look-up does not know.
 * @throws ImportRefused for a file of which too many could not be placed by their map points either: the counts of the
 * partnerships would fall, and nobody could tell it from a fall in crime.
 */
export async function settleUnknownLsoaCodes(db: DuckDBConnection, files: readonly UnpackedFile[]) {
  const month = literal(files[0]?.month ?? '');
  const rows = await rowsOf(
    db,
    `INSERT INTO unknown_lsoa_code
     SELECT force, ${month}, sum(n), coalesce(sum(n) FILTER (partnership IS NULL), 0) FROM month_group
     WHERE unknown_lsoa AND reason IS NULL AND force::VARCHAR <> ${literal(OUTSIDE_FORCE)} GROUP BY force;
     SELECT c.force, c.lost::INTEGER, f.good::INTEGER, (SELECT min(other_lsoa) FROM month_row AS m WHERE unknown_lsoa AND m.force = c.force)
     FROM unknown_lsoa_code AS c JOIN file_count AS f USING (force, month)
     WHERE f.dataset = 'street' AND c.month = ${month}
       AND c.lost >= ${FEW} AND c.lost * ${ONE_IN} > f.good ORDER BY c.force`,
  );
  if (rows.length === 0) return;
  throw new ImportRefused(
    rows.map(([force, lost, good, code]) => {
      const { archive, member } = files.find((file) => file.force === force) ?? {};
      return `${archive?.file ?? ''}: ${member?.name ?? ''}: column "LSOA code": ${String(lost)} of ${String(good)} rows have a code that is not in the LSOA look-up, such as "${String(code)}", and no map point in England or Wales to go by; expected at most one in ${ONE_IN}, since they would be missing from every partnership. Download the archive again; if it is so at the publisher's, take the file out of the archive and write down the gap in content/coverage/known-gaps.yaml.`;
    }),
  );
}

/** Forces some of whose files have such codes in at least one row in a hundred, and what became of the rows. */
export async function unknownLsoaCodes(db: DuckDBConnection): Promise<UnknownLsoaCodes[]> {
  const rows = await rowsOf(
    db,
    `SELECT c.force, min(c.month), max(c.month), sum(f.good)::INTEGER, sum(c.n)::INTEGER, sum(c.lost)::INTEGER
     FROM unknown_lsoa_code AS c JOIN file_count AS f USING (force, month)
     WHERE f.dataset = 'street' AND c.n * 100 >= f.good
     GROUP BY ALL ORDER BY c.force`,
  );
  return rows.map(([force, from, to, all, unknown, lost]) => ({
    ...{ force: String(force), from: String(from), to: String(to) },
    ...{ rows: Number(all), unknown: Number(unknown), lost: Number(lost) },
  }));
}

/** Files that are named in the report. */
const SHOWN = 100;

/** What became of rows with such codes, for the report. */
export interface UnknownLsoaCodeAccount {
  placed: number;
  /** A line a file, in order of month and force. */
  byFile: string[];
}

export async function unknownLsoaCodeAccount(db: DuckDBConnection): Promise<UnknownLsoaCodeAccount> {
  const rows = await rowsOf(
    db,
    `SELECT c.month, c.force, c.n::INTEGER, c.lost::INTEGER, f.good::INTEGER
     FROM unknown_lsoa_code AS c JOIN file_count AS f USING (force, month)
     WHERE f.dataset = 'street' ORDER BY ALL`,
  );
  const lines = rows.map(
    ([month, force, n, lost, good]) =>
      `- ${String(month)} ${String(force)}: ${String(n)} of ${String(good)} rows (${((100 * Number(n)) / Number(good)).toFixed(1)} %), of which in no partnership: ${String(lost)}`,
  );
  const more = lines.length - SHOWN;
  return {
    placed: rows.reduce((sum, [, , n, lost]) => sum + Number(n) - Number(lost), 0),
    byFile: more > 0 ? [...lines.slice(0, SHOWN), `- and ${more} more files`] : lines,
  };
}
