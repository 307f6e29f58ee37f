import type { PointCrime } from './filter-points.ts';
import { metresBetween } from './near-mile.ts';

/** What the publisher calls a point that is a sort of place and not a street; thousands bear each of these names. */
const SORTS = new Set([
  'Airport/Airfield',
  'Bus/Coach Station',
  'Conference/Exhibition Centre',
  'Ferry Terminal',
  'Further/Higher Educational Building',
  'Hospital',
  'Motorway Service Area',
  'Nightclub',
  'Park/Open Space',
  'Parking Area',
  'Pedestrian Subway',
  'Petrol Station',
  'Police Station',
  'Prison',
  'Race Track',
  'Shopping Area',
  'Sports/Recreation Area',
  'Supermarket',
  'Theatre/Concert Hall',
]);

/** A street further off, in metres, tells nobody where a place is. */
const BY = 400;

const named = new WeakMap<readonly string[], string[]>();

/** What each point is called: a street by its name, a sort of place by its nearest street too. Worked out once. */
export function placeNames({ points, streets }: Pick<PointCrime, 'points' | 'streets'>): string[] {
  const known = named.get(streets);
  if (known) return known;
  const own = streets.map(placeName);
  const isStreet = own.map((name) => name !== '' && !SORTS.has(name));
  const names = own.map((name, place) => {
    const at = points[place];
    if (!at || !SORTS.has(name)) return name;
    let [nearest, least] = ['', BY];
    points.forEach((point, other) => {
      if (isStreet[other] !== true) return;
      const metres = metresBetween(point, at);
      if (metres <= least) [nearest, least] = [own[other] ?? '', metres];
    });
    return nearest === '' ? name : `${name}, by ${nearest}`;
  });
  named.set(streets, names);
  return names;
}

/** "On or near King'S Road" → "King's Road": that it is near is said once, above. */
const placeName = (street: string): string => street.replace(/^On or near /, '').replace(/(['’])S\b/g, '$1s');
