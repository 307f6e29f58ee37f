/** A value's place among others, biggest first; equal values share their places. */
export interface Place {
  /** First and last place that it may be given: the same where nobody has the same value. */
  from: number;
  to: number;
  of: number;
}

/** The place of one force's value among all that are known; null where its own is not, or too few are. */
export function placeOf(
  values: ReadonlyMap<string, number | null>,
  force: string,
  among: readonly string[],
  fewest: number,
): Place | null {
  const own = values.get(force) ?? null;
  const known = among.flatMap((id) => values.get(id) ?? []);
  if (own === null || known.length < fewest) return null;
  const higher = known.filter((value) => value > own).length;
  const same = known.filter((value) => value === own).length;
  return { from: higher + 1, to: higher + Math.max(1, same), of: known.length };
}

/** One finding of a newsroom pack: a figure of one force with all that must stand beside it. */
export interface NewsFinding {
  id: string;
  /** What was measured. */
  what: string;
  /** As it is written, with its unit. */
  figure: string;
  /** What chance leaves open, written; null where the publisher gives none and we can work out none. */
  range: string | null;
  /** Among all forces, and among the most similar ones with this one. */
  all: Place | null;
  similar: Place | null;
  period: string;
  caution: string;
  source: { title: string; address: string | null };
  /** Every known value, for the strip; null where there is nothing to draw. */
  strip: { own: number; values: readonly number[] } | null;
}

/** How many findings a pack has at most. */
export const MOST_FINDINGS = 10;
