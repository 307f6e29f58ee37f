import { type Outline, shareWithin } from './near-beyond.ts';
import type { LonLat } from './near-mile.ts';

/**
 * The share of a circle, 0 to 1, that is no force's land: sea, or another country.
 * @param land of the circle's own force; `parts` has the shares of the others after it.
 */
export function shareAbroad(
  land: readonly Outline[],
  circle: { here: LonLat; metres: number; parts: readonly { share: number }[] },
): number {
  const { here, metres, parts } = circle;
  const own = land.map((shape) => shareWithin(here, metres, shape));
  const others = parts.slice(1).map(({ share }) => share);
  return [...own, ...others].reduce((rest, share) => rest - share, 1);
}
