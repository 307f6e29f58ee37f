import type { Tally } from '../../domain/crime-map/filter-figures.ts';
import { type What, things } from './numbers.ts';
import { coverageWords, notImportedReason } from '../crime/crime.ts';
import { counted, forceWithin, list, monthSpan, number, monthOnly } from '../format.ts';

/** Words of the page itself. */
export const page = {
  title: 'Crime map',
  description:
    'Crime and anti-social behaviour on a map and in a list: by police force, partnership, neighbourhood team and street.',
  country: 'England and Wales',
  waiting: 'Fetching the figures…',
  tables: 'See the figures as plain tables',
  without: 'The map needs JavaScript. Here are the same figures as tables.',
  failed: 'We could not fetch the figures for this map.',
  failedWhy: 'Check that you are online, then try again.',
  late: 'The map has not started. Load this page again, or see the same figures as plain tables.',
  again: 'Try again',
  /** Stands where the name of what was asked for did not come either. */
  asked: 'The area that you asked for',
  noAreaTitle: 'No such area',
  noArea: 'This address leads to an area that is not here any more.',
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
        ? `${name}: ${things(tally.count, what)} recorded in the ${counted(tally.known, 'month', 'months')} that are known of ${span}.`
        : `${name}: ${things(tally.count, what)} recorded, ${span}.`,
  shownCountry: (count: number, complete: number, all: number, what: What, span: string) =>
    `${things(count, what)} recorded by the ${number(complete)} of ${number(all)} forces that have figures for all of ${span}.`,
  /** Which of the crimes are counted, where not all of them. */
  only: (kinds: readonly string[], outcomes: readonly string[]) =>
    `Only what you chose is counted. ${[
      ...(kinds.length > 0 ? [`Kinds of crime: ${kinds.join('; ')}.`] : []),
      ...(outcomes.length > 0 ? [`What came of it: ${outcomes.join('; ')}.`] : []),
    ].join(' ')}`,
  incidentsApart:
    'Anti-social behaviour is incidents, not recorded crime. They are counted apart, and most are not crimes in law.',
  caveats: 'What these figures cannot tell you',
  page: (name: string) => `Go to the page of ${forceWithin(name)}`,
  split: 'Show',
  splits: {
    forces: 'Police forces',
    partnerships: 'Community safety partnerships',
    teams: 'Neighbourhood teams',
    wards: 'Wards',
    points: 'Map points',
    'small-areas': 'Small areas',
  },
  noTeams: (force: string) =>
    `We do not know where the patches of ${forceWithin(force)}’s neighbourhood teams begin and end, so the map goes by electoral ward.`,
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

/** The map inside the page of an area. */
export const here = {
  heading: 'Crime on the map',
  lead: 'By place, month, kind and outcome, on a map and in a list.',
  show: 'Show the map',
  waiting: 'The map is on its way…',
  failed: 'The map could not be fetched. Check that you are online and try again.',
  full: 'Open this view on the crime map',
};

/**
 * How months and what was counted in them are told, those of a year together where there are several years: "2 in
 * March; 1 in May", "2024: 1 in November, 3 in December; 2025: 2 in March". Never "March 2", which reads as a day.
 * @param months null for those that are not known
 */
export function countsByMonth(months: readonly (string | null)[]): (counts: ArrayLike<number>) => string {
  const names = months.map((month) =>
    month === null ? null : { year: month.slice(0, 4), name: monthOnly(month) },
  );
  const several = new Set(names.flatMap((month) => month?.year ?? [])).size > 1;
  return (counts) => {
    let [text, year] = ['', ''];
    for (const [i, month] of names.entries()) {
      const count = counts[i] ?? 0;
      if (!month || count === 0) continue;
      const sameYear = month.year === year;
      year = month.year;
      if (text !== '') text += several && sameYear ? ', ' : '; ';
      if (several && !sameYear) text += `${year}: `;
      text += `${number(count)} in ${month.name}`;
    }
    return text;
  };
}

/** The pages of plain tables. */
export const tableWords = {
  noRate: 'No rate',
  title: 'Crime figures as tables',
  titleOf: (name: string) => `Crime figures as tables: ${name}`,
  description:
    'Everything on the crime map as plain tables, for each force, partnership, team and map point.',
  lead: (span: string) => `All months, ${span}. To choose months, kinds and outcomes, use the map.`,
  toMap: 'See this on the map',
  partnerships: 'By community safety partnership',
  teams: 'By neighbourhood team',
  wards: 'By electoral ward',
  smallAreas: 'By small area',
  points: 'Crimes by map point',
  incidentPoints: 'Anti-social behaviour by map point',
  outcomesMean:
    'Dealt with out of court: by a caution, penalty, warning or local settlement. Passed on: to another organisation. No prosecution possible: though a suspect is known.',
  noOutcomes: 'Incidents of anti-social behaviour have no outcome: most are not crimes in law.',
  incidents: 'Anti-social behaviour incidents',
  months: 'Months known',
  held: (known: number, asked: number) => `${known} of ${asked}`,
  residents: 'Residents',
  missing: 'Months that are missing, and why',
  caption: (span: string) => `Recorded by each police force, ${span}`,
  files: 'The same figures as files:',
  forcesFile: 'forces (CSV)',
  partnershipsFile: 'partnerships (CSV)',
  teamsFile: 'teams (CSV)',
};
