import { neighbourhoodId } from '../../schemas/common.ts';
import { ImportRefused } from '../errors.ts';
import type { Patch } from '../publish/describe-areas.ts';
import { readBoundaryKml } from './boundary-kml.ts';
import { inLanes } from '../together.ts';
import { openZip, textOf, type ZipMember } from './zip.ts';

/** `2022-05/merseyside/E7E8E9.kml` */
const memberName = /^(?:[^/]+\/)*(\d{4}-(?:0[1-9]|1[0-2]))\/([a-z-]+)\/([^/]+)\.kml$/;

/** Outlines unpacked at a time. */
const LANES = 16;

/** A KML larger than this is no neighbourhood's outline (the largest published are below 1 MB). */
const MAX_KML = 50 * 2 ** 20;

export interface BoundaryArchive {
  month: string;
  patches: Patch[];
}

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
  const archive = await openZip(path);
  let problems: string[];
  const patches: Patch[] = [];
  const months = new Set<string>();
  try {
    const faults = await inLanes(LANES, archive.members, (member) => {
      const where = `${archive.file}: ${member.name}`;
      return problemsOf(async () => {
        const { month, force, id } = partsOf(where, member, knownForces);
        months.add(month);
        if (forces !== null && !forces.has(force)) return;
        const geometry = readBoundaryKml(where, await textOf(archive, member));
        patches.push({ force, id, name: null, geometry });
      });
    });
    problems = faults.flat();
  } finally {
    archive.close();
  }
  const [month, ...more] = months;
  if (more.length > 0)
    problems.push(`${archive.file}: found the months ${[...months].join(', ')}; expected one.`);
  if (!month && problems.length === 0)
    problems.push(
      `${archive.file}: found no neighbourhood outline; expected <month>/<force>/<neighbourhood>.kml.`,
    );
  if (!month || problems.length > 0) throw new ImportRefused(problems);
  return { month, patches: patches.sort((a, b) => compare(a.force, b.force) || compare(a.id, b.id)) };
}

/** What a member's name says it is. @throws ImportRefused where it is not a neighbourhood of a force we know. */
function partsOf(where: string, { name, size }: ZipMember, knownForces: ReadonlySet<string>) {
  const [, month, force, id] = memberName.exec(name) ?? [];
  if (!month || !force || !id)
    throw new ImportRefused(`${where}: expected <month>/<force>/<neighbourhood>.kml.`);
  if (!knownForces.has(force))
    throw new ImportRefused(`${where}: no file in content/forces/ names the force "${force}".`);
  if (!neighbourhoodId.safeParse(id).success)
    throw new ImportRefused(
      `${where}: found the id "${id}"; expected letters, digits, spaces and . _ & ' ( ) + - only.`,
    );
  if (size > MAX_KML) throw new ImportRefused(`${where}: ${size} bytes; expected at most ${MAX_KML}.`);
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
