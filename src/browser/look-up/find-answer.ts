import { halvedDistricts, meantAsPostcode, readTyped } from '../../domain/look-up/find-postcode.ts';
import { type Answer, answerFrom } from '../../domain/look-up/lookup.ts';
import { hasOutcode } from '../../domain/look-up/outcodes.ts';
import type { ReadPostcode } from '../../domain/look-up/postcode.ts';
import type { Found } from '../../domain/search/find.ts';
import { postcodeDirectory } from './directory.ts';
import { readShard } from '../../domain/look-up/shard.ts';
import type { Shard } from '../../schemas/look-up/shard.ts';
import { fetchJson } from '../fetched.ts';
import { addresses } from './addresses.ts';

/** What was typed is no postcode but words: what they lead to; null where the lists of words could not be had. */
export interface Searched {
  kind: 'searched';
  typed: string;
  found: readonly Found[] | null;
}

/** Letters that are looked at of what was typed: a whole page, pasted by mistake, would take seconds. */
const LOOKED_AT = 400;

/** From what was typed to an answer. Asks the network only where a file can help. */
export async function findAnswer(text: string, signal: AbortSignal): Promise<Answer | Searched> {
  const typed = text.slice(0, LOOKED_AT);
  const answer = await findPostcode(typed, signal);
  const isOfWords =
    answer.kind === 'badFormat' &&
    !('outcode' in answer) &&
    answer.why !== 'several' &&
    !meantAsPostcode(typed);
  return isOfWords ? searched(typed, signal) : answer;
}

/** The same, where only a postcode is asked for. */
export async function findPostcode(text: string, signal: AbortSignal): Promise<Answer> {
  const { outcodes } = postcodeDirectory;
  const reading = readTyped(text.slice(0, LOOKED_AT), outcodes);
  if (reading.kind === 'outside') return { ...reading, kind: 'outsideEnglandAndWales' };
  if (reading.kind === 'badFormat' && !('outcode' in reading)) return reading;
  const { outcode } = reading;
  if (!hasOutcode(outcodes, outcode)) {
    const districts = halvedDistricts(outcodes, outcode);
    if (districts.length > 0) return { kind: 'badFormat', why: 'halfOutcode', outcode, districts };
    return { kind: 'notInDirectory', asked: { text: outcode, ...reading }, listed: false };
  }
  return reading.kind === 'badFormat' ? reading : fromFile(reading, signal);
}

async function searched(typed: string, signal: AbortSignal): Promise<Searched> {
  const chunk = await import('../search/load.ts').catch(() => null);
  return { kind: 'searched', typed: typed.trim(), found: (await chunk?.searchFor(typed, signal)) ?? null };
}

async function fromFile(postcode: ReadPostcode, signal: AbortSignal): Promise<Answer> {
  const fetched = await fetchShard(postcode.outcode, postcodeDirectory.release, signal);
  if (fetched.kind === 'shard') return answerFrom(fetched.shard, postcode, postcodeDirectory.release);
  return { kind: 'dataUnavailable', why: fetched.kind, outcode: postcode.outcode };
}

type FetchedShard = { kind: 'shard'; shard: Shard } | { kind: 'notFetched' } | { kind: 'unreadable' };

/**
 * Fetches an outcode's file: the only request a look-up makes, and all of the postcode that leaves the browser. A page
 * that was open while the site was updated gets a newer file; it then asks for the one of its own release.
 */
async function fetchShard(outcode: string, release: string, signal: AbortSignal): Promise<FetchedShard> {
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
