import type { Selection } from '../crime-map/filter-choice.ts';
import type { PointCrime } from '../crime-map/filter-points.ts';
import { outcomeGroup, outcomeGroups } from './outcome-groups.ts';

/**
 * What was recorded at each point of a file, summed three ways. Each list has a point's numbers one after another:
 * as many as the file has months or categories, or as there are groups of outcomes.
 */
export interface PointSums {
  months: Uint32Array;
  categories: Uint32Array;
  groups: Uint32Array;
}

/** In one pass, for a table of points asks for thousands. */
export function pointSums(crime: PointCrime, selection: Selection): PointSums {
  const { points, months, categories, outcomes } = crime;
  const sums = {
    months: new Uint32Array(points.length * months.length),
    categories: new Uint32Array(points.length * categories.length),
    groups: new Uint32Array(points.length * outcomeGroups.length),
  };
  const groupOf = outcomes.map((slug) => outcomeGroups.indexOf(outcomeGroup(slug)));
  for (const [month, category, outcome, places, counts] of crime.groups) {
    if (month < selection.first || month > selection.last) continue;
    if (selection.category[category] !== true || selection.group[outcome] !== true) continue;
    const group = groupOf[outcome] ?? 0;
    for (let i = 0; i < places.length; i++) {
      const [point, count] = [places[i] ?? 0, counts[i] ?? 0];
      add(sums.months, point * months.length + month, count);
      add(sums.categories, point * categories.length + category, count);
      add(sums.groups, point * outcomeGroups.length + group, count);
    }
  }
  return sums;
}

const add = (sums: Uint32Array, at: number, count: number): void => {
  sums[at] = (sums[at] ?? 0) + count;
};
