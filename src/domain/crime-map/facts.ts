import { crimeKinds, type Filter, selectionOf, spanOf } from './filter-choice.ts';
import { factsOf, type Tally, tallyOf } from './filter-figures.ts';
import { type PointCrime, type PointRecord, recordsAtPoint } from './filter-points.ts';
import type { Item } from './items.ts';
import type { Lists, Scene, SceneArea } from './scene.ts';
import { type OutcomeGroup, outcomeGroup, outcomeGroups } from '../crime/outcome-groups.ts';

/** Alike records: so many of one kind in one month with one outcome. */
export interface RecordLine {
  month: string;
  kind: string;
  /** Null for anti-social behaviour, which has none. */
  outcome: OutcomeGroup | null;
  count: number;
}

/** What, when and what came of it, for one area or point. */
export interface ItemFacts {
  tally: Tally;
  /** Every month that was asked for; a count is null where it is not known. */
  months: { month: string; count: number | null }[];
  /** Most first. */
  kinds: { slug: string; count: number }[];
  /** In the order of the groups. `never` for incidents; `apart` where another file tells them. */
  outcomes: { group: OutcomeGroup; count: number }[] | 'never' | 'elsewhere';
  /** Every record behind the numbers, for a point. */
  records: RecordLine[];
}

export function factsOfItem(scene: Scene, filter: Filter, item: Pick<Item, 'index' | 'tally'>): ItemFacts {
  if (scene.points) {
    const records = recordsAtPoint(scene.points, item.index, selectionOf(filter, scene.points));
    return pointFacts(scene.points, scene.whole.unknown, filter, item.tally, records);
  }
  const area = scene.areas[item.index];
  if (!area) throw new RangeError(`There is no area ${item.index}.`);
  return areaFacts(scene, area, filter);
}

export const tallyOfWhole = ({ whole, lists }: Scene, filter: Filter): Tally =>
  tallyOf(whole, selectionOf(filter, lists));

/** Whether anything is known of the area itself in the months that are asked for. */
export const isKnown = (scene: Scene, filter: Filter): boolean => tallyOfWhole(scene, filter).count !== null;

/** What, when and what came of it in the area itself. */
export const factsOfWhole = (scene: Scene, filter: Filter): ItemFacts =>
  areaFacts(scene, scene.whole, filter);

/**
 * How many of each kind of crime, by slug, in the filter's months and with its outcomes, whichever kinds it leaves. A
 * kind of which nothing is known is left out.
 */
export function countsByKind({ whole, areas, points, lists }: Scene, filter: Filter): Map<string, number> {
  // The whole country has no rows of its own.
  const summed = points || whole.rows.length > 0 ? [whole] : areas;
  return new Map(
    crimeKinds.flatMap((kind): [string, number][] => {
      const selection = selectionOf({ ...filter, what: 'crimes', kinds: [kind] }, lists);
      const known = summed.flatMap((area) => tallyOf(area, selection).count ?? []);
      return known.length === 0 ? [] : [[kind, known.reduce((sum, count) => sum + count, 0)]];
    }),
  );
}

function areaFacts({ lists, outcomes }: Scene, area: SceneArea, filter: Filter): ItemFacts {
  const selection = selectionOf(filter, lists);
  const facts = factsOf(area, selection);
  const groups = new Map<OutcomeGroup, number>();
  for (const [outcome, count] of facts.outcomes) addTo(groups, outcomeOf(lists, outcome), count);
  return {
    tally: facts.tally,
    months: facts.months.map((count, i) => ({ month: lists.months[selection.first + i] ?? '', count })),
    kinds: facts.kinds.map(([category, count]) => ({ slug: lists.categories[category] ?? '', count })),
    outcomes: filter.what === 'incidents' ? 'never' : outcomes === 'together' ? 'elsewhere' : inOrder(groups),
    records: [],
  };
}

/** The facts of one point, from its records; `unknown` are months of which nothing is known, by index. */
export function pointFacts(
  points: PointCrime,
  unknown: readonly number[],
  filter: Filter,
  tally: Tally,
  records: readonly PointRecord[],
): ItemFacts {
  const { first, last } = spanOf(filter, points.months);
  const months = points.months.map((): number => 0);
  const kinds = new Map<string, number>();
  const groups = new Map<OutcomeGroup, number>();
  for (const { month, category, outcome, count } of records) {
    months[month] = (months[month] ?? 0) + count;
    addTo(kinds, points.categories[category] ?? '', count);
    addTo(groups, outcomeOf(points, outcome), count);
  }
  return {
    tally,
    months: points.months.slice(first, last + 1).map((month, i) => ({
      month,
      count: unknown.includes(first + i) ? null : (months[first + i] ?? 0),
    })),
    kinds: [...kinds].map(([slug, count]) => ({ slug, count })).sort((a, b) => b.count - a.count),
    outcomes: filter.what === 'incidents' ? 'never' : inOrder(groups),
    records: records.map(({ month, category, outcome, count }) => ({
      month: points.months[month] ?? '',
      kind: points.categories[category] ?? '',
      outcome: filter.what === 'incidents' ? null : outcomeOf(points, outcome),
      count,
    })),
  };
}

/** Lists name either groups or the publisher's outcomes. */
function outcomeOf({ outcomes }: Pick<Lists, 'outcomes'>, index: number): OutcomeGroup {
  const name = outcomes[index] ?? '';
  return outcomeGroup(name);
}

const inOrder = (groups: ReadonlyMap<OutcomeGroup, number>) =>
  outcomeGroups.flatMap((group) => {
    const count = groups.get(group) ?? 0;
    return count > 0 ? [{ group, count }] : [];
  });

const addTo = <Key>(sums: Map<Key, number>, key: Key, count: number) =>
  sums.set(key, (sums.get(key) ?? 0) + count);

/** Months of which nothing is known anywhere in the scene. */
export function lostMonths({ areas, whole, points, lists }: Scene): Set<string> {
  const all = points ? [whole] : areas;
  return new Set(
    lists.months.filter((_, month) => all.length > 0 && all.every(({ unknown }) => unknown.includes(month))),
  );
}
