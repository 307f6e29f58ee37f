import { MOST_ALIKE, mostAlike } from '../places/similar-places.ts';

/** What forces are likened by. */
export interface ForceSize {
  id: string;
  /** Residents. */
  people: number;
  /** Residents for every square kilometre. */
  perSquareKm: number;
}

/** A force that is like another. Both are ratios: 1.2 is a fifth more than the force that it is likened to. */
export interface Alike {
  id: string;
  people: number;
  perSquareKm: number;
  /** How far apart the two are: 0 for the same, about 1 where one is three times the other in one of the two. */
  distance: number;
}

/**
 * The five forces most like a force in how many people live there and in how closely they live, the most alike first.
 * The distance is Euclid's, of the logarithms of both ratios, so that twice and half are equally far. Every force has
 * five, however far: its page says how far each is.
 */
export function similarForces(force: ForceSize, all: readonly ForceSize[]): Alike[] {
  const measured = ({ id, people, perSquareKm }: ForceSize) => ({ id, measures: [people, perSquareKm] });
  return mostAlike(measured(force), all.map(measured), MOST_ALIKE).map(({ id, ratios, distance }) => ({
    id,
    people: ratios[0] ?? 1,
    perSquareKm: ratios[1] ?? 1,
    distance,
  }));
}

/** Bands of residents that tables are grouped by, smallest first. `upTo` is the first number beyond the band. */
export const sizeBands = [
  { id: 'small', upTo: 750_000 },
  { id: 'medium', upTo: 1_250_000 },
  { id: 'large', upTo: 2_000_000 },
  { id: 'largest', upTo: Infinity },
] as const;
export type SizeBand = (typeof sizeBands)[number]['id'];

export const sizeBand = (people: number): SizeBand =>
  sizeBands.find(({ upTo }) => people < upTo)?.id ?? 'largest';
