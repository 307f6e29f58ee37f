import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { coverageOf } from '../../src/domain/crime/coverage.ts';
import type { AreaRelease } from '../../src/read/release.ts';
import type { Dataset } from '../../src/schemas/crime/coverage.ts';
import { byWords } from './support/counts.ts';
import { temporaryFolder, treeOf } from './support/files.ts';
import { POINTS } from './support/made-up-crime.ts';
import { section } from './support/made-up-release.ts';
import { evidenceOf, importingMonths, LAST, MONTHS, soundRows } from './support/months.ts';
import { type DecisionRow, outcomesFile, type SearchRow, searchesFile } from './support/other-csv.ts';
import { makeWorld, type World } from './support/world.ts';

let world: World;
beforeAll(async () => {
  world = await makeWorld({ 'crime/2025-01.zip': null, 'crime/2025-02.zip': null });
});

const PLACES = [POINTS.inN1, POINTS.inS1, POINTS.inN1East, POINTS.inNoPatch];
const OUTCOMES = [
  'Suspect charged',
  'Investigation complete; no suspect identified',
  'Unable to prosecute suspect',
];
const OBJECTS = ['Controlled drugs', 'Stolen goods', 'Offensive weapons'];

type Row = DecisionRow | SearchRow;
type Damage = (rows: Row[]) => Row[];

/** Three hundred decisions a month, each on a crime of its own. */
const decisions = (month: string): DecisionRow[] =>
  Array.from({ length: 300 }, (_, i) => ({
    ...{ id: `${month}-${i}`, outcome: OUTCOMES[i % 3] ?? '', at: PLACES[i % 4] ?? '' },
  }));

/** Two hundred and forty searches a month, no two at one time. */
const searches = (month: string): SearchRow[] =>
  Array.from({ length: 240 }, (_, i) => ({
    date: `${month}-${String(1 + (i % 28)).padStart(2, '0')}T${String(i % 24).padStart(2, '0')}:${String(i % 60).padStart(2, '0')}:00+00:00`,
    ...{ object: OBJECTS[i % 3] ?? '', outcome: i % 4 === 0 ? 'Arrest' : 'A no further action disposal' },
    at: PLACES[i % 4] ?? '',
    more: { Gender: 'Male', 'Age range': '18-24', 'Self-defined ethnicity': i % 9 ? 'White' : '' },
  }));

const filesOf = {
  outcomes: (month: string, damage: Damage) => outcomesFile(month, damage(decisions(month)) as DecisionRow[]),
  'stop-and-search': (month: string, damage: Damage) => searchesFile(damage(searches(month)) as SearchRow[]),
};

interface Choice {
  months?: readonly string[];
  out?: string;
  more?: readonly string[];
  force?: string;
}

/** Sound crimes, and a dataset besides them of which some months are damaged. */
function importing(
  dataset: keyof typeof filesOf,
  damaged: Record<string, Damage>,
  { months = MONTHS, force = 'merseyside', ...others }: Choice = {},
) {
  const members = Object.fromEntries(
    months.map((month) => [
      `${month}/${month}-${force}-${dataset}.csv`,
      filesOf[dataset](month, damaged[month] ?? ((rows) => rows)),
    ]),
  );
  return importingMonths(world, {}, { months, members, ...others });
}

/** Statuses of a month for the force and at its places. */
const statuses = (release: AreaRelease, dataset: Dataset, month: string) =>
  (['force', 'place'] as const).map(
    (level) => coverageOf(evidenceOf(release), 'merseyside', dataset, month, level).status,
  );

/** Every count of a month, of the force and of its patches. */
function countsOf(release: AreaRelease, dataset: keyof typeof filesOf, month: string) {
  const file =
    dataset === 'outcomes' ? release.forceDecisions('merseyside') : release.forceSearches('merseyside');
  if (!file) throw new Error('not imported');
  const at = file.months.indexOf(month);
  const last = (series: readonly (readonly unknown[])[]) =>
    series.map((one) => (one.at(-1) as (number | null)[])[at]);
  const details = 'details' in file ? Object.values(file.details ?? {}).flatMap(last) : [];
  return {
    force: [...last(file.counts), ...details],
    patches: Object.values(file.neighbourhoods).flatMap(last),
  };
}

