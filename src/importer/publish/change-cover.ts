import type { AreaRelease } from '../../read/release.ts';
import type { PatchCover } from '../../schemas/places/area-release.ts';
import { type ChangeSection, named, NOTHING_TO_DO, whole } from './change-section.ts';

/** A share of a force's postcodes that has grown by more than this needs somebody to look. */
const TOLERATED_GROWTH = 0.01;

/** In a first release, a share beyond this does. */
const TOLERATED_SHARE = 0.05;

type Share = (cover: PatchCover) => number;
const shared: Share = ({ shared: n, postcodes }) => ratio(n, postcodes);
const uncovered: Share = ({ uncovered: n, postcodes }) => ratio(n, postcodes);

const ratio = (part: number, all: number) => (all === 0 ? 0 : part / all);
const percent = (share: number) => `${(share * 100).toFixed(2)} %`;

/** How each force's patches overlap and leave gaps, beside the release in place. */
export function coverChanges(before: AreaRelease | null, after: AreaRelease): ChangeSection {
  const old = new Map(before?.release.patches?.map((cover) => [cover.force, cover]));
  const covers = after.release.patches ?? [];
  const grown = covers.filter((cover) => {
    const was = old.get(cover.force);
    return [shared, uncovered].some((share) =>
      was ? share(cover) - share(was) > TOLERATED_GROWTH : share(cover) > TOLERATED_SHARE,
    );
  });
  const pairs = covers.flatMap((cover) => pairsOf(cover, old.get(cover.force)));
  return {
    title: 'Overlaps and gaps of patches',
    lines: [...covers.map((cover) => lineOfForce(cover, old.get(cover.force))), ...pairs],
    action:
      grown.length > 0
        ? `look at ${named(grown.map(({ force }) => force))} on a map: outlines are missing from the boundary archive, or were drawn over each other. A postcode in an overlap is given the smaller patch.`
        : pairs.length > 0
          ? 'ask the force which of two teams is meant. Until it is known, a point in both is given the smaller patch, and of two that are the same the first in order.'
          : NOTHING_TO_DO,
  };
}

function lineOfForce(cover: PatchCover, was: PatchCover | undefined): string {
  const now = `${percent(shared(cover))} of its postcodes in more than one patch, ${percent(uncovered(cover))} in none`;
  const then = was ? `before ${percent(shared(was))} and ${percent(uncovered(was))}` : 'not known before';
  return `${cover.force}: ${now}; ${then}`;
}

/** Patches that lie in each other, where the release in place did not have that already. */
function pairsOf(cover: PatchCover, was: PatchCover | undefined): string[] {
  const known = new Set(was ? pairWords(was) : []);
  return pairWords(cover).filter((words) => !known.has(words));
}

/** Pairs with fewer postcodes in both than this are lines of two drawings that differ by metres. */
const WORTH_TELLING = 20;

/** In words, patches of a force that hold postcodes of another, and those that hold none. */
export const pairWords = ({ force, overlaps, empty }: PatchCover): string[] => [
  ...overlaps
    .filter(([, , n]) => n >= WORTH_TELLING)
    .map(([a, b, n]) => `${force}: ${whole(n)} postcodes lie in both ${a} and ${b}`),
  ...empty.map((id) => `${force}: ${id} holds no postcode`),
];
