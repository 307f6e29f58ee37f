/** How one value stands among others of its kind. */
export interface Standing {
  /** Half of the others lie from the one to the other. */
  low: number;
  high: number;
  /** How many of the others are lower, and how many there are. */
  lower: number;
  others: number;
}

/** With fewer others nothing can be called usual. */
const FEWEST = 8;

/** @returns null where there are too few others to compare with. */
export function standingOf(own: number, others: readonly number[]): Standing | null {
  if (others.length < FEWEST) return null;
  const sorted = [...others].sort((a, b) => a - b);
  return {
    low: quantile(sorted, 0.25),
    high: quantile(sorted, 0.75),
    lower: sorted.filter((value) => value < own).length,
    others: sorted.length,
  };
}

/** Between the two nearest, in proportion. */
function quantile(sorted: readonly number[], share: number): number {
  const at = (sorted.length - 1) * share;
  const [below, above] = [sorted[Math.floor(at)] ?? 0, sorted[Math.ceil(at)] ?? 0];
  return below + (above - below) * (at - Math.floor(at));
}
