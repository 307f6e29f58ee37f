import type { AreaRef } from '../domain/places/area-fragment.ts';

/** An area that a reader asked this device to remember. Never a postcode. */
export interface KeptArea {
  ref: AreaRef;
  name: string;
  force: { id: string; name: string };
}

const KEY = 'area';

/** The remembered area; null where there is none, or where this browser keeps nothing. */
export function keptArea(): KeptArea | null {
  try {
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch (error) {
    // A browser may forbid storage; what is stored may be another program's.
    if (error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether it could be kept. */
export function keepArea({ ref, name, force }: KeptArea): boolean {
  try {
    localStorage.setItem(KEY, JSON.stringify({ ref, name, force: { id: force.id, name: force.name } }));
    return true;
  } catch (error) {
    if (error instanceof DOMException) return false;
    throw error;
  }
}

export function forgetArea(): void {
  try {
    localStorage.removeItem(KEY);
  } catch (error) {
    if (!(error instanceof DOMException)) throw error;
  }
}

function isKept(kept: unknown): kept is KeptArea {
  if (typeof kept !== 'object' || kept === null) return false;
  const { ref, name, force } = kept as Partial<Record<keyof KeptArea, unknown>>;
  return typeof name === 'string' && hasText(ref, 'kind', 'force', 'id') && hasText(force, 'id', 'name');
}

const hasText = (value: unknown, ...keys: string[]): boolean =>
  typeof value === 'object' &&
  value !== null &&
  keys.every((key) => typeof (value as Record<string, unknown>)[key] === 'string');
