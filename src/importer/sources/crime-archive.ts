import { basename, join } from 'node:path';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import { ImportRefused } from '../errors.ts';
import { headerFaultInOrder, splitHeader } from './csv.ts';
import type { FileThread } from './file-thread.ts';
import { openZip, type ZipArchive, type ZipMember } from './zip.ts';

/** The columns of a street-level CSV, as data.police.uk has written them since 2010. */
export const streetColumns = [
  'Crime ID',
  'Month',
  'Reported by',
  'Falls within',
  'Longitude',
  'Latitude',
  'Location',
  'LSOA code',
  'LSOA name',
  'Crime type',
  'Last outcome category',
  'Context',
] as const;

/** The columns of an outcomes CSV: the street file's first nine, then what was decided in that month. */
export const outcomeColumns = [...streetColumns.slice(0, 9), 'Outcome type'] as const;

export const searchColumns = [
  'Type',
  'Date',
  'Part of a policing operation',
  'Policing operation',
  'Latitude',
  'Longitude',
  'Gender',
  'Age range',
  'Self-defined ethnicity',
  'Officer-defined ethnicity',
  'Legislation',
  'Object of search',
  'Outcome',
  'Outcome linked to object of search',
  'Removal of more than just outer clothing',
] as const;

/** What to do about a file whose columns are others. */
export const LAYOUT =
  "Has the publisher changed the layout? Download the archive again; if it is so at the publisher's, src/importer/sources/crime-archive.ts must learn it first, with a test.";

/** What an archive of data.police.uk holds for each force and month. */
export const datasetColumns = {
  street: streetColumns,
  outcomes: outcomeColumns,
  'stop-and-search': searchColumns,
} as const satisfies Record<Dataset, readonly string[]>;

/** data.police.uk publishes Northern Ireland's files too; their rows are counted as outside. */
export const OUTSIDE_FORCE = 'northern-ireland';

/** `2025-01/2025-01-merseyside-street.csv` inside `2025-01.zip`, or inside an archive of several months. */
const memberName = /^(?:[^/]+\/)*(\d{4}-(?:0[1-9]|1[0-2]))-([a-z-]+)-(street|outcomes|stop-and-search)\.csv$/;

/** One dataset of one force and month. */
export interface CrimeFile {
  dataset: Dataset;
  archive: ZipArchive;
  member: ZipMember;
  month: string;
  force: string;
}

/** A file unpacked for counting. */
export interface UnpackedFile extends CrimeFile {
  path: string;
  /** Rows after the header, whether or not they can be read. */
  lines: number;
  /** Lines after the header, those inside of quoted cells among them. */
  breaks: number;
}

/**
 * Open crime archives and list their files by month and force.
 * @throws ImportRefused for a force nobody knows, a month given twice, or an archive with nothing to read.
 */
export async function openCrimeArchives(
  paths: readonly string[],
  knownForces: ReadonlySet<string>,
): Promise<CrimeFile[]> {
  const archives = await Promise.all(paths.map((path) => openZip(path)));
  const problems: string[] = [];
  const seen = new Map<string, string>();
  const twice = new Map<string, string[]>();
  const files: CrimeFile[] = [];
  for (const archive of archives) {
    const found = filesOf(archive, knownForces, problems);
    if (found.length === 0 && problems.length === 0) {
      problems.push(
        `${archive.file}: found no file named <month>-<force>-street.csv, -outcomes.csv or -stop-and-search.csv; expected a crime archive of data.police.uk. Take the file out of the folder, or download it again.`,
      );
    }
    for (const file of found) {
      const key = `${file.month} ${file.force} ${file.dataset}`;
      const before = seen.get(key);
      if (before) {
        const both = `${archive.file}/${before}`;
        twice.set(both, [...(twice.get(both) ?? []), `${file.month} ${file.force} ${file.dataset}`]);
      }
      seen.set(key, archive.file);
      files.push(file);
    }
  }
  for (const [both, keys] of twice) problems.push(givenTwice(both, keys));
  if (problems.length > 0) throw new ImportRefused(problems);
  return files.sort((a, b) => compare(a.month, b.month) || compare(a.force, b.force));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

/** @param both the later archive and the one before it. @param keys month, force and dataset of the files in both. */
function givenTwice(both: string, keys: readonly string[]): string {
  const [archive = '', before = ''] = both.split('/');
  const more = keys.length > 1 ? `, and ${keys.length - 1} more of its files are` : '';
  return `${archive}: ${keys[0] ?? ''} is also in ${before}${more}; expected each month of a force once. ${archive === before ? 'Download the archive again.' : 'Leave the older of the two out: move it out of the folder.'}`;
}

function filesOf(archive: ZipArchive, knownForces: ReadonlySet<string>, problems: string[]): CrimeFile[] {
  return archive.members.flatMap((member) => {
    const [, month, force, dataset] = memberName.exec(member.name) ?? [];
    if (!month || !force || !dataset) {
      problems.push(
        `${archive.file}: found ${member.name}; expected <month>/<month>-<force>-street.csv, -outcomes.csv or -stop-and-search.csv. Is it an archive of data.police.uk? Download it again.`,
      );
      return [];
    }
    if (!knownForces.has(force)) {
      problems.push(
        `${archive.file}: ${member.name} is of a force "${force}" that no file in content/forces/ names. Add the force, or check the file's name.`,
      );
    }
    return [{ dataset: dataset as Dataset, archive, member, month, force }];
  });
}

/** @throws ImportRefused for a month that has not begun: whatever is in it would pass for the latest. */
export function refuseFuture(files: readonly CrimeFile[], today: string) {
  const problems = files
    .filter(({ month }) => month > today.slice(0, 7))
    .map(
      ({ archive, member, month }) =>
        `${archive.file}: ${member.name}: found the month ${month}; expected none after ${today.slice(0, 7)}, which is today's. Look at the date of this machine. If it is right, leave the month out with --months.`,
    );
  if (problems.length > 0) throw new ImportRefused(problems);
}

/** Unpack a file into a folder and check its header. */
export async function unpackCrimeFile(
  thread: FileThread,
  file: CrimeFile,
  folder: string,
): Promise<UnpackedFile> {
  const { archive, member, dataset } = file;
  const path = join(folder, basename(member.name));
  const { count, breaks, first } = await thread.unpack(archive.path, member.name, path);
  const fault = headerFaultInOrder(splitHeader(first), datasetColumns[dataset]);
  if (fault) throw new ImportRefused(`${archive.file}: ${member.name}: ${fault}. ${LAYOUT}`);
  return { ...file, path, lines: count - 1, breaks: breaks - 1 };
}
