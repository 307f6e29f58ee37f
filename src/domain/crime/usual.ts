/** How a month's count stands beside the months before it, in the same place. */
export type Usual = 'usual' | 'more' | 'fewer' | 'tooFew';

/** With fewer months before it nothing can be called usual. */
export const MONTHS_FOR_USUAL = 6;

/** About nineteen in twenty ordinary months lie within so many standard deviations of the mean of ten or so others. */
const WIDTH = 2.2;

/**
 * Whether a month is out of the usual for its place. What is usual is the mean of the known months before it, give or
 * take what such months scatter by: their own scatter, and never less than chance alone gives (Poisson).
 */
export function usualFor(earlier: readonly number[], newest: number): Usual {
  if (earlier.length < MONTHS_FOR_USUAL) return 'tooFew';
  const mean = earlier.reduce((sum, one) => sum + one, 0) / earlier.length;
  const scatter = earlier.reduce((sum, one) => sum + (one - mean) ** 2, 0) / (earlier.length - 1);
  const width = WIDTH * Math.sqrt(Math.max(scatter, mean, 1) * (1 + 1 / earlier.length));
  if (newest > mean + width) return 'more';
  return newest < mean - width ? 'fewer' : 'usual';
}
