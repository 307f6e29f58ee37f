import type { DuckDBConnection, DuckDBValue } from '@duckdb/node-api';
import type { Outcode, OutsideCountry, Place } from '../../schemas/look-up/shard.ts';
import { columnsOf, rowsOf } from '../database.ts';
import { type AreaIndex, CellMemory, cellOf, type Neighbour, type Position } from './area-index.ts';
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

type Answer = Pick<PlacedPostcode, 'place' | 'near'>;

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
  { corrections, ...areas }: Lookups & { corrections: PlaceCorrections },
  tally: PostcodeTally,
): AsyncGenerator<{ outcode: string; record: Outcode }> {
  const lookups = { ...areas, cells: new CellMemory<Areas>() };
  const values = await valuesOf(db);
  let outcode: string | null = null;
  let builder = new OutcodeBuilder();
  for await (const columns of columnsOf(db, goodPostcodes)) {
    const [outcodes = [], incodes = [], countries = [], councils = [], ...others] = columns;
    const [xs = [], ys = [], grids = [], ends = [], large = []] = others;
    for (let i = 0; i < outcodes.length; i++) {
      const value = (column: keyof Repeating, numbers: readonly DuckDBValue[]) =>
        values[column][numbers[i] as number] ?? '';
      if (value('outcode', outcodes) !== outcode) {
        if (outcode !== null) yield { outcode, record: builder.build() };
        outcode = value('outcode', outcodes);
        builder = new OutcodeBuilder();
      }
      const outside = outsideByCountry[value('country', countries)];
      const point = outside
        ? null
        : pointOf(xs[i] as number | null, ys[i] as number | null, grids[i] === true);
      const answer = outside
        ? outsideAnswer(outside, tally)
        : placeOne(point, value('council', councils), lookups, tally);
      const incode = value('incode', incodes);
      const change = corrections.size > 0 && corrections.get(`${outcode}${incode}`);
      builder.add({
        incode,
        ...(change ? corrected(answer, change) : answer),
        at: hasTeam(answer) ? point : null,
        terminated: ends[i] as string | null,
        largeUser: large[i] === true,
      });
    }
  }
  if (outcode !== null) yield { outcode, record: builder.build() };
}

/** The columns of text that repeat; their values cross from DuckDB once, and the rows bring their numbers. */
const repeating = ['outcode', 'incode', 'country', 'council'] as const;
type Repeating = Record<(typeof repeating)[number], string[]>;

async function valuesOf(db: DuckDBConnection): Promise<Repeating> {
  const values: Repeating = { outcode: [], incode: [], country: [], council: [] };
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

const hasTeam = ({ place }: Pick<PlacedPostcode, 'place'>) =>
  place !== null && 'neighbourhood' in place && place.neighbourhood !== null;

/** An answer with what a correction replaces in it. */
function corrected(answer: Answer, change: { force?: string; partnership?: string }): Answer {
  if (answer.place === null || 'outside' in answer.place) return answer;
  const neighbourhood = change.force === undefined ? answer.place.neighbourhood : null;
  return { ...answer, place: { ...answer.place, ...change, neighbourhood } };
}

function pointOf(x: number | null, y: number | null, grid: boolean): [number, number] | null {
  if (x === null || y === null) return null;
  return grid ? toLonLat(x, y) : [x, y];
}

function outsideAnswer(outside: OutsideCountry, tally: PostcodeTally): Answer {
  tally.outside.set(outside, (tally.outside.get(outside) ?? 0) + 1);
  return { place: { outside }, near: [] };
}

function placeOne(
  point: [number, number] | null,
  council: string,
  lookups: CellLookups,
  tally: PostcodeTally,
): Answer {
  const areas = point && areasAt(point, lookups, tally);
  if (!areas) {
    tally.unlocated++;
    if (point) tally.farOff++;
    return { place: null, near: [] };
  }
  tally.placed++;
  const known = areas.answers.get(council);
  if (known) return known;
  const { place, near } = areas;
  const own = lookups.councils.has(council) ? council : null;
  const answer = {
    place: { ...place, council: own ?? lookups.onlyCouncil.get(place.partnership) ?? null },
    near,
  };
  areas.answers.set(council, answer);
  return answer;
}

/** With what is known of cells that lie wholly in the same areas, far from any boundary. */
type CellLookups = Lookups & { cells: CellMemory<Areas> };

/** The areas that a point is in, and the answers that follow from it for each council in the directory. */
interface Areas {
  place: Omit<Place, 'council'>;
  near: PlacedPostcode['near'];
  answers: Map<string, Answer>;
}

function areasAt([x, y]: [number, number], lookups: CellLookups, tally: PostcodeTally): Areas | null {
  const cell = cellOf(x, y);
  const known = lookups.cells.get(cell);
  if (known) return known;
  const inForce = lookups.forces.locate(x, y);
  const inPartnership = lookups.partnerships.locate(x, y);
  const inTeam = lookups.teams.locate(x, y);
  const force = inForce.id ?? offshore(lookups.forces.nearest(x, y, OFFSHORE_METRES), tally);
  const partnership = inPartnership.id ?? nearestPartnership(lookups, x, y);
  if (force === null || partnership === null) return null;
  const neighbourhood = teamOf(force, inTeam.id, () => lookups.teams.allAt(x, y));
  const own = ofForce(partnership, force, inPartnership.near, lookups, tally);
  const areas: Areas = {
    place: { force, partnership: own, neighbourhood },
    near: others('force', inForce, force).concat(
      others('partnership', inPartnership, own),
      others('neighbourhood', inTeam, `${force}/${neighbourhood ?? ''}`),
    ),
    answers: new Map(),
  };
  const agreed = force === inForce.id && own === inPartnership.id;
  if (agreed && inForce.whole && inPartnership.whole && inTeam.whole) lookups.cells.set(cell, areas);
  return areas;
}

const nearestPartnership = ({ partnerships }: Lookups, x: number, y: number) =>
  partnerships.nearest(x, y, OFFSHORE_METRES)?.id ?? null;

/** Code of the partnership whose outline holds a point, or of the nearest one by the sea; else null. */
export const partnershipAt = (lookups: Lookups, x: number, y: number): string | null =>
  lookups.partnerships.areaAt(x, y) ?? nearestPartnership(lookups, x, y);

/** A force's patch may reach over its border; the postcode's own force has the say of its team. */
function teamOf(force: string, first: string | null, all: () => string[]): string | null {
  const own = `${force}/`;
  const id = first === null || first.startsWith(own) ? first : all().find((one) => one.startsWith(own));
  return id?.slice(own.length) ?? null;
}

function offshore(nearest: Neighbour | null, tally: PostcodeTally): string | null {
  if (nearest) tally.offshore++;
  return nearest?.id ?? null;
}

/** The two sets of outlines differ by metres here and there; the partnership must be one of the force's own. */
function ofForce(
  partnership: string,
  force: string,
  near: readonly Neighbour[],
  lookups: Lookups,
  tally: PostcodeTally,
): string {
  if (lookups.forceOfPartnership.get(partnership) === force) return partnership;
  tally.settled++;
  return near.find(({ id }) => lookups.forceOfPartnership.get(id) === force)?.id ?? partnership;
}

const NONE: PlacedPostcode['near'] = [];

function others(level: Level, { near }: Position, own: string): PlacedPostcode['near'] {
  if (near.length === 0) return NONE;
  return near.flatMap(({ id, metres }) => (id === own ? [] : [{ level, id, metres }]));
}
