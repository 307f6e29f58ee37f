import type { AreaRef } from '../domain/places/area-fragment.ts';

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
    const kept: unknown = JSON.parse(localStorage.getItem(KEY) ?? 'null');
    return isKept(kept) ? kept : null;
  } catch (error) {
    // A browser may forbid storage; what is stored may be another program's.
    if (error instanceof DOMException || error instanceof SyntaxError) return null;
    throw error;
  }
}

/** Whether it could be kept. */
export function keepArea({ ref, name, force, council, nation }: KeptArea): boolean {
  const kept: KeptArea = { ref, name, force: { id: force.id, name: force.name }, council, nation };
  try {
    localStorage.setItem(KEY, JSON.stringify(kept));
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
  const { ref, name, force, council, nation } = kept as Partial<Record<keyof KeptArea, unknown>>;
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
