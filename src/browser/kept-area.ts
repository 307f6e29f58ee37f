import type { AreaRef } from '../domain/places/area-fragment.ts';

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

/** An area that a reader asked this device to remember. Never a postcode. */
export interface KeptArea {
  ref: AreaRef;
  name: string;
  force: { id: string; name: string };
  /** Left out by what was remembered before they were kept. Null: the area lies in more than one, or we do not know. */
  council?: string | null | undefined;
  nation?: string | undefined;
}

const KEY = 'area';

/** The remembered area; null where there is none, or where this browser keeps nothing. */
export function keptArea(): KeptArea | null {
  try {
    const area: unknown = JSON.parse(kept(KEY) ?? 'null');
    return isKept(area) ? area : null;
  } catch (error) {
    // What is stored may be another program's.
    if (error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether it could be kept. */
export const keepArea = ({ ref, name, force, council, nation }: KeptArea): boolean =>
  keep(KEY, JSON.stringify({ ref, name, force: { id: force.id, name: force.name }, council, nation }));

export const forgetArea = (): boolean => keep(KEY, null);

function isKept(area: unknown): area is KeptArea {
  if (typeof area !== 'object' || area === null) return false;
  const { ref, name, force, council, nation } = area as Partial<Record<keyof KeptArea, unknown>>;
  return (
    typeof name === 'string' &&
    hasText(ref, 'kind', 'force', 'id') &&
    hasText(force, 'id', 'name') &&
    (council === undefined || council === null || typeof council === 'string') &&
    (nation === undefined || typeof nation === 'string')
  );
}

const hasText = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
