import type { Tally } from '../domain/filter-figures.ts';
import type { MapView } from '../domain/map-view.ts';
import { coverageWords, notImportedReason } from './pages-crime.ts';
import { counted, decimal, list, monthName, monthSpan, number } from './pages-format.ts';

type What = MapView['filter']['what'];

/** "1 crime", "2 incidents". */
export const things = (count: number, what: What): string =>
  what === 'incidents' ? counted(count, 'incident', 'incidents') : counted(count, 'crime', 'crimes');

/** Words of the page itself. */
export const page = {
  title: 'Crime map',
  description:
    'Crime and anti-social behaviour on a map and in a list: by police force, partnership, neighbourhood team and street.',
  lead: 'What the police recorded, where, and what came of it. Everything on the map is also in the list beside it.',
  country: 'England and Wales',
  waiting: 'Fetching the figures…',
  tables: 'See the figures as plain tables',
  without: 'The map needs JavaScript. Here are the same figures as tables.',
  failed: 'We could not fetch the figures for this map.',
  failedWhy: 'Check that you are online, then try again.',
  again: 'Try again',
  noArea: 'This address leads to an area that is not in this release.',
  toCountry: 'Go to the map of England and Wales',
};

/** What stands above the map and the list. */
export const heading = {
  title: (name: string) => `Crime map: ${name}`,
  crumbs: 'Where you are on the map',
  shown: (tally: Tally, what: What, span: string, name: string) =>
    tally.count === null
      ? `${name}: no figures for ${span}. That does not mean that nothing happened.`
      : tally.known < tally.asked
        ? `${name}: ${things(tally.count, what)} recorded in the ${counted(tally.known, 'month', 'months')} that we hold of ${span}.`
        : `${name}: ${things(tally.count, what)} recorded, ${span}.`,
  shownCountry: (count: number, complete: number, all: number, what: What, span: string) =>
    `${things(count, what)} recorded by the ${number(complete)} of ${number(all)} forces that have figures for all of ${span}.`,
  incidentsApart:
    'Anti-social behaviour is incidents, not recorded crime. They are counted apart, and most are not crimes in law.',
  page: (name: string) => `Go to the page of ${name}`,
  split: 'Show',
  splits: {
    forces: 'Police forces',
    partnerships: 'Community safety partnerships',
    teams: 'Neighbourhood teams',
    points: 'Map points',
    'small-areas': 'Small areas',
  },
  noTeams: (force: string) =>
    `${force}’s neighbourhood teams are not in this release, so this map goes no deeper here. Merseyside’s are, as an example of the rest.`,
  pointsMean:
    'Each circle is a point where the police publish what was recorded near it. The larger, the more.',
  smallAreasMean:
    'Small areas (LSOAs) hold about 1,500 people each. Where few live and many visit, such as a city centre, a high rate says little about the people who live there.',
  beyondPatch: (count: number, what: What) =>
    `${things(count, what)} in this patch ${count === 1 ? 'is' : 'are'} at points of small areas that lie mostly in another team’s patch: see them there, or among the map points.`,
};

/** Months that are not plainly there, and why. */
export const gapWords = {
  line: (
    status: keyof typeof coverageWords,
    runs: readonly (readonly [string, string])[],
    reasons: readonly string[],
  ) =>
    `${coverageWords[status]}: ${list(runs.map(([from, to]) => monthSpan(from, to)))}. ${
      reasons.length > 0 ? reasons.join(' ') : notImportedReason
    }`,
  areas: (none: number, some: number) =>
    `${[
      none > 0 ? `${counted(none, 'force has', 'forces have')} no figures for these months` : '',
      some > 0 ? `${counted(some, 'force has', 'forces have')} figures for only some of them` : '',
    ]
      .filter((part) => part !== '')
      .join(', and ')}. Open a row of the list to read why. None of them is nought.`,
  notKnown: 'not known',
  noFigures: 'no figures',
};

/** The controls above the map. */
export const controls = {
  heading: 'Choose what is shown',
  now: (kinds: string, span: string) => `${kinds}, ${span}`,
  months: 'Months',
  from: 'From',
  to: 'To',
  earlier: 'A month earlier',
  later: 'A month later',
  missing: (month: string) => `${monthName(month)}: none held`,
  what: 'What',
  crimes: 'Recorded crime',
  incidents: 'Anti-social behaviour incidents',
  kinds: 'Kinds of crime',
  kindsAll: 'All kinds of crime',
  kindsSome: (count: number) => counted(count, 'kind of crime', 'kinds of crime'),
  kindsHint: 'Tick the kinds that you want. None ticked means all of them.',
  kindsMean: 'What each kind means',
  outcomes: 'What came of it',
  outcomesAll: 'Any outcome',
  outcomesSome: (count: number) => counted(count, 'outcome', 'outcomes'),
  outcomesHint:
    'Tick the outcomes that you want. None ticked means all of them. Outcomes are the latest that were published; open cases may still change.',
  outcomesNone: 'Not recorded for this kind',
  outcomesNever:
    'Not recorded for this kind. Anti-social behaviour has no outcomes: that is not “nothing was done”.',
  clear: 'Show everything again',
};

