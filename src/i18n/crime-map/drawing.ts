import { rateNumber } from './numbers.ts';
import { number } from '../format.ts';

/** The map. */
export const mapWords = {
  label: (name: string) => `Map of ${name}`,
  waiting: 'The map is on its way…',
  failed: 'The map could not be fetched. Everything on it is in the list.',
  broken: 'The map cannot be drawn in this browser. Everything on it is in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Whole area',
  fill: 'Full screen',
  unfill: 'Leave full screen',
  twoFingers: 'Use two fingers to move the map',
  close: 'Close',
  here: 'Your postcode',
  keys: 'Arrow keys go from one to the next on the map, Page Down and Page Up from larger to smaller. Enter opens. Plus and minus zoom.',
  cursor: (name: string, words: string, index: number, all: number) =>
    `${name}: ${words}. ${number(index)} of ${number(all)} by size.`,
  /** What lies round England and Wales: words, longitude and latitude of their middle. */
  seas: [
    ['Scotland', -3.9, 55.9],
    ['Ireland', -7.6, 53.3],
    ['Irish Sea', -4.9, 53.9],
    ['North Sea', 1.3, 54.6],
    ['English Channel', -1.7, 50.2],
  ] satisfies [string, number, number][],
};

const MILE = 1609.344;

/** Lengths that the scale bar may stand for, in metres, and what they are called. */
export const scaleLengths: readonly (readonly [metres: number, words: string])[] = [
  ...[500, 250, 100, 50, 20, 10, 5, 2].map((miles) => [miles * MILE, `${miles} miles`] as const),
  [MILE, '1 mile'],
  [MILE / 2, '½ mile'],
  [MILE / 4, '¼ mile'],
  ...[200, 100, 50, 20].map((metres) => [metres, `${metres} m`] as const),
];

/** Streets under the map: from the site itself, or from a service that the operator names. */
export const streetWords = {
  show: 'Show streets',
  hide: 'Hide streets',
  again: 'Try streets again',
  ask: (name: string) =>
    `The streets are pictures from ${name}. It will see your internet address, the name of this site and which area you look at.`,
  remember: 'Always show them on this device',
  attribution: 'Streets:',
  failed: 'They do not come just now.',
};

/** Whose work the map is drawn from, beside it. */
export const creditWords = {
  outlines:
    'Outlines: Office for National Statistics, Open Government Licence v3.0. Contains OS data © Crown copyright and database right 2025.',
  towns: 'Names of towns:',
  geonames: { name: 'GeoNames', address: 'https://www.geonames.org/' },
  licence: { name: 'CC BY 4.0', address: 'https://creativecommons.org/licenses/by/4.0/' },
  coasts: 'Coasts: Natural Earth.',
};

/** What the colours and circles stand for. */
export const legendWords = {
  heading: {
    crimes: 'Crimes a month for every 1,000 residents',
    incidents: 'Incidents a month for every 1,000 residents',
  },
  zero: 'None recorded',
  under: (to: number) => `Under ${rateNumber(to)}`,
  between: (from: number, to: number) => `${rateNumber(from)} to ${rateNumber(to)}`,
  over: (from: number) => `${rateNumber(from)} or more`,
  any: 'Any',
  unknown: 'No figures: not nought',
  partial: 'Dashed: some months missing, average of the others',
  stays: 'The classes stay the same when you change the months.',
  points: { crimes: 'Crimes recorded near each point', incidents: 'Incidents recorded near each point' },
  hatched: 'What the map shows',
  size: (count: number) => number(count),
  pointsNear: 'Points are near, not at, the place. Circles are sized anew for what you choose.',
  farPart: 'A small part, such as an island, lies further off. Press “Whole area” to see it.',
  patch: 'The team’s patch',
  ward: 'The ward',
  mile: (far: string, town: string | null) => `${far} round ${town ?? 'your postcode'}`,
  here: 'Your postcode, to about 100 metres',
  middle: (town: string) => `The middle of ${town}`,
};
