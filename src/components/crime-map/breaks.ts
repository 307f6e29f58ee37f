import { breaksOf } from '../../domain/crime-map/classes.ts';
import { type AreaRows, breakKeys, monthlyMeans } from '../../domain/crime-map/figures.ts';
import type { ClassBreaks } from '../../schemas/crime-map/crime-map.ts';

interface Measured extends AreaRows {
  residents: number | null;
  caution?: string | undefined;
}

/** Where the classes of one level part, over all its areas; those whose rate needs a caution do not set the scale. */
export function levelBreaks(areas: Iterable<Measured>, months: number): ClassBreaks {
  const rates: number[][] = breakKeys.map(() => []);
  for (const area of areas) {
    const { residents } = area;
    if (area.caution !== undefined || !residents) continue;
    // Only what is counted there: `forEach` leaves out the rest.
    monthlyMeans(area, months).forEach((mean, key) => rates[key]?.push((mean / residents) * 1000));
  }
  return Object.fromEntries(
    breakKeys
      .map((key, i): [string, number[]] => [key, rates[i] ?? []])
      .filter(([, values]) => values.length > 0)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, values]) => [key, breaksOf(values)]),
  );
}
