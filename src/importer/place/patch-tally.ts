import type { Place } from '../../schemas/look-up/shard.ts';
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
   * Add postcodes of one place.
   * @param holders all patches that hold them.
   */
  add({ force, neighbourhood, ward }: Place, holders: readonly string[], postcodes: number): void {
    const tally = this.#forces.get(force);
    if (tally) tally.postcodes += postcodes;
    let own = 0;
    for (const holder of holders) {
      add(this.#patches, holder, postcodes);
      if (forceOf(holder) === force) own++;
      else add(this.#outside, forceOf(holder), postcodes);
    }
    if (tally && own === 0) tally.uncovered += postcodes;
    if (tally && own > 1) this.#overlap(tally, force, holders, postcodes);
    if (ward === null) return;
    add(this.#wards, ward, postcodes);
    if (neighbourhood === null) return;
    const patch = `${force}/${neighbourhood}`;
    const wards = this.#both.get(patch) ?? new Map<string, number>();
    this.#both.set(patch, wards);
    add(wards, ward, postcodes);
  }

  readonly #outside = new Map<string, number>();

  #overlap(tally: ForceTally, force: string, holders: readonly string[], postcodes: number) {
    tally.shared += postcodes;
    const own = holders.filter((holder) => forceOf(holder) === force).sort();
    for (const [i, a] of own.entries())
      for (const b of own.slice(i + 1)) add(tally.overlaps, `${idOf(a)}\n${idOf(b)}`, postcodes);
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

function add(counts: Map<string, number>, key: string, n: number): void {
  counts.set(key, (counts.get(key) ?? 0) + n);
}
