import { sitePath } from '../domain/site-path.ts';
import { counted, monthName, number } from './format.ts';

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
