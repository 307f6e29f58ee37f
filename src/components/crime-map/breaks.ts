import { breaksOf } from '../../domain/map-classes.ts';
import { type AreaRows, monthlyMeans } from '../../domain/map-figures.ts';
import type { ClassBreaks } from '../../schemas/crime-map.ts';

interface Measured extends AreaRows {
  residents: number;
  caution?: string | undefined;
}

/** Where the classes of one level part, over all its areas; those whose rate needs a caution do not set the scale. */
export function levelBreaks(areas: Iterable<Measured>, months: number): ClassBreaks {
  const rates = new Map<string, number[]>();
  for (const area of areas) {
    if (area.caution !== undefined || area.residents === 0) continue;
    for (const [key, mean] of monthlyMeans(area, months)) {
      const held = rates.get(key) ?? [];
      rates.set(key, held);
      held.push((mean / area.residents) * 1000);
    }
  }
  return Object.fromEntries(
    [...rates].sort(([a], [b]) => (a < b ? -1 : 1)).map(([key, values]) => [key, breaksOf(values)]),
  );
}
