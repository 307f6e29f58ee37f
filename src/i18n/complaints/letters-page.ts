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
