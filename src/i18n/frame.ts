import { sitePath } from '../domain/site-path.ts';

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
