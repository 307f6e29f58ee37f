import { readFile } from 'node:fs/promises';
import { basename } from 'node:path';
import { z } from 'zod';
import {
  type DownloadedTeam,
  type DownloadedTeams,
  downloadedTeamsSchema,
} from '../../schemas/places/police-api.ts';
import { type ReleaseTeams, releaseTeamsSchema } from '../../schemas/places/team-release.ts';
import { ImportRefused, wordsOf } from '../errors.ts';
import { idSetOf } from '../sources/fingerprint.ts';
import { describeTeam, type TeamTally } from './describe-team.ts';

/** A force's teams, without the release's id, which the reader of the release adds. */
export type TeamsOfForce = Omit<ReleaseTeams, 'release'>;

/**
 * Read one file that `npm run download` made of the team API.
 * @throws ImportRefused where it is another file, or holds two teams of one id that differ.
 */
export async function readTeams(path: string, tally: TeamTally): Promise<TeamsOfForce> {
  const file = basename(path);
  const checked = downloadedTeamsSchema.safeParse(await parsed(path));
  if (!checked.success) {
    throw new ImportRefused(
      `${file}: not the teams of a force as "npm run download" writes them. ${z.prettifyError(checked.error).split('\n')[0] ?? ''} Run the download again.`,
    );
  }
  const { force, fetched, listed, neighbourhoods } = checked.data;
  refuseMissing(file, neighbourhoods, listed);
  tally.read += neighbourhoods.length;
  const teams = onceEach(file, neighbourhoods).map((team) => describeTeam(team, fetched, tally));
  tally.repeatedTeam += neighbourhoods.length - teams.length;
  const release = releaseTeamsSchema.omit({ release: true }).safeParse({ force, fetched, teams });
  if (release.success) return release.data;
  throw new ImportRefused(
    `${file}: ${z.prettifyError(release.error)} Run the download again; if it stays so, leave the file out.`,
  );
}

async function parsed(path: string): Promise<unknown> {
  const text = await readFile(path, 'utf8');
  let value: unknown;
  try {
    value = JSON.parse(text);
  } catch (error) {
    throw new ImportRefused(`${basename(path)}: not JSON (${wordsOf(error)}). Run the download again.`);
  }
  if (!isDeep(value)) return value;
  throw new ImportRefused(
    `${basename(path)}: lists within lists more than ${MAX_DEPTH} deep; expected the answers of the API. Run the download again.`,
  );
}

/** Levels within each other; the API's answers have a handful. Far more of them could not be gone through. */
const MAX_DEPTH = 50;

function isDeep(value: unknown): boolean {
  let level = [value];
  for (let depth = 0; level.length > 0; depth++) {
    if (depth > MAX_DEPTH) return true;
    level = level.flatMap((one): unknown[] =>
      typeof one === 'object' && one !== null ? Object.values(one) : [],
    );
  }
  return false;
}

/** The download writes down which ids the force listed: a file that somebody has changed does not hold them all. */
function refuseMissing(file: string, teams: readonly DownloadedTeam[], listed: DownloadedTeams['listed']) {
  if (!listed) return;
  const { count, sha256 } = idSetOf(teams.map(({ id }) => id));
  if (sha256 === listed.sha256) return;
  throw new ImportRefused(
    `${file}: found ${count} teams, and the force listed ${listed.count}${count === listed.count ? ' others' : ''}; expected those that it listed. The file was changed after it was fetched: run the download again.`,
  );
}

/** Teams in order of their ids, case kept; one that is given twice in the same words counts once. */
function onceEach(file: string, teams: readonly DownloadedTeam[]): DownloadedTeam[] {
  const byId = new Map<string, DownloadedTeam>();
  for (const team of teams) {
    const before = byId.get(team.id);
    if (before && JSON.stringify(before) !== JSON.stringify(team))
      throw new ImportRefused(
        `${file}: team ${team.id} is there twice and differs; expected it once. Run the download again with --again.`,
      );
    byId.set(team.id, team);
  }
  return [...byId.values()].sort((a, b) => (a.id < b.id ? -1 : 1));
}
