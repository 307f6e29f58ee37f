import { join } from 'node:path';
import type { DuckDBConnection } from '@duckdb/node-api';
import { ImportRefused } from '../errors.ts';
import { anyValue, csvOptions, headerFaultInOrder, rejecting, splitHeader } from './csv.ts';
import {
  coordinate,
  fileList,
  insertPostcodes,
  type PostcodeDirectory,
  splitPostcode,
} from './postcode-directory.ts';
import { inLanes } from '../concurrency.ts';
import type { FileThread } from './file-thread.ts';
import { openZip, textOf, type ZipArchive, type ZipMember } from './zip.ts';

/** The short column names in Doc/Code-Point_Open_Column_Headers.csv; the data files have no header. */
export const codePointColumns = ['PC', 'PQ', 'EA', 'NO', 'CY', 'RH', 'LH', 'CC', 'DC', 'WC'];
const dataMember = /^(?:.*\/)?Data\/CSV\/[a-z]{1,2}\.csv$/i;
const headerMember = /Code-Point_Open_Column_Headers\.csv$/i;
const codeListMember = /(?:^|\/)Codelist\.xlsx$/i;
const metadataMember = /(?:^|\/)metadata\.txt$/i;

/** Small files unpacked at a time. */
const LANES = 4;

/** Positional quality 90: the postcode has no location. */
const NO_LOCATION = `"PQ" = '90'`;

/** Is this archive Code-Point Open as Ordnance Survey publishes it? */
export const looksLikeCodePointOpen = (archive: ZipArchive) =>
  archive.members.some(({ name }) => dataMember.test(name));

/** Read Code-Point Open into the postcode table. */
export async function readCodePointOpen(
  db: DuckDBConnection,
  thread: FileThread,
  path: string,
  scratch: string,
): Promise<PostcodeDirectory> {
  const archive = await openZip(path);
  try {
    await checkHeader(archive);
    const data = archive.members.filter(({ name }) => dataMember.test(name));
    const files = await unpackAll(thread, archive, data, scratch);
    await insertPostcodes(
      db,
      `SELECT ${splitPostcode('"PC"')}, ${coordinate('EA', NO_LOCATION)} AS x, ${coordinate('NO', NO_LOCATION)} AS y,
         true AS grid, "CY" AS country,
         "DC" AS council, "WC" AS ward, NULL AS terminated, false AS large_user
       FROM read_csv(${fileList(files.map(({ file }) => file))}, ${csvOptions(codePointColumns, { header: false })}, ${rejecting('postcode')})
       WHERE ${anyValue(codePointColumns)}`,
    );
    return {
      name: 'Code-Point Open',
      source: 'os-code-point-open',
      date: await dateOf(archive),
      lines: files.reduce((sum, { lines }) => sum + lines, 0),
      wardNames: await wardNamesOf(thread, archive, scratch),
    };
  } finally {
    archive.close();
  }
}

/** None where the archive has no code list. */
async function wardNamesOf(thread: FileThread, archive: ZipArchive, scratch: string) {
  const member = archive.members.find(({ name }) => codeListMember.test(name));
  if (!member) return new Map<string, string>();
  const file = join(scratch, 'codelist.xlsx');
  await thread.unpack(archive.path, member.name, file);
  return readWardCodeList(file);
}

/** Every data file on disk, with its number of lines. */
function unpackAll(thread: FileThread, archive: ZipArchive, members: readonly ZipMember[], scratch: string) {
  return inLanes(LANES, [...members.entries()], async ([index, member]) => {
    // Numbered, so that two members of one name in different folders do not fall on each other.
    const file = join(scratch, `${index}.csv`);
    const { count } = await thread.unpack(archive.path, member.name, file);
    return { file, lines: count };
  });
}

async function checkHeader(archive: ZipArchive) {
  const member = archive.members.find(({ name }) => headerMember.test(name));
  if (!member) {
    throw new ImportRefused(
      `${archive.file}: found no Doc/Code-Point_Open_Column_Headers.csv; expected it in a Code-Point Open archive. Download it again.`,
    );
  }
  const [first = ''] = (await textOf(archive, member)).split('\n');
  const fault = headerFaultInOrder(splitHeader(first), codePointColumns);
  if (fault)
    throw new ImportRefused(
      `${archive.file}: ${member.name}: ${fault}. Has the publisher changed the layout? Download it again; if it is so at the publisher's, this importer must learn it first.`,
    );
}

/** "COPYRIGHT DATE: 20251020" in the metadata. */
async function dateOf(archive: ZipArchive): Promise<string | null> {
  const member = archive.members.find(({ name }) => metadataMember.test(name));
  const text = member ? await textOf(archive, member) : '';
  const [, year, month, day] = /COPYRIGHT DATE:\s*(\d{4})(\d\d)(\d\d)/.exec(text) ?? [];
  return year && month && day ? `${year}-${month}-${day}` : null;
}

/**
 * Names of wards by code, from the code list (xlsx) that comes with Code-Point Open: its sheets have a name and a code a
 * row. The list is as old as the directory, and so names wards of which no outline is published yet.
 * @throws ImportRefused where the file is no sound archive.
 */
async function readWardCodeList(path: string): Promise<Map<string, string>> {
  const archive = await openZip(path);
  try {
    const textIn = async (name: RegExp) => {
      const members = archive.members.filter((member) => name.test(member.name));
      return Promise.all(members.map((member) => textOf(archive, member)));
    };
    const [strings = ''] = await textIn(/^xl\/sharedStrings\.xml$/);
    const shared = [...strings.matchAll(/<si>(.*?)<\/si>/gs)].map(([, item = '']) => textOfItem(item));
    const sheets = await textIn(/^xl\/worksheets\/[^/]+\.xml$/);
    return new Map(sheets.flatMap((sheet) => [...wardsIn(sheet, shared)]));
  } finally {
    archive.close();
  }
}

function* wardsIn(sheet: string, shared: readonly string[]): Generator<[string, string]> {
  for (const [, row = ''] of sheet.matchAll(/<row\b[^>]*>(.*?)<\/row>/gs)) {
    const [name = '', code = ''] = [...row.matchAll(/<c\b[^>]*\bt="s"[^>]*>.*?<v>(\d+)<\/v>/gs)].map(
      ([, index]) => shared[Number(index)] ?? '',
    );
    if (WARD.test(code) && name !== '') yield [code, plainName(name)];
  }
}

/** Wards of England and Wales. */
const WARD = /^[EW]05\d{6}$/;

/** What kind of area it is stands behind the name: `Abbey Ward`, `Aethwy ED` (electoral division). */
const plainName = (name: string) => name.replace(/ (?:Ward|ED)$/, '').trim();

/** A text may be parted where its letters change. */
const textOfItem = (item: string) =>
  [...item.matchAll(/<t\b[^>]*>(.*?)<\/t>/gs)]
    .map(([, text = '']) => text)
    .join('')
    .replace(/&(amp|lt|gt|quot|apos);/g, (_, name: keyof typeof ENTITIES) => ENTITIES[name]);

const ENTITIES = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };
