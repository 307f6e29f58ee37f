import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, test } from 'vitest';
import { z } from 'zod';
import { publishedSearchesSchema, publishedTeamsSchema } from '../../src/schemas/published-datasets.ts';
import { publishedSchemas } from '../../src/schemas/published-files.ts';

/** Built from the test country; see tests/country. */
const SITE = 'dist-test';

describe('a site whose release has details of teams, searches and decisions', () => {
  const html = (...path: string[]) =>
    readFileSync(join(SITE, ...path, 'index.html'), 'utf8').replace(/\s+/g, ' ');
  const page = (team: string) => html('forces', 'merseyside', team);
  const force = (id: string) => html('forces', id);
  const calendar = (team: string) => join(SITE, 'forces', 'merseyside', team, 'meetings.ics');

  test('shows names and ranks as published, with the day', () => {
    expect(page('A1')).toMatch(/PCSO\s*<strong>Made-up Person<\/strong>/);
    expect(page('A1')).toContain('Made up since 2019.<br />Likes <strong>tests</strong>.');
    expect(page('A1')).toContain('As published on 20 November 2026');
  });

  test('shows how to reach the team', () => {
    expect(page('A1')).toContain('href="mailto:made-up.neighbourhood.team.with.a.long.name@team.example"');
    expect(page('A1')).toMatch(/Made-up Police Station<\/strong>, 1 Made-up Road, Madeup, AA1 1AA/);
    expect(page('A2')).toContain('The force publishes no phone number or email for it.');
  });

  test('shows priorities with their dates and what was done', () => {
    expect(page('A1')).toContain('Made-up speeding');
    expect(page('A1')).toContain('Set on 1 October 2026.');
    expect(page('A1')).toMatch(/What was done, 20 October 2026:<\/strong>\s*Made-up checks/);
  });

  test('shows meetings to come and none that is over', () => {
    expect(page('A1')).toContain('1 December 2026, 18:30 to 20:00');
    expect(page('A1')).not.toContain('Over by now');
  });

  test('has the meetings as a calendar that says where it comes from', () => {
    const text = readFileSync(calendar('A1'), 'utf8').replaceAll('\r\n ', '');
    expect(text).toContain('DTSTART:20261201T183000\r\n');
    expect(text).toContain('LOCATION:Made-up Hall\\, 1 Road\r\n');
    expect(text).toContain('As published by Merseyside Police through data.police.uk on 20 November 2026.');
    expect(text.match(/BEGIN:VEVENT/g)).toHaveLength(1);
  });

  test('shows stop and search by what was looked for and what came of it', () => {
    expect(force('merseyside')).toContain('55 searches in 2 months, October to December 2025.');
    expect(force('merseyside')).toMatch(/Controlled drugs<\/th>\s*<td class="n">41</);
    expect(force('merseyside')).toMatch(/Not stated<\/th>\s*<td class="n">2</);
    expect(page('A1')).toContain('7 searches in 2 months, October to December 2025.');
  });

  test('shows a month without a file as not in the release, never as nought', () => {
    const searches = force('merseyside').split('id="stop-and-search"')[1] ?? '';
    expect(searches).toMatch(/Not shown here<\/strong>: January to September 2025 and November 2025\./);
    expect(searches).toContain('November 2025</th><td class="n unknown">no figures</td>');
  });

  test('shows what was decided in each month', () => {
    expect(force('merseyside')).toContain('1,234 decisions in 2 months, November to December 2025.');
    expect(page('A1')).toContain('3 decisions in 2 months, November to December 2025.');
    // October's file cannot be right: no figure of it is shown, and it is said why.
    for (const one of [force('merseyside'), page('A1')]) {
      const decisions = one.split('id="outcomes"')[1] ?? '';
      expect(decisions).toMatch(/October 2025<\/th>\s*<td class="n unknown">no figures/);
      expect(decisions).toContain('The file for this month holds only 14 records.');
    }
  });

  test('says of a force whose files it does not hold that it holds none', () => {
    expect(force('cheshire')).toContain('Stop and search figures of this force are not known here.');
  });

  test('keeps the name that an editor wrote', () => {
    expect(page('A1')).toContain('<h1>Madeup Community Police Team – Patch One</h1>');
  });

  test('tells "none published" from "not in this release"', () => {
    expect(page('A2')).toContain('The force publishes none.');
    expect(page('A2')).toContain('The force publishes none to come.');
    expect(page('A2')).toContain('Priorities are not known to us.');
    expect(existsSync(calendar('A2'))).toBe(false);
  });

  test('says of a team that was not fetched that its details are not in this release', () => {
    expect(page('A3')).toContain('Names of officers, priorities and meetings are not known to us.');
  });

  test('has the force’s own count of people, and none where it gives none', () => {
    expect(page('A1')).toContain('The force itself says 5,120.');
    expect(page('A2')).not.toContain('The force itself says');
  });
});

