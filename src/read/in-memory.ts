interface Kept<T> {
  value: T;
  size: number;
}

/**
 * A cache of what was used last (LRU), of a total size and no more: what a build holds in memory must not grow with the
 * release. Whoever asks for what was forgotten makes it again.
 */
export class Lru<T> {
  readonly #most: number;
  readonly #kept = new Map<string, Kept<T>>();
  #size = 0;

  constructor(most: number) {
    this.#most = most;
  }

  /** What is kept under the key, or else what `make` gives, with its size in the same unit as the total. */
  get(key: string, make: () => Kept<T>): T {
    const entry = this.#kept.get(key) ?? make();
    this.#forget(key);
    this.#kept.set(key, entry);
    this.#size += entry.size;
    for (const oldest of this.#kept.keys()) {
      if (this.#size <= this.#most || oldest === key) break;
      this.#forget(oldest);
    }
    return entry.value;
  }

  #forget(key: string): void {
    this.#size -= this.#kept.get(key)?.size ?? 0;
    this.#kept.delete(key);
  }
}

/** What `make` gives for a name, worked out once for the whole build. */
export function once<T, Name extends string = string>(make: (name: Name) => T): (name: Name) => T {
  const made = new Map<Name, T>();
  return (name) => {
    if (!made.has(name)) made.set(name, make(name));
    return made.get(name) as T;
  };
}
