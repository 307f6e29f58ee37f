import { list, number } from '../format.ts';

/** Words of the comparison, read by the page and by its script. */
export const compareWords = {
  title: 'Compare report cards',
  description:
    'Up to six police forces side by side in one inspection round, with official figures beside the grades; or one force in every round.',
  lead: 'Put up to six forces side by side in one round, set official figures beside their grades, or follow one force through every round. The address of the page keeps what you chose, so you can send it.',
  without:
    'Choosing needs JavaScript. Without it, here is the latest round whole; the other rounds and all figures have pages of their own.',
  rule: 'Only one round is shown at a time. Grades of two rounds are never sorted or ranked together.',
  loading: 'Fetching the grades…',
  failed:
    'The grades could not be fetched. Check your connection and load the page again. The table below is the latest round.',
  what: 'What to compare',
  views: { forces: 'Forces in one round', rounds: 'One force in every round' },
  round: 'Round',
  notOffered: (rounds: readonly { title: string; found: number; possible: number }[]) =>
    `Not offered, for too little of them is known: ${list(rounds.map(({ title, found, possible }) => `${title} (${number(found)} of ${number(possible)} grades)`))}.`,
  force: 'Force',
  pickForces: (most: number) => `Forces (up to ${most}; none picked shows all)`,
  pickFigures: 'Figures to set beside the grades',
  full: (most: number) => `${most} forces are picked. Take one out to pick another.`,
  similar: (name: string) => `Add forces like ${name}`,
  clear: 'Start again',
  heading: (round: string, picked: readonly string[]) =>
    `${round}: ${picked.length === 0 ? 'all forces' : list(picked)}`,
  headingRounds: (name: string) => `${name} in every round`,
  ownScale: 'Each round on its own scale. Do not read a trend from one round to another.',
  caution: 'What to know of the figures',
  source: 'Source',
  read: 'read in a copy',
  take: 'Take it with you',
  copy: 'Copy as text',
  link: 'Copy the link',
  csv: 'Save CSV',
  json: 'Save JSON',
  png: 'Save picture (PNG)',
  svg: 'Save picture (SVG)',
  copied: 'Copied.',
  notCopied: 'Your browser did not let us copy. The text is in the box below; copy it from there.',
  textBox: 'Text to copy',
  picture: 'The picture',
  pictureOf: (heading: string) => `Picture of the table: ${heading}. The table above says the same.`,
  cite: (inspectorate: string, rounds: string, site: string, release: string, address: string, day: string) =>
    `${inspectorate}: ${rounds}, as compiled by ${site} from the sources of each grade, data release ${release}, ${address}, read on ${day}.`,
  inspectorate: 'HM Inspectorate of Constabulary and Fire & Rescue Services',
  sortedBy: (column: string, order: string) => `Sorted by ${column}, ${order}.`,
  best: 'best first',
  worst: 'worst first',
  high: 'biggest first',
  low: 'smallest first',
  shown: (count: number) => `${number(count)} ${count === 1 ? 'force' : 'forces'} shown.`,
};
