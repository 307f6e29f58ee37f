import { basename, join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { anyValue, csvOptions, headerFault, headerOf, rejecting, splitHeader } from './csv.ts';
import type { FileThread } from './file-thread.ts';
import { onsHeaders, type OnsHeader } from './ons-headers.ts';
import {
  coordinate,
  fileList,
  insertPostcodes,
  type PostcodeDirectory,
  splitPostcode,
} from './postcode-directory.ts';
import { openZip, type ZipArchive } from './zip.ts';
import { allEnded } from '../concurrency.ts';

/** `Data/ONSPD_NOV_2025_UK.csv`, `Data/NSPL21_AUG_2024_UK.csv`; not the same again by area in multi_csv. */
const dataMember = /^(?:(?!multi_csv).)*(?:ONSPD|NSPL)[^/]*\.csv$/i;

/** Is this archive an ONS postcode directory? */
export const looksLikeOnsPostcodes = (archive: ZipArchive) =>
  archive.members.some(({ name }) => dataMember.test(name));

/** Read ONSPD or NSPL, a CSV file or the zip it is published in, into the postcode table. */
export async function readOnsPostcodes(
  db: DuckDBConnection,
  thread: FileThread,
  path: string,
  scratch: string,
): Promise<PostcodeDirectory> {
  const { file, count } = path.toLowerCase().endsWith('.zip')
    ? await unpackData(thread, path, scratch)
    : { file: path, count: null };
  const columns = await headerOf(file);
  const layout = layoutOf(file, columns);
  const [lines] = await allEnded([
    count ?? thread.read(file).then((whole) => whole.lines),
    insertPostcodes(db, selectFrom(file, columns, layout.names)),
  ]);
  const nspl = layout.release.startsWith('NSPL');
  return {
    name: nspl ? 'National Statistics Postcode Lookup' : 'ONS Postcode Directory',
    source: nspl ? 'nspl' : 'onspd',
    date: dateInName(basename(file)),
    lines: lines - 1,
    wardNames: new Map(),
  };
}

async function unpackData(thread: FileThread, path: string, scratch: string) {
  const archive = await openZip(path);
  try {
    const members = archive.members.filter(({ name }) => dataMember.test(name));
    const [member] = members;
    if (!member || members.length > 1) {
      throw new ImportRefused(
        `${archive.file}: found ${members.length} files named ONSPD… or NSPL….csv; expected one. Give that file alone.`,
      );
    }
    const file = join(scratch, basename(member.name));
    const { count } = await thread.unpack(path, member.name, file);
    return { file, count };
  } finally {
    archive.close();
  }
}

function layoutOf(file: string, found: readonly string[]): OnsHeader {
  const same = onsHeaders.find((header) => headerFault(found, splitHeader(header.columns)) === null);
  if (same) return same;
  const nearest = onsHeaders
    .map((header) => ({
      header,
      shared: splitHeader(header.columns).filter((name) => found.includes(name)).length,
    }))
    .sort((a, b) => b.shared - a.shared)[0];
  const fault = nearest ? headerFault(found, splitHeader(nearest.header.columns)) : '';
  throw new ImportRefused(
    `${basename(file)}: a header that we do not know. Nearest is ${nearest?.header.release ?? 'none'}: ${fault ?? ''}. ` +
      `Check the release notes, then add the layout to src/importer/sources/ons-headers.ts.`,
  );
}

function selectFrom(file: string, columns: readonly string[], names: OnsHeader['names']): string {
  const none = `"${names.quality}" = '9' OR try_cast("lat" AS DOUBLE) >= 99`;
  return `
    SELECT ${splitPostcode('"pcds"')}, ${coordinate('long', none)} AS x, ${coordinate('lat', none)} AS y,
      false AS grid, "${names.country}" AS country, "${names.council}" AS council,
      "${names.ward}" AS ward,
      left("doterm", 4) || '-' || substr("doterm", 5) AS terminated,
      coalesce("${names.userType}" = '1', false) AS large_user
    FROM read_csv(${fileList([file])}, ${csvOptions(columns, { header: true })}, ${rejecting('postcode')})
    WHERE ${anyValue(columns)}`;
}

const monthNames = ['JAN', 'FEB', 'MAR', 'APR', 'MAY', 'JUN', 'JUL', 'AUG', 'SEP', 'OCT', 'NOV', 'DEC'];

/** The first of the month in a name such as ONSPD_NOV_2025_UK.csv. */
function dateInName(name: string): string | null {
  const [, month = '', year = ''] = /_([A-Z]{3})_(\d{4})/.exec(name.toUpperCase()) ?? [];
  const index = monthNames.indexOf(month);
  return index === -1 ? null : `${year}-${String(index + 1).padStart(2, '0')}-01`;
}
