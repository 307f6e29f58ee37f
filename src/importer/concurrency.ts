/** As Promise.all, but all have ended when it fails: nothing may still be writing when the caller clears up. */
export async function allEnded<T extends readonly unknown[]>(tasks: {
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
  await eachInLanes(lanes, items.entries(), async ([i, item]) => {
    results[i] = await work(item);
  });
  return results;
}

/** The same for items that are handed out one by one, such as those that a generator makes meanwhile. */
export async function eachInLanes<T>(
  lanes: number,
  items: IteratorObject<T> | AsyncGenerator<T>,
  work: (item: T) => Promise<void>,
): Promise<void> {
  const lane = async () => {
    for await (const item of items) await work(item);
  };
  await allEnded(Array.from({ length: lanes }, lane));
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
