import { existsSync } from 'node:fs';
import { readFile } from 'node:fs/promises';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import type { z } from 'zod';
import { shaped } from '../../src/download/answers.ts';
import { DownloadFailed } from '../../src/download/errors.ts';
import { idSetOf } from '../../src/importer/sources/fingerprint.ts';
import {
  apiEventsSchema,
  apiPeopleSchema,
  apiTeamSchema,
  downloadedTeamsSchema,
} from '../../src/schemas/places/police-api.ts';
import { downloading } from './support/downloading.ts';
import { refuse, type StandIn } from './support/stand-in.ts';

const teams = ['--only', 'teams'];

/** A force with two made-up teams, the second of which publishes no people. */
function serveTeams(standIn: StandIn) {
  standIn.json('/api/forces', [
    { id: 'oakshire', name: 'Oakshire Police' },
    { id: 'elmshire', name: 'Elmshire Police' },
  ]);
  standIn.json('/api/oakshire/neighbourhoods', [
    { id: 'b2', name: 'Bottom' },
    { id: 'A1', name: 'Top' },
  ]);
  standIn.json('/api/elmshire/neighbourhoods', []);
  for (const id of ['A1', 'b2']) {
    standIn.json(`/api/oakshire/${id}`, { id, name: id, population: '0', contact_details: {} });
    standIn.json(`/api/oakshire/${id}/people`, [{ name: 'Made Up', rank: 'PC' }]);
    standIn.json(`/api/oakshire/${id}/priorities`, []);
    standIn.json(`/api/oakshire/${id}/events`, []);
  }
  standIn.pages.delete('/api/oakshire/b2/people');
}

const read = async (to: string, force: string) =>
  downloadedTeamsSchema.parse(JSON.parse(await readFile(`${to}/teams/${force}.json`, 'utf8')));

describe('the team API', () => {
  it('is kept as one file a force, teams in order and ids as published', async () => {
    const { standIn, to, run } = await downloading();
    serveTeams(standIn);
    expect((await run(...teams)).code).toBe(0);
    const file = await read(to, 'oakshire');
    expect(file.fetched).toBe('2026-01-15');
    expect(file.neighbourhoods.map(({ id, name }) => [id, name])).toEqual([
      ['A1', 'Top'],
      ['b2', 'Bottom'],
    ]);
    expect((await read(to, 'elmshire')).neighbourhoods).toEqual([]);
    // The list is in another order than the file, and is the same set of ids.
    expect(file.listed).toEqual(idSetOf(['b2', 'A1']));
    expect(file.listed?.count).toBe(2);
  });

  it('tells a part that a team has not got from one that is empty', async () => {
    const { standIn, to, run } = await downloading();
    serveTeams(standIn);
    await run(...teams);
    const [first, second] = (await read(to, 'oakshire')).neighbourhoods;
    expect(first?.people).toHaveLength(1);
    expect(first?.events).toEqual([]);
    expect(second?.people).toBeNull();
  });

  it('gives the same bytes each time', async () => {
    const { standIn, to, run } = await downloading();
    serveTeams(standIn);
    await run(...teams);
    const before = await readFile(`${to}/teams/oakshire.json`);
    await run(...teams, '--again');
    expect(await readFile(`${to}/teams/oakshire.json`)).toEqual(before);
  });

  it('is asked only about the force that is named', async () => {
    const { standIn, to, run } = await downloading();
    serveTeams(standIn);
    expect((await run(...teams, '--force', 'elmshire')).code).toBe(0);
    expect(existsSync(`${to}/teams/oakshire.json`)).toBe(false);
  });

  it('knows when a force is named that there is not', async () => {
    const { standIn, run } = await downloading();
    serveTeams(standIn);
    const { code, stderr } = await run(...teams, '--force', 'ashshire');
    expect(code).toBe(2);
    expect(stderr).toContain('found no force ashshire; expected oakshire, elmshire. Correct --force.');
  });

  it('goes on with the other forces where one fails, and where it stopped the next time', async () => {
    const { standIn, to, run } = await downloading();
    serveTeams(standIn);
    standIn.next('/api/oakshire/b2/events', ...Array.from({ length: 4 }, () => refuse(500)));
    expect((await run(...teams)).code).toBe(2);
    expect(existsSync(`${to}/teams/oakshire.json`)).toBe(false);
    expect(existsSync(`${to}/teams/elmshire.json`)).toBe(true);
    standIn.asked.length = 0;
    expect((await run(...teams)).code).toBe(0);
    expect(standIn.asked.map(({ path }) => path)).not.toContain('/api/oakshire/A1/people');
    expect(existsSync(`${to}/teams/oakshire.json`)).toBe(true);
  });

  it('is asked the next day whether its answers still hold', async () => {
    const { standIn, times, run } = await downloading();
    serveTeams(standIn);
    await run(...teams);
    await times.wait(24 * 3600 * 1000);
    standIn.asked.length = 0;
    expect((await run(...teams)).code).toBe(0);
    const [asked] = standIn.requestsFor('/api/oakshire/A1/people');
    expect(asked?.headers['if-none-match']).toBeDefined();
  });

  it('is not believed where it answers about another team', async () => {
    const { standIn, run } = await downloading();
    serveTeams(standIn);
    standIn.json('/api/oakshire/A1', { id: 'a1', name: 'Another' });
    expect((await run(...teams)).stderr).toContain('/api/oakshire/A1: found the team a1; expected A1');
  });

  it('cannot lead us out of our folder by a team’s id', async () => {
    const { standIn, run } = await downloading();
    serveTeams(standIn);
    standIn.json('/api/oakshire/neighbourhoods', [{ id: '../../x', name: 'Odd' }]);
    expect((await run(...teams)).stderr).toContain('found the id "../../x"');
  });
});

describe('whatever the API answers', () => {
  it('is of the known shape or refused by name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.json(), fc.string()),
        fc.constantFrom<z.ZodType>(apiPeopleSchema, apiEventsSchema, apiTeamSchema),
        (text, schema) => {
          try {
            shaped('https://example.org/', text, schema);
          } catch (error) {
            expect(error).toBeInstanceOf(DownloadFailed);
            expect(String(error)).toContain('https://example.org/: found');
          }
        },
      ),
      { numRuns: 1000 },
    );
  });
});
