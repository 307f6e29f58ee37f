import { readShard } from '../../domain/look-up/shard.ts';
import type { Shard } from '../../schemas/look-up/shard.ts';
import { fetchJson } from '../fetched.ts';
import { addresses } from './addresses.ts';

export type FetchedShard = { kind: 'shard'; shard: Shard } | { kind: 'notFetched' } | { kind: 'unreadable' };

/**
 * Fetches an outcode's file: the only request a look-up makes, and all of the postcode that leaves the browser. A page
 * that was open while the site was updated gets a newer file; it then asks for the one of its own release.
 */
export async function fetchShard(
  outcode: string,
  release: string,
  signal: AbortSignal,
): Promise<FetchedShard> {
  const now = await fetchFrom(addresses.outcodeFile(outcode), signal);
  if (now.kind !== 'shard' || now.shard.release === release) return now;
  const kept = await fetchFrom(addresses.keptOutcodeFile(outcode, release), signal);
  return kept.kind === 'shard' ? kept : now;
}

async function fetchFrom(address: string, signal: AbortSignal): Promise<FetchedShard> {
  const fetched = await fetchJson(address, signal);
  if (fetched.kind === 'missing') return { kind: 'notFetched' };
  if (fetched.kind !== 'file') return fetched;
  const shard = readShard(fetched.value);
  return shard ? { kind: 'shard', shard } : { kind: 'unreadable' };
}
