import { POINT_PRECISION, shortStreet } from '../../domain/crime-map/cell-points.ts';
import { encodePlaces } from '../../domain/places/polyline.ts';
import type { Places } from '../count/point-places.ts';
import type { CrimeKeys } from './crime-keys.ts';

/** Codes by the numbers that the database has for them. */
export type Codes = Pick<Places, 'patches' | 'wards' | 'forces'>;

/** Codes that follow one another, as runs. */
function runsOf(codes: readonly string[]): [string, number][] {
  const runs: [string, number][] = [];
  for (const code of codes) {
    const last = runs.at(-1);
    if (last?.[0] === code) last[1]++;
    else runs.push([code, 1]);
  }
  return runs;
}

/** What a cell says of its points. */
export class CellHead {
  readonly places: [number, number][] = [];
  /** Numbers of the ward and team of each point; -1 for none. */
  readonly wards: number[] = [];
  readonly teams: number[] = [];
  readonly #texts: string;
  readonly #codes: Codes;

  /** @param texts streets and LSOA codes of the points, as JSON. */
  constructor(codes: Codes, texts = '[]') {
    this.#codes = codes;
    this.#texts = texts;
  }

  /** Without braces. */

  json(): string {
    const [streets = [], codes = []] = JSON.parse(this.#texts) as string[][];
    const parts = {
      at: encodePlaces(this.places, POINT_PRECISION),
      streets: streets.map(shortStreet),
      wards: runsOf(this.wards.map((ward) => this.#codes.wards[ward] ?? '')),
      teams: runsOf(this.teams.map((team) => this.#codes.patches[team] ?? '')),
      lsoas: runsOf(codes),
    };
    return JSON.stringify(parts).slice(1, -1);
  }
}

/** Is told each count of a cell: the point's place there, category and outcome as one number, month, and how many. */
type Counted = (spot: number, kind: number, month: number, n: number) => void;

/** What was counted in a cell. Counts come in order of kind, point and month. */
export class CellBody {
  readonly #keys: CrimeKeys;
  readonly #months: number;
  readonly #monthOf: readonly number[];
  readonly #reporters: readonly string[];
  readonly #counted: Counted;
  /** JSON of the groups of each reporting force, 0 for the point's own. */
  readonly #groups = new Map<number, string[]>();
  #kind = -1;
  #last = 0;
  #points: number[] = [];
  #when: number[] = [];
  #counts: number[] = [];

  constructor(
    {
      keys,
      monthOf,
      reporters,
    }: { keys: CrimeKeys; monthOf: readonly number[]; reporters: readonly string[] },
    counted: Counted,
  ) {
    this.#keys = keys;
    this.#months = monthOf.length;
    this.#monthOf = monthOf;
    this.#reporters = reporters;
    this.#counted = counted;
  }

  add(kind: number, place: number, n: number) {
    if (kind !== this.#kind) {
      this.#end();
      this.#kind = kind;
    }
    const month = place % this.#months;
    const spot = (place - month) / this.#months;
    this.#points.push(spot - this.#last);
    this.#last = spot;
    const when = this.#monthOf[month] ?? -1;
    this.#when.push(when);
    this.#counts.push(n);
    this.#counted(spot, kind % (this.#keys.categories.length * this.#keys.outcomes.length), when, n);
  }

  #end() {
    if (this.#kind >= 0) {
      const { categories, outcomes } = this.#keys;
      const outcome = this.#kind % outcomes.length;
      const rest = (this.#kind - outcome) / outcomes.length;
      const category = rest % categories.length;
      const reporter = (rest - category) / categories.length;
      const counts = this.#counts.every((n) => n === 1) ? '' : `,[${this.#counts.join(',')}]`;
      const json = `[${category},${outcome},[${this.#points.join(',')}],[${this.#when.join(',')}]${counts}]`;
      const list = this.#groups.get(reporter) ?? [];
      this.#groups.set(reporter, list);
      list.push(json);
    }
    [this.#last, this.#points, this.#when, this.#counts] = [0, [], [], []];
  }

  json(): string {
    this.#end();
    this.#kind = -1;
    const groups = (reporter: number) => `[${(this.#groups.get(reporter) ?? []).join(',')}]`;
    const others = [...this.#groups.keys()]
      .filter((reporter) => reporter > 0)
      .map((reporter) => [this.#reporters[reporter - 1] ?? '', groups(reporter)] as const)
      .sort(([a], [b]) => (a < b ? -1 : 1));
    return `"groups":${groups(0)},"others":{${others.map(([force, text]) => `"${force}":${text}`).join(',')}}`;
  }
}
