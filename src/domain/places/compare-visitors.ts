import { type Scope, lineOf } from './compare-areas.ts';

/** Crimes of shops and crowds: where they are many for each resident, many people visit. */
export const VISITOR_KINDS = ['shoplifting', 'theft-from-the-person'] as const;

/** How many times the average of its peers makes an area a place of visitors. */
export const VISITOR_TIMES = 2;

/**
 * How many times its peers' average an area's thefts from shops and from people are, for each resident; null
 * unless that reaches `VISITOR_TIMES`. A rule of ours, for a caution beside a rate; it moves no rank.
 */
export function visitorTimes(scope: Scope, id: string): number | null {
  const kinds = VISITOR_KINDS.map((kind) => scope.kind(kind));
  const own = kinds.map((kind) => lineOf(kind, id)?.rate);
  const average = kinds.map(({ funnel }) => funnel?.average);
  const [rate, usual] = [addUp(own), addUp(average)];
  if (rate === null || usual === null || usual === 0) return null;
  return rate / usual >= VISITOR_TIMES ? rate / usual : null;
}

const addUp = (values: readonly (number | undefined)[]): number | null =>
  values.reduce<number | null>((sum, one) => (sum === null || one === undefined ? null : sum + one), 0);
