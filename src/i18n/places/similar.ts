import type { AlikePlace, PlaceKind } from '../../domain/places/similar-places.ts';
import { decimal, number } from '../format.ts';

/** Beyond this, two places are over twice one another in all measures together: the nearest there is, and no more. */
const FAR = 1;

/** 1.23 → "1.2 times as many residents"; about as many within a twentieth. */
const times = (ratio: number): string => (Math.abs(ratio - 1) < 0.05 ? 'about' : `${decimal(ratio)} times`);

/** How alike a place is, in words and in its distance. */
export function placeWords({ ratios: [residents = 1, density = 1], distance }: AlikePlace): string {
  const far = distance > FAR ? '; not really alike' : '';
  return `${times(residents)} as many residents, ${times(density)} as many to the square kilometre; distance ${distance.toFixed(2)}${far}.`;
}

/** A kind of place, as it stands in a sentence. */
const kinds: Record<PlaceKind, string> = {
  city: 'a closely built city',
  town: 'a town or suburb',
  mixed: 'town and country mixed',
  country: 'open country with villages',
};

const shared =
  'The distance is 0 for the same, and 0.7 where one is twice the other in one of the three. It knows nothing of poverty, students, nightlife or visitors.';

/** Words of the places that are like one. */
export const similarWords = {
  heading: 'Places like it',
  show: (count: number) => `The ${number(count)} most alike, and by which rule`,
  own: (kind: PlaceKind, residents: number, perSquareKm: number) =>
    `This is ${kinds[kind]}: ${number(residents)} residents in mid-2022, ${number(Math.round(perSquareKm))} to the square kilometre.`,
  rule: {
    partnerships: `By our own rule: the nearest in residents, in residents to the square kilometre, and in the kind of place, which is how closely people live in the ward of its middle resident. ${shared}`,
    teams: `By our own rule, among teams whose area is known: the nearest in residents, in residents to the square kilometre, and in the kind of place, which is how closely people live in the partnership round it. ${shared}`,
  },
  file: 'Every distance, as a file',
};
