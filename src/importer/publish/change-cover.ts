import type { AreaRelease } from '../../read/release.ts';
import type { PatchCover } from '../../schemas/places/area-release.ts';
import { type ChangeSection, named, NOTHING_TO_DO } from './change-section.ts';

/** A share of a force's area that has grown by more than this needs somebody to look. */
const TOLERATED_GROWTH = 0.01;

/** In a first release, a share beyond this does. */
const TOLERATED_SHARE = 0.05;

type Share = (cover: PatchCover) => number;
const shared: Share = ({ sharedKm2, areaKm2 }) => ratio(sharedKm2, areaKm2);
const uncovered: Share = ({ uncoveredKm2, areaKm2 }) => ratio(uncoveredKm2, areaKm2);

const ratio = (part: number, whole: number) => (whole === 0 ? 0 : part / whole);
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
  const now = `${percent(shared(cover))} of its area in more than one patch, ${percent(uncovered(cover))} in none`;
  const then = was ? `before ${percent(shared(was))} and ${percent(uncovered(was))}` : 'not known before';
  return `${cover.force}: ${now}; ${then}`;
}

/** Patches that lie in each other, where the release in place did not have that already. */
function pairsOf(cover: PatchCover, was: PatchCover | undefined): string[] {
  const known = new Set(was ? pairWords(was) : []);
  return pairWords(cover).filter((words) => !known.has(words));
}

/** In words, patches of a force that lie wholly in another, and those that are drawn twice. */
export const pairWords = ({ force, nested, same }: PatchCover): string[] => [
  ...nested.map(([inner, outer]) => `${force}: ${inner} lies wholly within ${outer}`),
  ...same.map(([a, b]) => `${force}: ${a} and ${b} have the same outline`),
];
