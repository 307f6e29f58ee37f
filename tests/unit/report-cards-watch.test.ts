import { describe, expect, test } from 'vitest';
import { daysOpen } from '../../src/domain/report-cards/causes.ts';
import { watchOf } from '../../src/domain/report-cards/monitoring.ts';
import { causesSentence, watchSentence } from '../../src/i18n/report-cards/watch.ts';
import type { EngageList, MonitoringRow } from '../../src/schemas/report-cards/rows.ts';

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
