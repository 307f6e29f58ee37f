import type { Outcode } from '../../schemas/look-up/shard.ts';
import { decodePlaces } from '../places/polyline.ts';

/** Decimals of the places in an outcode's record. */
export const POSTCODE_PRECISION = 3;

/** Longitude and latitude of the postcode at a position, to about 100 m; null where its file gives none. */
export function pointAt(
  { places, runs, at = '' }: Pick<Outcode, 'places' | 'runs' | 'at'>,
  position: number,
): [number, number] | null {
  let [passed, located] = [0, 0];
  for (let i = 0; i < runs.length; i += 2) {
    const [place, length] = [places[runs[i] ?? -1], runs[i + 1] ?? 0];
    const inside = place !== undefined && !('outside' in place);
    if (position < passed + length)
      return inside ? (decodePlaces(at, POSTCODE_PRECISION)[located + position - passed] ?? null) : null;
    passed += length;
    if (inside) located += length;
  }
  return null;
}
