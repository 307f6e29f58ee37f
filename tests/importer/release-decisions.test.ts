import { beforeAll, describe, expect, it } from 'vitest';
import type { AreaRelease } from '../../src/read/release.ts';
import { byWords } from './support/counts.ts';
import { imported, refusal } from './support/importing.ts';
import { POINTS, streetMembers } from './support/made-up-crime.ts';
import { outcomesFile, searchesFile } from './support/other-csv.ts';
import { streetFile, streetMember } from './support/street-csv.ts';
import { zipOf } from './support/zip-file.ts';

const member = (month: string, force: string, dataset: string) => `${month}/${month}-${force}-${dataset}.csv`;

/** January's crimes have ids; what came of them is told in January and February. */
const january = {
  ...streetMembers('2025-01'),
  [streetMember('2025-01', 'merseyside')]: streetFile('2025-01', [
    { id: 'a1', type: 'Burglary', outcome: 'Under investigation', at: POINTS.inN1, lsoa: 'E01000901' },
    { id: 'a2', type: 'Burglary', outcome: 'Under investigation', at: POINTS.inN1, lsoa: 'E01000901' },
    { id: 'a3', type: 'Burglary', outcome: 'Under investigation', at: POINTS.inS1, lsoa: 'E01000903' },
    { type: 'Anti-social behaviour', at: POINTS.inS1, lsoa: 'E01000903' },
  ]),
  [member('2025-01', 'merseyside', 'outcomes')]: outcomesFile('2025-01', [
    { id: 'a1', outcome: 'Unable to prosecute suspect', at: POINTS.inN1 },
    { id: 'older', outcome: 'Suspect charged', at: POINTS.inN1 },
  ]),
  [member('2025-01', 'merseyside', 'stop-and-search')]: searchesFile([
    {
      ...{
        date: '2025-01-03T12:00:00+00:00',
        object: 'Controlled drugs',
        outcome: 'Arrest',
        at: POINTS.inN1,
      },
      more: {
        'Self-defined ethnicity': 'Other ethnic group - Not stated',
        'Officer-defined ethnicity': 'White',
        Gender: 'Female',
        'Age range': '18-24',
        Legislation: 'Misuse of Drugs Act 1971 (section 23)',
      },
    },
    { date: '2025-01-31T23:30:00+00:00', object: 'Controlled drugs', outcome: 'Arrest' },
    { date: '2025-01-09T08:00:00+00:00', object: 'Stolen goods', at: POINTS.inS1 },
    { date: 'yesterday', object: 'Stolen goods' },
    { date: '2024-06-01T08:00:00+00:00', object: 'Stolen goods' },
    { date: '2025-01-09T08:00:00+00:00', object: 'Stolen goods', at: '400,53' },
    {
      date: '2025-01-10T08:00:00+00:00',
      object: 'Firearms',
      outcome: 'A no further action disposal',
      at: POINTS.inEast,
    },
  ]),
};
const february = {
  ...streetMembers('2025-02'),
  [member('2025-02', 'merseyside', 'outcomes')]: outcomesFile('2025-02', [
    { id: 'a1', outcome: 'Suspect charged', at: POINTS.inN1 },
    { id: 'a3', outcome: 'Given a talking-to', at: POINTS.inS1 },
    { id: 'a2', outcome: 'Suspect charged', at: POINTS.inN1, month: '2025-01' },
    { id: 'a2', outcome: '' },
  ]),
};

