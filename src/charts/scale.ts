/** The round number at or above the largest value, and the step between gridlines: at most four of them. */
export function countAxis(largest: number): { top: number; ticks: number[] } {
  const step = niceStep(Math.max(largest, 1) / 3);
  const top = Math.ceil(Math.max(largest, 1) / step) * step;
  return { top, ticks: Array.from({ length: Math.round(top / step) + 1 }, (_, index) => index * step) };
}

/** The smallest of 1, 2, 5, 10, 20, 50 ... that is not below `rough`. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(Math.max(rough, 1)));
  return power * ([1, 2, 5, 10].find((factor) => factor * power >= rough) ?? 10);
}
