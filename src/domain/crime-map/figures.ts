import type { FigureRow } from '../../schemas/crime-map/crime-map.ts';
import { ANTI_SOCIAL_BEHAVIOUR, crimeCategories } from '../crime/categories.ts';
import type { Known } from '../crime/totals.ts';
import { outcomeGroup, outcomeGroups } from '../crime/outcome-groups.ts';

interface Lists {
  months: readonly string[];
  categories: readonly string[];
  outcomes: readonly string[];
}

/** Counts by category, outcome and month, by index; null where a file is not held. */
type Series = Iterable<readonly [number, number, readonly (number | null)[]]>;

/** The categories that rows of every map file count in. */
export const mapCategories: readonly string[] = crimeCategories.map(({ slug }) => slug);

/** What a map needs of one area. */
export interface AreaRows {
  /** Indexes of months that are not known. */
  unknown: number[];
  rows: FigureRow[];
}

/**
 * Rows of an area for the map's files, sorted, with null for whatever its force's files do not tell. Outcomes are
 * put into groups, or all together, which makes the rows far fewer.
 */
export function areaRows(
  lists: Lists,
  series: Series,
  known: Known,
  outcomes: 'apart' | 'together',
): AreaRows {
  const monthKnown = lists.months.map(known.month);
  const rows = new Map<string, FigureRow>();
  const rowOf = (category: number, group: number) => {
    const key = `${category} ${group}`;
    const row = rows.get(key) ?? [category, group, blank(lists, monthKnown, known, category)];
    rows.set(key, row);
    return row[2];
  };
  const position = lists.categories.map((slug) => mapCategories.indexOf(slug));
  for (const [listed, outcome, counts] of series) {
    const category = position[listed] ?? -1;
    if (category < 0) throw new RangeError(`Unknown category: ${lists.categories[listed] ?? listed}.`);
    if (!counts.some((count, month) => count && monthKnown[month] === true)) continue;
    const row = rowOf(category, outcomes === 'together' ? -1 : groupIndex(lists.outcomes[outcome] ?? ''));
    counts.forEach((count, month) => {
      const before = row[month] ?? null;
      // What is not known stays so, whatever was counted of it.
      if (count && before !== null) row[month] = before + count;
    });
  }
  mapCategories.forEach((slug, category) => {
    const gap = lists.months.some((month, i) => monthKnown[i] === true && !known.category(slug, month));
    if (gap) rowOf(category, -1);
  });
  return {
    unknown: monthKnown.flatMap((is, month) => (is ? [] : [month])),
    rows: [...rows.values()].sort((a, b) => a[0] - b[0] || a[1] - b[1]),
  };
}

const groupIndex = (slug: string) => outcomeGroups.indexOf(outcomeGroup(slug));

const blank = ({ months }: Lists, monthKnown: boolean[], known: Known, category: number) =>
  months.map((month, i) =>
    monthKnown[i] === true && known.category(mapCategories[category] ?? '', month) ? 0 : null,
  );

/** The keys of the class breaks: a kind, or all crimes, and then each with each group of outcomes. */
export const breakKeys: readonly string[] = [...mapCategories, 'crimes'].flatMap((name) => [
  name,
  ...outcomeGroups.map((group) => `${name}/${group}`),
]);

const KEYS_OF_KIND = outcomeGroups.length + 1;
const INCIDENTS = mapCategories.indexOf(ANTI_SOCIAL_BEHAVIOUR);
const CRIMES = mapCategories.length;

/** Counts a month, on average over the known months, by place in `breakKeys`; nothing where there is no such row. */
export function monthlyMeans({ unknown, rows }: AreaRows, monthsAsked: number): number[] {
  const means: number[] = [];
  const months = monthsAsked - unknown.length;
  if (months === 0) return means;
  const add = (key: number, mean: number) => (means[key] = (means[key] ?? 0) + mean);
  for (const [category, group, counts] of rows) {
    let sum = 0;
    for (const count of counts) sum += count ?? 0;
    const mean = sum / months;
    add(category * KEYS_OF_KIND, mean);
    if (category === INCIDENTS) continue;
    add(CRIMES * KEYS_OF_KIND, mean);
    if (group < 0) continue;
    add(category * KEYS_OF_KIND + 1 + group, mean);
    add(CRIMES * KEYS_OF_KIND + 1 + group, mean);
  }
  return means;
}
