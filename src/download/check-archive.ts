import { ImportRefused } from '../importer/errors.ts';
import { headerFaultInOrder, splitHeader } from '../importer/sources/csv.ts';
import { streetColumns } from '../importer/sources/crime-archive.ts';
import { openZip, type ZipArchive, type ZipMember } from '../importer/sources/zip.ts';
import { CHECK_ADDRESS, fault } from './errors.ts';

/** A street file of so few bytes has a header and no row. */
const HEADER_BYTES = streetColumns.join(',').length + 2;

const streetMember = /(?:^|\/)(\d{4}-\d{2})-[a-z-]+-street\.csv$/;

/** Open a downloaded archive, look into it and close it. @throws DownloadFailed where it cannot be read as a zip. */
export async function withArchive<T>(
  address: string,
  path: string,
  look: (archive: ZipArchive) => Promise<T> | T,
): Promise<T> {
  let archive: ZipArchive;
  try {
    archive = await openZip(path);
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    const found = `no whole zip archive (${error.message})`;
    throw fault({ address, found, expected: 'one', todo: 'Run the same command again; it is fetched anew.' });
  }
  try {
    return await look(archive);
  } finally {
    archive.close();
  }
}

/** The months that a crime archive must have, each with rows and with the columns that the importer knows. */
export async function checkCrime(address: string, archive: ZipArchive, months: readonly string[]) {
  const byMonth = Map.groupBy(archive.members, ({ name }) => streetMember.exec(name)?.[1] ?? '');
  for (const month of months) {
    const members = byMonth.get(month) ?? [];
    if (!members.some(({ size }) => size > HEADER_BYTES)) {
      throw fault({
        address,
        found: members.length === 0 ? `no street file of ${month}` : `street files of ${month} without a row`,
        expected: 'crimes of that month',
        todo: 'Leave the month out with --months, or wait until the publisher has put it right.',
      });
    }
    for (const member of members) await checkHeader(address, member);
  }
}

async function checkHeader(address: string, member: ZipMember) {
  const header = splitHeader(await firstLine(member));
  const wrong = headerFaultInOrder(header, streetColumns);
  if (wrong === null) return;
  throw fault({
    address,
    found: `a changed header in ${member.name} (${wrong})`,
    expected: streetColumns.join(', '),
    todo: 'The importer would refuse it: src/importer/sources/crime-archive.ts must learn the new layout first.',
  });
}

async function firstLine(member: ZipMember): Promise<string> {
  let text = '';
  for await (const chunk of await member.open()) {
    text += (chunk as Buffer).toString('utf8');
    if (text.includes('\n')) break;
  }
  return text.split('\n', 1)[0] ?? '';
}

/** Neighbourhood outlines: at least one. */
export function checkBoundaries(address: string, archive: ZipArchive) {
  if (archive.members.some(({ name }) => name.endsWith('.kml'))) return;
  throw fault({
    address,
    found: 'no .kml file',
    expected: 'an outline for each neighbourhood',
    todo: CHECK_ADDRESS,
  });
}
