import type { Level } from '../../schemas/crime/doubt.ts';
import type { Dataset, Gap } from '../../schemas/crime/coverage.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import { groupBy, cached } from '../by-key.ts';
import { monthRuns, monthsFromTo } from './months.ts';
import type { Known } from './totals.ts';

/**
 * `published`: in the release, whole as far as we know. `partial`: in the release, with something known to be
 * missing or wrong. `notPublished`: the publisher has none. `notImported`: it may exist; we do not hold it.
 * `notKnown`: we hold a file, and it cannot be right.
 */
export type CoverageStatus = 'published' | 'partial' | 'notPublished' | 'notImported' | 'notKnown';

/** What we hold of one force's dataset for one month. */
export interface Coverage {
  force: string;
  month: string;
  dataset: Dataset;
  status: CoverageStatus;
  /** The known gaps that say why; none where nobody has told us. */
  gaps: Gap[];
  /** The file that was read; null for one that we do not hold, or that holds nothing. */
  file: FileCoverage | null;
}

/** What is known of missing data: the files that were read, what publishers are known to leave out, what cannot be right. */
export interface Evidence {
  street: readonly FileCoverage[];
  outcomes?: readonly FileCoverage[];
  'stop-and-search'?: readonly FileCoverage[];
  gaps: readonly Gap[];
}

/**
 * The coverage of one force, dataset and month, for whatever goes by totals of the force or by smaller areas. A file of
 * a month of which somebody wrote down since that there is none is not believed; the importer refuses it, too.
 */
export function coverageOf(
  evidence: Evidence,
  force: string,
  dataset: Dataset,
  month: string,
  level: Level = 'force',
): Coverage {
  const read = filesOf(evidence[dataset] ?? [], force).find((one) => one.month === month);
  const isDenied = evidence.gaps.some(
    (gap) => gap.force === force && gap.dataset === dataset && denies(gap) && covers(gap, month),
  );
  const file = read && read.rows > 0 && !isDenied ? read : null;
  const gaps = evidence.gaps.filter(
    (gap) =>
      gap.force === force &&
      gap.dataset === dataset &&
      covers(gap, month) &&
      gap.status === (file ? 'partial' : 'notPublished'),
  );
  return { force, month, dataset, status: statusOf(file !== null, gaps, level), gaps, file };
}

const sorted = new WeakMap<readonly FileCoverage[], ReadonlyMap<string, readonly FileCoverage[]>>();

/** A force's files; sorted out once. */
function filesOf(files: readonly FileCoverage[], force: string): readonly FileCoverage[] {
  const byForce = sorted.get(files) ?? groupBy(files, (file) => file.force);
  sorted.set(files, byForce);
  return byForce.get(force) ?? [];
}

const covers = (gap: Gap, month: string) => gap.from <= month && (gap.to === null || month <= gap.to);

/** Whether there is no file of the gap's months. */
const denies = ({ status, categories }: Gap) => status === 'notPublished' && !categories;

/** Whether nothing of the month is known at this level on account of the gap. */
const hides = (gap: Gap, level: Level) =>
  denies(gap) || (!gap.categories && gap.levels?.includes(level) === true);

function statusOf(held: boolean, gaps: readonly Gap[], level: Level): CoverageStatus {
  if (!held) return gaps.length > 0 ? 'notPublished' : 'notImported';
  if (gaps.some((gap) => hides(gap, level))) return 'notKnown';
  return gaps.length > 0 ? 'partial' : 'published';
}

/** The whole table: by force, then dataset, then month. */
export const coverageTable = (
  evidence: Evidence,
  forces: readonly string[],
  datasets: readonly Dataset[],
  months: (dataset: Dataset) => readonly string[],
): Coverage[] =>
  [...forces]
    .sort()
    .flatMap((force) =>
      [...datasets]
        .sort()
        .flatMap((dataset) => months(dataset).map((month) => coverageOf(evidence, force, dataset, month))),
    );

/** Every month from the first to the last of which any force's file of the dataset holds something; empty for none. */
export function monthsOfDataset(evidence: Evidence, dataset: Dataset): string[] {
  const held = (evidence[dataset] ?? []).flatMap(({ rows, month }) => (rows > 0 ? [month] : [])).sort();
  const [first, last] = [held[0], held.at(-1)];
  return first === undefined || last === undefined ? [] : monthsFromTo(first, last);
}

/** Which months and categories of a force's street files can be counted at a level: a nought there means none. */
export const knownStreet = (evidence: Evidence, force: string, level: Level = 'force'): Known =>
  knownAt[level](evidence, force);

const knownAt: Record<Level, (evidence: Evidence, force: string) => Known> = {
  force: cached((evidence: Evidence, force) => knownOf(evidence, force, 'force')),
  partnership: cached((evidence: Evidence, force) => knownOf(evidence, force, 'partnership')),
  place: cached((evidence: Evidence, force) => knownOf(evidence, force, 'place')),
};

function knownOf(evidence: Evidence, force: string, level: Level): Known {
  const gaps = evidence.gaps.filter((gap) => gap.force === force && gap.dataset === 'street');
  const whole = gaps.filter((gap) => hides(gap, level));
  const held = new Set(
    filesOf(evidence.street, force).flatMap(({ rows, month }) =>
      rows > 0 && !whole.some((gap) => covers(gap, month)) ? [month] : [],
    ),
  );
  const without = gaps.filter((gap) => gap.categories && gap.levels?.includes(level) !== false);
  return {
    month: (month) => held.has(month),
    category:
      without.length === 0
        ? () => true
        : (category, month) =>
            !without.some((gap) => gap.categories?.includes(category) === true && covers(gap, month)),
  };
}

/** Levels at which a month, or some kinds of it, is not known although its file is held. */
export const notKnownAt = ({ gaps }: Pick<Coverage, 'gaps'>): Level[] =>
  (['force', 'partnership', 'place'] as const).filter((level) =>
    gaps.some((gap) => gap.levels?.includes(level) === true),
  );

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
  const told = months
    .map((month) => coverageOf(evidence, force, dataset, month, level))
    .filter(({ status }) => status !== 'published');
  const alike = groupBy(told, ({ status, gaps }) => [status, ...gaps.map(({ reason }) => reason)].join('|'));
  return [...alike.values()].flatMap((held) =>
    held.slice(0, 1).map(({ status, gaps }) => ({
      status,
      reasons: gaps.map(({ reason }) => reason),
      sources: gaps.map(({ source }) => source),
      runs: monthRuns(held.map(({ month }) => month)),
    })),
  );
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
