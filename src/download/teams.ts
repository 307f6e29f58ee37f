import type { z } from 'zod';
import { neighbourhoodId } from '../schemas/common.ts';
import { idSetOf } from '../importer/sources/fingerprint.ts';
import type { TeamPart } from '../schemas/downloads.ts';
import {
  apiBoundarySchema,
  apiEventsSchema,
  apiForcesSchema,
  apiNeighbourhoodsSchema,
  apiPeopleSchema,
  apiPrioritiesSchema,
  apiTeamSchema,
  type DownloadedTeam,
  type DownloadedTeams,
} from '../schemas/places/police-api.ts';
import type { Answers } from './answers.ts';
import { CHECK_ADDRESS, DownloadFailed, fault } from './errors.ts';
import { inside, writeWhole } from './kept-file.ts';
import { dayOf, type Times } from './times.ts';
import type { Progress } from '../importer/progress.ts';

/** Teams asked about at the same time; the limit on requests is the client's. */
const AT_ONCE = 8;

interface TeamApi {
  address: string;
  parts: readonly TeamPart[];
  answers: Answers;
}

/** The forces that the API knows; a limit must name some of them. */
export async function listForces({ address, answers }: TeamApi, limit: readonly string[]): Promise<string[]> {
  const forces = (await answers.json(`${address}/forces`, apiForcesSchema)).map(({ id }) => id);
  const unknown = limit.filter((force) => !forces.includes(force));
  if (unknown.length > 0)
    throw fault({
      address: `${address}/forces`,
      found: `no force ${unknown.join(', ')}`,
      expected: forces.join(', '),
      todo: 'Correct --force.',
    });
  return forces.filter((force) => limit.length === 0 || limit.includes(force)).sort();
}

/**
 * Ask everything about one force's teams and write it as one file, teams in order of their ids.
 * @throws DownloadFailed; the answers that came are kept, and the force's last file stays.
 */
export async function fetchTeams(force: string, api: TeamApi, folder: string, times: Times, shown: Progress) {
  const list = await api.answers.json(`${api.address}/${force}/neighbourhoods`, apiNeighbourhoodsSchema);
  const names = new Map(list.map(({ id, name }) => [id, name]));
  const odd = [...names.keys()].filter((id) => !neighbourhoodId.safeParse(id).success);
  if (odd.length > 0)
    throw fault({
      address: `${api.address}/${force}/neighbourhoods`,
      found: `the id "${odd[0] ?? ''}"`,
      expected: 'ids of letters, digits and plain punctuation',
      todo: CHECK_ADDRESS,
    });
  shown.start(`teams of ${force}`, 0, names.size, 'answers');
  const neighbourhoods = await inParallel([...names].sort(byId), async ([id, name]) => {
    const team = await fetchTeam(force, id, name, api);
    shown.add(1);
    return team;
  });
  const file: DownloadedTeams = {
    kind: 'police-api-teams',
    force,
    fetched: dayOf(times.now()),
    listed: idSetOf(names.keys()),
    neighbourhoods,
  };
  await writeWhole(inside(folder, `${force}.json`), `${JSON.stringify(file, null, 1)}\n`);
  shown.note(`teams of ${force} complete: ${neighbourhoods.length}`);
}

const byId = ([a]: [string, string], [b]: [string, string]) => (a < b ? -1 : a > b ? 1 : 0);

async function fetchTeam(force: string, id: string, name: string, api: TeamApi): Promise<DownloadedTeam> {
  const base = `${api.address}/${force}/${encodeURIComponent(id)}`;
  const part = async <T>(which: TeamPart, schema: z.ZodType<T>): Promise<T | null> =>
    api.parts.includes(which) ? api.answers.jsonOrNull(`${base}/${which}`, schema) : null;
  const details = await api.answers.jsonOrNull(base, apiTeamSchema);
  if (details && details.id !== id)
    throw fault({
      address: base,
      found: `the team ${details.id}`,
      expected: id,
      todo: CHECK_ADDRESS,
    });
  return {
    id,
    name,
    details,
    people: await part('people', apiPeopleSchema),
    priorities: await part('priorities', apiPrioritiesSchema),
    events: await part('events', apiEventsSchema),
    boundary: await part('boundary', apiBoundarySchema),
  };
}

/** As many at once as we allow ourselves, in the order given. All have ended when the first error is thrown. */
async function inParallel<T, R>(items: readonly T[], work: (item: T) => Promise<R>): Promise<R[]> {
  const results: R[] = [];
  const queue = items.entries();
  const failures: unknown[] = [];
  const worker = async () => {
    for (const [i, item] of queue) {
      if (failures.length > 0) return;
      try {
        results[i] = await work(item);
      } catch (error) {
        failures.push(error);
      }
    }
  };
  await Promise.all(Array.from({ length: AT_ONCE }, worker));
  const [failure] = failures;
  if (failure instanceof Error) throw failure;
  if (failures.length > 0) throw new DownloadFailed(String(failure));
  return results;
}
