import { setImmediate } from 'node:timers/promises';
import type { Outcode, OutsideCountry, Place } from '../../schemas/look-up/shard.ts';
import type { AreaIndex, Neighbour, Position } from './area-index.ts';
import { nearbyOf } from './nearby.ts';
import { OutcodeBuilder, type PlacedPostcode } from './outcode-builder.ts';
import type { PatchTally } from './patch-tally.ts';
import type { District, PostcodeColumns } from './postcode-columns.ts';
import { SCOTLAND, ScottishBorder, scottishPoints } from './scottish-border.ts';
import { spreadsOf } from './spread.ts';

/** Everything that a postcode is looked up in. Ids of `teams` are `<force>/<neighbourhood>`. */
export interface Lookups {
  forces: AreaIndex;
  partnerships: AreaIndex;
  teams: AreaIndex;
  /** By ward code. */
  wards: AreaIndex;
  /** Codes of the wards that have an outline. */
  wardCodes: ReadonlySet<string>;
  /** `<force>/<neighbourhood>` of all patches. */
  patches: readonly string[];
  /** Partnership code → force id. */
  forceOfPartnership: ReadonlyMap<string, string>;
  /** Council codes that we can name. */
  councils: ReadonlySet<string>;
  /** Partnership code → its council, where it has just one. */
  onlyCouncil: ReadonlyMap<string, string>;
}

/** Postcode without its space → what content/corrections/ puts in place of its force or partnership. */
export type PlaceCorrections = ReadonlyMap<string, { force?: string; partnership?: string }>;

/** A postcode on a pier or a ferry berth lies outside every outline; beyond this it has no place at all. */
const OFFSHORE_METRES = 5_000;

const outsideByCountry: Readonly<Record<string, { outside: OutsideCountry }>> = {
  [SCOTLAND]: { outside: 'scotland' },
  N92000002: { outside: 'northern-ireland' },
  L93000001: { outside: 'channel-islands' },
  M83000003: { outside: 'isle-of-man' },
};

export interface PostcodeTally {
  placed: number;
  /** Given no place: the directory has no location for them, or (`farOff` of them) one far from every outline. */
  unlocated: number;
  farOff: number;
  outside: Map<string, number>;
  /** Placed by the nearest outline, because no outline holds them. */
  offshore: number;
  /** Outline of force and partnership disagree; settled by the force's. */
  settled: number;
  /** Wards of those that were placed: by the directory's code, by the ward's outline, and of no outline that we have. */
  wards: { directory: number; outline: number; unlisted: number };
  /** Codes of the wards of which no outline was imported. */
  unlistedWards: Set<string>;
}

/** What a postcode is placed with. */
interface Placing extends Lookups {
  corrections: PlaceCorrections;
  border: ScottishBorder;
  rows: PostcodeColumns;
  tally: PostcodeTally;
  /** All that postcodes were in so far, by force, partnership and patches. */
  areas: Map<string, Areas>;
  /** Where the postcode before is: the next is mostly in the same areas. */
  before: { inForce: Position; inPartnership: Position; inTeam: Position; areas: Areas } | null;
}

/** The areas that a point is in. */
interface Areas {
  place: Omit<Place, 'council' | 'ward'>;
  /** All patches that hold the point. */
  holders: readonly string[];
  /** What follows from them for each council and ward. */
  spots: Map<string | number, Spot>;
}

/** A whole place, and how many live postcodes have it. */
interface Spot {
  place: Place;
  live: number;
}

/** Place every postcode; yields each outcode's record, outcodes in order. */
export async function* placePostcodes(
  rows: PostcodeColumns,
  lookups: Lookups & { corrections: PlaceCorrections },
  tally: PostcodeTally,
  patchTally: PatchTally,
): AsyncGenerator<{ outcode: string; record: Outcode }> {
  const border = new ScottishBorder(scottishPoints(rows), lookups.forces);
  const placing: Placing = { ...lookups, border, rows, tally, areas: new Map(), before: null };
  for (const { outcode, from, to } of rows.outcodes) {
    // Whoever waits for the database must not wait for all of this.
    await setImmediate();
    yield { outcode, record: recordOf(outcode, from, to, placing) };
  }
  for (const { holders, spots } of placing.areas.values())
    for (const { place, live } of spots.values()) if (live > 0) patchTally.add(place, holders, live);
}

/** An outcode's postcodes are placed together: how far one spreads is told by the others. */
function recordOf(outcode: string, from: number, to: number, placing: Placing): Outcode {
  const { incodes, incode, ended, largeUser, lons, lats } = placing.rows;
  const builder = new OutcodeBuilder();
  const points = { lons: lons.subarray(from, to), lats: lats.subarray(from, to) };
  const spreads = spreadsOf(points, ended.subarray(from, to));
  for (let row = from; row < to; row++) {
    const unit = incodes[incode[row] as number] ?? '';
    const spread = spreads[row - from] as number;
    const { place, near, at } = placeOne(row, spread, placing);
    const change = placing.corrections.size > 0 && placing.corrections.get(outcode + unit);
    builder.add({
      ...{ incode: unit, near, spread, at, largeUser: largeUser[row] === 1 },
      place: change && place && 'force' in place ? corrected(place, change) : place,
      terminated: ended[row] === 0 ? null : monthOf(ended[row] as number),
    });
  }
  return builder.build();
}

/** 199606 → 1996-06 */
const monthOf = (number: number) => String(number).padStart(6, '0').replace(/..$/, '-$&');

type Placed = Pick<PlacedPostcode, 'place' | 'near' | 'at'>;

