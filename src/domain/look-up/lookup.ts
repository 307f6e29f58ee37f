import type { OutsideCountry, Shard } from '../../schemas/look-up/shard.ts';
import { type Candidate, candidatesAt } from './candidates.ts';
import { namePlace, type NamedPlace } from './place.ts';
import { pointAt } from './postcode-points.ts';
import { placeAt, positionOf } from './position.ts';
import type { BadFormat, Elsewhere, ReadPostcode } from './postcode.ts';
import { ShardFault } from './shard-fault.ts';

/** A postcode with its place. More than one caution can hold; `kind` is the gravest of them. */
export interface Located {
  postcode: ReadPostcode;
  place: NamedPlace;
  /** Nearest first; empty where no boundary is within 100 m. */
  near: readonly Candidate[];
  /** Whether it belongs to one organisation that receives much mail. */
  largeUser: boolean;
  /** Longitude and latitude, to about 100 m; null where its file gives none. */
  here: readonly [number, number] | null;
}

/** Everything the look-up can answer. No two of these are merged, and each has its own words. */
export type Answer =
  | ({ kind: 'found' } & Located)
  | ({ kind: 'nearBoundary' } & Located)
  /** `month`, `YYYY-MM`: when the postcode was withdrawn. */
  | ({ kind: 'terminated'; month: string } & Located)
  | ({ kind: 'largeUser' } & Located)
  | { kind: 'outsideEnglandAndWales'; where: OutsideCountry | Elsewhere; text: string }
  | { kind: 'noLocation'; postcode: ReadPostcode }
  /** `listed`: whether the directory has other postcodes of the same outcode. */
  | { kind: 'notInDirectory'; asked: Asked; listed: boolean }
  | ({ kind: 'badFormat' } & BadFormat)
  | { kind: 'dataUnavailable'; why: 'notFetched' | 'unreadable' | 'otherRelease'; outcode: string };

/** What was asked for: a postcode, or an outcode alone. */
export type Asked = Omit<ReadPostcode, 'incode'>;

export type LocatedAnswer = Extract<Answer, Located>;

/**
 * What the outcode's file says of this postcode. `release` is the page's own: a file of another one may name
 * pages that are not there, so it is not used.
 */
export function answerFrom(shard: Shard, postcode: ReadPostcode, release: string): Answer {
  const unavailable = { kind: 'dataUnavailable', outcode: postcode.outcode } as const;
  if (shard.release !== release) return { ...unavailable, why: 'otherRelease' };
  if (shard.outcode !== postcode.outcode) return { ...unavailable, why: 'unreadable' };
  try {
    return answer(shard, postcode);
  } catch (error) {
    if (error instanceof ShardFault) return { ...unavailable, why: 'unreadable' };
    throw error;
  }
}

function answer(shard: Shard, postcode: ReadPostcode): Answer {
  const wholly = outsideWholly(shard);
  if (wholly) return { kind: 'outsideEnglandAndWales', where: wholly, text: postcode.text };
  const position = positionOf(shard.sectors, postcode.incode);
  if (position === null) return { kind: 'notInDirectory', asked: postcode, listed: true };
  const index = placeAt(shard.runs, position);
  if (index === -1) return { kind: 'noLocation', postcode };
  const place = shard.places[index];
  if (place === undefined) throw new ShardFault(`no place ${index}`);
  if ('outside' in place)
    return { kind: 'outsideEnglandAndWales', where: place.outside, text: postcode.text };
  return withCautions(shard, position, { postcode, place: namePlace(place, shard.names) });
}

/** The country outside England and Wales that holds the whole outcode; its postcodes are then not listed. */
export function outsideWholly({
  places: [place],
  sectors,
}: Pick<Shard, 'places' | 'sectors'>): OutsideCountry | null {
  const listed = Object.keys(sectors).length > 0;
  return place !== undefined && 'outside' in place && !listed ? place.outside : null;
}

function withCautions(
  shard: Shard,
  position: number,
  at: Pick<Located, 'postcode' | 'place'>,
): LocatedAnswer {
  const near = candidatesAt(shard, position);
  const largeUser = shard.largeUser.includes(position);
  const located = { ...at, near, largeUser, here: pointAt(shard, position) };
  const withdrawn = shard.terminated.find(([terminated]) => terminated === position);
  if (withdrawn) return { kind: 'terminated', month: withdrawn[1], ...located };
  if (located.largeUser) return { kind: 'largeUser', ...located };
  return { kind: near.length > 0 ? 'nearBoundary' : 'found', ...located };
}
