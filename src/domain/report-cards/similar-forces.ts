/** What forces are likened by. */
export interface ForceSize {
  id: string;
  /** Residents. */
  people: number;
  /** Residents for every square kilometre. */
  perSquareKm: number;
}

/** How many forces each is likened to. */
export const MOST_ALIKE = 5;

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
  return all
    .filter(({ id }) => id !== force.id)
    .map((other): Alike => {
      const [people, perSquareKm] = [other.people / force.people, other.perSquareKm / force.perSquareKm];
      return {
        id: other.id,
        people,
        perSquareKm,
        distance: Math.hypot(Math.log(people), Math.log(perSquareKm)),
      };
    })
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1))
    .slice(0, MOST_ALIKE);
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
