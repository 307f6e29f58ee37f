import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { publishedReportCards, reportCardsCsv } from '../../src/components/report-cards/published.ts';
import { comparisonData } from '../../src/domain/report-cards/comparison-data.ts';
import { cellOf } from '../../src/domain/report-cards/report-card.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';
import { siteData } from '../../src/read/site.ts';
import { publishedReportCardsSchema } from '../../src/schemas/report-cards/published.ts';

const { tables, forces } = reportCards();
const published = publishedReportCards();

/** Every known grade of this site, as `force|round|question` → grade and source. */
const known = new Map(
  tables.flatMap((table) =>
    forces.flatMap(({ force }) =>
      table.round.questions.flatMap(({ id, name }) => {
        const cell = cellOf(table, force.id, id);
        return cell.kind === 'graded'
          ? [
              [
                `${force.id}|${table.round.name}|${name}`,
                `${cell.grade} ${cell.basis} ${cell.source}`,
              ] as const,
            ]
          : [];
      }),
    ),
  ),
);

describe('report-cards.csv', () => {
  const rows = parse<Record<string, string>>(reportCardsCsv(), { columns: true, bom: true });

  test('has the columns that others rely on, in their order', () => {
    expect(Object.keys(rows[0] ?? {}).slice(0, 7)).toEqual([
      'force',
      'framework',
      'question',
      'grade',
      'basis',
      'date',
      'source',
    ]);
  });

  test('comes back as the same table', () => {
    const back = rows
      .filter(({ grade }) => grade !== '')
      .map(
        ({ force, framework, question, grade, basis, source }) =>
          [
            `${force ?? ''}|${framework ?? ''}|${question ?? ''}`,
            `${grade ?? ''} ${basis ?? ''} ${source ?? ''}`,
          ] as const,
      );
    expect(new Map(back)).toEqual(known);
    expect(back).toHaveLength(known.size);
  });

  test('has a row for every published count, so that no graded force is missing', () => {
    const counted = rows.filter(({ question }) => question === '(published count)');
    const held = tables.flatMap((table) =>
      [...table.counts.keys()].map((force) => `${force} ${table.round.name}`),
    );
    expect(counted.map(({ force, framework }) => `${force ?? ''} ${framework ?? ''}`).sort()).toEqual(
      held.sort(),
    );
  });

  test('holds no inferred grade and none without an address', () => {
    expect(rows.filter(({ basis }) => basis === 'inferred')).toEqual([]);
    expect(rows.filter(({ source }) => !/^https?:\/\//.test(source ?? ''))).toEqual([]);
  });
});

describe('report-cards.json', () => {
  test('is what its schema says', () => {
    expect(publishedReportCardsSchema.safeParse(published).error).toBeUndefined();
  });

  test('gives the comparison of all forces in one file of at most 40 kB', () => {
    const { forces } = siteData().content;
    const territorial = forces.filter(({ kind }) => kind === 'territorial').map(({ id }) => id);
    expect(published.forces.map(({ id }) => id).sort()).toEqual(territorial.sort());
    expect(gzipSync(JSON.stringify(published)).length).toBeLessThanOrEqual(40 * 1024);
  });

  test('comes back as the same tables, cell by cell', () => {
    const back = comparisonData(published);
    for (const [i, table] of tables.entries()) {
      const other = back.tables[i];
      for (const { force } of forces)
        for (const { id } of table.round.questions)
          expect(other && cellOf(other, force.id, id)).toEqual(cellOf(table, force.id, id));
    }
  });

  test('comes back with the same published counts', () => {
    const back = comparisonData(published);
    for (const [i, table] of tables.entries()) expect(back.tables[i]?.counts).toEqual(table.counts);
  });

  test('keeps each figure to one period', () => {
    const ids = published.figures.map(({ name, period }) => `${name}|${period}`);
    expect(new Set(ids).size).toBe(ids.length);
  });

  test('has no street-level figure for a force whose months are not all there', () => {
    const rate = published.figures.find(({ id }) => id === 'street-crime-rate');
    const of = (force: string) => rate?.values[published.forces.findIndex(({ id }) => id === force)];
    expect(of('greater-manchester')).toBeNull();
    expect(of('thames-valley')).toBeNull();
    expect(of('merseyside')).toBeGreaterThan(0);
  });
});
