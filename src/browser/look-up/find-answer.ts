import { type Answer, answerFrom } from '../../domain/look-up/lookup.ts';
import { hasOutcode } from '../../domain/look-up/outcodes.ts';
import { readPostcode, type ReadPostcode } from '../../domain/look-up/postcode.ts';
import { postcodeDirectory } from './directory.ts';
import { fetchShard } from './fetch-shard.ts';

/** From what was typed to an answer. Asks the network only where an outcode's file can help. */
export async function findAnswer(typed: string, signal: AbortSignal): Promise<Answer> {
  const reading = readPostcode(typed);
  if (reading.kind === 'outside') return { ...reading, kind: 'outsideEnglandAndWales' };
  if (reading.kind === 'badFormat' && reading.why !== 'outcodeOnly') return reading;
  if (!hasOutcode(postcodeDirectory.outcodes, reading.outcode)) {
    return { kind: 'notInDirectory', asked: { text: reading.outcode, ...reading }, listed: false };
  }
  return reading.kind === 'badFormat' ? reading : fromFile(reading, signal);
}

async function fromFile(postcode: ReadPostcode, signal: AbortSignal): Promise<Answer> {
  const fetched = await fetchShard(postcode.outcode, postcodeDirectory.release, signal);
  if (fetched.kind === 'shard') return answerFrom(fetched.shard, postcode, postcodeDirectory.release);
  return { kind: 'dataUnavailable', why: fetched.kind, outcode: postcode.outcode };
}
