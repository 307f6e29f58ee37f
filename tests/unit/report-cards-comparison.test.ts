import { parse } from 'csv-parse/sync';
import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import { comparisonFinding } from '../../src/domain/report-cards/comparison-finding.ts';
import { compare } from '../../src/domain/report-cards/comparison.ts';
import type { ComparisonData, PublishedFigure } from '../../src/domain/report-cards/comparison-data.ts';
import { exportCsv, exportRounds, exportRows } from '../../src/domain/report-cards/comparison-export.ts';
import {
  type ForcesComparison,
  inRound,
  leftOut,
  MOST_FORCES,
  readComparison,
  writeComparison,
} from '../../src/domain/report-cards/comparison-state.ts';
import { roundTable } from '../../src/domain/report-cards/report-card.ts';
import { compareWords, comparisonSentence } from '../../src/i18n/report-cards/compare.ts';
import { otherRound, row, smallForces, smallRound, smallRows } from '../fixtures/report-cards/small-cards.ts';

const figure = (id: string, period: string, values: (number | null)[]): PublishedFigure => ({
  id,
  name: `Officers, "full-time"`,
  short: 'Officers',
  group: 'Workforce',
  period,
  unit: 'count',
  decimals: 0,
  caution: '',
  source: { title: 'Workforce', publisher: 'Home Office', address: 'https://office.example/' },
  readFrom: null,
  values,
  notes: [],
  sources: [],
});

const figures = [
  figure('officers-2010', '31 March 2010', [9, 8, 7, 6]),
  figure('officers-2026', '31 March 2026', [1, 2, null, 4]),
];
const forces = smallForces.map((id) => ({
  id,
  name: `${id} Police`,
  shortName: id,
  nation: 'England',
  region: 'London',
  people: 1000,
  similar: [],
  distances: [],
}));
const all = [...smallRows, row('elm', 'calls', 'Poor')];
const data: ComparisonData = {
  release: '2025-12-0123456789',
  forces,
  tables: [roundTable(otherRound, all, smallForces), roundTable(smallRound, all, smallForces)],
  figures,
  figureCell: (one, force) => ({
    value: one.values[smallForces.indexOf(force)] ?? null,
    note: null,
    source: one.source.address,
  }),
};
const asked = (query: string) => readComparison(query, data) as ForcesComparison;
const order = (query: string) => compare(data, asked(query)).rows.map(({ force }) => force.id);

describe('a comparison in the address', () => {
  test('begins with the latest round and all forces', () => {
    expect(asked('')).toMatchObject({ view: 'forces', round: 'round-b', forces: [], figures: [] });
  });

  test('is read back as it was written, and can be read by a person', () => {
    const query = 'round=round-b&forces=elm,ash&figures=officers-2026&sort=grade.calls&order=reversed';
    expect(writeComparison(asked(query))).toBe(query);
  });

  test('takes at most six forces, each once, and none that does not exist', () => {
    expect(asked('forces=ash,ash,oak,birch').forces).toEqual(['ash', 'birch']);
    expect(MOST_FORCES).toBe(6);
  });

  test('follows one force through all rounds', () => {
    expect(readComparison('across=ash', data)).toEqual({ view: 'rounds', force: 'ash' });
    expect(readComparison('across=oak', data)).toMatchObject({ view: 'forces' });
  });

  test('that names what is not there, or more than has room, is told what was left out', () => {
    const left = (query: string) => leftOut(query, readComparison(query, data), data);
    expect(left('round=round-b&forces=ash,birch&figures=officers-2026')).toBeNull();
    expect(left('across=ash')).toBeNull();
    const lost = left('forces=ash,oak,buy%20here&round=round-z&figures=horses-2020');
    expect(lost).toEqual({
      unknown: ['round-z', 'oak', 'buy here', 'horses-2020'],
      noRoom: [],
      round: null,
    });
    expect(lost && compareWords.leftOut(lost)).toContain(
      'could not find “round-z”, “oak”, something that we cannot read and “horses-2020”',
    );
    expect(left('across=oak')?.unknown).toEqual(['oak']);
    const six = { ...(readComparison('', data) as ForcesComparison), forces: ['ash'] };
    expect(leftOut('forces=ash,elm', six, data)).toEqual({ unknown: [], noRoom: ['elm'], round: null });
    const scant = leftOut('round=round-a', six, data);
    expect(scant && compareWords.leftOut(scant)).toContain('Round A cannot be compared');
  });

  test('is sound whatever somebody types', () => {
    fc.assert(
      fc.property(fc.string(), (query) => {
        const read = readComparison(query, data);
        expect(readComparison(writeComparison(read), data)).toEqual(read);
      }),
    );
  });
});

