import type { BlueprintField, LetterFrame } from '../domain/letter.ts';
import { senderIds } from '../domain/letter.ts';
import type { ContactKind } from '../schemas/contact.ts';
import { date } from './pages-format.ts';

/** Words that every letter has. */
export const letterFrame: LetterFrame = {
  greeting: 'Dear Sir or Madam,',
  closing: 'Yours faithfully,',
  date,
  blank: (words) => `[${words}]`,
  blanks: {
    force: 'the police force',
    body: 'the body that oversees the police force',
    lastDay: 'the last day',
    name: 'your name',
    address: 'your address',
    contact: 'your phone or email',
  },
};

/** Stands for the day in a letter that is printed to be filled in by hand. */
export const todayBlank = 'today’s date';

/** What is asked of everybody. */
export const senderFields: readonly (BlueprintField & {
  label: string;
  hint?: string;
  autocomplete: string;
})[] = [
  {
    id: senderIds.name,
    kind: 'text',
    blank: letterFrame.blanks.name,
    label: 'Your name',
    autocomplete: 'name',
  },
  {
    id: senderIds.address,
    kind: 'longText',
    blank: letterFrame.blanks.address,
    label: 'Your address',
    autocomplete: 'street-address',
  },
  {
    id: senderIds.contact,
    kind: 'text',
    blank: letterFrame.blanks.contact,
    label: 'Your phone or email',
    hint: 'One that is safe for them to use.',
    autocomplete: 'off',
  },
];

/** A standard, as a letter quotes it. `place` is where it stands. */
export const quoteWords = (statement: string, place: string): string =>
  `A standard that I rely on, in plain words: “${statement}” (${place})`;

/** "Regulation 29(2) and (3): The Police (Complaints and Misconduct) Regulations 2020, regulation 29". */
export const lawWords = (paragraph: string, title: string): string => `${paragraph}: ${title}`;

/** How each kind of contact is called where a letter can be sent. */
export const contactWords: Partial<Record<ContactKind, string>> = {
  website: 'Website',
  contactPage: 'Contact page',
  yourAreaPage: 'Page of your area',
  phone: 'Phone',
  textphone: 'Textphone',
  email: 'Email',
  post: 'Post',
  form: 'Online form',
  complaintInfo: 'Page about complaints',
  complaintForm: 'Online complaint form',
  professionalStandardsEmail: 'Email',
  professionalStandardsPhone: 'Phone',
  professionalStandardsPost: 'Post',
  reviewPage: 'Page about reviews',
  stopAndSearch: 'Page about stop and search',
  dataRequest: 'Page for requests',
};

/** Words of `/complaints/letter/`. */
export const letterWords = {
  title: 'Write a letter',
  description:
    'Letters about the police, a council or a landlord: answer a few questions and get a clear letter to copy, print, email or save. Nothing you type leaves your browser.',
  crumb: 'Complaints',
  lead: 'Pick a letter, say what you know, and take it with you. What you leave out stays a blank in brackets.',
  privacy:
    'What you type stays in your browser. It is not sent, not stored, and gone when you close this page.',
  pick: 'Which letter?',
  others: 'All letters',
  force: 'Which police force is it about?',
  noForce: 'I do not know yet',
  find: 'Find yours by postcode',
  facts: 'What you know',
  you: 'About you',
  letter: 'Your letter',
  byHand: 'To fill in by hand',
  without:
    'Without JavaScript this page cannot write for you. Below is every letter with blanks in brackets: copy it, or print it and fill it in.',
  copy: 'Copy',
  print: 'Print',
  text: 'Save as text',
  word: 'Save for Word',
  email: 'Open in email',
  emailTooLong: 'Too long to open in an email by itself: copy it and paste it into one.',
  copied: 'Copied.',
  copyFault: 'Your browser did not let us copy. Select the text and copy it yourself.',
  saved: 'Saved.',
  wordFault: 'The Word file could not be made. Check your connection and press again.',
  warning:
    'An email can be read by others on the way. Leave out health, a child’s name, where somebody vulnerable lives or when they are alone: say that you will tell them by phone or in person.',
  where: 'Where to send it',
  whereUnknown: (name: string) => `We know no address of ${name} for this.`,
  chooseForce: 'Choose the police force above to see where to send it.',
  notKnown: 'Who oversees this force is not in our sources. Ask the force.',
  website: (name: string) => `Website of ${name}`,
  ring: 'Look there, or ring 101 and ask where to send it.',
  read: (source: string, checked: string) => `${source}, checked ${checked}`,
  recipientsFault: 'Where to send it could not be loaded. Check your connection, and choose the force again.',
  clock: (day: string, left: string) => `The last day is ${day}. ${left}`,
  clockLink: 'See the rule, or add it to your calendar',
  rests: 'What this letter rests on',
};
