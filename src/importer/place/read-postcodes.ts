import { mkdir } from 'node:fs/promises';
import { basename } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import type { Correction } from '../../schemas/crime/correction.ts';
import type { Outcode } from '../../schemas/look-up/shard.ts';
import { rowsOf } from '../database.ts';
import { ImportRefused } from '../errors.ts';
import { looksLikeCodePointOpen, readCodePointOpen } from '../sources/code-point-open.ts';
import { refusingCsv } from '../sources/csv.ts';
import type { FileThread } from '../sources/file-thread.ts';
import { fingerprint, type Input } from '../sources/fingerprint.ts';
import { looksLikeOnsPostcodes, readOnsPostcodes } from '../sources/ons-postcodes.ts';
import { type PostcodeDirectory, postcodeTable, settleRepeats } from '../sources/postcode-directory.ts';
import { openZip } from '../sources/zip.ts';
import { PatchTally } from './patch-tally.ts';
import { type Lookups, placePostcodes, type PostcodeTally } from './place-postcodes.ts';
import { postcodeColumns } from './postcode-columns.ts';

export interface PlacedPostcodes {
  directory: PostcodeDirectory;
  /** The directory's file. */
  input: Input;
  /** In order. */
  outcodes: string[];
  tally: PostcodeTally;
  /** How patches lie on postcodes and wards; empty where none was given. */
  patchTally: PatchTally;
  /** Rows left out, by reason. */
  rejected: Map<string, number>;
}

/** A directory as it stands in the database, not yet placed. */
export type PostcodeTable = Pick<PlacedPostcodes, 'directory' | 'rejected' | 'input'>;

/** Read the postcode directory that was given, whichever it is, into the database. */
export async function readPostcodeTable(
  db: DuckDBConnection,
  thread: FileThread,
  path: string,
  scratch: string,
): Promise<PostcodeTable> {
  await mkdir(scratch, { recursive: true });
  await db.run(postcodeTable);
  const directory = await refusingCsv(
    () => basename(path),
    () => readDirectory(db, thread, path, scratch),
  );
  const rejected = await rejectedRows(db, directory, path);
  const { source, date } = directory;
  return { directory, rejected, input: await fingerprint(thread, { path, source, vintage: date }) };
}

/** Place every postcode of a directory that has been read; `keep` is given each outcode's record, outcodes in order. */
export async function placePostcodeTable(
  db: DuckDBConnection,
  table: PostcodeTable,
  lookups: Lookups,
  corrections: readonly Correction[],
  keep: (outcode: string, record: Outcode) => Promise<void>,
): Promise<PlacedPostcodes> {
  const tally: PostcodeTally = {
    placed: 0,
    unlocated: 0,
    farOff: 0,
    outside: new Map(),
    offshore: 0,
    settled: 0,
    wards: { directory: 0, outline: 0, unlisted: 0 },
    unlistedWards: new Set(),
  };
  const patchTally = new PatchTally(lookups.patches);
  const outcodes: string[] = [];
  const rows = await postcodeColumns(db);
  await db.run('DROP TABLE postcode');
  for await (const { outcode, record } of placePostcodes(
    rows,
    { ...lookups, corrections: correctionsOf(corrections) },
    tally,
    patchTally,
  )) {
    outcodes.push(outcode);
    await keep(outcode, record);
  }
  return { ...table, outcodes, tally, patchTally };
}

async function readDirectory(
  db: DuckDBConnection,
  thread: FileThread,
  path: string,
  scratch: string,
): Promise<PostcodeDirectory> {
  if (!path.toLowerCase().endsWith('.zip')) return readOnsPostcodes(db, thread, path, scratch);
  const archive = await openZip(path);
  archive.close();
  if (looksLikeCodePointOpen(archive)) return readCodePointOpen(db, thread, path, scratch);
  if (looksLikeOnsPostcodes(archive)) return readOnsPostcodes(db, thread, path, scratch);
  throw new ImportRefused(
    `${archive.file}: found no postcode directory; expected Code-Point Open (Data/CSV/*.csv), ONSPD or NSPL. Move it out of the folder, or download the directory again.`,
  );
}

async function rejectedRows(
  db: DuckDBConnection,
  directory: PostcodeDirectory,
  file: string,
): Promise<Map<string, number>> {
  const [read] = await rowsOf(db, 'SELECT count(*)::INTEGER FROM postcode');
  const rejected = new Map([
    ['malformedRow', directory.lines - Number(read?.[0])],
    ['repeatedRow', await settleRepeats(db, file)],
  ]);
  const faults = await rowsOf(
    db,
    'SELECT reason, count(*)::INTEGER FROM postcode WHERE reason IS NOT NULL GROUP BY ALL ORDER BY reason',
  );
  for (const [reason, n] of faults) rejected.set(String(reason), Number(n));
  for (const [reason, n] of rejected) if (n === 0) rejected.delete(reason);
  const lost = [...rejected.values()].reduce((a, b) => a + b, 0);
  if (lost * 2 > directory.lines || directory.lines === 0) {
    const why = [...rejected].map(([reason, n]) => `${reason} ${n}`).join(', ');
    throw new ImportRefused(
      `${basename(file)}: found ${directory.lines} rows, of which ${lost} cannot be used (${why || 'none'}); expected a postcode a row. Download the file again.`,
    );
  }
  return rejected;
}

/** Postcode without its space → what replaces its force or partnership. */
function correctionsOf(
  corrections: readonly Correction[],
): Map<string, { force?: string; partnership?: string }> {
  const byPostcode = new Map<string, { force?: string; partnership?: string }>();
  for (const { target } of corrections) {
    if (target.kind === 'forceMonth') continue;
    const key = target.postcode.replaceAll(' ', '').toUpperCase();
    const change =
      target.kind === 'postcodeForce' ? { force: target.force } : { partnership: target.partnership };
    byPostcode.set(key, { ...byPostcode.get(key), ...change });
  }
  return byPostcode;
}
