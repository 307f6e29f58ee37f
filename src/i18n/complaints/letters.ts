import { type LetterFrame, senderIds } from '../../domain/complaints/letter.ts';
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

/** Words that the letter builder says in the browser. */
export const letterWords = {
  pick: 'Which letter?',
  others: 'All letters',
  chooseForce: 'Choose the police force above to see where to send it.',
  recipientsFault: 'Where to send it could not be loaded. Check your connection, and choose the force again.',
  takeFault: 'This needs a connection. Check yours and press again, or select the text and copy it yourself.',
};
