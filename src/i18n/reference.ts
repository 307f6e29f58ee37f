import { sitePath } from '../domain/site-path.ts';
import { counted, date, number } from './format.ts';
import type { ChangeStatus } from '../schemas/changes.ts';

/** Words of the pages that list sources and files, and of the page for a wrong address. */
export const sources = {
  title: 'Sources',
  description:
    'Every document that this site takes a fact from, with its publisher, date, licence, and when and how we read it.',
  lead: 'Every document that we take a fact from, with its date, its licence, and when and how we read it.',
  titleOf: (letter: string) => `Sources: ${letter.toUpperCase()}`,
  descriptionOf: (letter: string) =>
    `Documents that this site takes facts from, of which the short name in our files begins with ${letter.toUpperCase()}.`,
  byId: 'In our files to download each document has a short name, such as “police-uk-street-crime”. By its first letter:',
  letters: 'By short name',
  publishers: 'Who published them',
  group: (letter: string, count: number) => `${letter} (${number(count)})`,
  figures: '0–9',
  credits: 'Credits',
  documents: (publisher: string, count: number) => `${publisher} (${count})`,
  moreDocuments: (count: number, letter: string) => `and ${count} under ${letter.toUpperCase()}`,
  published: (day: string) => `Published ${day}.`,
  undated: 'No date given.',
  checked: (day: string, read: 'live' | 'copy') =>
    read === 'live' ? `Checked ${day}.` : `Read in a copy, ${day}.`,
  licence: (name: string) => `Licence: ${name}.`,
  noAddress: 'No public address.',
  grades: 'Documents that single inspection grades rest on have a list of their own:',
  gradesLink: 'documents behind the report cards',
};

export const data = {
  title: 'Data',
  description: 'Every file that this site publishes, what is in it, its licence and how to cite it.',
  lead: 'Every figure on this site is also in a file. Files are free to use; please say where they come from.',
  files: 'Files',
  schema: 'What each key means',
  release: 'This release',
  id: 'Release',
  months: 'Crime months',
  postcodes: 'Postcodes',
  boundaries: 'Team boundaries',
  none: 'none',
  madeFrom: 'Made from these files',
  inputs: (files: number, bytes: number) => `${counted(files, 'file', 'files')}, ${number(bytes)} bytes.`,
  hashes: 'The name, size and SHA-256 hash of each is in',
  accounts: 'What became of every row',
  read: 'Read',
  published: 'Published',
  outside: 'Outside England and Wales',
  rejected: 'Left out',
  rows: {
    crime: 'Crime records',
    outcomes: 'Outcomes of crimes',
    searches: 'Stops and searches',
    postcodes: 'Postcodes',
  },
  coverage: 'Which months are known',
  coverageLead:
    'Months of street-level crime that are known, force by force. A month that is not known is not a month without crime.',
  coverageTable: 'Months known, force by force',
  force: 'Force',
  held: 'Months known',
  missing: 'Months not known, and why',
  allHeld: 'None',
  of: (held: number, all: number) => `${held} of ${all}`,
  licence: 'Licence and how to cite',
  licenceWords:
    'The files hold figures that we worked out from open data. If you use them, show the lines below and name this site, the release and the day.',
  cite: (site: string, id: string) => `${site}, data release ${id}`,
  rules: 'How to read the files',
  ruleList: [
    'Months are written 2025-03. Kinds of crime are data.police.uk’s own short names.',
    'A row or a figure that is not there is not known. It never means nought.',
    'Nought means that the month is known, and that the police recorded no such crime in it.',
    'Anti-social behaviour is a category of its own: incidents, not crimes. Do not add it to crimes.',
    'CSV files are UTF-8 and begin with the mark of UTF-8 (a byte-order mark), by which Excel reads accents and dashes rightly; then comes a line of column names.',
    'In a CSV file, a text that a spreadsheet would take for a formula, a date or another number, such as a team’s id 1-2, begins with an apostrophe. Take it off to join the file with another.',
    'JSON files name the release that they belong to.',
  ],
  notInRelease: 'None published yet.',
  asOf: (first: string, last: string) =>
    first === last ? `As published on ${date(first)}.` : `As published from ${date(first)} to ${date(last)}.`,
  licenceOf: (name: string) => `Licence: ${name}.`,
} as const;

export const notFound = {
  title: 'Page not found',
  description: 'There is no page at this address.',
  lead: 'There is no page at this address. It may have moved, or the address may have a slip in it.',
  rightCase: 'Capital letters matter in an address. Did you mean:',
  links: [
    [sitePath('/'), 'Find your patch by postcode'],
    [sitePath('/forces/'), 'See all police forces'],
    [sitePath('/postcodes/'), 'Look down the list of postcodes'],
  ],
} as const;

/** Words of `/changes/`, and of the line on the pages that a change touches. */
export const changes = {
  title: 'What is changing in policing',
  description:
    'Changes to policing in England and Wales: what is planned, what is law, and what is in force, each with its date.',
  lead: 'What is planned, what is law, and what has started. A plan gives you no right until it is law and in force.',
  changing: 'Changing:',
  more: 'What is changing',
  when: 'When',
  none: 'Nothing that we know of.',
};

export const changeStatusWords: Record<ChangeStatus, readonly [heading: string, mark: string]> = {
  announced: ['Announced: a plan, not law', 'Announced'],
  law: ['Law, but we could not find that it has started', 'Law'],
  inForce: ['In force', 'In force'],
};

/** "Announced on 13 November 2025". */
export const changeDateWords: Record<ChangeStatus, (day: string) => string> = {
  announced: (day) => `Announced: ${day}`,
  law: (day) => `Law: ${day}`,
  inForce: (day) => `In force: ${day}`,
};
