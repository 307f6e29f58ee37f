import type { OutsideCountry, Place, Shard, Outcode } from '../../schemas/look-up/shard.ts';
import { need, placeAt, positionOf, ShardFault } from './shard.ts';
import type { BadFormat, Elsewhere, ReadPostcode } from './postcode.ts';
import { decodePlaces } from '../places/polyline.ts';

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
  /** Of an outcode some of whose postcodes are in Scotland, or close to it. */
  byScotland: boolean;
}

/** Everything the look-up can answer. No two of these are merged, and each has its own words. */
export type Answer =
  | ({ kind: 'found' } & Located)
  | ({ kind: 'nearBoundary' } & Located)
  /** `month`, `YYYY-MM`: when the postcode was withdrawn. */
  | ({ kind: 'terminated'; month: string } & Located)
  | ({ kind: 'largeUser' } & Located)
  /** `near`: forces of England and Wales across the border, where there are any. */
  | {
      kind: 'outsideEnglandAndWales';
      where: OutsideCountry | Elsewhere;
      text: string;
      near?: readonly Candidate[];
    }
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
  if ('outside' in place) {
    const near = candidatesAt(shard, position);
    const outside = { kind: 'outsideEnglandAndWales', where: place.outside, text: postcode.text } as const;
    return near.length > 0 ? { ...outside, near } : outside;
  }
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
  const located = { ...at, near, largeUser, here: pointAt(shard, position), byScotland: isByScotland(shard) };
  const withdrawn = shard.terminated.find(([terminated]) => terminated === position);
  if (withdrawn) return { kind: 'terminated', month: withdrawn[1], ...located };
  if (located.largeUser) return { kind: 'largeUser', ...located };
  return { kind: near.length > 0 ? 'nearBoundary' : 'found', ...located };
}

const isByScotland = ({ places, boundaries }: Shard) =>
  places.some((place) => 'outside' in place) || boundaries.some(([level]) => level === 'country');

/** An area on the other side of a boundary near the postcode, and how far off that boundary is. */
export interface Candidate {
  level: 'force' | 'partnership' | 'neighbourhood' | 'ward' | 'country';
  /** A force's id, a partnership's slug, `<force>/<neighbourhood id>`, a ward's code, or `scotland`. */
  area: string;
  name: string;
  metres: number;
}

/** The areas across a boundary that some address of the postcode at this position may lie in, nearest first. */
const candidatesAt = (shard: Shard, position: number): Candidate[] =>
  shard.near
    .filter(([near]) => near === position)
    .map(([, boundary, metres]) => candidate(shard, boundary, metres))
    .sort((a, b) => a.metres - b.metres);

function candidate({ boundaries, names }: Shard, index: number, metres: number): Candidate {
  const [level, area] = boundaries[index] ?? [];
  if (level === undefined || area === undefined) throw new ShardFault(`no boundary ${index}`);
  const at = { level, metres };
  switch (level) {
    case 'force':
      return { ...at, area, name: need(names.forces[area], area).name };
    case 'partnership': {
      const { slug, name } = need(names.partnerships[area], area);
      return { ...at, area: slug, name };
    }
    case 'neighbourhood':
      return { ...at, area, name: need(names.neighbourhoods[area], area).name };
    case 'ward':
      return { ...at, area, name: need(names.wards[area], area).name };
    case 'country':
      return { ...at, area, name: 'Scotland' };
  }
}

type Names = Shard['names'];

/** The team of a place; or that the force's teams are not in this release; or that none of them covers it. */
type Team =
  { kind: 'team'; force: string; id: string; name: string } | { kind: 'notImported' } | { kind: 'noPatch' };

/** A place with everything an answer shows of it. */
interface NamedPlace {
  force: { id: string; name: string; website: string; nation: string };
  partnership: { code: string; name: string; slug: string };
  /** Name of who holds the force to account; null where our sources establish none. */
  policingBody: string | null;
  /** Null where the directory gives no council, or one whose name we do not hold. */
  council: string | null;
  /** Its electoral ward; null where that is not known. */
  ward: {
    code: string;
    name: string;
    nameWelsh?: string | undefined;
    likelyTeam?: string | undefined;
    nameOnly?: true | undefined;
  } | null;
  neighbourhood: Team;
}

/** Joins a place of a shard with its names. */
function namePlace(place: Place, names: Names): NamedPlace {
  const { teamsImported, policingBody, ...force } = need(names.forces[place.force], place.force);
  return {
    force: { id: place.force, ...force },
    partnership: {
      code: place.partnership,
      ...need(names.partnerships[place.partnership], place.partnership),
    },
    policingBody,
    council: place.council === null ? null : (names.councils[place.council] ?? null),
    ward: wardOf(place, names),
    neighbourhood:
      place.neighbourhood === null ? { kind: teamsImported ? 'noPatch' : 'notImported' } : team(place, names),
  };
}

function team({ force, neighbourhood }: Place, names: Names): Team {
  const id = String(neighbourhood);
  return { kind: 'team', force, id, name: need(names.neighbourhoods[`${force}/${id}`], id).name };
}

function wardOf({ ward }: Place, names: Names): NamedPlace['ward'] {
  const known = ward === null ? undefined : names.wards[ward];
  return ward === null || known === undefined ? null : { code: ward, ...known };
}

/** Decimals of the places in an outcode's record. */
export const POSTCODE_PRECISION = 3;

/** Longitude and latitude of the postcode at a position, to about 100 m; null where its file gives none. */
export function pointAt(
  { places, runs, at = '' }: Pick<Outcode, 'places' | 'runs' | 'at'>,
  position: number,
): [number, number] | null {
  let [passed, located] = [0, 0];
  for (let i = 0; i < runs.length; i += 2) {
    const [place, length] = [places[runs[i] ?? -1], runs[i + 1] ?? 0];
    const inside = place !== undefined && !('outside' in place);
    if (position < passed + length)
      return inside ? (decodePlaces(at, POSTCODE_PRECISION)[located + position - passed] ?? null) : null;
    passed += length;
    if (inside) located += length;
  }
  return null;
}