describe('no two rounds are ranked together', () => {
  const ids = (table: typeof smallRound) => table.questions.map(({ id }) => `grade.${id}`);
  const part = fc.constantFrom('round-a', 'round-b', 'ash', 'elm', 'oak', 'officers-2010', 'officers-2026');
  const sort = fc.constantFrom(
    ...ids(smallRound),
    ...ids(otherRound),
    'figure.officers-2010',
    'figure.officers-2026',
    'horses',
  );

  test('by any address: the order is always of a question of the one round shown, or of one figure shown', () => {
    fc.assert(
      fc.property(
        part,
        fc.array(part),
        fc.array(part),
        sort,
        fc.boolean(),
        (round, picked, shown, by, reversed) => {
          const query = `round=${round}&forces=${picked.join(',')}&figures=${shown.join(',')}&sort=${by}${reversed ? '&order=reversed' : ''}`;
          const read = asked(query);
          const { table, rows } = compare(data, read);
          const allowed = [
            '',
            ...table.round.questions.map(({ id }) => `grade.${id}`),
            ...read.figures.map((id) => `figure.${id}`),
          ];
          expect(allowed).toContain(read.sort);
          const grades = rows.flatMap((one) =>
            one.grades.flatMap((cell) => (cell.kind === 'graded' ? cell.grade : [])),
          );
          const words = table.round.scale.map(({ grade }) => grade);
          expect(grades.filter((grade) => !words.includes(grade))).toEqual([]);
        },
      ),
    );
  });

  test('by changing the round: an order by a question of the old round is given up', () => {
    const before = asked('round=round-b&sort=grade.crime&order=reversed&figures=officers-2026');
    expect(inRound(before, 'round-a')).toMatchObject({ round: 'round-a', sort: '', reversed: false });
    const byFigure = asked('round=round-b&sort=figure.officers-2026&figures=officers-2026');
    expect(inRound(byFigure, 'round-a').sort).toBe('figure.officers-2026');
  });

  test('by two periods of a figure: each is a column with an order of its own', () => {
    const both = 'figures=officers-2010,officers-2026&sort=figure.';
    expect(order(`${both}officers-2010`)).toEqual(['ash', 'birch', 'cedar', 'elm']);
    expect(order(`${both}officers-2026`)).toEqual(['elm', 'birch', 'ash', 'cedar']);
  });
});

describe('sorting a comparison', () => {
  test('puts the best grade first and what is not found last, both ways', () => {
    expect(order('sort=grade.calls')).toEqual(['ash', 'cedar', 'birch', 'elm']);
    expect(order('sort=grade.crime&order=reversed')).toEqual(['ash', 'birch', 'cedar', 'elm']);
  });

  test('shows only the forces that were picked', () => {
    expect(order('forces=elm,ash')).toEqual(['ash', 'elm']);
  });
});

