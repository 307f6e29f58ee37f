import { type Filter, selectionOf } from './filter-choice.ts';
import { monthlyRate, type Tally, tallyOf, wholeRate } from './filter-figures.ts';
import { countAtPoints, type PointCrime } from './filter-points.ts';
import { breaksFor, classOf, type ShadeClass } from './classes.ts';
import type { Scene, SceneArea } from './scene.ts';
import type { MapArea } from './view.ts';
import { type LonLat, metresBetween } from './near-mile.ts';

/** One thing on the map and one row of the list. */
export interface Item {
  /** Of the scene's areas or points. */
  index: number;
  name: string;
  at: LonLat;
  tally: Tally;
  /** Null for a point, where nobody is counted as living, and for an area of which it is not known. */
  residents: number | null;
  /** For every 1,000 residents: over all months asked for, and a month on average. Null where not known. */
  rate: number | null;
  monthly: number | null;
  shade: ShadeClass | null;
  caution: string | null;
  inside: MapArea | null;
}

/** Everything that a filter leaves on the map: all areas, and the points where anything was recorded. */
export const itemsOf = (scene: Scene, filter: Filter): Item[] =>
  scene.points ? pointItems(scene.points, scene.whole.unknown, filter) : areaItems(scene, filter);

function areaItems({ areas, lists, breaks }: Scene, filter: Filter): Item[] {
  const [selection, cuts] = [selectionOf(filter, lists), breaksFor(filter, breaks)];
  return areas.map((area, index) => {
    const tally = tallyOf(area, selection);
    const { residents } = area;
    const monthly = residents === null ? null : monthlyRate(tally, residents);
    return {
      ...plain(area, index),
      tally,
      rate: residents === null ? null : wholeRate(tally, residents),
      monthly,
      shade: classOf(monthly, cuts),
    };
  });
}

const plain = ({ name, at, residents, caution, inside }: SceneArea, index: number) => ({
  index,
  name,
  at,
  residents,
  caution: caution ?? null,
  inside,
});

/** The points where anything was recorded; `unknown` are months of which nothing is known, by index. */
export function pointItems(points: PointCrime, unknown: readonly number[], filter: Filter): Item[] {
  const selection = selectionOf(filter, points);
  const counts = countAtPoints(points, selection);
  const names = placeNames(points);
  const asked = selection.last - selection.first + 1;
  const lost = unknown.filter((month) => month >= selection.first && month <= selection.last).length;
  return points.points.flatMap((at, index) => {
    const count = counts[index] ?? 0;
    if (count === 0) return [];
    return [
      {
        index,
        name: names[index] ?? '',
        at,
        tally: { count, known: asked - lost, asked },
        ...{ residents: null, rate: null, monthly: null, shade: null, caution: null, inside: null },
      },
    ];
  });
}

export const itemOrders = ['name', 'count', 'rate'] as const;
export type ItemOrder = (typeof itemOrders)[number];

/** Made once: making one for every comparison takes longer than everything else that a filter does. */
const names = new Intl.Collator('en', { numeric: true });

/**
 * Items in order. What is not known comes last either way, and in order of rate so does what needs a caution:
 * it is shown, not ranked.
 */
export function sorted(items: readonly Item[], order: ItemOrder, rising: boolean): Item[] {
  const byName = (a: Item, b: Item) => names.compare(a.name, b.name);
  if (order === 'name') return [...items].sort((a, b) => (rising ? byName(a, b) : byName(b, a)));
  const value = (item: Item) => (order === 'count' ? item.tally.count : item.caution ? null : item.monthly);
  return [...items].sort((a, b) => {
    const [x, y] = [value(a), value(b)];
    if (x === null || y === null) return Number(x === null) - Number(y === null) || byName(a, b);
    return (rising ? x - y : y - x) || byName(a, b);
  });
}

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
