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
