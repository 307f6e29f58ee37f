import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { type AreaRelease, openRelease, ReleaseError } from '../../read/release.ts';
import { ImportRefused } from '../errors.ts';
import { areaChanges } from './change-areas.ts';
import { coverChanges } from './change-cover.ts';
import { elsewhereChanges, codeChanges } from './change-elsewhere.ts';
import { lowMonthSection, oddAdvice, type OddFile, oddFiles, oddFileSection } from './change-doubts.ts';
import { coverageChanges, monthChanges } from './change-figures.ts';
import { postcodeChanges } from './change-postcodes.ts';
import { sectionText } from './change-section.ts';
import { sourceSection } from './change-sources.ts';
import { teamSection } from './change-teams.ts';

/**
 * What a release changes, for the operator to decide on: a section for each kind of change, each with its action.
 * @param inPlace folder of the release that would be replaced.
 * @param draft folder of the new one.
 * @throws ImportRefused where a month that is new cannot be trusted and nobody has accepted it; where nobody looks on,
 * for any month that is not accepted.
 */
export function changesSince(
  inPlace: string,
  draft: string,
  { unattended }: { unattended: boolean } = { unattended: false },
): string {
  const after = openRelease(draft);
  const odd = oddFiles(after);
  if (unattended) refuseOdd(odd);
  const title = `# Changes to release ${after.release.id}\n`;
  if (!existsSync(join(inPlace, 'release.json')))
    return [title, 'There was no release before.', '', ...standing(null, after, odd).map(sectionText)].join(
      '\n',
    );
  try {
    const before = openRelease(inPlace);
    return (
      sameAgain(inPlace, before, after) ?? [title, ...comparison(before, after, odd, unattended)].join('\n')
    );
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

function comparison(
  before: AreaRelease,
  after: AreaRelease,
  odd: readonly OddFile[],
  unattended: boolean,
): string[] {
  refuseOdd(odd.filter(({ month }) => !before.release.months.includes(month)));
  const sections = [
    monthChanges(before, after),
    areaChanges(before, after),
    ...postcodeChanges(before, after, unattended),
    coverageChanges(before, after),
    ...standing(before, after, odd),
  ];
  return [`Compared with release ${before.release.id}.`, '', ...sections.map(sectionText)];
}

/** What can be told of a release by itself, too. */
const standing = (before: AreaRelease | null, after: AreaRelease, odd: readonly OddFile[]) => [
  oddFileSection(odd),
  lowMonthSection(after),
  elsewhereChanges(before, after),
  codeChanges(after),
  coverChanges(before, after),
  teamSection(after),
  sourceSection(before, after),
];

function refuseOdd(odd: readonly OddFile[]) {
  const open = odd.filter(({ accepted }) => accepted === null);
  if (open.length > 0) throw new ImportRefused(open.map((one) => `${one.words}. ${oddAdvice(one)}`));
}
