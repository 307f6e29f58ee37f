import type { LetterFrame } from '../../domain/complaints/letter.ts';
import { senderIds } from '../../domain/complaints/letter.ts';
import type { ContactKind } from '../../schemas/contact.ts';
import { date } from '../format.ts';

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

interface SenderField {
  id: string;
  kind: 'text' | 'longText';
  blank: string;
  label: string;
  hint?: string;
  autocomplete: string;
}

/** What is asked of everybody. */
export const senderFields: readonly SenderField[] = [
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
  scrutinyPanel: 'Panel that looks at searches',
  dataRequest: 'Page for requests',
  freedomOfInformationEmail: 'Email',
};

/** Words that the letter builder says in the browser. */
export const letterWords = {
  pick: 'Which letter?',
  others: 'All letters',
  copied: 'Copied.',
  copyFault: 'Your browser did not let us copy. Select the text and copy it yourself.',
  saved: 'Saved.',
  copiedForEmail: 'Copied. Paste it into the email that opens.',
  wordFault: 'The Word file could not be made. Check your connection and press again.',
  whereUnknown: (name: string) => `We know no address of ${name} for this.`,
  chooseForce: 'Choose the police force above to see where to send it.',
  notKnown: 'Who oversees this force is not in our sources. Ask the force.',
  website: (name: string) => `Website of ${name}`,
  ring: 'Look there, or ring 101 and ask where to send it.',
  recipientsFault: 'Where to send it could not be loaded. Check your connection, and choose the force again.',
  clock: (day: string, left: string) => `The last day is ${day}. ${left}`,
  clockLink: 'See the rule, or add it to your calendar',
};
