import type { Known } from '../../domain/crime-totals.ts';
import type { PointCrime } from '../../domain/filter-points.ts';
import { areaRows, mapCategories } from '../../domain/map-figures.ts';
import type { MapTeam } from '../../schemas/crime-map.ts';

/** Alike counts of some of a team's small areas. */
export type Stray = MapTeam['strays'][number];

/**
 * Sums of each of a team's small areas over the known months, by category and outcome: a mean needs no more. In one
 * list for all of them, for a force has thousands.
 */
export class SmallAreaSums {
  readonly #crime: Pick<PointCrime, 'categories' | 'outcomes'>;
  readonly #isKnown: readonly boolean[];
  /** Categories that every known month tells. */
  readonly #told: ReadonlySet<string>;
  readonly #size: number;
  readonly #sums: Uint32Array;

  /** From the points in the team's own patch. */
  constructor(crime: PointCrime, lsoas: readonly string[], known: Known) {
    const { months, categories, outcomes } = crime;
    this.#crime = { categories, outcomes };
    this.#isKnown = months.map(known.month);
    this.#told = new Set(
      mapCategories.filter((slug) =>
        months.every((month, i) => !this.#isKnown[i] || known.category(slug, month)),
      ),
    );
    this.#size = categories.length * outcomes.length;
    this.#sums = new Uint32Array(lsoas.length * this.#size);
    const position = new Map(lsoas.map((code, i) => [code, i]));
    const ofPoint = crime.pointLsoas.map((lsoa) => position.get(crime.lsoas[lsoa] ?? '') ?? -1);
    for (const group of crime.groups) this.#add(group, (point) => ofPoint[point] ?? -1);
  }

  addStrays(strays: readonly Stray[]): void {
    for (const stray of strays) this.#add(stray, (lsoa) => lsoa);
  }

  #add([month, category, outcome, places, counts]: Stray, areaOf: (place: number) => number): void {
    if (this.#isKnown[month] !== true) return;
    const kind = category * this.#crime.outcomes.length + outcome;
    for (let i = 0; i < places.length; i++) {
      const area = areaOf(places[i] ?? -1);
      if (area < 0) continue;
      const at = area * this.#size + kind;
      this.#sums[at] = (this.#sums[at] ?? 0) + (counts[i] ?? 0);
    }
  }

  /** What class breaks are worked out from, as if all months were one. */
  measured(residents: readonly number[]) {
    const unknown = this.#isKnown.flatMap((is, month) => (is ? [] : [month]));
    const lists = { months: [''], ...this.#crime };
    const known: Known = { month: () => true, category: (slug) => this.#told.has(slug) };
    return residents.map((people, area) => ({
      rows: areaRows(lists, this.#rowsOf(area), known, 'apart').rows,
      unknown,
      residents: people,
    }));
  }

  *#rowsOf(area: number): Iterable<[category: number, outcome: number, counts: number[]]> {
    const outcomes = this.#crime.outcomes.length;
    for (let kind = 0; kind < this.#size; kind++) {
      const sum = this.#sums[area * this.#size + kind] ?? 0;
      if (sum > 0) yield [Math.floor(kind / outcomes), kind % outcomes, [sum]];
    }
  }
}
