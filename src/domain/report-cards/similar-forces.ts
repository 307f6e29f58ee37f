/** What forces are likened by. */
export interface ForceSize {
  id: string;
  /** Residents. */
  people: number;
  /** Residents for every square kilometre. */
  perSquareKm: number;
}

/** Twice as many, or half as many, still counts as alike. */
const LIMIT = Math.log(2);
const MOST = 5;

/**
 * Forces of about the same size and as town-like or rural: between half and twice its residents, and between
 * half and twice its residents for every square kilometre. At most five, the most alike first; none where no
 * force is like it in both.
 */
export function similarForces(force: ForceSize, all: readonly ForceSize[]): string[] {
  return all
    .filter(({ id }) => id !== force.id)
    .map((other) => ({
      id: other.id,
      people: Math.abs(Math.log(other.people / force.people)),
      density: Math.abs(Math.log(other.perSquareKm / force.perSquareKm)),
    }))
    .filter(({ people, density }) => people <= LIMIT && density <= LIMIT)
    .sort((a, b) => a.people + a.density - (b.people + b.density) || (a.id < b.id ? -1 : 1))
    .slice(0, MOST)
    .map(({ id }) => id);
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
