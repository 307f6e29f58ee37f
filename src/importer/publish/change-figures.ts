import { oddMonths } from '../../domain/crime/month-bounds.ts';
import type { AreaRelease } from '../../read/release.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import type { Correction } from '../../schemas/crime/correction.ts';
import { type ChangeSection, lineOf, named, NOTHING_TO_DO, whole, without } from './change-section.ts';

/** Months of crime that came and went. */
export function monthChanges(before: AreaRelease, after: AreaRelease): ChangeSection {
  const removed = without(before.release.months, after.release.months);
  const added = without(after.release.months, before.release.months);
  return {
    title: 'Months',
    lines: [...lineOf('added', added), ...lineOf('removed', removed)],
    action:
      removed.length > 0
        ? 'if a removed month should still be shown, import again with its archive.'
        : added.length > 0
          ? 'write down in content/coverage/known-gaps.yaml which forces are known to have published nothing for the new months.'
          : NOTHING_TO_DO,
  };
}

/** How many rows each file has, by force, month and, where it is not of street-level crime, what it is of. */
const rowsOf = ({ coverage, otherCoverage }: AreaRelease) =>
  new Map([
    ...coverage.map(({ force, month, rows }) => [`${force} ${month}`, rows] as const),
    ...(['outcomes', 'stop-and-search'] as const).flatMap((dataset) =>
      otherCoverage[dataset].map(({ force, month, rows }) => [`${force} ${month} ${dataset}`, rows] as const),
    ),
  ]);

/** Files of all kinds that were lost, gained or published again, within the months that both releases hold. */
export function coverageChanges(before: AreaRelease, after: AreaRelease): ChangeSection {
  const shared = new Set(before.release.months.filter((month) => after.release.months.includes(month)));
  const inBoth = (key: string) => shared.has(key.split(' ')[1] ?? '');
  const [old, now] = [rowsOf(before), rowsOf(after)];
  const lost = without(old.keys(), now.keys()).filter(inBoth);
  const again = [...now].flatMap(([key, rows]) => {
    const was = old.get(key);
    return was === undefined || was === rows ? [] : [`${key} from ${whole(was)} to ${whole(rows)} rows`];
  });
  const teams = (release: AreaRelease) =>
    release.areas.forces.flatMap(({ id }) => (release.teams(id) ? [id] : []));
  const lostTeams = without(teams(before), teams(after));
  return {
    title: 'Coverage',
    lines: [
      ...lineOf('files lost', lost),
      ...lineOf('files gained', without(now.keys(), old.keys()).filter(inBoth)),
      ...lineOf('files published again with other counts', again),
      ...lineOf('forces whose details of teams were lost', lostTeams),
    ],
    action:
      lost.length + lostTeams.length > 0
        ? 'ask whether the publisher took it back (its changelog says) or a file was forgotten; for the first, add it to content/coverage/known-gaps.yaml.'
        : again.length > 0
          ? 'none, unless a count in somebody’s words (content/commentary/) rests on the old one.'
          : NOTHING_TO_DO,
  };
}

/** A force and month whose count is far from those of the twelve months before. */
export interface OddFile {
  force: string;
  month: string;
  words: string;
}

/** What of a file is measured: one whose LSOA codes are lost says all of its force, and nothing of its partnerships. */
const MEASURES: readonly [what: string, of: (file: FileCoverage) => number][] = [
  ['rows', ({ rows }) => rows],
  ['rows in a partnership', ({ rows, withoutLsoa }) => rows - withoutLsoa],
];

/** Force-months out of bounds, without those that somebody has accepted in content/corrections/. */
export function oddFiles(after: AreaRelease, corrections: readonly Correction[]): OddFile[] {
  const accepted = new Set(
    corrections.flatMap(({ target }) =>
      target.kind === 'forceMonth' ? [`${target.force} ${target.month}`] : [],
    ),
  );
  return [...Map.groupBy(after.coverage, ({ force }) => force)].flatMap(([force, files]) =>
    oddOf(files)
      .filter(({ month }) => !accepted.has(`${force} ${month}`))
      .map(({ month, what, count, low, high }) => ({
        force,
        month,
        words: `${force} ${month}: ${whole(count)} ${what}; the months before had ${whole(low)} to ${whole(high)}`,
      })),
  );
}

/** Months that are odd in some measure, each by the first in which it is. */
function oddOf(files: readonly FileCoverage[]) {
  const odd = MEASURES.flatMap(([what, of]) =>
    oddMonths(new Map(files.map((file) => [file.month, of(file)]))).map((one) => ({ ...one, what })),
  );
  return odd
    .filter(({ month }, i) => odd.findIndex((one) => one.month === month) === i)
    .sort((one, other) => one.month.localeCompare(other.month));
}

export function oddFileSection(odd: readonly OddFile[]): ChangeSection {
  return {
    title: 'Force-months out of bounds of the twelve before',
    lines: odd.map(({ words }) => words),
    action:
      odd.length > 0
        ? `look at each in the publisher’s changelog and archive. If it is right, accept it in content/corrections/ (kind: forceMonth); if not, add it to content/coverage/known-gaps.yaml: ${named(odd.map(({ force, month }) => `${force} ${month}`))}.`
        : NOTHING_TO_DO,
  };
}
