import type { AreaRelease } from '../../read/release.ts';
import { type ChangeSection, named, NOTHING_TO_DO, whole } from './change-section.ts';

/** Forces of whose street files one row in a hundred or more has an LSOA code that the look-up does not know. */
export function codeChanges({ release }: AreaRelease): ChangeSection {
  const forces = release.unknownLsoaCodes ?? [];
  const now = forces.filter(({ to }) => to === release.months.at(-1));
  return {
    title: 'LSOA codes that the look-up does not know',
    lines: forces.map(
      ({ force, from, to, rows, unknown, lost }) =>
        `${force}: ${((100 * unknown) / rows).toFixed(1)} % of its rows of ${from === to ? from : `${from} to ${to}`}, counted for the partnership of their map point; in no partnership: ${whole(lost)}`,
    ),
    action:
      now.length > 0
        ? `the newest files of ${named(now.map(({ force }) => force))} have codes that are newer than the look-up, or wrong: take up its new edition, if there is one (docs/data-update.md).`
        : NOTHING_TO_DO,
  };
}
