import type { Tally } from '../../domain/crime-map/filter-figures.ts';
import { type What, rateNumber, things } from './numbers.ts';
import { notImportedReason } from '../crime/crime.ts';
import { counted, forceWithin, number } from '../format.ts';

/** The list beside the map. */
export const listWords = {
  heading: {
    forces: (count: number) => counted(count, 'police force', 'police forces'),
    partnerships: (count: number) => counted(count, 'partnership', 'partnerships'),
    teams: (count: number) => counted(count, 'neighbourhood team', 'neighbourhood teams'),
    wards: (count: number) => counted(count, 'ward', 'wards'),
    points: (count: number) => counted(count, 'map point', 'map points'),
    'small-areas': (count: number) => counted(count, 'small area', 'small areas'),
  },
  headingUnknown: 'Map points: not known',
  none: 'Nothing was recorded here for what you chose.',
  notKnown: 'Figures for these months are not known here. That does not mean that nothing happened.',
  name: {
    forces: 'Police force',
    partnerships: 'Partnership',
    teams: 'Team',
    wards: 'Ward',
    points: 'Near',
    'small-areas': 'Small area',
  },
  count: { crimes: 'Crimes', incidents: 'Incidents' },
  rate: 'For every 1,000 residents',
  aMonth: (rate: number) => `${rateNumber(rate)} a month`,
  partly: (known: number, asked: number) => `${known} of ${asked} months`,
  noFigures: 'No figures',
  nobody: 'Nobody lives here',
  residentsUnknown: 'Residents not known',
  details: (name: string) => `What, when and what came of it: ${name}`,
  inside: (name: string) => `Look inside ${name}`,
  page: (name: string) => `Go to the page of ${forceWithin(name)}`,
  onMap: 'Show on the map',
  find: {
    points: 'Find a street in the list',
    'small-areas': 'Find a small area in the list',
    teams: 'Find a team in the list',
    wards: 'Find a ward in the list',
  },
  moreColumn: 'More',
  more: (count: number) => `Show ${number(count)} more`,
  showing: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
  csv: 'Download this list (CSV)',
  caution: 'Marked *: a rate that needs care. Open the row to read why.',
};

/** The file of what is on screen. */
export const csvWords = {
  columns: [
    ...['name', 'code', 'longitude', 'latitude', 'from', 'to', 'counted', 'categories', 'outcomes', 'count'],
    ...[
      'months_known',
      'months_asked',
      'residents_mid_2022',
      'per_1000_residents',
      'per_1000_residents_a_month',
    ],
    ...['why_months_are_missing', 'source', 'release'],
  ],
  anyOutcome: 'any',
  notImported: notImportedReason,
  source: 'data.police.uk street-level crime; ONS mid-2022 population; Open Government Licence v3.0',
  file: (area: string) => `crime-map-${area}.csv`,
};

/** What, when and what came of it. */
export const factWords = {
  what: 'What',
  when: 'When',
  outcome: 'What came of it',
  each: 'Each record',
  noOutcomes: 'Not recorded for anti-social behaviour.',
  residents:
    'Residents are those of mid-2022, added up from small areas. Visitors and commuters are not counted.',
  total: (tally: Tally, what: What, span: string) =>
    tally.count === null
      ? `No figures for ${span}.`
      : `${things(tally.count, what)}, ${span}${tally.known < tally.asked ? ` (${tally.known} of ${tally.asked} months known)` : ''}.`,
  rate: (rate: number, residents: number) =>
    `${rateNumber(rate)} for every 1,000 residents (${number(residents)} in mid-2022).`,
  rateMonthly: (rate: number, residents: number) =>
    `${rateNumber(rate)} a month for every 1,000 residents (${number(residents)} in mid-2022), in the months that are known.`,
  rateShort: (rate: number) => `${rateNumber(rate)} a month for every 1,000 residents`,
  others: (count: number) => counted(count, 'other kind', 'other kinds'),
  otherOutcomes: (count: number) => counted(count, 'other outcome', 'other outcomes'),
  allRecords: (count: number) => `Show all ${number(count)} lines`,
  failed: 'We could not fetch this. Check that you are online, close it and open it again.',
  waiting: 'Fetching what came of it…',
  outcomesFailed: 'We could not fetch what came of it. Close this and open it again to try once more.',
};
