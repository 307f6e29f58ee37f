import { basename, join } from 'node:path';
import { ImportRefused } from '../errors.ts';
import { headerFaultInOrder, splitHeader } from './csv.ts';
import { LineCounter } from './line-counter.ts';
import { openZip, unpack, type ZipArchive, type ZipMember } from './zip.ts';

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

/** data.police.uk publishes Northern Ireland's files too; their rows are counted as outside. */
export const OUTSIDE_FORCE = 'northern-ireland';

/** `2025-01/2025-01-merseyside-street.csv` inside `2025-01.zip`, or inside an archive of several months. */
const memberName = /^(?:[^/]+\/)*(\d{4}-(?:0[1-9]|1[0-2]))-([a-z-]+)-street\.csv$/;
const otherDatasets = /-(?:outcomes|stop-and-search)\.csv$/;

export interface StreetFile {
  archive: ZipArchive;
  member: ZipMember;
  month: string;
  force: string;
}

/** A street file unpacked for counting. */
export interface UnpackedFile extends StreetFile {
  path: string;
  /** Lines after the header, whether or not they can be read as rows. */
  lines: number;
}

/**
 * Open crime archives and list their street files by month and force.
 * @throws ImportRefused for a force nobody knows, a month given twice, or an archive without street files.
 */
export async function openStreetArchives(
  paths: readonly string[],
  knownForces: ReadonlySet<string>,
): Promise<StreetFile[]> {
  const archives = await Promise.all(paths.map(openZip));
  const problems: string[] = [];
  const seen = new Map<string, string>();
  const files: StreetFile[] = [];
  for (const archive of archives) {
    const found = streetFiles(archive, knownForces, problems);
    if (found.length === 0 && problems.length === 0) {
      problems.push(
        `${archive.file}: found no file named <month>-<force>-street.csv; expected a crime archive of data.police.uk.`,
      );
    }
    for (const file of found) {
      const key = `${file.month} ${file.force}`;
      const before = seen.get(key);
      if (before)
        problems.push(
          `${archive.file}: ${key} is also in ${before}; expected each month of a force once. Leave one of the two out.`,
        );
      seen.set(key, archive.file);
      files.push(file);
    }
  }
  if (problems.length > 0) throw new ImportRefused(problems);
  return files.sort((a, b) => compare(a.month, b.month) || compare(a.force, b.force));
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);

function streetFiles(
  archive: ZipArchive,
  knownForces: ReadonlySet<string>,
  problems: string[],
): StreetFile[] {
  return archive.members.flatMap((member) => {
    const [, month, force] = memberName.exec(member.name) ?? [];
    if (!month || !force) {
      if (!otherDatasets.test(member.name)) {
        problems.push(
          `${archive.file}: found ${member.name}; expected <month>/<month>-<force>-street.csv, -outcomes.csv or -stop-and-search.csv.`,
        );
      }
      return [];
    }
    if (!knownForces.has(force)) {
      problems.push(
        `${archive.file}: ${member.name} is of a force "${force}" that no file in content/forces/ names. Add the force, or check the file's name.`,
      );
    }
    return [{ archive, member, month, force }];
  });
}

/** Unpack a street file into a folder, counting its lines and checking its header on the way. */
export async function unpackStreetFile(file: StreetFile, folder: string): Promise<UnpackedFile> {
  const path = join(folder, basename(file.member.name));
  const lines = new LineCounter();
  await unpack(file.archive, file.member, path, (chunk) => {
    lines.add(chunk);
  });
  const fault = headerFaultInOrder(splitHeader(lines.first), streetColumns);
  if (fault)
    throw new ImportRefused(
      `${file.archive.file}: ${file.member.name}: ${fault}. Has the publisher changed the layout?`,
    );
  return { ...file, path, lines: lines.count - 1 };
}
