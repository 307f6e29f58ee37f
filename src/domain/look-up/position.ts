import { ShardFault } from './shard-fault.ts';

/** Where a postcode stands in its outcode's file, counted through all sectors; null where it is not listed. */
export function positionOf(sectors: Readonly<Record<string, string>>, incode: string): number | null {
  const sector = incode.charAt(0);
  const at = findUnit(sectors[sector] ?? '', incode.slice(1));
  if (at === null) return null;
  const before = Object.entries(sectors).filter(([digit]) => digit < sector);
  return at + before.reduce((sum, [, units]) => sum + units.length / 2, 0);
}

/** The index into `places` at a position, or -1 for a postcode without a location. */
export function placeAt(runs: readonly number[], position: number): number {
  let passed = 0;
  for (let i = 0; i < runs.length; i += 2) {
    passed += runs[i + 1] ?? 0;
    if (position < passed) return runs[i] ?? -1;
  }
  throw new ShardFault(`the runs end before position ${position}`);
}

/** Halving search in a string of sorted two-letter units. */
function findUnit(units: string, unit: string): number | null {
  let low = 0;
  let high = units.length / 2;
  while (low < high) {
    const middle = (low + high) >> 1;
    const found = units.slice(middle * 2, middle * 2 + 2);
    if (found === unit) return middle;
    if (found < unit) low = middle + 1;
    else high = middle;
  }
  return null;
}
