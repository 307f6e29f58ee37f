/** How many places each is likened to. */
export const MOST_ALIKE = 5;

/** A place with what it is likened by: numbers over nought, the same ones in the same order for all that are compared. */
export interface Measured {
  id: string;
  measures: readonly number[];
}

/** A place that is like another. */
export interface AlikePlace {
  id: string;
  /** Its measures as ratios: 1.2 is a fifth more than the place that it is likened to. */
  ratios: readonly number[];
  /** How far apart the two are: 0 for the same, 0.7 where one is twice the other in one measure. */
  distance: number;
}

/**
 * The places most like a place, the most alike first. The distance is Euclid's, of the logarithms of the ratios, so
 * that twice and half are equally far. There are as many as are asked for, however far: whoever shows them says how far.
 */
export function mostAlike(place: Measured, all: readonly Measured[], count = MOST_ALIKE): AlikePlace[] {
  const nearest: { other: Measured; square: number }[] = [];
  for (const other of all) {
    if (other.id === place.id) continue;
    let square = 0;
    for (const [at, own] of place.measures.entries())
      square += Math.log((other.measures[at] ?? own) / own) ** 2;
    const last = nearest[count - 1];
    if (last && square > last.square) continue;
    nearest.push({ other, square });
    nearest.sort((a, b) => a.square - b.square || (a.other.id < b.other.id ? -1 : 1));
    nearest.length = Math.min(nearest.length, count);
  }
  return nearest.map(({ other, square }) => ({
    id: other.id,
    ratios: place.measures.map((own, at) => (other.measures[at] ?? own) / own),
    distance: Math.sqrt(square),
  }));
}

/** Residents of an area and how closely they live. */
export interface Dense {
  residents: number;
  perSquareKm: number;
}

/**
 * What kind of place an area is: how closely people live where its middle resident does, by the parts that it is made
 * of. A city within a wide country district has the city's number. Null of no parts with residents.
 */
export function livedDensity(parts: readonly Dense[]): number | null {
  const lived = parts.filter(({ residents }) => residents > 0).sort((a, b) => a.perSquareKm - b.perSquareKm);
  const half = lived.reduce((sum, { residents }) => sum + residents, 0) / 2;
  let sum = 0;
  for (const { residents, perSquareKm } of lived) {
    sum += residents;
    if (sum >= half) return perSquareKm;
  }
  return null;
}

/** Words for a lived density, residents to the square kilometre. They are for reading, and decide nothing. */
export const placeKinds = [
  { id: 'city', from: 4000 },
  { id: 'town', from: 1500 },
  { id: 'mixed', from: 400 },
  { id: 'country', from: 0 },
] as const;
export type PlaceKind = (typeof placeKinds)[number]['id'];

export const placeKind = (perSquareKm: number): PlaceKind =>
  placeKinds.find(({ from }) => perSquareKm >= from)?.id ?? 'country';
