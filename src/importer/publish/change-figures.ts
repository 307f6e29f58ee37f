import type { AreaRelease } from '../../read/release.ts';
import { type Dataset, datasets } from '../../schemas/crime/coverage.ts';
import type { FileCoverage } from '../../schemas/places/area-release.ts';
import { filesOf, nameOf } from './change-doubts.ts';
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

/** What a release holds of a dataset: files with rows. */
const filesHeld = (release: AreaRelease, dataset: Dataset): FileCoverage[] =>
  filesOf(release, dataset).filter(({ rows }) => rows > 0);

/** How many rows each file has, by force, month and, where it is not of street-level crime, what it is of. */
const rowsOf = (files: readonly FileCoverage[], dataset: Dataset) =>
  new Map(files.map(({ force, month, rows }) => [nameOf(dataset, force, month), rows]));

const monthsOf = (files: readonly FileCoverage[]) => new Set(files.map(({ month }) => month));

interface FileChanges {
  lost: string[];
  gained: string[];
  again: string[];
  /** A dataset that only one of the releases holds, or months of outcomes or searches. */
  lines: string[];
}

function changesOf(before: AreaRelease, after: AreaRelease, dataset: Dataset): FileChanges {
  const [was, is] = [filesHeld(before, dataset), filesHeld(after, dataset)];
  const [monthsWere, months] = [monthsOf(was), monthsOf(is)];
  // A month of crime that only one release holds has a section of its own.
  const isShared = (month: string) =>
    dataset === 'street'
      ? before.release.months.includes(month) && after.release.months.includes(month)
      : months.has(month) && monthsWere.has(month);
  const inBoth = (files: readonly FileCoverage[]) => files.filter(({ month }) => isShared(month));
  const [old, now] = [rowsOf(inBoth(was), dataset), rowsOf(inBoth(is), dataset)];
  const again = [...now].flatMap(([key, rows]) => {
    const count = old.get(key);
    return count === undefined || count === rows
      ? []
      : [`${key} from ${whole(count)} to ${whole(rows)} rows`];
  });
  return {
    lost: without(old.keys(), now.keys()),
    gained: without(now.keys(), old.keys()),
    again,
    lines: dataset === 'street' ? [] : datasetLines(dataset, was, is),
  };
}

function datasetLines(dataset: Dataset, was: readonly FileCoverage[], is: readonly FileCoverage[]): string[] {
  const span = (files: readonly FileCoverage[]) => {
    const months = [...monthsOf(files)].sort();
    return `${whole(files.length)} files, ${months[0] ?? ''} to ${months.at(-1) ?? ''}`;
  };
  if (was.length === 0) return is.length === 0 ? [] : [`a dataset that is new: ${dataset} (${span(is)})`];
  if (is.length === 0) return [`a dataset that was lost: ${dataset} (before: ${span(was)})`];
  return [
    ...lineOf(`months of ${dataset} added`, without(monthsOf(is), monthsOf(was))),
    ...lineOf(`months of ${dataset} removed`, without(monthsOf(was), monthsOf(is))),
  ];
}

/** Datasets, and files of all kinds, that were lost, gained or published again, within the months that both hold. */
export function coverageChanges(before: AreaRelease, after: AreaRelease): ChangeSection {
  const changes = datasets.map((dataset) => changesOf(before, after, dataset));
  const all = (key: keyof FileChanges) => changes.flatMap((one) => one[key]);
  const [lost, again, lines] = [all('lost').sort(), all('again'), all('lines')];
  const teams = (release: AreaRelease) =>
    release.areas.forces.flatMap(({ id }) => (release.teams(id) ? [id] : []));
  const lostTeams = without(teams(before), teams(after));
  const missing = lost.length + lostTeams.length > 0 || lines.some((line) => line.includes('lost'));
  return {
    title: 'Coverage',
    lines: [
      ...lines,
      ...lineOf('files lost', lost),
      ...lineOf('files gained', all('gained').sort()),
      ...lineOf('files published again with other counts', again),
      ...lineOf('forces whose details of teams were lost', lostTeams),
    ],
    action: missing
      ? 'ask whether the publisher took it back (its changelog says) or a file was forgotten; for the first, add it to content/coverage/known-gaps.yaml.'
      : again.length > 0
        ? 'none, unless a count in somebody’s words (content/commentary/) rests on the old one.'
        : lines.length > 0
          ? `write down in content/coverage/known-gaps.yaml which forces are known not to publish ${named(changes.flatMap(({ lines: own }, i) => (own.length > 0 ? [datasets[i] ?? ''] : [])))}.`
          : NOTHING_TO_DO,
  };
}
