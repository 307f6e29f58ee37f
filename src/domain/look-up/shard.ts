import type { Shard } from '../../schemas/look-up/shard.ts';

const LISTS = ['places', 'runs', 'boundaries', 'near', 'terminated', 'largeUser'] as const;
const NAMES = ['forces', 'partnerships', 'neighbourhoods', 'councils'] as const;

/**
 * A fetched file as a shard; null where it has not a shard's outline. Every file is checked in full when the
 * site is built, so this only has to notice another kind of file: an error page, a cut-off or tampered one.
 */
export function readShard(value: unknown): Shard | null {
  return isShard(value) ? value : null;
}

function isShard(value: unknown): value is Shard {
  if (!isRecord(value) || !isRecord(value['sectors']) || !isRecord(value['names'])) return false;
  const names = value['names'];
  return (
    typeof value['release'] === 'string' &&
    typeof value['outcode'] === 'string' &&
    Object.values(value['sectors']).every((units) => typeof units === 'string') &&
    LISTS.every((key) => Array.isArray(value[key])) &&
    NAMES.every((key) => isRecord(names[key]))
  );
}

const isRecord = (value: unknown): value is Record<string, unknown> =>
  typeof value === 'object' && value !== null && !Array.isArray(value);

/** An outcode's file contradicts itself: it points at something it does not hold. */
export class ShardFault extends Error {
  override name = 'ShardFault';
}

/** A name that a file's record points at. @throws ShardFault where the file does not hold it. */
export function need<T>(value: T | undefined, what: string): T {
  if (value === undefined) throw new ShardFault(`no name for ${what}`);
  return value;
}

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
