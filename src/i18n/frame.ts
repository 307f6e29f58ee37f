import { sitePath } from '../domain/site-path.ts';
import { counted, monthName, number } from './format.ts';

/** Words round every page: header and footer. */
export const frame = {
  language: 'en',
  skip: 'Skip to the content',
  menu: 'Menu',
  find: 'Postcode',
  mainNav: 'Main',
  nav: [
    [sitePath('/'), 'Your area'],
    [sitePath('/crime-map/'), 'Crime map'],
    [sitePath('/standards/'), 'What you are owed'],
    [sitePath('/complaints/'), 'Complaints'],
    [sitePath('/report-cards/'), 'Report cards'],
    [sitePath('/forces/'), 'Forces'],
  ],
  footLinks: [
    [sitePath('/search/'), 'Search'],
    [sitePath('/services/'), 'Who to contact'],
    [sitePath('/changes/'), 'What is changing'],
    [sitePath('/postcodes/'), 'Postcodes'],
    [sitePath('/partnerships/'), 'Community safety partnerships'],
    [sitePath('/sources/'), 'Sources'],
    [sitePath('/data/'), 'Data to download'],
    [sitePath('/about/'), 'About this site'],
    [sitePath('/keep/'), 'Keep on your phone'],
    [sitePath('/privacy/'), 'Privacy'],
    [sitePath('/accessibility/'), 'Accessibility'],
  ],
  footNav: 'More',
  emergency: 'In danger now?',
  emergencyWords: 'Call',
  notUrgentWords: 'Not urgent:',
  who: 'Who runs this site',
  runBy: (name: string) => `Run by ${name}.`,
  independent: 'Independent: not part of any police force or of government.',
  correct: 'Tell us about a mistake:',
  noContact: 'The operator has not set a contact for corrections yet.',
  data: 'What it is made from',
  release: (id: string) => `Data release ${id}.`,
  months: (span: string) => `Crime figures: ${span}.`,
  postcodes: (name: string) => `Postcodes: ${name}.`,
  theme: 'Colours',
  themes: [
    ['', 'As my device'],
    ['light', 'Light'],
    ['dark', 'Dark'],
  ],
} as const;

/** Words of the picture that a shared link shows. */
export const cardWords = {
  title: 'Who polices your street?',
  tells: 'Who they are, what happened, how good they are, what you are owed, how to complain. Independent.',
} as const;

/** Words of the home page. */
export const home = {
  title: 'who polices your street',
  heading: 'Who polices your street?',
  lead: 'The independent guide to policing in England and Wales.',
  privacy: 'Your postcode is never sent.',
  privacyLink: 'How that works',
  doorsName: 'Where to start',
  doors: [
    { href: sitePath('/search/'), title: 'My area', words: 'Who polices it, what happened there' },
    {
      href: sitePath('/complaints/'),
      title: 'Something went wrong',
      words: 'Who to tell, by when, what to write',
    },
    { href: sitePath('/report-cards/'), title: 'Compare forces', words: 'Grades and figures for all 43' },
  ],
  moreName: 'Also here',
  more: [
    {
      href: sitePath('/crime-map/'),
      title: 'Crime map',
      words: 'What happened near a place',
    },
    {
      href: sitePath('/standards/'),
      title: 'What you are owed',
      words: 'By law, by promise, or as a target',
    },
    {
      href: sitePath('/standards/policing-pledge/'),
      title: 'The Policing Pledge',
      words: 'Ten promises of 2008, then and now',
    },
    {
      href: sitePath('/services/'),
      title: 'Who to contact',
      words: 'Fraud, noise, hate crime, help for victims',
    },
  ],
  /** What the site holds, worked out when it is built. */
  proof: ({ crimes, months, forces, grades, teams }: Proof) =>
    [
      `${millions(crimes)} crimes and incidents, ${months}, from ${counted(forces, 'force', 'forces')}`,
      `${counted(grades, 'grade', 'grades')} by inspectors`,
      ...(teams > 0 ? [counted(teams, 'neighbourhood team', 'neighbourhood teams')] : []),
    ].join(' · '),
  proofNewest: (month: string) => `newest month ${monthName(month)}`,
  proofSource: 'every figure has its source',
} as const;

export interface Proof {
  crimes: number;
  /** "January to December 2025". */
  months: string;
  /** Forces with at least one month of street files. */
  forces: number;
  grades: number;
  teams: number;
}

const millions = (count: number) =>
  count >= 1_000_000 ? `${(count / 1_000_000).toFixed(1)} million` : number(count);
