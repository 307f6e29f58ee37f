import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaRelease } from '../../src/read/release.ts';
import { imported, refusal } from './support/importing.ts';
import { membersOf } from './support/independent.ts';
import { boundaryMembers, N1 } from './support/made-up-areas.ts';
import { POINTS, streetMembers } from './support/made-up-crime.ts';
import { outcomesFile, searchesFile } from './support/other-csv.ts';
import { kmlOf } from './support/outlines.ts';
import { streetMember } from './support/street-csv.ts';
import { teamsFile } from './support/teams-file.ts';
import type { World } from './support/world.ts';
import { zipOf } from './support/zip-file.ts';

const files = streetMembers('2025-01');
const member = (force: string, dataset: string) => `2025-01/2025-01-${force}-${dataset}.csv`;
const decision = { id: 'a', outcome: 'Suspect charged', at: POINTS.inN1 };
const search = { date: '2025-01-03T12:00:00+00:00', object: 'Stolen goods', at: POINTS.inN1 };

/** January with something wrong in a file of every kind and of two forces. */
const january = {
  ...files,
  [streetMember('2025-01', 'merseyside')]:
    `${files[streetMember('2025-01', 'merseyside')]?.toString() ?? ''}half a row,\n`,
  [streetMember('2025-01', 'cheshire')]:
    `${files[streetMember('2025-01', 'cheshire')]?.toString().replace('Vehicle crime', 'Time travel') ?? ''}\n`,
  [member('merseyside', 'outcomes')]:
    `${outcomesFile('2025-01', [decision, decision, { id: 'b', outcome: '' }])}x`,
  [member('cheshire', 'outcomes')]: outcomesFile('2025-01', [
    decision,
    { ...decision, month: '2024-01' },
    decision,
  ]),
  [member('northern-ireland', 'outcomes')]: outcomesFile('2025-01', [decision]),
  [member('merseyside', 'stop-and-search')]: searchesFile([search, search, { ...search, at: '200,53' }]),
  [member('cheshire', 'stop-and-search')]: `${searchesFile([search, search, { date: 'soon' }])}"`,
};

/** Lines after the header of every CSV file in an archive, counted by themselves. */
async function linesIn(archive: string): Promise<Record<string, number>> {
  const lines: Record<string, number> = {};
  for await (const [name, text] of membersOf(archive, (each) => each.endsWith('.csv')))
    lines[name] = (text.match(/[^\n]*\n|[^\n]+$/g) ?? []).length - 1;
  return lines;
}

const sum = (numbers: readonly number[]) => numbers.reduce((total, n) => total + n, 0);

describe('rows in are rows out and those rejected, by reason,', () => {
  let world: World;
  let release: AreaRelease;
  let report: string;
  beforeAll(async () => {
    const result = await imported({
      'crime/2025-01.zip': await zipOf(january),
      'crime/2025-02.zip': null,
      'boundaries/2025-01.zip': await zipOf({
        ...boundaryMembers,
        '2025-01/northern-ireland/B1.kml': kmlOf('B1', [[N1]]),
      }),
      'teams/merseyside.json': teamsFile(
        {},
        {
          neighbourhoods: ['N1', 'N1', 'S1'].flatMap(
            (id) => (JSON.parse(teamsFile({ id })) as { neighbourhoods: object[] }).neighbourhoods,
          ),
        },
      ),
      'teams/northern-ireland.json': teamsFile({}, { force: 'northern-ireland' }),
    });
    world = result.world;
    release = result.release;
    report = result.stdout;
  });

  it('for every file of the crime archive', async () => {
    const lines = await linesIn(world.path('crime/2025-01.zip'));
    const datasets = { street: release.coverage, ...release.otherCoverage };
    for (const [dataset, coverage] of Object.entries(datasets)) {
      if (!Array.isArray(coverage)) continue;
      expect(coverage.map(({ force }) => force)).toEqual(['cheshire', 'merseyside']);
      for (const { force, month, rows, rejected } of coverage) {
        const name = `${month}/${month}-${force}-${dataset}.csv`;
        expect([name, rows + rejected]).toEqual([name, lines[name]]);
        expect(rejected).toBeGreaterThan(0);
      }
    }
  });

  it.each(['street', 'outcomes', 'stop-and-search'] as const)(
    'for all files of %s together',
    async (dataset) => {
      const lines = Object.entries(await linesIn(world.path('crime/2025-01.zip')));
      const { accounts } = release.release;
      const account = dataset === 'street' ? accounts.crime : accounts[dataset];
      expect(account?.read).toBe(
        sum(lines.flatMap(([name, n]) => (name.endsWith(`-${dataset}.csv`) ? [n] : []))),
      );
      const parts = [
        account?.published ?? NaN,
        ...Object.values({ ...account?.outside, ...account?.rejected }),
      ];
      expect(sum(parts)).toBe(account?.read);
    },
  );

  it('and the report names the file and the reason', () => {
    const [, said = ''] = report.split('## Rejected rows, by file\n\n');
    expect(said.split('\n\n')[0]?.split('\n')).toEqual([
      '- 2025-01 cheshire outcomes: monthNotOfFile 1',
      '- 2025-01 cheshire stop-and-search: dateNotADay 1, malformedRow 1',
      '- 2025-01 cheshire street: malformedRow 1, unknownCrimeType 1',
      '- 2025-01 merseyside outcomes: malformedRow 1, noOutcome 1',
      '- 2025-01 merseyside stop-and-search: coordinatesOutOfRange 1',
      '- 2025-01 merseyside street: malformedRow 1',
    ]);
  });

  it('for outlines and teams too: those of Northern Ireland are outside', () => {
    expect(release.release.accounts).toMatchObject({
      boundaries: { read: 3, published: 2, outside: { 'northern-ireland': 1 }, rejected: {} },
      teams: { read: 4, published: 2, outside: { 'northern-ireland': 1 }, rejected: { repeatedTeam: 1 } },
    });
    expect(release.areas.neighbourhoods.map(({ force, id }) => `${force}/${id}`)).toEqual([
      'merseyside/N1',
      'merseyside/S1',
    ]);
    expect(report).toContain('## Details of teams\n\n- read: 4\n- published: 2\n');
  });
});

it('a file whose rows do not end as lines do is refused: its rows could not be told from its lines', async () => {
  const name = streetMember('2025-01', 'merseyside');
  const rows = (files[name]?.toString() ?? '').split('\n').slice(1, -1);
  const header = (files[name]?.toString() ?? '').split('\n')[0] ?? '';
  const said = await refusal({
    'crime/2025-01.zip': await zipOf({ ...files, [name]: `${header}\n${rows.join('\r')}\r` }),
  });
  expect(said).toContain(`2025-01.zip: ${name}: found 8 rows in 1 lines; expected a row a line.`);
});