const moved =
  (by: number): Damage =>
  (rows) =>
    rows.map((row) => {
      const [lon = 0, lat = 0] = (row.at ?? '').split(',').map(Number);
      return { ...row, at: `${(lon + by).toFixed(6)},${lat}` };
    });
const withoutPlace: Damage = (rows) => rows.map(({ at, ...row }) => (at === undefined ? row : (row as Row)));
const cutOff: Damage = (rows) => rows.slice(0, 100);
const twice: Damage = (rows) => [...rows, ...rows];

describe.each(['outcomes', 'stop-and-search'] as const)('a month of %s', (dataset) => {
  it.each<[string, Damage]>([
    ['that breaks off', cutOff],
    ['that holds everything twice', twice],
    [
      'of which a fifth cannot be used',
      (rows) => rows.map((row, i) => (i % 5 ? row : { ...row, at: '335000,391000' })),
    ],
  ])('is not known at all: %s', async (_, damage) => {
    const { code, stdout, release } = await importing(dataset, { [LAST]: damage });
    expect(code).toBe(0);
    const after = release();
    expect(statuses(after, dataset, LAST)).toEqual(['notKnown', 'notKnown']);
    expect(statuses(after, dataset, '2025-07')).toEqual(['published', 'published']);
    const { force, patches } = countsOf(after, dataset, LAST);
    expect([...new Set([...force, ...patches])]).toEqual([null]);
    expect(countsOf(after, dataset, '2025-07').patches).not.toContain(null);
    expect(section(stdout, 'Force-months that cannot')).toContain(`merseyside 2025-08 ${dataset}: found`);
    expect(statuses(after, 'street', LAST)).toEqual(['published', 'published']);
  });

  it.each<[string, Damage]>([
    ['blank', withoutPlace],
    ['moved by a hundred metres', moved(0.0015)],
    ['on one point', (rows) => rows.map((row) => ({ ...row, at: POINTS.inN1 }))],
    ['blank for half of the rows', (rows) => [...withoutPlace(rows.slice(0, 150)), ...rows.slice(150)]],
  ])('is not known of teams where its places are wrong: %s', async (_, damage) => {
    const { release } = await importing(dataset, { '2025-04': damage });
    const after = release();
    expect(statuses(after, dataset, '2025-04')[1]).toBe('notKnown');
    expect(statuses(after, dataset, '2025-04')[0]).not.toBe('notKnown');
    const { force, patches } = countsOf(after, dataset, '2025-04');
    expect([...new Set(patches)]).toEqual([null]);
    expect(force).not.toContain(null);
  });

  it('is refused where it is another force’s, under its own force’s name', async () => {
    const { code, stderr } = await importing(dataset, { [LAST]: moved(0.1) });
    expect(code).toBe(2);
    expect(stderr).toMatch(
      /- 2025-08 merseyside: \d+ of \d+ (outcomes|searches) lie in another force's area, most in that of cheshire/,
    );
  });

  it('stops an update that nobody looks at, until it is accepted, and leaves the release in place', async () => {
    const out = join(await temporaryFolder(), 'areas');
    await importing(dataset, {}, { out });
    const before = await treeOf(out);
    const { code, stderr } = await importing(dataset, { [LAST]: cutOff }, { out, more: ['--unattended'] });
    expect(code).toBe(2);
    expect(stderr).toContain(
      `- merseyside 2025-08 ${dataset}: found 100 rows; expected about as in other months`,
    );
    expect(stderr).toContain(`add content/corrections/merseyside-2025-08-${dataset}-rows.yaml`);
    expect(await treeOf(out)).toEqual(before);
  });

  it('is said to be beyond telling where there are too few months, and to be thin where it may not be whole', async () => {
    const few = await importing(dataset, {}, { months: MONTHS.slice(0, 3) });
    expect(section(few.stdout, 'Force-months that may not')).toContain(`merseyside ${dataset} (3)`);
    const thin = await importing(dataset, { [LAST]: (rows) => rows.slice(0, 165) });
    expect(section(thin.stdout, 'Force-months that may not')).toContain(
      `- merseyside 2025-08 ${dataset}: 165 rows`,
    );
    expect(statuses(thin.release(), dataset, LAST)).toEqual(['published', 'published']);
  });
});

