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