describe('outcomes files', () => {
  let release: AreaRelease;
  beforeAll(async () => {
    ({ release } = await imported({
      'crime/2025-01.zip': await zipOf(january),
      'crime/2025-02.zip': await zipOf(february),
    }));
  });

  it('say what came of a crime later than its own file: the last month wins', () => {
    const crime = release.forceCrime('merseyside');
    if (!crime) throw new Error('not imported');
    expect(byWords(crime.counts, crime)).toMatchObject({
      'burglary, charged': [1, 0],
      'burglary, under-investigation': [1, 1],
      'burglary, given-a-talking-to': [1, 0],
      'anti-social-behaviour, none-published': [1, 1],
    });
  });

  it('are counted by the month of the decision, whether or not we hold the crime', () => {
    const decided = release.forceDecisions('merseyside');
    const counts = decided?.counts.map(([outcome, n]) => [decided.outcomes[outcome] ?? '', n] as const);
    expect(decided?.months).toEqual(['2025-01', '2025-02']);
    expect(Object.fromEntries(counts ?? [])).toEqual({
      charged: [1, 1],
      'unable-to-prosecute': [1, 0],
      'given-a-talking-to': [0, 1],
    });
  });

  it('are counted for the patch that their point lies in', () => {
    const decided = release.forceDecisions('merseyside');
    const of = (id: string) =>
      Object.fromEntries(
        (decided?.neighbourhoods[id] ?? []).map(
          ([outcome, n]) => [decided?.outcomes[outcome] ?? '', n] as const,
        ),
      );
    expect(of('N1')).toEqual({ charged: [1, 1], 'unable-to-prosecute': [1, 0] });
    expect(of('S1')).toEqual({ 'given-a-talking-to': [0, 1] });
  });

  it('account for every row', () => {
    expect(release.release.accounts.outcomes).toEqual({
      read: 6,
      published: 4,
      outside: {},
      rejected: { monthNotOfFile: 1, noOutcome: 1 },
    });
    expect(release.otherCoverage.outcomes.map(({ month, rows }) => [month, rows])).toEqual([
      ['2025-01', 2],
      ['2025-02', 2],
    ]);
  });

  it('are nobody’s of a force that gave none', () => {
    expect(release.forceDecisions('cheshire')).toBeNull();
  });
});

describe('stop-and-search files', () => {
  let release: AreaRelease;
  let report: string;
  beforeAll(async () => {
    const result = await imported({ 'crime/2025-01.zip': await zipOf(january) });
    release = result.release;
    report = result.stdout;
  });

  it('are counted by what was looked for and what came of it', () => {
    const searches = release.forceSearches('merseyside');
    expect(searches?.months).toEqual(['2025-01']);
    expect(
      searches?.counts.map(([object, outcome, n]) => [
        searches.objects[object],
        searches.outcomes[outcome],
        n,
      ]),
    ).toEqual([
      ['Controlled drugs', 'Arrest', [2]],
      ['Firearms', 'A no further action disposal', [1]],
      ['Stolen goods', '', [1]],
    ]);
  });

  it('are counted for the patch that their point lies in', () => {
    const searches = release.forceSearches('merseyside');
    const of = (id: string) =>
      searches?.neighbourhoods[id]?.map(([object, , n]) => [searches.objects[object], n]);
    expect(of('N1')).toEqual([['Controlled drugs', [1]]]);
    expect(of('S1')).toEqual([['Stolen goods', [1]]]);
  });

  it('keep who was searched and under which law, of the force, with what is not stated', () => {
    expect(release.forceSearches('merseyside')?.details).toEqual({
      selfDefinedEthnicity: [
        ['', [3]],
        ['Other ethnic group - Not stated', [1]],
      ],
      officerDefinedEthnicity: [
        ['', [3]],
        ['White', [1]],
      ],
      ageRange: [
        ['', [3]],
        ['18-24', [1]],
      ],
      gender: [
        ['', [3]],
        ['Female', [1]],
      ],
      legislation: [
        ['', [3]],
        ['Misuse of Drugs Act 1971 (section 23)', [1]],
      ],
    });
  });

  it('account for every row, and the report says so', () => {
    expect(release.release.accounts['stop-and-search']).toEqual({
      read: 7,
      published: 4,
      outside: {},
      rejected: { coordinatesOutOfRange: 1, dateNotADay: 1, monthNotOfFile: 1 },
    });
    expect(report).toContain('## Stop and search\n\n- read: 7\n- published: 4\n');
  });
});

it('an outcomes file with another header is refused by name', async () => {
  const changed = outcomesFile('2025-01', []).replace('Outcome type', 'Outcome');
  const said = await refusal({
    'crime/2025-01.zip': await zipOf({ ...january, [member('2025-01', 'merseyside', 'outcomes')]: changed }),
  });
  expect(said).toContain(
    '2025-01.zip: 2025-01/2025-01-merseyside-outcomes.csv: missing columns: Outcome type; unexpected columns: Outcome',
  );
});
