import { list, number } from '../format.ts';

/** Words of `/complaints/deadlines/` that stand in its HTML: apart from those that a reader’s browser has to load. */
export const deadlinePageWords = {
  title: 'Work out a deadline',
  description:
    'Enter the date of a letter and get the last day to ask for a review, and the days by which you must hear from them, each with its rule and source.',
  crumb: 'Complaints',
  lead: 'Say what has happened and when. You get each last day and its rule.',
  privacy: 'What you enter stays in your browser. It is not sent, not stored, and not put in the address.',
  what: 'What has happened?',
  more: 'One time limit alone',
  notChosen: 'Choose',
  when: 'Which date?',
  whenOf: (words: string) => `Enter ${words}.`,
  button: 'Work it out',
  without:
    'Without JavaScript this page cannot count for you. Below are all the time limits, ready-made dates, and how to count on a calendar.',
  calendar: 'Add to your calendar',
  calendarNote:
    'A file with each day that is still to come, and reminders at nine in the morning, a week and a day before.',
  copy: 'Copy',
  print: 'Print',
  all: 'All the time limits',
  group: (words: string, limits: number) => `${words} (${number(limits)})`,
  allLead: (day: string) =>
    `As they stand on ${day}. The day that a time limit starts from is not counted, unless it says so: 28 days after 27 February end on 27 March.`,
  example: (from: string, to: string) => `Example: counted from ${from}, the last day is ${to}.`,
  firstDayCounts: 'The first day is counted too.',
  ready: 'Ready-made dates',
  readyLead:
    'Find your rule, then the date it counts from. For a date between two rows, count on from the row above.',
  readyFrom: 'Counted from',
  readySpan: (span: string, firstDayCounts: boolean) =>
    firstDayCounts ? `${span}, the first day counted too` : span,
  byHand: 'Count on a calendar',
  byHandSteps: [
    'Put a mark on the date itself, such as the date on the letter. It counts as nought.',
    'Days: the next day is 1. Count every day, weekends too.',
    'Weeks: go to the same day of the week, one row down for each week.',
    'Months: go to the same number in the later month. If there is none, take that month’s last day: 31 January and one month is 28 February.',
    'Working days: count Monday to Friday only, and leave out bank holidays.',
  ],
  holidays: 'Bank holidays left out',
  holidaysLead: (from: number, to: number) =>
    `Working days leave out Saturdays, Sundays and the bank holidays of England and Wales. We have those from ${from} to ${to} and count none beyond.`,
  holidaysOf: (year: string, days: readonly string[]) => `${year}: ${list(days)}.`,
  caution: 'A help for counting, not legal advice. If your letter gives a date, keep to that date.',
};

/** Words of `/complaints/letter/` that stand in its HTML: apart from those that a reader’s browser has to load. */
export const letterPageWords = {
  title: 'Write a letter',
  description:
    'Letters about the police, a council or a landlord: answer a few questions and get a clear letter to copy, print, email or save. Nothing you type leaves your browser.',
  crumb: 'Complaints',
  lead: 'Pick a letter, say what you know, and take it with you. What you leave out stays a blank in brackets.',
  privacy:
    'What you type stays in your browser: we never send or store it. Your browser may offer to remember your name and address.',
  force: 'Which police force?',
  noForce: 'I do not know yet',
  find: 'Find yours by postcode',
  facts: 'What you know',
  you: 'About you',
  letter: 'Your letter',
  without:
    'Without JavaScript this page cannot write for you. Below is every letter with blanks in brackets: copy it, or print it and fill it in.',
  copy: 'Copy',
  print: 'Print',
  text: 'Save as text',
  word: 'Save for Word',
  email: 'Open in email',
  share: 'Share',
  copyAndEmail: 'Copy and open email',
  nothingKept: 'Nothing is kept: save it before you leave.',
  warning:
    'An email can be read by others on the way. Leave out health, a child’s name, where somebody vulnerable lives or when they are alone: say that you will tell them by phone or in person.',
  where: 'Where to send it',
};
