import type { AreaRef } from '../domain/places/area-fragment.ts';
import { keep, kept } from './kept.ts';

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
