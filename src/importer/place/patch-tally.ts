import type { PatchCover } from '../../schemas/places/area-release.ts';

/** Postcodes in a force's area, by how its patches hold them. */
interface ForceTally {
  postcodes: number;
  shared: number;
  uncovered: number;
  outside: number;
  /** Two patches' ids, joined by a line break. */
  overlaps: Map<string, number>;
}

/**
 * How patches lie in their forces' areas, on each other and on wards, told in live postcodes: what matters of an
 * overlap or a gap is who lives there.
 */
export class PatchTally {
  readonly #forces = new Map<string, ForceTally>();
  readonly #patches = new Map<string, number>();
  readonly #wards = new Map<string, number>();
  /** Patch → ward → postcodes in both. */
  readonly #both = new Map<string, Map<string, number>>();

  /** @param patches `<force>/<id>` of all of them. */
  constructor(patches: readonly string[]) {
    for (const patch of patches) {
      this.#patches.set(patch, 0);
      const force = forceOf(patch);
      if (!this.#forces.has(force))
        this.#forces.set(force, { postcodes: 0, shared: 0, uncovered: 0, outside: 0, overlaps: new Map() });
    }
  }

  /**
   * Add one postcode.
   * @param holders all patches that hold it.
   * @param patch the one that it is given, or null.
   */
  add(force: string, holders: readonly string[], patch: string | null, ward: string | null): void {
    const tally = this.#forces.get(force);
    if (tally) tally.postcodes++;
    let own = 0;
    for (const holder of holders) {
      addOne(this.#patches, holder);
      if (forceOf(holder) === force) own++;
      else addOne(this.#outside, forceOf(holder));
    }
    if (tally && own === 0) tally.uncovered++;
    if (tally && own > 1) this.#overlap(tally, force, holders);
    if (ward === null) return;
    addOne(this.#wards, ward);
    if (patch === null) return;
    const wards = this.#both.get(patch) ?? new Map<string, number>();
    this.#both.set(patch, wards);
    addOne(wards, ward);
  }

  readonly #outside = new Map<string, number>();

  #overlap(tally: ForceTally, force: string, holders: readonly string[]) {
    tally.shared++;
    const own = holders.filter((holder) => forceOf(holder) === force).sort();
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) addOne(tally.overlaps, `${idOf(a)}\n${idOf(b)}`);
  }

  /** Each ward's share of postcodes that lie in a patch, 0 to 1, largest first. */
  wardShares(patch: string): [ward: string, share: number][] {
    return [...(this.#both.get(patch) ?? [])]
      .map(([ward, n]): [string, number] => [ward, n / (this.#wards.get(ward) ?? n)])
      .sort(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  }

  /** Of every force that has patches, in order. */
  covers(): PatchCover[] {
    const empty = Map.groupBy(
      [...this.#patches].flatMap(([patch, n]) => (n === 0 ? [patch] : [])),
      forceOf,
    );
    return [...this.#forces]
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([force, { overlaps, ...counts }]) => ({
        force,
        ...counts,
        outside: this.#outside.get(force) ?? 0,
        overlaps: [...overlaps]
          .map(([pair, n]): [string, string, number] => {
            const [a = '', b = ''] = pair.split('\n');
            return [a, b, n];
          })
          .sort(([a, b, n], [c, d, m]) => m - n || (`${a}\n${b}` < `${c}\n${d}` ? -1 : 1)),
        empty: (empty.get(force) ?? []).map(idOf).sort(),
      }));
  }
}

const forceOf = (patch: string) => patch.slice(0, patch.indexOf('/'));
const idOf = (patch: string) => patch.slice(patch.indexOf('/') + 1);

function addOne(counts: Map<string, number>, key: string): void {
  counts.set(key, (counts.get(key) ?? 0) + 1);
}
