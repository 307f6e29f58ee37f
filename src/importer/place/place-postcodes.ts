import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Outcode, OutsideCountry, Place } from '../../schemas/look-up/shard.ts';
import { columnsOf, rowsOf } from '../database.ts';
import { type AreaIndex, CellMemory, cellOf, type Neighbour } from './area-index.ts';
import { nearbyOf } from './nearby.ts';
import { toLonLat } from './national-grid.ts';
import { OutcodeBuilder, type PlacedPostcode } from './outcode-builder.ts';
import type { PatchTally } from './patch-tally.ts';
import { SCOTLAND, type ScottishBorder, scottishBorder } from './scottish-border.ts';
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

const outsideByCountry: Readonly<Record<string, OutsideCountry>> = {
  [SCOTLAND]: 'scotland',
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
  /** Wards of those that were placed: by the directory's code, by the ward's outline, and of no outline that we have. */
  wards: { directory: number; outline: number; unlisted: number };
  /** Codes of the wards of which no outline was imported. */
  unlistedWards: Set<string>;
}

/** One good row of the directory. */
interface Row {
  incode: string;
  country: string;
  council: string;
  ward: string;
  point: [number, number] | null;
  terminated: string | null;
  largeUser: boolean;
}

/** What a postcode is placed with. */
interface Placing extends Lookups {
  corrections: PlaceCorrections;
  border: ScottishBorder;
  /** What is known of cells that lie wholly in the same areas, far from any boundary. */
  cells: CellMemory<Areas>;
  patchTally: PatchTally;
  tally: PostcodeTally;
}

/** Place every good row of the postcode table; yields each outcode's record, outcodes in order. */
export async function* placePostcodes(
  db: DuckDBConnection,
  lookups: Lookups & { corrections: PlaceCorrections },
  tally: PostcodeTally,
  patchTally: PatchTally,
): AsyncGenerator<{ outcode: string; record: Outcode }> {
  const border = await scottishBorder(db, lookups.forces);
  const placing: Placing = { ...lookups, border, tally, patchTally, cells: new CellMemory<Areas>() };
  for await (const { outcode, rows } of outcodesOf(db))
    yield { outcode, record: recordOf(outcode, rows, placing) };
}

/** An outcode's postcodes are placed together: how far one spreads is told by the others. */
function recordOf(outcode: string, rows: readonly Row[], placing: Placing): Outcode {
  const builder = new OutcodeBuilder();
  const spreads = spreadsOf(
    rows.map(({ point }) => point),
    rows.map(({ terminated }) => terminated === null),
  );
  for (const [i, row] of rows.entries()) {
    const { incode, terminated, largeUser } = row;
    const placed = placeOne(outcode, row, spreads[i] ?? 0, placing);
    builder.add({ incode, terminated, largeUser, spread: spreads[i] ?? 0, ...placed });
  }
  return builder.build();
}

async function* outcodesOf(db: DuckDBConnection): AsyncGenerator<{ outcode: string; rows: Row[] }> {
  const values = await valuesOf(db);
  let outcode: string | null = null;
  let rows: Row[] = [];
  for await (const columns of columnsOf(db, goodPostcodes)) {
    const [outcodes = [], incodes = [], countries = [], councils = [], wards = [], ...others] = columns;
    const [xs = [], ys = [], grids = [], ends = [], large = []] = others;
    const value = (column: keyof Repeating, numbers: readonly DuckDBValue[], i: number) =>
      values[column][numbers[i] as number] ?? '';
    for (let i = 0; i < outcodes.length; i++) {
      const here = value('outcode', outcodes, i);
      if (here !== outcode) {
        if (outcode !== null) yield { outcode, rows };
        [outcode, rows] = [here, []];
      }
      rows.push({
        incode: value('incode', incodes, i),
        country: value('country', countries, i),
        council: value('council', councils, i),
        ward: value('ward', wards, i),
        point: pointOf(xs[i] as number | null, ys[i] as number | null, grids[i] === true),
        terminated: ends[i] as string | null,
        largeUser: large[i] === true,
      });
    }
  }
  if (outcode !== null) yield { outcode, rows };
}

/** The columns of text that repeat; their values cross from DuckDB once, and the rows bring their numbers. */
const repeating = ['outcode', 'incode', 'country', 'council', 'ward'] as const;
type Repeating = Record<(typeof repeating)[number], string[]>;

async function valuesOf(db: DuckDBConnection): Promise<Repeating> {
  const values: Repeating = { outcode: [], incode: [], country: [], council: [], ward: [] };
  for (const column of repeating) {
    await db.run(
      `CREATE OR REPLACE TYPE ${column}_value AS ENUM
       (SELECT DISTINCT coalesce(${column}, '') AS value FROM postcode WHERE reason IS NULL ORDER BY value)`,
    );
    const rows = await rowsOf(db, `SELECT unnest(enum_range(NULL::${column}_value))`);
    values[column] = rows.map(([value]) => String(value));
  }
  return values;
}

