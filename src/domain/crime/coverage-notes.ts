import type { Level } from '../../schemas/crime/doubt.ts';
import type { Dataset, Gap } from '../../schemas/crime/coverage.ts';
import { type Coverage, type CoverageStatus, type Evidence, coverageOf } from './coverage.ts';
import { monthRuns } from './months.ts';

/** Months of one force that share a status and its reasons. */
export interface CoverageNote {
  status: CoverageStatus;
  /** Publishers' or editors' reasons; empty where nobody has given one. */
  reasons: string[];
  sources: string[];
  /** Runs of months, first and last of each. */
  runs: [string, string][];
}

/** What a reader must know of what a force publishes: every month that is not plainly published, and why. */
export function coverageNotes(
  evidence: Evidence,
  force: string,
  months: readonly string[],
  dataset: Dataset = 'street',
  level: Level = 'force',
): CoverageNote[] {
  const notes = new Map<string, { first: Coverage; months: string[] }>();
  for (const month of months) {
    const coverage = coverageOf(evidence, force, dataset, month, level);
    if (coverage.status === 'published') continue;
    const key = [coverage.status, ...coverage.gaps.map(({ reason }) => reason)].join('|');
    const note = notes.get(key) ?? { first: coverage, months: [] };
    notes.set(key, note);
    note.months.push(month);
  }
  return [...notes.values()].map(({ first, months: held }) => ({
    status: first.status,
    reasons: first.gaps.map(({ reason }) => reason),
    sources: first.gaps.map(({ source }) => source),
    runs: monthRuns(held),
  }));
}

/** What is known to be missing from, or wrong with, a dataset of a force in any of these months. */
export function gapsDuring(
  evidence: Evidence,
  force: string,
  dataset: Dataset,
  months: readonly string[],
): Gap[] {
  const [first = '', last = ''] = [months[0], months.at(-1)];
  return evidence.gaps.filter(
    (gap) =>
      gap.force === force &&
      gap.dataset === dataset &&
      gap.from <= last &&
      (gap.to === null || first <= gap.to),
  );
}
