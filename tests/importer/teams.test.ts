import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { contactsOf, linksOf } from '../../src/importer/teams/contact-details.ts';
import { describeTeam, newTally } from '../../src/importer/teams/describe-team.ts';
import { downloadedTeamsSchema } from '../../src/schemas/places/police-api.ts';
import { releaseTeamsSchema } from '../../src/schemas/places/team-release.ts';
import { imported, refusal } from './support/importing.ts';
import { teamsFile } from './support/teams-file.ts';

/** The first team, described. */
function described(change: Record<string, unknown>) {
  const tally = newTally();
  const [team] = downloadedTeamsSchema.parse(JSON.parse(teamsFile(change))).neighbourhoods;
  if (!team) throw new RangeError('no team');
  return { team: describeTeam(team, '2026-01-15', tally), tally };
}

describe('a team as it is published', () => {
  it('keeps ranks as they are and ids in their case', () => {
    const { team } = described({ id: 'e7-Aa' });
    expect(team.id).toBe('e7-Aa');
    expect(team.people).toEqual([{ name: 'Made Up', rank: 'PCSO', bio: null, contacts: [] }]);
  });

  it('has an unknown population where the publisher says "0"', () => {
    expect(described({}).team.population).toBeNull();
    expect(described({ details: { id: 'A', name: 'A', population: '5120' } }).team.population).toBe(5120);
  });

  it('tells a list that is not there from an empty one', () => {
    const { team } = described({});
    expect(team.priorities).toEqual([]);
    expect(team.meetings).toBeNull();
  });

  it('counts people without a name and people given twice, and leaves them out', () => {
    const person = { name: 'Made Up', rank: 'PC' };
    const { team, tally } = described({ people: [person, { name: ' ', rank: 'PC' }, person] });
    expect(team.people).toHaveLength(1);
    expect(tally).toMatchObject({ people: 1, blank: 1, repeated: 1 });
  });

  it('leaves out meetings that were over on the day of the answers', () => {
    const event = (title: string, start_date: string) => ({ title, start_date });
    const { team, tally } = described({
      events: [
        event('Later', '2026-03-01T18:30:00'),
        event('Over', '2026-01-14T18:30:00'),
        event('Today', '2026-01-15T09:00:00'),
        event('Never', 'soon'),
      ],
    });
    expect(team.meetings?.map(({ title, starts }) => [title, starts])).toEqual([
      ['Today', '2026-01-15T09:00'],
      ['Later', '2026-03-01T18:30'],
    ]);
    expect(tally).toMatchObject({ pastMeetings: 1, blank: 1 });
  });

  it('has the dates of its priorities, and none where the publisher’s is no day', () => {
    const { team } = described({
      priorities: [
        {
          issue: '<p>Speeding</p>',
          'issue-date': '2025-11-02T00:00:00',
          action: 'Checks',
          'action-date': '0000-00-00',
        },
      ],
    });
    expect(team.priorities).toEqual([
      { issue: 'Speeding', issueDate: '2025-11-02', action: 'Checks', actionDate: null },
    ]);
  });

  it('has the places where it can be found, each on one line, and none that says nothing', () => {
    const station = {
      name: 'Mansfield House',
      type: 'station',
      address: '74 Belgrave Gate\n, Leicester',
      postcode: 'LE1 3GG',
    };
    const locations = [
      station,
      { ...station, description: '<p>Bring <b>cake</b></p>' },
      station,
      { name: null, address: 'The Library, LE1 3GG,', postcode: 'LE1 3GG' },
      { name: ' ', address: null, postcode: null },
    ];
    const { team, tally } = described({ details: { id: 'A', name: 'A', locations } });
    const address = '74 Belgrave Gate, Leicester, LE1 3GG';
    expect(team.places).toEqual([
      { name: 'Mansfield House', address, description: null },
      { name: 'Mansfield House', address, description: 'Bring <strong>cake</strong>' },
      { name: null, address: 'The Library, LE1 3GG', description: null },
    ]);
    expect(tally).toMatchObject({ blank: 1, repeated: 1 });
  });

  it('has unknown places where the publisher has no page for it', () => {
    expect(described({ details: null }).team.places).toBeNull();
  });

  it('has the contacts that can be used, each once', () => {
    expect(
      contactsOf({ email: 'not an email', telephone: '101', mobile: '101', web: 'example.org' }),
    ).toEqual([{ kind: 'phone', value: '101', source: 'police-uk-team-api' }]);
    expect(linksOf({ twitter: 'https://x.example/team' }, [{ title: null, url: 'ftp://a' }])).toEqual([
      { title: 'X (Twitter)', url: 'https://x.example/team' },
    ]);
  });

  it('can always be kept, whatever the API says in the known shape', () => {
    const text = fc.option(
      fc.oneof(fc.string(), fc.constantFrom('<p>x', '2026-02-30T10:00:00', 'https://a.b')),
    );
    const details = fc.dictionary(fc.constantFrom('email', 'telephone', 'web', 'twitter', 'odd'), text);
    const team = fc.record({
      id: fc.constantFrom('A1', 'b2'),
      name: fc.string(),
      details: fc.option(
        fc.record({
          id: fc.constant('A1'),
          name: fc.string(),
          population: fc.oneof(fc.string(), fc.integer()),
          url_force: text,
          description: text,
          contact_details: details,
          locations: fc.array(fc.record({ name: text, address: text, postcode: text, description: text })),
        }),
      ),
      people: fc.option(fc.array(fc.record({ name: text, rank: text, bio: text, contact_details: details }))),
      priorities: fc.option(
        fc.array(fc.record({ issue: text, 'issue-date': text, action: text, 'action-date': text })),
      ),
      events: fc.option(
        fc.array(fc.record({ title: text, start_date: text, end_date: text, address: text })),
      ),
      boundary: fc.constant(null),
    });
    fc.assert(
      fc.property(team, (one) => {
        const { team: kept } = described(one);
        const file = { release: 'r', force: 'merseyside', fetched: '2026-01-15', teams: [kept] };
        expect(releaseTeamsSchema.safeParse(file).error).toBeUndefined();
      }),
      { numRuns: 500 },
    );
  });
});

