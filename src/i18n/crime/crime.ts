import { crimeCategories } from '../../domain/crime/categories.ts';
import type { CoverageStatus } from '../../domain/crime/coverage.ts';
import type { OutcomeGroup } from '../../domain/crime/outcome-groups.ts';
import { counted, decimal, forceWithin, list, monthName, number } from '../format.ts';

const categoryBySlug = new Map(crimeCategories.map(({ slug, name }) => [slug, name]));

/** The publisher's name for a crime category. */
export const categoryName = (slug: string): string => categoryBySlug.get(slug) ?? slug;

/** What a coverage status says to a reader. */
export const coverageWords: Record<CoverageStatus, string> = {
  published: 'Published',
  partial: 'Published in part',
  notPublished: 'Not published',
  notImported: 'Not shown here',
  notKnown: 'Not known',
};

/** Why a month that we do not hold is not there, when no publisher has said anything about it. */
export const notImportedReason = 'The figures may be published: look on data.police.uk.';

export const outcomeWords: Record<OutcomeGroup, string> = {
  charged: 'Suspect charged, or the case went to court',
  outOfCourt: 'Dealt with out of court: a caution, penalty, warning or local settlement',
  otherBody: 'Passed to another organisation',
  noSuspect: 'No suspect found',
  noProsecution: 'Suspect known, but no prosecution possible',
  notInPublicInterest: 'Taken no further: not in the public interest',
  open: 'Still being investigated',
  unknown: 'No outcome published',
};

/** The same in a few words, where there is little room and the list of all of them is a press away. */
export const outcomeShort: Record<OutcomeGroup, string> = {
  charged: 'Charged, or in court',
  outOfCourt: 'Dealt with out of court',
  otherBody: 'Passed on',
  noSuspect: 'No suspect found',
  noProsecution: 'No prosecution possible',
  notInPublicInterest: 'Not in the public interest',
  open: 'Still open',
  unknown: 'No outcome published',
};

/** Words of the crime part of an area page. */
export const crime = {
  heading: (count: number, span: string) => `${counted(count, 'crime', 'crimes')} recorded, ${span}`,
  headingPartly: (count: number, months: number) =>
    `${counted(count, 'crime', 'crimes')} recorded in the ${months === 1 ? 'one month that is known' : `${months} months that are known`}`,
  headingNone: 'Crime figures: not known',
  none: (force: string) =>
    `Street-level crime figures from ${forceWithin(force)} are not known for these months. That does not mean there was no crime.`,
  range: (fewest: number, fewestMonth: string, most: number, mostMonth: string) =>
    `Between ${number(fewest)} (${monthName(fewestMonth)}) and ${number(most)} (${monthName(mostMonth)}) a month.`,
  single: (count: number, month: string) =>
    `${number(count)} in ${monthName(month)}, the only month that is known.`,
  rate: (perThousand: number) => `${decimal(perThousand)} for every 1,000 residents`,
  rateBase: (people: number, year: number, span: string, range?: string) =>
    `(${range === undefined ? '' : `${range}; `}${span}; ${number(people)} residents in mid-${year}). Visitors and commuters are not counted as residents.`,
  noRate: 'No rate per 1,000 residents: it needs all of the last twelve months.',
  noRateNobody: 'No rate per 1,000 residents: nobody is counted as living here.',
  sure: 'These are crimes that the police recorded: not every crime is reported. Months go up and down by chance; a year or two says more than a month.',
  asbApart: (count: number, months: number) =>
    `Counted apart: ${counted(count, 'incident', 'incidents')} of anti-social behaviour in ${counted(months, 'month', 'months')}. Most are not crimes in law.`,
  asbUnknown: 'Anti-social behaviour: not published by this force.',
  chartCrimes: 'Crimes recorded each month',
  chartMissing: 'no figures',
  showNumbers: 'Show the numbers',
  tableMonths: (span: string) => `Month by month, ${span}`,
  month: 'Month',
  crimes: 'Crimes',
  incidents: 'Anti-social behaviour incidents',
  totalOf: (months: number) => `Total of ${counted(months, 'month', 'months')}`,
  allCrimes: 'All crimes',
  moreFigures: 'Has it risen? Each kind by month, and how it compares',
  howCounted: 'How we counted, sources and files',
  outcomesHeading: 'What became of these crimes',
  outcomesLead:
    'As last published. Recent cases may still change. Anti-social behaviour is not in this table: it never has an outcome.',
  outcomesNone: 'No outcomes are published for these crimes.',
  outcome: 'Outcome',
  share: 'Of all',
  percent: (part: number, whole: number) => `${decimal((part / whole) * 100)}%`,
  missing: (months: string[], status: CoverageStatus) =>
    `${list(months)}: ${coverageWords[status].toLowerCase()}.`,
  noPoint: (rows: number) =>
    rows === 0
      ? 'Every record came with a place on the map.'
      : `${counted(rows, 'record', 'records')} came without a place on the map: counted for the force, but in no team’s patch.`,
  noLsoa: (rows: number) =>
    rows === 0
      ? 'Every record came with a small-area code.'
      : `${counted(rows, 'record', 'records')} came without a small-area code: counted for the force, but in no partnership.`,
  rejected: (rows: number) => `${counted(rows, 'record', 'records')} could not be read, and are in no total.`,
  othersAmong: (crimes: number, forces: number) =>
    `Of these, ${counted(crimes, 'crime was', 'crimes were')} reported by ${counted(forces, 'other force', 'other forces')}.`,
  othersOnly: (crimes: number, forces: number) =>
    `${counted(forces, 'other force', 'other forces')} reported ${counted(crimes, 'crime', 'crimes')} here. That is not how much crime there was: the force of this area published none.`,
  reporterRow: 'Reported by',
  monthsHeld: 'Months',
  byPlace:
    'Counted by the map point that the publisher gives, whichever force reported it. A point is near the place, never the exact address.',
  byLsoa: (orPoint: boolean) =>
    `Counted by the small area (LSOA) that the publisher gives, ${orPoint ? 'or by the map point where its code is not one of today’s, ' : ''}whichever force reported it.`,
  byForce: 'Counted by the force whose file reports it, with or without a place.',
  railways: (months: string[]) =>
    months.length > 0
      ? `British Transport Police’s figures are in for ${list(months)} only, so a little railway crime is in those months and not in others.`
      : 'Crime that British Transport Police recorded on the railway is not in.',
  download: 'These figures for programs',
};