describe('the files of such a site', () => {
  const file = (path: string): unknown => JSON.parse(readFileSync(join(SITE, 'data', 'v1', path), 'utf8'));
  const data = () => readFileSync(join(SITE, 'data', 'index.html'), 'utf8').replace(/\s+/g, ' ');

  test.each(['teams', 'decisions', 'stop-and-search'] as const)('%s is as its schema says', (name) => {
    expect(() => publishedSchemas[name].parse(file(`${name}/merseyside.json`))).not.toThrow();
    expect(file(`schemas/${name}.json`)).toEqual(z.toJSONSchema(publishedSchemas[name]));
  });

  test('a team has in its file what its page shows', () => {
    const { teams } = publishedTeamsSchema.parse(file('teams/merseyside.json'));
    const one = teams.find(({ id }) => id === 'A1');
    expect(one?.name).toBe('Madeup Community Police Team – Patch One');
    expect(one?.meetings?.items.map(({ title }) => title)).toEqual(['Made-up meeting']);
    expect(one?.people).toMatchObject({ day: '2026-11-20', source: 'police-uk-team-api' });
  });

  test('a list that is not in the release is null, and one of which the force publishes nothing is empty', () => {
    const { teams } = publishedTeamsSchema.parse(file('teams/merseyside.json'));
    const one = teams.find(({ id }) => id === 'A2');
    expect(one).toMatchObject({ priorities: null, people: { items: [] }, population: null });
    expect(teams.find(({ id }) => id === 'A3')).toMatchObject({ people: null, contacts: null });
  });

  test('a month without a file has no counts, and its coverage says so', () => {
    const { months, counts, coverage } = publishedSearchesSchema.parse(
      file('stop-and-search/merseyside.json'),
    );
    expect(months).toEqual(['2025-10', '2025-11', '2025-12']);
    expect(counts.map(([, , byMonth]) => byMonth[1])).toEqual(counts.map(() => null));
    expect(counts).toContainEqual([2, 1, [0, null, 7]]);
    expect(coverage.map(({ month, status }) => [month, status])).toEqual([
      ['2025-10', 'published'],
      ['2025-11', 'notImported'],
      ['2025-12', 'published'],
    ]);
  });

  test('a force that is not in the release has none', () => {
    for (const name of ['teams', 'decisions', 'stop-and-search'])
      expect(readdirSync(join(SITE, 'data', 'v1', name))).toEqual(['merseyside.json']);
  });

  test('the page of data lists them with date, source and licence', () => {
    expect(data()).toMatch(
      /teams\/&lt;force&gt;\.json.*One file for each force that is in: 1\. As published on 20 November 2026\./,
    );
    expect(data()).toMatch(/stop-and-search\/&lt;force&gt;\.json.*Licence: Open Government Licence v3\.0/);
    expect(data()).not.toContain('Stops and searches are not known here.');
  });
});
