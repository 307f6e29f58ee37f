import { openZip, textOf } from './zip.ts';

/**
 * Names of wards by code, from the code list (xlsx) that comes with Code-Point Open: its sheets have a name and a code a
 * row. The list is as old as the directory, and so names wards of which no outline is published yet.
 * @throws ImportRefused where the file is no sound archive.
 */
export async function readWardCodeList(path: string): Promise<Map<string, string>> {
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