function placeOne(row: number, spread: number, placing: Placing): Placed {
  const { rows, tally } = placing;
  const x = rows.lons[row] as number;
  const y = rows.lats[row] as number;
  const located = !Number.isNaN(x);
  const district = rows.district[row] as number;
  const outside = outsideByCountry[rows.districts[district]?.country ?? ''];
  if (outside) {
    tally.outside.set(outside.outside, (tally.outside.get(outside.outside) ?? 0) + 1);
    // A Scottish postcode by the border is told which force is on the other side.
    const near = located && outside.outside === 'scotland' ? nearbyOf(x, y, null, spread, placing) : [];
    return { place: outside, near, at: null };
  }
  const areas = located ? areasAt(x, y, placing) : null;
  if (!areas) {
    tally.unlocated++;
    if (located) tally.farOff++;
    return { place: null, near: [], at: null };
  }
  tally.placed++;
  const spot = spotIn(areas, district, x, y, placing);
  if (rows.ended[row] === 0) spot.live++;
  return { place: spot.place, near: nearbyOf(x, y, spot.place, spread, placing), at: [x, y] };
}

/** A place with what a correction replaces in it. */
function corrected(place: Place, change: { force?: string; partnership?: string }): Place {
  const neighbourhood = change.force === undefined ? place.neighbourhood : null;
  return { ...place, ...change, neighbourhood };
}

/** The whole place of a postcode in some areas: its council and ward are the directory's. */
function spotIn(areas: Areas, district: number, x: number, y: number, placing: Placing): Spot {
  const { wards, wardCodes, councils, onlyCouncil, tally, rows } = placing;
  const { council, ward } = rows.districts[district] as District;
  const known = wardCodes.has(ward);
  const found = known ? null : wards.areaAt(x, y);
  if (wardCodes.size > 0) tally.wards[known ? 'directory' : found === null ? 'unlisted' : 'outline']++;
  const key = found === null ? district : `${council} ${found}`;
  const before = areas.spots.get(key);
  if (before) return before;
  // A ward of which no outline was imported keeps the code that the directory gives it.
  const code = found ?? (wardCodes.size > 0 && isWard.test(ward) ? ward : null);
  if (code !== null && !wardCodes.has(code)) tally.unlistedWards.add(code);
  const place: Place = {
    ...areas.place,
    council: (councils.has(council) ? council : null) ?? onlyCouncil.get(areas.place.partnership) ?? null,
    ward: code,
  };
  const spot = { place, live: 0 };
  areas.spots.set(key, spot);
  return spot;
}

/** Code of a ward or, in Wales, electoral division; directories have made-up ones for where there is none. */
const isWard = /^[EW]05\d{6}$/;

function areasAt(x: number, y: number, placing: Placing): Areas | null {
  const { forces, partnerships, teams, tally, before } = placing;
  const inForce = forces.locate(x, y);
  const inPartnership = partnerships.locate(x, y);
  const inTeam = teams.locate(x, y);
  if (before?.inForce === inForce && before.inPartnership === inPartnership && before.inTeam === inTeam)
    return before.areas;
  const force = inForce.id ?? offshore(forces.nearest(x, y, OFFSHORE_METRES), tally);
  const partnership = inPartnership.id ?? nearestPartnership(placing, x, y);
  if (force === null || partnership === null) return null;
  const own = ofForce(partnership, force, () => partnerships.others(x, y, inPartnership.id), placing, tally);
  const areas = sameAreas(force, own, inTeam.holders, placing.areas);
  // By the sea, and where outlines disagree, the next postcode may be in others.
  const agreed = placing.forceOfPartnership.get(own) === force;
  if (force === inForce.id && own === inPartnership.id && agreed)
    placing.before = { inForce, inPartnership, inTeam, areas };
  return areas;
}

function sameAreas(
  force: string,
  partnership: string,
  holders: readonly string[],
  known: Map<string, Areas>,
): Areas {
  const key = [force, partnership, ...holders].join('\n');
  const before = known.get(key);
  if (before) return before;
  const place = { force, partnership, neighbourhood: teamOf(force, holders) };
  const areas = { place, holders, spots: new Map<string | number, Spot>() };
  known.set(key, areas);
  return areas;
}

const nearestPartnership = ({ partnerships }: Lookups, x: number, y: number) =>
  partnerships.nearest(x, y, OFFSHORE_METRES)?.id ?? null;

/** Code of the partnership whose outline holds a point, or of the nearest one by the sea; else null. */
export const partnershipAt = (lookups: Lookups, x: number, y: number): string | null =>
  lookups.partnerships.areaAt(x, y) ?? nearestPartnership(lookups, x, y);

/** A force's patch may reach over its border; the postcode's own force has the say of its team. */
function teamOf(force: string, holders: readonly string[]): string | null {
  const own = `${force}/`;
  return holders.find((one) => one.startsWith(own))?.slice(own.length) ?? null;
}

function offshore(nearest: Neighbour | null, tally: PostcodeTally): string | null {
  if (nearest) tally.offshore++;
  return nearest?.id ?? null;
}

/** The two sets of outlines differ by metres here and there; the partnership must be one of the force's own. */
function ofForce(
  partnership: string,
  force: string,
  near: () => readonly Neighbour[],
  lookups: Lookups,
  tally: PostcodeTally,
): string {
  if (lookups.forceOfPartnership.get(partnership) === force) return partnership;
  tally.settled++;
  return near().find(({ id }) => lookups.forceOfPartnership.get(id) === force)?.id ?? partnership;
}
