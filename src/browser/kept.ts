/**
 * What a reader asked this device to keep, by key. A browser may forbid storage, have none (in the windows that some apps
 * open it is null), or have no room left: then nothing is kept.
 */
export const kept = (key: string): string | null => tried((storage) => storage.getItem(key)) ?? null;

/** Whether it could be kept. @param value null to keep it no longer. */
export const keep = (key: string, value: string | null): boolean =>
  tried((storage) => {
    if (value === null) storage.removeItem(key);
    else storage.setItem(key, value);
    return true;
  }) ?? false;

function tried<T>(work: (storage: Storage) => T): T | undefined {
  try {
    const storage = globalThis.localStorage as Storage | null | undefined;
    return storage ? work(storage) : undefined;
  } catch (error) {
    if (error instanceof DOMException) return undefined;
    throw error;
  }
}
