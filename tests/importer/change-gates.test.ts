import { describe, expect, it } from 'vitest';
import { changesSince } from '../../src/importer/publish/change-report.ts';
import { temporaryFolder } from './support/files.ts';
import { changes, madeUp, section } from './support/made-up-release.ts';

const PATCHES = 'Overlaps and gaps';
const TEAMS = 'Teams and their outlines';
const DATES = 'Dates of the sources';

describe('the change report on overlaps and gaps of patches', () => {
  it('compares with the release in place, and is content with what was so before', async () => {
    const cover = { shared: 20, uncovered: 300 };
    const said = section(await changes({ cover }, { cover: { ...cover, shared: 25 } }), PATCHES);
    expect(said).toContain(
      '- merseyside: 2.50 % of its postcodes in more than one patch, 30.00 % in none; before 2.00 % and 30.00 %',
    );
    expect(said).toContain('Action: none.');
  });

  it.each([{ shared: 15 }, { uncovered: 15 }])(
    'asks to look where more than one in a hundred has been added: %o',
    async (cover) => {
      const said = section(await changes({ cover: {} }, { cover }), PATCHES);
      expect(said).toContain('Action: look at merseyside on a map: outlines are missing');
    },
  );

  it('names patches that are new upon others, and those without a postcode', async () => {
    const said = await changes(
      { cover: { overlaps: [['A1', 'B1', 90]] } },
      {
        cover: {
          overlaps: [
            ['A1', 'B1', 90],
            ['C1', 'B1', 40],
            ['C1', 'C2', 3],
          ],
          empty: ['D1'],
        },
      },
    );
    expect(section(said, PATCHES)).not.toContain('A1');
    expect(section(said, PATCHES)).not.toContain('C2');
    expect(section(said, PATCHES)).toContain(
      '- merseyside: 40 postcodes lie in both C1 and B1\n- merseyside: D1 holds no postcode\n\nAction: ask the force which of two teams is meant.',
    );
  });

  it('judges a first release by what it holds', async () => {
    const first = async (uncovered: number) =>
      section(changesSince(await temporaryFolder(), await madeUp({ cover: { uncovered } })), PATCHES);
    expect(await first(40)).toContain('4.00 % in none; not known before\n\nAction: none.');
    expect(await first(60)).toContain('Action: look at merseyside on a map');
  });
});

describe('the change report on teams and their outlines', () => {
  const outlines = (...ids: string[]) => ({ neighbourhoods: ids.map((id) => ({ id, name: id })) });
  const said = async (ids: string[], details: string[]) =>
    section(await changes({}, { ...outlines(...ids), details: { ids: details } }), TEAMS);

  it('finds nothing to do where both name the same', async () => {
    expect(await said(['A1', 'B1'], ['B1', 'A1'])).toContain('No change.\n\nAction: none.');
  });

  it('names those that only one of them has', async () => {
    const both = await said(['A1', 'B1'], ['A1', 'C1']);
    expect(both).toContain('- teams without an outline (1): merseyside/C1');
    expect(both).toContain('- outlines without details of a team (1): merseyside/B1');
    expect(both).toContain(
      'Action: fetch the boundaries and the teams anew on one day (npm run download -- --only boundaries,teams).',
    );
  });

  it('tells ids that differ in capitals from ids that are not there', async () => {
    const capitals = await said(['A1', 'e7e8'], ['A1', 'E7E8']);
    expect(capitals).toContain('- the same but for capitals (1): merseyside: team E7E8, outline e7e8');
    expect(capitals).not.toContain('without a');
    expect(capitals).toContain('Action: ids are compared letter for letter');
  });

  it('says nothing of details that nobody imported', async () => {
    expect(section(await changes({}, outlines('A1')), TEAMS)).toContain('No change.\n\nAction: none.');
  });
});

describe('the change report on the dates of the sources', () => {
  const months = ['2025-12'];
  const dates = async (after: Parameters<typeof madeUp>[0], before: Parameters<typeof madeUp>[0] = {}) =>
    section(await changes({ months, ...before }, { months, ...after }), DATES);
  const details = (fetched: string) => ({ ids: ['A1'], fetched });

  it('puts them side by side, and beside those of the release in place', async () => {
    const said = await dates(
      { boundaries: '2026-01', details: details('2026-01-15') },
      { boundaries: '2025-12' },
    );
    expect(said).toContain(
      [
        '- crimes: to 2025-12',
        '- postcodes: 2025-10-20',
        '- boundaries: 2026-01, before 2025-12',
        '- details of teams: 2026-01-15, before not imported',
        '',
        'Action: none.',
      ].join('\n'),
    );
  });

  it('asks for a newer directory or boundaries where they are over a year older than the crimes', async () => {
    const said = await dates({ directory: '2024-11-01', boundaries: '2024-11' });
    expect(said).toContain('the postcode directory is over a year older than the crimes: fetch the newest');
    expect(said).toContain('the boundaries are over a year older than the crimes: fetch the newest archive');
    const old = { directory: '2024-12-01', boundaries: '2024-12' };
    expect(await dates(old, old)).toContain('Action: none.');
  });

  it('asks to look where a source is older than the one in place', async () => {
    expect(await dates({ directory: '2025-08-01' })).toContain(
      'Action: postcodes are older than in the release in place: was an old file given?',
    );
  });

  it('asks to fetch teams and boundaries that are over a month apart', async () => {
    const of = (fetched: string) => dates({ boundaries: '2025-11', details: details(fetched) });
    expect(await of('2025-12-31')).toContain('Action: none.');
    expect(await of('2026-01-01')).toContain('details of teams and boundaries are over a month apart');
  });
});