const numbered = repeating.map((column) => `enum_code(coalesce(${column}, '')::${column}_value)::INTEGER`);
const goodPostcodes = `SELECT ${numbered.join(', ')}, x, y, grid, terminated, large_user
  FROM postcode WHERE reason IS NULL ORDER BY 1, 2`;

function pointOf(x: number | null, y: number | null, grid: boolean): [number, number] | null {
  if (x === null || y === null) return null;
  return grid ? toLonLat(x, y) : [x, y];
}

type Placed = Pick<PlacedPostcode, 'place' | 'near' | 'at'>;

function placeOne(outcode: string, row: Row, spread: number, placing: Placing): Placed {
  const outside = outsideByCountry[row.country];
  if (outside) return outsideAnswer(outside, row, spread, placing);
  const { tally, corrections } = placing;
  const areas = row.point && areasAt(row.point, placing);
  if (!areas || !row.point) {
    tally.unlocated++;
    if (row.point) tally.farOff++;
    return { place: null, near: [], at: null };
  }
  tally.placed++;
  const place = placeIn(areas, row, row.point, placing);
  const { force, neighbourhood, ward } = place;
  if (row.terminated === null) {
    const patch = neighbourhood === null ? null : `${force}/${neighbourhood}`;
    placing.patchTally.add(force, areas.holders, patch, ward);
  }
  const near = nearbyOf(row.point, place, areas.far, spread, placing);
  const change = corrections.size > 0 && corrections.get(`${outcode}${row.incode}`);
  return { place: change ? corrected(place, change) : place, near, at: row.point };
}

/** A place with what a correction replaces in it. */
function corrected(place: Place, change: { force?: string; partnership?: string }): Place {
  const neighbourhood = change.force === undefined ? place.neighbourhood : null;
  return { ...place, ...change, neighbourhood };
}

/** A Scottish postcode by the border is told which force is on the other side. */
function outsideAnswer(outside: OutsideCountry, { point }: Row, spread: number, placing: Placing): Placed {
  const { tally } = placing;
  tally.outside.set(outside, (tally.outside.get(outside) ?? 0) + 1);
  const near = point && outside === 'scotland' ? nearbyOf(point, null, false, spread, placing) : [];
  return { place: { outside }, near, at: null };
}

/** The whole place of a postcode in some areas: its council and ward are the directory's. */
function placeIn(areas: Areas, { council, ward }: Row, [x, y]: [number, number], placing: Placing): Place {
  const { wards, wardCodes, councils, onlyCouncil, tally } = placing;
  const known = wardCodes.has(ward);
  const found = known ? null : wards.areaAt(x, y);
  if (wardCodes.size > 0) tally.wards[known ? 'directory' : found === null ? 'unlisted' : 'outline']++;
  // A ward of which no outline was imported keeps the code that the directory gives it.
  const code = found ?? (wardCodes.size > 0 && isWard.test(ward) ? ward : null);
  if (code !== null && !wardCodes.has(code)) tally.unlistedWards.add(code);
  const key = `${council} ${code ?? ''}`;
  const before = areas.places.get(key);
  if (before) return before;
  const own = councils.has(council) ? council : null;
  const place: Place = {
    ...areas.place,
    council: own ?? onlyCouncil.get(areas.place.partnership) ?? null,
    ward: code,
  };
  areas.places.set(key, place);
  return place;
}

/** Code of a ward or, in Wales, electoral division; directories have made-up ones for where there is none. */
const isWard = /^[EW]05\d{6}$/;

/** The areas that a point is in, and the places that follow from it for each council and ward in the directory. */
interface Areas {
  place: Omit<Place, 'council' | 'ward'>;
  /** All patches that hold the point. */
  holders: readonly string[];
  /** Whether no boundary of force, partnership or team is near, but for a postcode that spreads far. */
  far: boolean;
  places: Map<string, Place>;
}

function areasAt([x, y]: [number, number], placing: Placing): Areas | null {
  const { forces, partnerships, teams, cells, tally } = placing;
  const cell = cellOf(x, y);
  const known = cells.get(cell);
  if (known) return known;
  const inForce = forces.locate(x, y);
  const inPartnership = partnerships.locate(x, y);
  const inTeam = teams.locate(x, y);
  const force = inForce.id ?? offshore(forces.nearest(x, y, OFFSHORE_METRES), tally);
  const partnership = inPartnership.id ?? nearestPartnership(placing, x, y);
  if (force === null || partnership === null) return null;
  const own = ofForce(partnership, force, () => partnerships.others(x, y, inPartnership.id), placing, tally);
  const far = inForce.whole && inPartnership.whole && inTeam.whole;
  const areas: Areas = {
    place: { force, partnership: own, neighbourhood: teamOf(force, inTeam.holders) },
    holders: inTeam.holders,
    far,
    places: new Map(),
  };
  if (far && force === inForce.id && own === inPartnership.id) cells.set(cell, areas);
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
