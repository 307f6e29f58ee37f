import type { ClassBreaks } from '../../schemas/crime-map/crime-map.ts';
import { ANTI_SOCIAL_BEHAVIOUR } from '../crime/categories.ts';
import type { Filter } from './filter-choice.ts';

/** How many classes the shading has, besides "none" and "not known". */
export const CLASSES = 5;

/** A class of a map's shading: 0 is none at all, 1 to 5 rise; `unknown` is no figure, and never nought. */
export type ShadeClass = number | 'unknown';

/**
 * Where values part into classes of about as many each, at rounded values. Noughts have a class of their own
 * and are left out. Fewer parts where the values are too few or too alike.
 */
export function breaksOf(values: readonly number[]): number[] {
  const sorted = values.filter((value) => value > 0).sort((a, b) => a - b);
  const cuts = Array.from({ length: CLASSES - 1 }, (_, i) =>
    rounded(sorted[Math.floor(((i + 1) * sorted.length) / CLASSES)] ?? 0),
  );
  return [...new Set(cuts)].filter((cut) => cut > 0);
}

/** Two digits that count: 1234 → 1200, 0.0456 → 0.046. */
export const rounded = (value: number): number => Number(value.toPrecision(2));

/** The class of a rate. A rate on a break is in the class above it. */
export function classOf(rate: number | null, breaks: readonly number[]): ShadeClass {
  if (rate === null) return 'unknown';
  if (rate === 0) return 0;
  return spread(breaks.filter((cut) => rate >= cut).length, breaks.length);
}

/** Fewer classes than there are shades are spread over all of them, so that the last is always the darkest. */
export const spread = (index: number, breaks: number): number =>
  breaks === 0 ? Math.ceil(CLASSES / 2) : 1 + Math.round((index * (CLASSES - 1)) / breaks);

/**
 * The breaks for what a filter asks for. Of several kinds or outcomes at once, the sum of their own: it stays
 * put like they do, and whatever is counted twice as often parts at twice the value.
 */
export function breaksFor({ what, kinds, outcomes }: Filter, breaks: ClassBreaks): number[] {
  const names = what === 'incidents' ? [ANTI_SOCIAL_BEHAVIOUR] : kinds.length > 0 ? kinds : ['crimes'];
  const keys = names.flatMap((name) =>
    outcomes.length > 0 ? outcomes.map((group) => `${name}/${group}`) : [name],
  );
  const lists = keys.flatMap((key) => {
    const list = breaks[key] ?? [];
    return list.length > 0 ? [list] : [];
  });
  const [only] = lists;
  if (lists.length < 2) return [...(only ?? [])];
  const longest = Math.max(...lists.map((list) => list.length));
  const sums = Array.from({ length: longest }, (_, i) =>
    rounded(lists.reduce((sum, list) => sum + (list[Math.min(i, list.length - 1)] ?? 0), 0)),
  );
  return [...new Set(sums)];
}