describe('an import with details of teams', () => {
  it('keeps them by force and gives patches their names', async () => {
    const { release, stdout } = await imported({ 'teams/merseyside.json': teamsFile({ id: 'N1' }) });
    expect(release.teams('merseyside')?.teams.map(({ id }) => id)).toEqual(['N1']);
    expect(release.teams('cheshire')).toBeNull();
    expect(release.release.inputs).toContainEqual(
      expect.objectContaining({ source: 'police-uk-team-api', vintage: '2026-01-15' }),
    );
    expect(stdout).toContain('- details of teams: 1, of 1 forces\n- names of people: 1\n');
  });

  it('keeps names as words where the list of names has them as HTML, escaped once or twice', async () => {
    const list = (name: string) => `PFA,PFNid,PFNn,PFN\nE23000004,N1,${name},E23000004_001\n`;
    const named = async (name: string) => {
      const { release } = await imported({ 'teams/names.csv': list(name) });
      return release.areas.neighbourhoods.find(({ id }) => id === 'N1')?.name;
    };
    expect(await named('North &amp; Made')).toBe('North & Made');
    expect(await named('St Philip&amp;rsquo;s <b>Marsh</b>')).toBe('St Philip’s Marsh');
  });

  it('says that there are none where none were given', async () => {
    const { release, stdout } = await imported();
    expect(release.teams('merseyside')).toBeNull();
    expect(stdout).toContain('- details of teams: not imported');
  });

  it.each([
    [
      'another kind of file',
      '{"kind":"other"}',
      'not the teams of a force as "npm run download" writes them',
    ],
    ['half a file', '{"kind":', 'merseyside.json: not JSON'],
    [
      'lists within lists without end',
      teamsFile({ people: [{ name: 'Made Up', more: 'DEEP' }] }).replace(
        '"DEEP"',
        '['.repeat(20_000) + ']'.repeat(20_000),
      ),
      'merseyside.json: lists within lists more than 50 deep',
    ],
    ['a force that nobody knows', teamsFile({}, { force: 'narnia' }), 'teams of a force "narnia"'],
  ])('is refused with %s', async (_what, file, words) => {
    expect(await refusal({ 'teams/merseyside.json': file })).toContain(words);
  });

  it('is refused with two teams of one id that differ', async () => {
    const [one] = (JSON.parse(teamsFile()) as { neighbourhoods: object[] }).neighbourhoods;
    const neighbourhoods = [one, { ...one, name: 'Another' }];
    expect(await refusal({ 'teams/merseyside.json': teamsFile({}, { neighbourhoods }) })).toContain(
      'team E7E8E9 is there twice and differs',
    );
  });

  it('is refused with the same force in two files', async () => {
    expect(await refusal({ 'teams/a.json': teamsFile(), 'teams/b.json': teamsFile() })).toContain(
      'the teams of merseyside were given before',
    );
  });
});
