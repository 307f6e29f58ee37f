import type { DuckDBConnection } from '@duckdb/node-api';
import type { Outcode, OutsideCountry, Place } from '../../schemas/postcode-shard.ts';
import { columnsOf } from '../database.ts';
import type { AreaIndex, Neighbour } from './area-index.ts';
import { toLonLat } from './national-grid.ts';
import { type Level, OutcodeBuilder, type PlacedPostcode } from './outcode-builder.ts';

/** Everything that a postcode is looked up in. Ids of `teams` are `<force>/<neighbourhood>`. */
export interface Lookups {
  forces: AreaIndex;
  partnerships: AreaIndex;
  teams: AreaIndex;
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

const outsideByCountry: Readonly<Record<string, OutsideCountry>> = {
  S92000003: 'scotland',
  N92000002: 'northern-ireland',
  L93000001: 'channel-islands',
  M83000003: 'isle-of-man',
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
}

/** Place every good row of the postcode table; yields each outcode's record, outcodes in order. */
export async function* placePostcodes(
  db: DuckDBConnection,
  lookups: Lookups & { corrections: PlaceCorrections },
  tally: PostcodeTally,
): AsyncGenerator<{ outcode: string; record: Outcode }> {
  let outcode: string | null = null;
  let builder = new OutcodeBuilder();
  const sql = `SELECT outcode, incode, x, y, grid, country, council, terminated, large_user FROM postcode
    WHERE reason IS NULL ORDER BY outcode, incode`;
  for await (const columns of columnsOf(db, sql)) {
    const [
      outcodes = [],
      incodes = [],
      xs = [],
      ys = [],
      grids = [],
      countries = [],
      councils = [],
      ends = [],
      large = [],
    ] = columns;
    for (let i = 0; i < outcodes.length; i++) {
      if (outcodes[i] !== outcode) {
        if (outcode !== null) yield { outcode, record: builder.build() };
        outcode = String(outcodes[i]);
        builder = new OutcodeBuilder();
      }
      const point = pointOf(xs[i] as number | null, ys[i] as number | null, grids[i] === true);
      const incode = String(incodes[i]);
      const answer = placeOne(
        point,
        countries[i] as string | null,
        councils[i] as string | null,
        lookups,
        tally,
      );
      builder.add({
        incode,
        ...corrected(answer, lookups.corrections.get(`${outcode}${incode}`)),
        at: hasTeam(answer) ? point : null,
        terminated: ends[i] as string | null,
        largeUser: large[i] === true,
      });
    }
  }
  if (outcode !== null) yield { outcode, record: builder.build() };
}

const hasTeam = ({ place }: Pick<PlacedPostcode, 'place'>) =>
  place !== null && 'neighbourhood' in place && place.neighbourhood !== null;

/** An answer with what a correction replaces in it. */
function corrected(
  answer: Pick<PlacedPostcode, 'place' | 'near'>,
  change: { force?: string; partnership?: string } | undefined,
): Pick<PlacedPostcode, 'place' | 'near'> {
  if (!change || answer.place === null || 'outside' in answer.place) return answer;
  const neighbourhood = change.force === undefined ? answer.place.neighbourhood : null;
  return { ...answer, place: { ...answer.place, ...change, neighbourhood } };
}

function pointOf(x: number | null, y: number | null, grid: boolean): [number, number] | null {
  if (x === null || y === null) return null;
  return grid ? toLonLat(x, y) : [x, y];
}

function placeOne(
  point: [number, number] | null,
  country: string | null,
  council: string | null,
  lookups: Lookups,
  tally: PostcodeTally,
): Pick<PlacedPostcode, 'place' | 'near'> {
  const outside = outsideByCountry[country ?? ''];
  if (outside) {
    tally.outside.set(outside, (tally.outside.get(outside) ?? 0) + 1);
    return { place: { outside }, near: [] };
  }
  const areas = point && areasAt(point, lookups, tally);
  if (!areas) {
    tally.unlocated++;
    if (point) tally.farOff++;
    return { place: null, near: [] };
  }
  tally.placed++;
  const known = council !== null && lookups.councils.has(council) ? council : null;
  return {
    place: { ...areas, council: known ?? lookups.onlyCouncil.get(areas.partnership) ?? null },
    near: nearTo(point, areas, lookups),
  };
}

function areasAt(
  [x, y]: [number, number],
  lookups: Lookups,
  tally: PostcodeTally,
): Omit<Place, 'council'> | null {
  const force = lookups.forces.areaAt(x, y) ?? offshore(lookups.forces.nearest(x, y, OFFSHORE_METRES), tally);
  const partnership =
    lookups.partnerships.areaAt(x, y) ?? lookups.partnerships.nearest(x, y, OFFSHORE_METRES)?.id ?? null;
  if (force === null || partnership === null) return null;
  const team = lookups.teams.areaAt(x, y);
  const [teamForce, neighbourhood = null] = team?.split('/') ?? [];
  return {
    force,
    partnership: ofForce(partnership, force, [x, y], lookups, tally),
    neighbourhood: teamForce === force ? neighbourhood : null,
  };
}

function offshore(nearest: Neighbour | null, tally: PostcodeTally): string | null {
  if (nearest) tally.offshore++;
  return nearest?.id ?? null;
}

/** The two sets of outlines differ by metres here and there; the partnership must be one of the force's own. */
function ofForce(
  partnership: string,
  force: string,
  [x, y]: [number, number],
  lookups: Lookups,
  tally: PostcodeTally,
): string {
  if (lookups.forceOfPartnership.get(partnership) === force) return partnership;
  tally.settled++;
  const own = lookups.partnerships.near(x, y).find(({ id }) => lookups.forceOfPartnership.get(id) === force);
  return own?.id ?? partnership;
}

function nearTo(
  [x, y]: [number, number],
  own: Omit<Place, 'council'>,
  lookups: Lookups,
): PlacedPostcode['near'] {
  const level = (name: Level, index: AreaIndex, ownId: string) =>
    index.near(x, y).flatMap(({ id, metres }) => (id === ownId ? [] : [{ level: name, id, metres }]));
  return [
    ...level('force', lookups.forces, own.force),
    ...level('partnership', lookups.partnerships, own.partnership),
    ...level('neighbourhood', lookups.teams, `${own.force}/${own.neighbourhood ?? ''}`),
  ];
}