/** What each kind of crime means, in plain words, after the publisher's own explanations. */
export const kindMeanings: Record<string, string> = {
  'anti-social-behaviour':
    'Behaviour that upsets or harms others: nuisance, rowdiness, noise, litter and the like. Incidents that were reported; most are not crimes in law.',
  'bicycle-theft': 'Taking a bicycle without its owner’s leave.',
  burglary: 'Going into a home or another building in order to steal.',
  'criminal-damage-arson': 'Damage to buildings or vehicles, and fires set on purpose.',
  drugs: 'Having, selling or making illegal drugs.',
  'other-crime': 'Forgery, perjury and other crimes that have no kind of their own.',
  'other-theft':
    'Theft that has no kind of its own, such as by an employee; blackmail; leaving without paying.',
  'possession-of-weapons': 'Having a weapon, such as a knife or a gun.',
  'public-order': 'Behaviour that causes fear, alarm or distress.',
  robbery: 'Stealing by force, or by threatening it.',
  shoplifting: 'Stealing from a shop or a stall.',
  'theft-from-the-person':
    'Stealing what somebody has on them, such as a phone, bag or wallet, without force or threat.',
  'vehicle-crime': 'Stealing a vehicle or something from it, or tampering with it.',
  'violent-crime': 'Harm to a person, such as assault or grievous bodily harm, and sexual offences.',
};

export const kindSource = {
  words: 'Put in our words after police.uk:',
  title: 'About police.uk crime data',
  address: 'https://www.police.uk/pu/about-police.uk-crime-data/',
};

/** What "near" means, said where the points are. */
export const nearMeans = {
  heading: 'What “near” means',
  lines: [
    'Before the police publish a record they move it to the nearest point on a fixed list. A point is the middle of a street, or a place such as a park, a shop or a station.',
    'Each point is shared by eight or more addresses, or by none. So nothing here tells you what happened at one address.',
    'A point can fall across a boundary: some of what is shown in one patch happened next to it, in another.',
  ],
};

/** The list beside the map. */
export const listWords = {
  heading: {
    forces: (count: number) => counted(count, 'police force', 'police forces'),
    partnerships: (count: number) => counted(count, 'partnership', 'partnerships'),
    teams: (count: number) => counted(count, 'neighbourhood team', 'neighbourhood teams'),
    points: (count: number) => counted(count, 'map point', 'map points'),
    'small-areas': (count: number) => counted(count, 'small area', 'small areas'),
  },
  none: 'Nothing was recorded here for what you chose.',
  name: {
    forces: 'Police force',
    partnerships: 'Partnership',
    teams: 'Team',
    points: 'Near',
    'small-areas': 'Small area',
  },
  count: { crimes: 'Crimes', incidents: 'Incidents' },
  rate: 'For every 1,000 residents',
  aMonth: (rate: number) => `${rateNumber(rate)} a month`,
  partly: (known: number, asked: number) => `${known} of ${asked} months`,
  noFigures: 'No figures',
  nobody: 'Nobody lives here',
  details: (name: string) => `What, when and what came of it: ${name}`,
  inside: (name: string) => `Look inside ${name}`,
  page: (name: string) => `Go to the page of ${name}`,
  onMap: 'Show on the map',
  find: { points: 'Find a street in the list', 'small-areas': 'Find a small area in the list' },
  moreColumn: 'More',
  more: (count: number) => `Show ${number(count)} more`,
  showing: (shown: number, all: number) => `${number(shown)} of ${number(all)} shown`,
  csv: 'Download this list (CSV)',
  caution: 'Marked *: a rate that needs care. Open the row to read why.',
  sorted: (column: string, rising: boolean) => `Sorted by ${column}, ${rising ? 'rising' : 'falling'}`,
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
  none: 'Nothing recorded.',
  residents:
    'Residents are those of mid-2022, added up from small areas. Visitors and commuters are not counted.',
  total: (tally: Tally, what: What, span: string) =>
    tally.count === null
      ? `No figures for ${span}.`
      : `${things(tally.count, what)}, ${span}${tally.known < tally.asked ? ` (${tally.known} of ${tally.asked} months known)` : ''}.`,
  rate: (rate: number, residents: number) =>
    `${rateNumber(rate)} for every 1,000 residents (${number(residents)} in mid-2022).`,
  rateMonthly: (rate: number, residents: number) =>
    `${rateNumber(rate)} a month for every 1,000 residents (${number(residents)} in mid-2022), in the months that we hold.`,
  rateShort: (rate: number) => `${rateNumber(rate)} a month for every 1,000 residents`,
  others: (count: number) => counted(count, 'other kind', 'other kinds'),
  otherOutcomes: (count: number) => counted(count, 'other outcome', 'other outcomes'),
  allRecords: (count: number) => `Show all ${number(count)} lines`,
  waiting: 'Fetching what came of it…',
  outcomesFailed: 'We could not fetch what came of it. Close this and open it again to try once more.',
};