describe('the sentence at the head of a comparison', () => {
  const steps = [
    { grade: 'Good', mark: 'disc', meaning: null },
    { grade: 'Requires improvement', mark: 'ring', meaning: null },
  ] as const;
  const round = { ...smallRound, scale: [...steps] };
  const graded = (force: string, calls: string, crime: string) => [
    row(force, 'calls', calls),
    row(force, 'crime', crime),
  ];
  const [well, ill] = ['Good', 'Requires improvement'];
  const rows = [...graded('ash', well, well), ...graded('birch', ill, ill), row('cedar', 'calls', ill)];
  const own = { ...data, tables: [roundTable(round, rows, smallForces)] };
  const sentence = (query: string) => {
    const read = readComparison(query, own) as ForcesComparison;
    return comparisonSentence(comparisonFinding(compare(own, read), read), 'Round B');
  };

  test('counts areas of forces with every grade, those with most to improve first', () => {
    expect(sentence('forces=ash,birch')).toBe('Round B: birch must improve in 2 of 2 areas, ash in none');
  });

  test('names forces with some or no grades, and counts nothing of them', () => {
    expect(sentence('forces=birch,cedar,elm')).toBe(
      'Round B: birch must improve in 2 of 2 areas (not all grades of cedar and elm are known)',
    );
    expect(sentence('forces=cedar,elm')).toBeNull();
  });

  test('says of all forces in which area most must improve, and of a figure who has most and least', () => {
    expect(sentence('')).toBe('Round B: 2 of 3 graded forces must improve in “Answering calls”');
    expect(sentence('forces=ash,birch,cedar&figures=officers-2026&sort=figure.officers-2026')).toBe(
      'Officers, 31 March 2026: most in birch (2), least in ash (1), of the 2 forces that have it',
    );
  });

  test('takes a published count that has none below the line for what it is, and no other', () => {
    const counts = new Map([
      ['elm', { byRank: [2, 0], basis: 'stated', source: 'https://paper.example/e', note: null } as const],
      ['cedar', { byRank: [0, 2], basis: 'stated', source: 'https://paper.example/c', note: null } as const],
    ]);
    const counting = { ...data, tables: [roundTable(round, rows, smallForces, counts)] };
    const read = readComparison('forces=birch,cedar,elm', counting) as ForcesComparison;
    expect(comparisonSentence(comparisonFinding(compare(counting, read), read), 'Round B')).toBe(
      'Round B: birch must improve in 2 of 2 areas, elm in none (not all grades of cedar are known)',
    );
  });

  test('says nothing on a scale that does not say who must improve', () => {
    const read = asked('forces=ash,birch');
    expect(comparisonSentence(comparisonFinding(compare(data, read), read), 'Round B')).toBeNull();
  });
});

describe('taking a comparison away', () => {
  const table = compare(data, asked('forces=ash,birch&figures=officers-2026'));
  const rows = exportRows(table);

  test('the CSV comes back as the same table', () => {
    expect(parse(exportCsv(rows), { columns: true, bom: true })).toEqual(rows);
  });

  test('an unknown grade is said to be so, with the page to look at, and is never blank', () => {
    expect(rows.find(({ force, item }) => force === 'birch' && item === 'Investigating crime')).toMatchObject(
      {
        value: 'not found',
        basis: 'not found',
        source: 'https://inspectors.example/birch-and-beech-b/',
      },
    );
    expect(rows.filter(({ value, source }) => value === '' || source === '')).toEqual([]);
  });

  test('how many areas have each grade stands beside the grades where counts are published, with its source', () => {
    const counts = new Map([
      [
        'birch',
        {
          byRank: [1, 1, 0],
          basis: 'stated',
          source: 'https://paper.example/b',
          note: 'Read in part.',
        } as const,
      ],
    ]);
    const counted = { ...data, tables: [roundTable(smallRound, all, smallForces, counts)] };
    const read = readComparison('forces=ash,birch,cedar', counted) as ForcesComparison;
    const together = exportRows(compare(counted, read)).filter(({ item }) => item === 'all areas together');
    expect(together.map(({ force, value, basis, source }) => [force, value, basis, source])).toEqual([
      ['ash', '1 good, 1 poor', 'derived', 'https://inspectors.example/ash-b/'],
      ['birch', '1 good, 1 fair', 'stated', 'https://paper.example/b'],
      ['cedar', 'not found', 'not found', 'https://inspectors.example/cedar-b/'],
    ]);
    expect(rows.some(({ item }) => item === 'all areas together')).toBe(false);
  });

  test('a force through all rounds names the round of each grade', () => {
    expect(exportRounds(data, 'ash').map(({ period, value }) => [period, value])).toEqual([
      ['Round A', 'Excellent'],
      ['Round B', 'Good'],
      ['Round B', 'Poor'],
    ]);
  });
});