describe('outcomes that cannot be right', () => {
  it('are not known where one answer is gone from them', async () => {
    const { release } = await importing('outcomes', {
      [LAST]: (rows) => rows.map((row) => ({ ...row, outcome: OUTCOMES[1] ?? '' })),
    });
    expect(statuses(release(), 'outcomes', LAST)).toEqual(['notKnown', 'notKnown']);
  });

  it('tell nothing of what came of a crime', async () => {
    const member = `2025-08/2025-08-merseyside-outcomes.csv`;
    const rows = () =>
      [...soundRows(), ...soundRows(), ...soundRows()].map((row, i) => ({
        ...row,
        id: `c${i}`,
        outcome: 'Under investigation',
      }));
    const charged = Array.from({ length: 600 }, (_, i) => ({ id: `c${i}`, outcome: 'Suspect charged' }));
    const of = async (file: DecisionRow[]) => {
      const { release } = await importingMonths(
        world,
        {},
        {
          months: [LAST],
          rows,
          members: { [member]: outcomesFile(LAST, file) },
        },
      );
      const crime = release().forceCrime('merseyside');
      if (!crime) throw new Error('not imported');
      return Object.keys(byWords(crime.counts, crime)).map((words) => words.split(', ')[1]);
    };
    expect(new Set(await of(charged))).toEqual(new Set(['charged']));
    expect(new Set(await of([...charged, ...charged]))).toEqual(new Set(['under-investigation']));
  });

  it('of next to no rows are no month', async () => {
    const { release } = await importing(
      'outcomes',
      { [LAST]: (rows) => rows.slice(0, 14) },
      { months: [LAST] },
    );
    expect(statuses(release(), 'outcomes', LAST)).toEqual(['notKnown', 'notKnown']);
  });
});

describe('searches that cannot be right', () => {
  it.each<[string, Damage]>([
    ['what was looked for', (rows) => rows.map((row) => ({ ...row, object: '' }))],
    ['what came of it', (rows) => rows.map((row) => ({ ...row, outcome: '' }))],
    ['who was searched', (rows) => rows.map((row) => ({ ...row, more: {} }))],
    ['that anybody was arrested', (rows) => rows.map((row) => ({ ...row, outcome: 'Community resolution' }))],
  ])('are not known where they no longer say %s', async (_, damage) => {
    const { release } = await importing('stop-and-search', { [LAST]: damage });
    expect(statuses(release(), 'stop-and-search', LAST)).toEqual(['notKnown', 'notKnown']);
  });

  it('are counted by the same words in whatever capitals, blanks and dashes, and as blank where nothing is said', async () => {
    const spelt = (rows: Row[], i: number, more: Record<string, string>, object: string) =>
      rows.map((row, at) => (at % 4 === i ? { ...row, object, more } : row));
    const damage: Damage = (rows) => {
      const one = spelt(
        rows,
        1,
        { Gender: 'male ', 'Age range': '18\u201324', 'Self-defined ethnicity': 'WHITE' },
        'controlled  drugs',
      );
      const two = spelt(
        one,
        2,
        { Gender: '\u00a0Male', 'Age range': ' 18-24', 'Self-defined ethnicity': 'N/A' },
        'Controlled drugs ',
      );
      return spelt(
        two,
        3,
        { Gender: 'Male', 'Age range': '18-24', 'Self-defined ethnicity': 'NULL' },
        'CONTROLLED DRUGS',
      );
    };
    const { release } = await importing('stop-and-search', { [LAST]: damage });
    const searches = release().forceSearches('merseyside');
    const said = (field: 'gender' | 'ageRange' | 'selfDefinedEthnicity') =>
      searches?.details?.[field].map(([words]) => words).sort();
    expect([said('gender'), said('ageRange'), said('selfDefinedEthnicity')]).toEqual([
      ['Male'],
      ['18-24'],
      ['', 'White'],
    ]);
    expect(searches?.objects).toEqual([...OBJECTS].sort());
  });

  it('are as they are of a force that searches few', async () => {
    const of = Object.fromEntries(
      MONTHS.map((month, i): [string, Damage] => [month, (rows) => rows.slice(0, 5 + ((i * 7) % 9))]),
    );
    const { release } = await importing('stop-and-search', of);
    for (const month of MONTHS)
      expect(statuses(release(), 'stop-and-search', month)).toEqual(['published', 'published']);
  });
});
