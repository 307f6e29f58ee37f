/** As Promise.all, but all have ended when it fails: nothing may still be writing when the caller clears up. */
export async function together<T extends readonly unknown[]>(tasks: {
  readonly [K in keyof T]: Promise<T[K]>;
}): Promise<T> {
  await Promise.allSettled(tasks);
  return Promise.all(tasks);
}
