import { sitePath } from '../domain/site-path.ts';
import type { DocumentKind, PlaceKind } from '../schemas/search/kinds.ts';

/** Words of the search, read by its page and by its script. */
export const search = {
  title: 'Search',
  description: 'Find a place, a police force, a standard, a way to complain or a word.',
  lead: 'Type a place, a police force or a question. It is looked up on your own device.',
  /** Above what was found. */
  heading: (typed: string) => `For “${typed}”`,
  nothing: (typed: string) => `Nothing found for “${typed}”.`,
  nothingHelp: 'Try fewer words, another spelling, or a postcode. Or see',
  nearest: 'Nothing here has all of these words. These come nearest; your postcode is surest.',
  list: 'everything in one list',
  listTitle: 'Everything, as a list',
  listLead: 'The same without typing.',
  townMap: (town: string) => `Crime within a mile of ${town}`,
  forces: 'Police forces',
  otherLists: 'Other places',
} as const;

/** What a place is, beside its name. */
export const placeKindWords: Record<PlaceKind, string> = {
  force: 'Police force',
  council: 'Council',
  partnership: 'Community Safety Partnership',
  town: 'Town or city',
  village: 'Village, suburb or small town',
  team: 'Neighbourhood team',
  ward: 'Ward',
  listedTeam: 'Neighbourhood team',
  district: 'Part of a town',
};

/** What a page is, beside its title. */
export const documentKindWords: Record<DocumentKind, string> = {
  question: 'Question',
  route: 'How to complain',
  standard: 'What you are owed',
  service: 'Who to contact',
  page: 'Page',
  word: 'What a word means',
};

/** Headings of the plain list, in its order. */
export const documentLists: readonly (readonly [DocumentKind, string])[] = [
  ['question', 'Questions'],
  ['route', 'How to complain'],
  ['standard', 'What you are owed'],
  ['service', 'Who to contact'],
  ['word', 'Words and what they mean'],
];

/** Pages that are found by name, with other words for them. */
export const searchablePages: readonly { title: string; address: string; says: string; also: string }[] = [
  {
    title: 'Find your team',
    address: sitePath('/'),
    says: 'Who polices your street, by postcode.',
    also: 'home postcode look up lookup my area who is my officer',
  },
  {
    title: 'Crime map',
    address: sitePath('/crime-map/'),
    says: 'Recorded crime by place, kind and month.',
    also: 'crime near me statistics burglary robbery theft drugs violence rising map',
  },
  {
    title: 'Report cards',
    address: sitePath('/report-cards/'),
    says: 'Inspectors’ grades of every force.',
    also: 'peel grades inspection best worst hmicfrs',
  },
  {
    title: 'Compare forces',
    address: sitePath('/report-cards/compare/'),
    says: 'Forces side by side by grade and figure.',
    also: 'compare league table journalist',
  },
  {
    title: 'Complaints',
    address: sitePath('/complaints/'),
    says: 'Who to tell, by when, and what they owe you.',
    also: 'complain something went wrong iopc misconduct',
  },
  {
    title: 'Work out your last day',
    address: sitePath('/complaints/deadlines/'),
    says: 'Deadlines from the date on a letter.',
    also: 'deadline calculator 28 days time limit',
  },
  {
    title: 'Write a letter',
    address: sitePath('/complaints/letter/'),
    says: 'Letters to fill in on your own device.',
    also: 'template letter email',
  },
  {
    title: 'What you are owed',
    address: sitePath('/standards/'),
    says: 'Law, promises and targets, with what to say.',
    also: 'standards rights promises',
  },
  {
    title: 'Policing Pledge',
    address: sitePath('/standards/policing-pledge/'),
    says: 'The ten promises of 2008, then and now.',
    also: 'pledge 2008 promises',
  },
  {
    title: 'Who to contact',
    address: sitePath('/services/'),
    says: 'Fraud, neighbours, hate crime, railways, courts, help.',
    also: 'phone numbers contacts helpline',
  },
  {
    title: 'Help for victims',
    address: sitePath('/services/support/'),
    says: 'Free helplines and support.',
    also: 'victim support abuse rape helpline',
  },
  {
    title: 'Police forces',
    address: sitePath('/forces/'),
    says: 'Every force of England and Wales.',
    also: 'list of forces constabulary',
  },
  {
    title: 'Community Safety Partnerships',
    address: sitePath('/partnerships/'),
    says: 'Who works together where you live.',
    also: 'csp council partnership',
  },
  {
    title: 'Postcodes',
    address: sitePath('/postcodes/'),
    says: 'The look-up without typing.',
    also: 'list outcode',
  },
  {
    title: 'Data to download',
    address: sitePath('/data/'),
    says: 'Every figure as a file.',
    also: 'csv json open data api',
  },
  {
    title: 'Sources',
    address: sitePath('/sources/'),
    says: 'Every document that the site rests on.',
    also: 'references citations',
  },
  {
    title: 'About this site',
    address: sitePath('/about/'),
    says: 'Who runs it and how it is made.',
    also: 'independent who runs',
  },
  {
    title: 'Privacy',
    address: sitePath('/privacy/'),
    says: 'What is kept about you: nothing.',
    also: 'cookies tracking',
  },
  {
    title: 'Accessibility',
    address: sitePath('/accessibility/'),
    says: 'How to use the site in your own way.',
    also: 'screen reader keyboard contrast',
  },
];
