import { neighbourhoodId } from '../../schemas/common.ts';
import { advising, ImportRefused } from '../errors.ts';
import type { Shape } from '../place/rings.ts';
import { readBoundaryKml } from './boundary-kml.ts';
import { OUTSIDE_FORCE } from './crime-archive.ts';
import { inLanes } from '../concurrency.ts';
import { openZip, textOf, type ZipMember } from './zip.ts';

/** `2022-05/merseyside/E7E8E9.kml` */
const memberName = /^(?:[^/]+\/)*(\d{4}-(?:0[1-9]|1[0-2]))\/([a-z-]+)\/([^/]+)\.kml$/;

/** Outlines unpacked at a time. */
const LANES = 16;

/** A KML larger than this is no neighbourhood's outline (the largest published are below 1 MB). */
const MAX_KML = 50 * 2 ** 20;

/** A neighbourhood team's patch, as published. */
export interface Patch {
  force: string;
  id: string;
  /** From the publisher's list of neighbourhoods, where one was given. */
  name: string | null;
  geometry: Shape;
}

export interface BoundaryArchive {
  month: string;
  patches: Patch[];
  /** Outlines in the archive: as many as there are patches, and those left out. */
  read: number;
  /** Force → its outlines, where they were not asked for or the site does not cover it. */
  leftOut: Map<string, number>;
}

/** What to do where a file in the archive cannot be used. */
const TODO =
  "Download the archive again; if it is so at the publisher's, import with last month's archive and tell the publisher.";

/**
 * The neighbourhood outlines in a boundary archive of data.police.uk, by force and id.
 * @param forces limits what is read; null for all.
 * @throws ImportRefused listing every file in it that cannot be used.
 */
export async function readBoundaryArchive(
  path: string,
  knownForces: ReadonlySet<string>,
  forces: ReadonlySet<string> | null,
): Promise<BoundaryArchive> {
  const archive = await openZip(path, true);
  let problems: string[];
  const patches: Patch[] = [];
  const called: Called[] = [];
  const months = new Set<string>();
  const leftOut = new Map<string, number>();
  try {
    const faults = await inLanes(LANES, archive.members, (member) => {
      const where = `${archive.file}: ${member.name}`;
      return problemsOf(async () => {
        const { month, force, id } = partsOf(where, member, knownForces);
        months.add(month);
        if (force === OUTSIDE_FORCE || (forces !== null && !forces.has(force))) {
          leftOut.set(force, (leftOut.get(force) ?? 0) + 1);
          return;
        }
        const text = await textOf(archive, member);
        const { geometry, names } = advising(TODO, () => readBoundaryKml(where, text));
        called.push({ where, force, id, names });
        patches.push({ force, id, name: null, geometry });
      });
    });
    problems = [...faults.flat(), ...exchanged(called)];
  } finally {
    archive.close();
  }
  const [month, ...more] = months;
  if (more.length > 0)
    problems.push(
      `${archive.file}: found the months ${[...months].sort().join(', ')}; expected one. ${TODO}`,
    );
  if (!month && problems.length === 0)
    problems.push(
      `${archive.file}: found no neighbourhood outline; expected <month>/<force>/<neighbourhood>.kml. Is it the boundary archive of data.police.uk? Download it again.`,
    );
  if (!month || problems.length > 0) throw new ImportRefused(problems);
  return {
    month,
    patches: patches.sort((a, b) => compare(a.force, b.force) || compare(a.id, b.id)),
    read: archive.members.length,
    leftOut,
  };
}

/** A file, and what is written in it of whose outline it is. */
interface Called {
  where: string;
  force: string;
  id: string;
  names: readonly string[];
}

/** Files in which another team of the force is named, and not their own: they bear each other's names. */
function exchanged(files: readonly Called[]): string[] {
  const ids = new Set(files.map(({ force, id }) => `${force}/${id}`));
  return files.flatMap(({ where, force, id, names }) => {
    const other = names.includes(id) ? undefined : names.find((name) => ids.has(`${force}/${name}`));
    return other === undefined
      ? []
      : [
          `${where}: found the outline of "${other}" by what is written in it; expected that of "${id}". ${TODO}`,
        ];
  });
}

/** What a member's name says it is. @throws ImportRefused where it is not a neighbourhood of a force we know. */
function partsOf(where: string, { name, size }: ZipMember, knownForces: ReadonlySet<string>) {
  const [, month, force, id] = memberName.exec(name) ?? [];
  if (!month || !force || !id)
    throw new ImportRefused(`${where}: expected <month>/<force>/<neighbourhood>.kml. ${TODO}`);
  if (!knownForces.has(force))
    throw new ImportRefused(
      `${where}: no file in content/forces/ names the force "${force}". Add the force there, with its source; if it is none, download the archive again.`,
    );
  if (!neighbourhoodId.safeParse(id).success)
    throw new ImportRefused(
      `${where}: found the id "${id}"; expected letters, digits, spaces and . _ & ' ( ) + - only, 100 at most. ${TODO}`,
    );
  if (size > MAX_KML)
    throw new ImportRefused(`${where}: ${size} bytes; expected at most ${MAX_KML}. ${TODO}`);
  return { month, force, id };
}

/** What is refused is noted, so that an operator learns of all faults at once. */
async function problemsOf(read: () => Promise<void>): Promise<string[]> {
  try {
    await read();
    return [];
  } catch (error) {
    if (!(error instanceof ImportRefused)) throw error;
    return [...error.problems];
  }
}

const compare = (a: string, b: string) => (a < b ? -1 : a > b ? 1 : 0);
