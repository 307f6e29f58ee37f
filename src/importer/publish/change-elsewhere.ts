import type { AreaRelease } from '../../read/release.ts';
import type { Elsewhere } from '../../schemas/places/area-release.ts';
import { type ChangeSection, named, NOTHING_TO_DO, whole } from './change-section.ts';

/** A share of a force's crimes that has grown by more than this needs somebody to look. */
const TOLERATED_GROWTH = 0.01;

/** In a first release, a share beyond this does. The City of London's was 4.7 % in 2025. */
const TOLERATED_SHARE = 0.1;

const shareOf = ({ located, elsewhere }: Elsewhere) => (located === 0 ? 0 : elsewhere / located);
const percent = (share: number) => `${(share * 100).toFixed(1)} %`;

/** Crimes at a point in another force's area, beside the release in place. Forces with hardly any are left out. */
export function elsewhereChanges(before: AreaRelease | null, after: AreaRelease): ChangeSection {
  const old = new Map(before?.release.elsewhere?.map((one) => [one.force, shareOf(one)]));
  const forces = (after.release.elsewhere ?? []).map((one) => ({
    ...{ force: one.force, share: shareOf(one), was: old.get(one.force) },
  }));
  const grown = forces.filter(({ share, was }) =>
    was === undefined ? share > TOLERATED_SHARE : share - was > TOLERATED_GROWTH,
  );
  return {
    title: "Crimes outside their force's area",
    lines: forces
      .filter(({ share, was = 0 }) => Math.max(share, was) >= TOLERATED_GROWTH)
      .map(
        ({ force, share, was }) =>
          `${force}: ${percent(share)}; ${was === undefined ? 'not known before' : `before ${percent(was)}`}`,
      ),
    action:
      grown.length > 0
        ? `look in the publisher's changelog for what moved the map points of ${named(grown.map(({ force }) => force))}, and whether rows of another force are in its files.`
        : NOTHING_TO_DO,
  };
}

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
