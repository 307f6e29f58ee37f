import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AreaRelease, openRelease, ReleaseError } from '../../read/release.ts';
import type { Correction } from '../../schemas/crime/correction.ts';
import { ImportRefused } from '../errors.ts';
import { areaChanges } from './change-areas.ts';
import { codeChanges } from './change-codes.ts';
import { coverChanges } from './change-cover.ts';
import { elsewhereChanges } from './change-elsewhere.ts';
import { coverageChanges, monthChanges, type OddFile, oddFiles, oddFileSection } from './change-figures.ts';
import { postcodeChanges } from './change-postcodes.ts';
import { sectionText } from './change-section.ts';
import { sourceSection } from './change-sources.ts';
import { teamSection } from './change-teams.ts';

/**
 * What a release changes, for the operator to decide on: a section for each kind of change, each with its action.
 * @param inPlace folder of the release that would be replaced.
 * @param draft folder of the new one.
 * @throws ImportRefused where a month that is new is far out of bounds and nobody has accepted it.
 */
export function changesSince(inPlace: string, draft: string, corrections: readonly Correction[]): string {
  const after = openRelease(draft);
  const odd = oddFiles(after, corrections);
  const title = `# Changes to release ${after.release.id}\n`;
  if (!existsSync(join(inPlace, 'release.json')))
    return [title, 'There was no release before.', '', ...standing(null, after, odd).map(sectionText)].join(
      '\n',
    );
  try {
    const before = openRelease(inPlace);
    return sameAgain(inPlace, before, after) ?? [title, ...comparison(before, after, odd)].join('\n');
  } catch (error) {
    // The new release has just been written and is read first: what cannot be read is the old one.
    if (!(error instanceof ReleaseError)) throw error;
    return [title, NOT_COMPARED, '', ...standing(null, after, odd).map(sectionText)].join('\n');
  }
}

/** The same release imported again keeps its report: what it changed is told against the release before it. */
function sameAgain(inPlace: string, before: AreaRelease, after: AreaRelease): string | null {
  const kept = join(inPlace, 'CHANGES.md');
  return before.release.id === after.release.id && existsSync(kept) ? readFileSync(kept, 'utf8') : null;
}

const NOT_COMPARED =
  'The release in place was made by another version and cannot be compared.\n\nAction: read this release as if it were the first.';

function comparison(before: AreaRelease, after: AreaRelease, odd: readonly OddFile[]): string[] {
  refuseOdd(odd.filter(({ month }) => !before.release.months.includes(month)));
  const sections = [
    monthChanges(before, after),
    areaChanges(before, after),
    ...postcodeChanges(before, after),
    coverageChanges(before, after),
    ...standing(before, after, odd),
  ];
  return [`Compared with release ${before.release.id}.`, '', ...sections.map(sectionText)];
}

/** What can be told of a release by itself, too. */
const standing = (before: AreaRelease | null, after: AreaRelease, odd: readonly OddFile[]) => [
  oddFileSection(odd),
  elsewhereChanges(before, after),
  codeChanges(after),
  coverChanges(before, after),
  teamSection(after),
  sourceSection(before, after),
];

function refuseOdd(odd: readonly OddFile[]) {
  if (odd.length === 0) return;
  throw new ImportRefused(
    odd.map(
      ({ force, month, words }) =>
        `${words}; expected a count within half the lowest and one and a half times the highest. If the publisher's changelog says that it is right, add content/corrections/${force}-${month}.yaml with target kind "forceMonth", force ${force} and month ${month}; if not, leave the month out with --months, or import again when the publisher has put it right.`,
    ),
  );
}
