import { outcomeGroup, outcomeGroups } from '../../domain/crime/outcome-groups.ts';
import type { AreaSums } from '../../schemas/crime/points.ts';
import type { CrimeKeys } from './crime-keys.ts';

type Rows = AreaSums['teams'][string]['rows'];

/** What the counts of each place add up to, by category, group of outcomes, and month. */
export class PlaceSums {
  readonly #keys: CrimeKeys;
  /** By outcome. */
  readonly #groups: readonly number[];
  /** By place, and by category and group as one number. */
  readonly #rows = new Map<number, Map<number, Rows[number]>>();
  // Counts of one place and kind mostly follow one another.
  #place = -1;
  #kind = -1;
  #row: Rows[number] | undefined;

  constructor(keys: CrimeKeys) {
    this.#keys = keys;
    this.#groups = keys.outcomes.map((slug) => outcomeGroups.indexOf(outcomeGroup(slug)));
  }

  /**
   * @param place a number; -1 for none.
   * @param kind category and outcome as one number, as cells have them.
   * @param month its place among the keys' months; -1 for none of them.
   */
  add(place: number, kind: number, month: number, n: number) {
    if (place < 0) return;
    if (place !== this.#place || kind !== this.#kind || !this.#row) {
      [this.#place, this.#kind] = [place, kind];
      this.#row = this.#rowOf(place, kind);
    }
    if (month >= 0) this.#row[2][month] = (this.#row[2][month] ?? 0) + n;
  }

  #rowOf(place: number, kind: number): Rows[number] {
    const { outcomes, months } = this.#keys;
    const outcome = kind % outcomes.length;
    const [category, group] = [(kind - outcome) / outcomes.length, this.#groups[outcome] ?? -1];
    const rows = this.#rows.get(place) ?? new Map<number, Rows[number]>();
    this.#rows.set(place, rows);
    const key = category * outcomeGroups.length + group;
    const row = rows.get(key) ?? [category, group, months.map(() => 0)];
    rows.set(key, row);
    return row;
  }

  /** Of a place, in order. */
  rowsOf(place: number): Rows {
    return [...(this.#rows.get(place) ?? [])].sort(([a], [b]) => a - b).map(([, row]) => row);
  }
}
