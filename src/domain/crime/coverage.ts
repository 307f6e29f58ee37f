import type { FileCoverage } from '../../schemas/places/area-release.ts';
import type { Dataset, KnownGap } from '../../schemas/crime/known-gap.ts';
import type { Known } from './totals.ts';
import { remembered } from '../cache.ts';

/**
 * `published`: in the release, whole as far as we know. `partial`: in the release, with something known to be
 * missing or wrong. `notPublished`: the publisher has none. `notImported`: it may exist; we do not hold it.
 */
export type CoverageStatus = 'published' | 'partial' | 'notPublished' | 'notImported';

/** What we hold of one force's dataset for one month. */
export interface Coverage {
  force: string;
  month: string;
  dataset: Dataset;
  status: CoverageStatus;
  /** The known gaps that say why; none where nobody has told us. */
  gaps: KnownGap[];
  /** The file that was read; null for one that we do not hold. */
  file: FileCoverage | null;
}

/** What is known of missing data: the files that were read, and what publishers are known to leave out. */
export interface Evidence {
  street: readonly FileCoverage[];
  outcomes?: readonly FileCoverage[];
  'stop-and-search'?: readonly FileCoverage[];
  gaps: readonly KnownGap[];
}

/** The coverage of one force, dataset and month. A file that we hold beats a gap that says there is none. */
export function coverageOf(evidence: Evidence, force: string, dataset: Dataset, month: string): Coverage {
  const file = filesOf(evidence[dataset] ?? [], force).find((one) => one.month === month) ?? null;
  const gaps = evidence.gaps.filter(
    (gap) =>
      gap.force === force &&
      gap.dataset === dataset &&
      covers(gap, month) &&
      gap.status === (file ? 'partial' : 'notPublished'),
  );
  return { force, month, dataset, status: statusOf(file !== null, gaps.length > 0), gaps, file };
}

const sorted = new WeakMap<readonly FileCoverage[], ReadonlyMap<string, readonly FileCoverage[]>>();

/** A force's files; sorted out once. */
function filesOf(files: readonly FileCoverage[], force: string): readonly FileCoverage[] {
  const byForce = sorted.get(files) ?? Map.groupBy(files, (file) => file.force);
  sorted.set(files, byForce);
  return byForce.get(force) ?? [];
}

const covers = (gap: KnownGap, month: string) => gap.from <= month && (gap.to === null || month <= gap.to);

const statusOf = (held: boolean, explained: boolean): CoverageStatus =>
  held ? (explained ? 'partial' : 'published') : explained ? 'notPublished' : 'notImported';

/** The whole table: by force, then dataset, then month. */
export const coverageTable = (
  evidence: Evidence,
  forces: readonly string[],
  datasets: readonly Dataset[],
  months: readonly string[],
): Coverage[] =>
  [...forces]
    .sort()
    .flatMap((force) =>
      [...datasets]
        .sort()
        .flatMap((dataset) => months.map((month) => coverageOf(evidence, force, dataset, month))),
    );

/** Which months and categories of a force's street files can be counted: a nought there means none. */
export const knownStreet = remembered((evidence: Evidence, force): Known => {
  const held = new Set(
    filesOf(evidence.street, force).flatMap(({ rows, month }) => (rows > 0 ? [month] : [])),
  );
  const without = evidence.gaps.filter(
    (gap) => gap.force === force && gap.dataset === 'street' && gap.categories,
  );
  return {
    month: (month) => held.has(month),
    category:
      without.length === 0
        ? () => true
        : (category, month) =>
            !without.some((gap) => gap.categories?.includes(category) === true && covers(gap, month)),
  };
});
