import type { SearchField } from '../../schemas/crime/decision-counts.ts';
import type { Dataset } from '../../schemas/crime/coverage.ts';
import type { SearchFinds } from '../../domain/crime/search-finds.ts';
import { counted, decimal, number } from '../format.ts';

/** Words of the parts of an area page on stop and search and on what was decided about crimes. */
interface DatasetWords {
  heading: string;
  lead: string;
  /** Nothing of it is in the release. */
  none: string;
  whyNone: string;
  /** `span`: from the first month that is known to the last. */
  total: (count: number, months: number, span: string) => string;
  unit: string;
  byMonth: string;
  month: string;
  noFigures: string;
  /** What publishers' words mean, where they need it. */
  means: Readonly<Record<string, string>>;
  /** Link to the file of the whole force. */
  file: string;
}

export const datasetWords: Record<Exclude<Dataset, 'street'>, DatasetWords> = {
  'stop-and-search': {
    heading: 'Stop and search',
    lead: 'Searches of people and vehicles, by what the officer looked for and what came of it, in the police’s own words. Where a search has no place on the map, it counts for the force alone.',
    none: 'Stop and search figures of this force are not known here. That does not mean there were no searches.',
    whyNone: 'Why they are not known',
    total: (count, months, span) =>
      `${counted(count, 'search', 'searches')} in ${counted(months, 'month', 'months')}, ${span}.`,
    unit: 'Searches',
    byMonth: 'Searches month by month',
    month: 'Month',
    noFigures: 'no figures',
    means: {
      'A no further action disposal': 'nothing more was done',
      'Nothing found - no further action': 'nothing more was done',
      'Community resolution': 'settled without court, such as by saying sorry',
      'Penalty Notice for Disorder': 'a fine, without court',
      'Summons / charged by post': 'told by post to come to court',
      'Caution (simple or conditional)': 'a formal warning that stays on record',
      'Article for use in theft': 'tools for stealing',
      'Articles for use in criminal damage': 'such as spray paint',
      'Evidence of offences under the Act': 'proof of a crime under the law that was used',
      'Anything to threaten or harm anyone': 'such as something used as a weapon',
      'Psychoactive substances': 'drugs that were once sold as “legal highs”',
    },
    file: 'Stop and search in the whole force’s area, for programs',
  },
  outcomes: {
    heading: 'What was decided, month by month',
    lead: 'Decisions made in each month, whenever the crime was. One crime can have several.',
    none: 'What was decided about each crime is not known here for this force.',
    whyNone: 'Why they are not known',
    total: (count, months, span) =>
      `${counted(count, 'decision', 'decisions')} in ${counted(months, 'month', 'months')}, ${span}.`,
    unit: 'Decisions',
    byMonth: 'Decisions month by month',
    month: 'Month',
    noFigures: 'no figures',
    means: {},
    file: 'Decisions in the whole force’s area, for programs',
  },
};

/** How often searches came to something, with what chance leaves open; or why that is not said. */
export function findsSentence({ stated, something, share }: SearchFinds): string {
  if (stated === 0) return 'What came of them is not stated.';
  if (share === null)
    return `What came of it is stated for ${counted(stated, 'search', 'searches')}: too few for a share.`;
  return `Of the ${number(stated)} searches whose outcome is stated, ${number(something)} ended with more than “no further action”: ${decimal(share.value)}% (${decimal(share.low)}% to ${decimal(share.high)}% with chance allowed for).`;
}

export const searchWords = {
  object: 'What was looked for',
  outcome: 'What came of it',
  notStated: 'Not stated',
  fields: {
    selfDefinedEthnicity: 'Ethnicity, as the person gave it',
    officerDefinedEthnicity: 'Ethnicity, as the officer saw it',
    ageRange: 'Age',
    gender: 'Gender',
    legislation: 'Law that was used',
  } satisfies Record<SearchField, string>,
  caution:
    'Take care with small numbers: a few searches more or fewer change a share a lot. Many records do not say who was searched: they are counted as “Not stated”. These are searches, not people: one person can be searched more than once. They do not say how many people of each group live, or were out, in the area, so they are no rates by themselves.',
  law: 'The police may search somebody only under a law that allows it: the last table says which. Section 3 of the Police and Criminal Evidence Act says what they must write down of a search, and Code A how they must use these powers.',
  lawShort:
    'The police may search somebody only under a law that allows it, and must make a record of the search.',
  rights: 'Your rights when you are stopped and searched',
  none: 'How often it searched people, and whom, is not known here month by month.',
  official: 'Official figures by ethnicity stand below.',
  more: 'Ethnicity, age, what was looked for and what came of it',
  panel: 'Who looks at its searches:',
  panelLink: 'its scrutiny panel',
  noPanel:
    'Many forces have a panel of local people who look at records of searches. We know of none for this force; the force or who oversees it can say.',
};

export const decisionWords = { outcome: 'Decision' };
