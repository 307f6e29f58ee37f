import { gzipSync } from 'node:zlib';
import { parse } from 'csv-parse/sync';
import { describe, expect, test } from 'vitest';
import { publishedReportCards, reportCardsCsv } from '../../src/components/report-cards/published.ts';
import { comparisonData } from '../../src/domain/report-cards/comparison-data.ts';
import { cellOf } from '../../src/domain/report-cards/report-card.ts';
import { reportCards } from '../../src/read/report-cards/report-cards.ts';
import { siteData } from '../../src/read/site.ts';
import { publishedReportCardsSchema } from '../../src/schemas/report-cards/published.ts';
import { daysOpen, watchOf } from '../../src/domain/report-cards/monitoring.ts';
import { causesSentence, watchSentence } from '../../src/i18n/report-cards/force.ts';
import type { EngageList, MonitoringRow } from '../../src/schemas/report-cards/rows.ts';

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

const spell = (force: string, entered: string, left: MonitoringRow['left']): MonitoringRow => ({
  force,
  entered,
  left,
  source: 'https://paper.example/',
  note: null,
});
const list = (forces: string[] | null): EngageList => ({
  asOf: '2026-11-28',
  address: 'https://inspectors.example/engage/',
  forces,
});
const rows = [
  spell('ash', '2016', null),
  spell('birch', '2024-12-06', null),
  spell('cedar', '2019', '2023-09'),
];
const watch = (force: string, now: string[] | null, formerly: string[] | null = null) =>
  watchOf(force, rows, { now: list(now), formerly: list(formerly) }, '2023');

describe('what is said today of closer watch', () => {
  test('is in Engage only of a force on the inspectorate’s list, as of the day it was read', () => {
    expect(watchSentence(watch('ash', ['ash']))).toBe(
      'On 28 November 2026 it stood on the inspectorate’s list of forces in Engage, its closer watch.',
    );
  });

  test('leaves a spell without an end that is older than the latest inspection to history', () => {
    expect(watch('ash', null).kind).toBe('unknown');
    expect(watchSentence(watch('ash', null))).toBeNull();
  });

  test('gives the last word with its day, and that whether it has left is not known', () => {
    expect(watchSentence(watch('birch', null))).toContain('on 6 December 2024');
    expect(watchSentence(watch('birch', null))).toContain('Whether it has left since was not known');
  });

  test('believes the list, once it is read, before a spell without an end', () => {
    expect(watch('birch', ['elm']).kind).toBe('notListed');
  });

  test('says of a force on the list of earlier ones when it left', () => {
    expect(watchSentence(watch('cedar', null, ['cedar']))).toContain('from 2019 to September 2023');
  });
});

describe('how long a cause of concern was open', () => {
  test('is a number of days where both days are known', () => {
    expect(daysOpen('2024-03-11', '2025-05-22')).toEqual({ least: 437, most: 437 });
  });

  test('is a span where one is known to the month alone', () => {
    expect(daysOpen('2023-11-24', '2024-07')).toEqual({ least: 220, most: 250 });
  });

  test('is not known where a day is missing, or where they do not follow each other', () => {
    expect(daysOpen(null, '2025-07-31')).toBeNull();
    expect(daysOpen('2024-12-06', null)).toBeNull();
    expect(daysOpen('2024-12-06', '2023')).toBeNull();
  });
});

describe('what is said of causes of concern as a whole', () => {
  const rows = (...status: ('open' | 'closed' | null)[]) =>
    causesSentence(status.map((one) => ({ status: one })));

  test('counts what is closed, what was open when last heard of, and what is not known', () => {
    expect(rows('closed', 'closed', 'open', null)).toMatch(
      /4 causes of concern .*: 2 are closed, 1 was open when last heard of and what became of 1 is not known\.$/,
    );
    expect(rows(null, null)).toMatch(/2 causes .*: what became of them is not known\.$/);
    expect(rows(null)).toMatch(/1 cause .*: what became of it is not known\.$/);
  });

  test('takes none found for no proof that there are none', () => {
    expect(rows()).toContain('That does not mean that there is none.');
  });
});
