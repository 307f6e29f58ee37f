import { describe, expect, test } from 'vitest';
import { findings } from '../../src/domain/report-cards/findings.ts';
import type { CardRound } from '../../src/domain/report-cards/grade.ts';
import { countOf, knownGrades, publishedCounts } from '../../src/domain/report-cards/known-grades.ts';
import { roundTable } from '../../src/domain/report-cards/report-card.ts';
import { findingSentences } from '../../src/i18n/report-cards/report-cards.ts';
import { knownSentences } from '../../src/i18n/report-cards/known.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';
import { need, siteData } from '../../src/read/site.ts';
import type { GradeCountRow } from '../../src/schemas/report-cards/rows.ts';
import { row, smallRound } from '../fixtures/report-cards/small-cards.ts';

/** A made-up round of two areas on the five grades. */
const round: CardRound = {
  ...smallRound,
  scale: [
    { grade: 'Outstanding', mark: 'star', meaning: null },
    { grade: 'Good', mark: 'disc', meaning: null },
    { grade: 'Adequate', mark: 'half', meaning: null },
    { grade: 'Requires improvement', mark: 'ring', meaning: null },
    { grade: 'Inadequate', mark: 'cross', meaning: null },
  ],
};
const forces = ['ash', 'birch', 'cedar', 'elm', 'fir', 'gorse'];

const count = (
  force: string,
  counts: (number | null)[],
  more: Partial<GradeCountRow> = {},
): GradeCountRow => ({
  force,
  framework: 'round-b',
  outstanding: counts[0] ?? null,
  good: counts[1] ?? null,
  adequate: counts[2] ?? null,
  'requires-improvement': counts[3] ?? null,
  inadequate: counts[4] ?? null,
  basis: 'stated',
  source: `https://inspectors.example/count-${force}`,
  note: null,
  ...more,
});

const rows = [
  row('ash', 'calls', 'Good'),
  row('ash', 'crime', 'Requires improvement', { basis: 'derived' }),
  row('birch', 'calls', 'Inadequate'),
  row('fir', 'calls', 'Outstanding'),
];
const counts = publishedCounts(round, [
  count('birch', [0, 0, 0, 1, 1]),
  count('cedar', [0, 0, 0, 0, 2]),
  count('elm', [null, null, null, 0, 0]),
]);
const table = roundTable(round, rows, forces, counts);
const said = (force: string) => knownSentences(knownGrades(table, force), 'It', 'Round B').join(' ');

describe('what a report card says of a force', () => {
  test('is each grade with its number of areas where all areas are known, and how many were worked out', () => {
    expect(said('ash')).toBe(
      'In Round B, inspectors graded It “good” in 1 area and “requires improvement” in 1 area. Which area has which grade is worked out for 1 of them (†); its own entry below says how.',
    );
  });

  test('is the published count where some areas are missing, then those that are known by name', () => {
    expect(said('birch')).toBe(
      'In Round B, the inspectorate gave It 1 “requires improvement” and 1 “inadequate”. Which areas the other one is (1 “requires improvement”), our sources do not say. By name we know: answering calls (inadequate).',
    );
  });

  test('is the published count where no area is known: never that there are no grades', () => {
    expect(said('cedar')).toBe(
      'In Round B, the inspectorate gave It 2 “inadequate”. Which areas, our sources do not say.',
    );
    expect(knownGrades(table, 'cedar')).toMatchObject({ kind: 'counted', unnamed: [['Inadequate', 2]] });
  });

  test('is what a count rules out where only that is stated', () => {
    expect(said('elm')).toContain('no area of It was graded “requires improvement” or “inadequate”');
  });

  test('warns that a few grades without a count say nothing of the whole', () => {
    expect(said('fir')).toBe(
      'Of It’s grades in Round B we found 1: answering calls (outstanding). 1 area is missing. We found neither those nor the inspectorate’s own count, so these few say nothing of the whole.',
    );
  });

  test('leads to the inspectorate’s page where nothing is known', () => {
    expect(knownGrades(table, 'gorse')).toEqual({
      kind: 'nothing',
      named: [],
      lookAt: 'https://inspectors.example/gorse-b/',
    });
    expect(said('gorse')).toContain('It may well have been graded.');
  });

  test('names nothing as left over where the grades break the count', () => {
    const odd = roundTable(round, rows, forces, publishedCounts(round, [count('birch', [0, 2, 0, 0, 0])]));
    expect(knownSentences(knownGrades(odd, 'birch'), 'It', 'Round B')[1]).toBe(
      'Our sources disagree on which areas.',
    );
  });
});

describe('the findings of a round', () => {
  test('count only forces whose grade is known, and say out of how many', () => {
    const three = roundTable(
      round,
      ['ash', 'birch', 'cedar', 'elm'].map((force, i) =>
        row(force, 'calls', i < 3 ? 'Requires improvement' : 'Good'),
      ),
      forces,
    );
    expect(findings(three)?.most).toMatchObject({ below: 3, known: 4, unknown: 2 });
  });

  test('leave out an area of which most forces are not known', () => {
    expect(findings(table)?.most).toBeNull();
  });

  test('count a force by its published count though none of its areas is known', () => {
    const found = findings(table);
    expect(found?.worst).toEqual({ grade: 'Inadequate', forces: 2, known: 3 });
    expect(found && findingSentences(found, (force) => force)[0]).toBe(
      '2 of the 3 forces whose grades are counted have an area that is “inadequate”; cedar has the most, 2.',
    );
  });

  test('are not given on a scale that does not say who must improve', () => {
    expect(findings(roundTable(smallRound, [], forces))).toBeNull();
  });
});

describe('the report cards of this site', () => {
  const { latest, tables } = reportCards();
  const { grades, counts: published } = siteData().content.reportCards;

  test('say of no force that its grades are not known while its count is', () => {
    for (const one of tables)
      for (const force of one.forces) {
        const { kind } = knownGrades(one, force);
        if (one.counts.has(force)) expect(kind, `${force}, ${one.round.id}`).not.toMatch(/partly|nothing/);
      }
  });

  test('show for every whole published count a count that agrees with it, or tell the difference', () => {
    const told = siteData().content.reportCards.differences.map(
      ({ force, framework }) => `${force} ${framework}`,
    );
    for (const row of published) {
      const one = need(new Map(tables.map((table) => [table.round.id, table])), row.framework);
      const shown = countOf(one, row.force);
      const whole = publishedCounts(one.round, [row]).get(row.force)?.byRank ?? [];
      if (whole.includes(null)) continue;
      const expected = one.round.scale.flatMap(({ grade }, rank) =>
        (whole[rank] ?? 0) > 0 ? [[grade, whole[rank]]] : [],
      );
      if (!told.includes(`${row.force} ${row.framework}`))
        expect(shown?.parts, `${row.force}, ${row.framework}`).toEqual(expected);
    }
  });

  test('know a count for most forces of the latest round, and never fewer than are known area by area', () => {
    const counted = latest.forces.filter((force) => countOf(latest, force) !== null);
    const named = latest.forces.filter((force) => knownGrades(latest, force).kind === 'named');
    expect(counted.length).toBeGreaterThan(latest.forces.length / 2);
    expect(counted).toEqual(expect.arrayContaining(named));
  });

  test('show nothing that is only inferred', () => {
    const inferred = grades.filter(({ basis }) => basis === 'inferred');
    for (const { force, framework, question } of inferred) {
      const one = need(new Map(tables.map((table) => [table.round.id, table])), framework);
      expect(one.cells.get(force)?.get(question)?.kind).toBe('notFound');
    }
  });
});
