/** As Promise.all, but all have ended when it fails: nothing may still be writing when the caller clears up. */
export async function together<T extends readonly unknown[]>(tasks: {
  readonly [K in keyof T]: Promise<T[K]> | T[K];
}): Promise<T> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}

/** Do the same to every item, so many at a time; all have ended when it fails. Results are in the items' order. */
export async function inLanes<T, R>(
  lanes: number,
  items: readonly T[],
  work: (item: T) => Promise<R>,
): Promise<R[]> {
  const results: R[] = [];
  const waiting = items.entries();
  const lane = async () => {
    for (const [i, item] of waiting) results[i] = await work(item);
  };
  await together(Array.from({ length: lanes }, lane));
  return results;
}

/** What is made of each item, in order; while one is in use, the next is already being made. */
export async function* oneAhead<T, R>(
  items: readonly T[],
  make: (item: T) => Promise<R>,
): AsyncGenerator<[item: T, made: R]> {
  let next = items.length > 0 ? make(items[0] as T) : null;
  try {
    for (const [i, item] of items.entries()) {
      const made = await next;
      next = i + 1 < items.length ? make(items[i + 1] as T) : null;
      // Whoever uses this one may fail first; the next is asked for its fault only in its turn.
      next?.catch(() => undefined);
      yield [item, made as R];
    }
  } finally {
    await Promise.allSettled([next]);
  }
}
