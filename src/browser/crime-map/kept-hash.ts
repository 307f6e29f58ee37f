import { areaFragment } from '../../domain/places/area-fragment.ts';
import { keptArea } from '../kept-area.ts';

/** The part of the map's address that opens it at the remembered area; null where the address says what to open. */
export function keptHash(): string | null {
  const kept = keptArea();
  if (location.hash !== '' || kept === null) return null;
  return areaFragment(kept.ref);
}
