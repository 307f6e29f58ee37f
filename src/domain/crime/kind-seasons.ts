import { groupBy } from '../by-key.ts';
import { median, type Measured } from './month-bounds.ts';
import type { MonthMeasures } from './month-measures.ts';
import { crimeCategories } from './categories.ts';

/** Forces that must agree before they tell what the season does to a kind of crime. */
const FORCES = 8;

/** So few a month go up and down by chance. */
const ENOUGH = 50;

/**
 * How many times its usual number a kind of crime is in a month in the middle one of the forces: there are more bicycle
 * thefts in July everywhere. Null where too few forces tell.
 */
export type SeasonOf = (slug: string, month: string) => number | null;

export const noSeasons: SeasonOf = () => null;

/** @param forces the months of each force. */
export function seasonsOf(forces: readonly (readonly MonthMeasures[])[]): SeasonOf {
  const seasons = new Map(crimeCategories.map(({ slug }) => [slug, seasonsOfKind(forces, slug)]));
  return (slug, month) => seasons.get(slug)?.get(month) ?? null;
}

function seasonsOfKind(forces: readonly (readonly MonthMeasures[])[], slug: string): Map<string, number> {
  const relative = forces.flatMap((months): Measured[] => {
    const counts = months.map(({ month, kinds }) => ({ month, value: kinds.get(slug) ?? 0 }));
    const usual = median(counts.map(({ value }) => value));
    return usual < ENOUGH ? [] : counts.map(({ month, value }) => ({ month, value: value / usual }));
  });
  return new Map(
    [...groupBy(relative, ({ month }) => month)].flatMap(([month, of]) => {
      const middle = median(of.map(({ value }) => value));
      return of.length < FORCES || middle === 0 ? [] : [[month, middle] as const];
    }),
  );
}
