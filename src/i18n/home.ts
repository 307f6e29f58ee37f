import { sitePath } from '../domain/site-path.ts';

/** Words of the home page. */
export const home = {
  title: 'who polices your street',
  heading: 'Who polices your street?',
  privacy: 'Looked up on your own device. Your whole postcode is never sent to anyone.',
  privacyLink: 'How that works',
  offers: [
    {
      href: sitePath('/forces/'),
      title: 'Find a police force',
      words: 'How to reach it, who oversees it, its teams, and the crime figures that it publishes.',
    },
    {
      href: sitePath('/partnerships/'),
      title: 'See who works together',
      words: 'The council, police and others who must cut crime together where you live.',
    },
    {
      href: sitePath('/standards/'),
      title: 'Know what you are owed',
      words: 'What the police must do for you, what is only promised, and how to quote it.',
    },
    {
      href: sitePath('/complaints/'),
      title: 'Complain, step by step',
      words: 'The right body, the last day, what to write, and what to do if they say no.',
    },
    {
      href: sitePath('/services/'),
      title: 'Find who to contact',
      words: 'Fraud, neighbours, hate crime, railways, courts and help for victims.',
    },
    {
      href: sitePath('/postcodes/'),
      title: 'Look down a list of postcodes',
      words: 'The same answers without typing: every postcode, part by part.',
    },
    {
      href: sitePath('/data/'),
      title: 'Take the data',
      words: 'Every figure on the site as a file, with its source and what is missing.',
    },
  ],
} as const;