/** The map. */
export const mapWords = {
  label: (name: string) => `Map of ${name}`,
  show: 'Show the map',
  waiting: 'The map is on its way…',
  failed: 'The map could not be fetched. Everything on it is in the list.',
  zoomIn: 'Zoom in',
  zoomOut: 'Zoom out',
  reset: 'Whole area',
  close: 'Close',
  keys: 'Arrow keys go from one to the next on the map, Page Down and Page Up from larger to smaller. Enter opens. Plus and minus zoom.',
  cursor: (name: string, words: string, index: number, all: number) =>
    `${name}: ${words}. ${number(index)} of ${number(all)} by size.`,
  beyond: 'Only England and Wales are drawn: Scotland, Ireland and the Isle of Man are left out.',
  /** What lies round England and Wales: words, longitude and latitude of their middle. */
  seas: [
    ['Scotland (not drawn)', -5, 55.3],
    ['Ireland (not drawn)', -6.9, 53.1],
    ['Irish Sea', -4.9, 53.9],
    ['North Sea', 1.3, 54.6],
    ['English Channel', -1.7, 50.2],
  ] satisfies [string, number, number][],
  attribution: 'Base map:',
};

/** The map inside the page of an area. */
export const here = {
  heading: 'Crime on the map',
  lead: 'By place, month, kind and outcome, on a map and in a list.',
  show: 'Show the map',
  failed: 'The map could not be fetched. Check that you are online and try again.',
  full: 'Open the crime map',
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
  size: (count: number) => number(count),
  pointsNear: 'Points are near, not at, the place.',
  patch: 'The patch as it was published',
  mile: 'One mile round your postcode',
};

/** "Within a mile of my postcode". */
export const near = {
  heading: 'Within a mile of my postcode',
  short: 'Within a mile',
  what: 'Near my postcode',
  label: 'Postcode',
  button: 'Show what is near',
  private:
    'Your postcode stays on this device. It is in no address, and nobody you send this page to sees it.',
  waiting: 'Looking…',
  stop: 'Show the whole area again',
  title: (postcode: string) => `Within a mile of ${postcode}`,
  found: (own: number, others: number) =>
    `Published points within the mile: ${number(own)} in your team’s patch and ${number(others)} in the patches next to it.`,
  rough: 'Measured from where your postcode is to about 100 metres.',
  beyondNone: 'All the land within the mile is in patches that we hold.',
  beyond: (percent: number, forces: readonly string[]) =>
    `About ${number(percent)}% of the mile is in the area of ${list(forces)}, whose points are not in this release. We cannot say how many points lie there.`,
  unplaced: (rows: number, force: string) =>
    rows === 0
      ? `Every record of ${force} came with a point.`
      : `${counted(rows, 'record', 'records')} of ${force} came without any point, so ${rows === 1 ? 'it is' : 'they are'} in no circle.`,
  noTeams: (force: string) =>
    `We hold no map points for ${force} yet: only Merseyside’s are in this release. You can see ${force} by partnership.`,
  toForce: (force: string) => `See ${force} on the map`,
  noPlace: 'We do not know where this postcode is, so we cannot say what is near it.',
  outside: 'This postcode is outside England and Wales.',
  notFound: (postcode: string) => `We cannot find ${postcode}. Check each letter and number.`,
  failed: 'We could not fetch what is needed to look. Check that you are online and try again.',
};

/** The pages of plain tables. */
export const tableWords = {
  title: 'Crime figures as tables',
  titleOf: (name: string) => `Crime figures as tables: ${name}`,
  description:
    'Everything on the crime map as plain tables, for each force, partnership, team and map point.',
  lead: (span: string) =>
    `All months of this release, ${span}. To choose months, kinds and outcomes, use the map.`,
  toMap: 'See this on the map',
  partnerships: 'By community safety partnership',
  teams: 'By neighbourhood team',
  smallAreas: 'By small area',
  points: 'By map point',
  incidents: 'Anti-social behaviour incidents',
  months: 'Months held',
  held: (known: number, asked: number) => `${known} of ${asked}`,
  residents: 'Residents',
  missing: 'Months that are missing, and why',
  caption: (span: string) => `Recorded by each police force, ${span}`,
  recorded: 'What was recorded',
  files: 'The same figures as files:',
  forcesFile: 'forces (CSV)',
  partnershipsFile: 'partnerships (CSV)',
  teamsFile: 'teams (CSV)',
  pointsFile: 'this team’s points (JSON)',
};

/** A rate: one decimal, or two digits that count where it is smaller. */
export const rateNumber = (rate: number): string =>
  rate === 0 || rate >= 1 ? decimal(rate) : String(Number(rate.toPrecision(2)));
