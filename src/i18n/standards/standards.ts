import type { Standing } from '../../domain/standards/standards.ts';
import type {
  Comparator,
  Measure,
  MeasureUnit,
  Relation,
  StandardPoint,
  StandardStatus,
} from '../../schemas/standards/standard.ts';
import { counted, date, decimal } from '../format.ts';

type ShownStatus = StandardStatus | 'withdrawn';

/** What a standard is, in a word or two. */
export const statusWords: Record<ShownStatus, string> = {
  statutoryRight: 'Law',
  code: 'Code',
  nationalTarget: 'National target',
  localPromise: 'Local promise',
  guidance: 'Guidance',
  announced: 'Announced',
  withdrawn: 'Withdrawn',
};

/** What that means for a reader. */
export const statusMeanings: Record<ShownStatus, string> = {
  statutoryRight: 'An Act of Parliament or regulations say so.',
  code: 'A code or guidance that the law backs. They must follow it unless they have a good reason.',
  nationalTarget:
    'Promised or measured in every force, but not law. Quote it, and complain if it is not kept.',
  localPromise: 'Promised by those named, for their own area.',
  guidance: 'What officers and others are told to do. You can ask why it was not done.',
  announced: 'Planned. You cannot hold anyone to it yet.',
  withdrawn: 'Once promised, not any more.',
};

export const relationWords: Record<Relation, string> = {
  better: 'Better',
  same: 'Much the same',
  weaker: 'Weaker',
  gone: 'Gone',
};

const comparatorWords: Record<Comparator, string> = {
  atMost: 'At most',
  atLeast: 'At least',
  every: 'At least every',
};

const unitWords: Record<Exclude<MeasureUnit, 'percent'>, readonly [one: string, many: string]> = {
  seconds: ['second', 'seconds'],
  minutes: ['minute', 'minutes'],
  hours: ['hour', 'hours'],
  days: ['day', 'days'],
  workingDays: ['working day', 'working days'],
  weeks: ['week', 'weeks'],
  months: ['month', 'months'],
  reports: ['report', 'reports'],
};

/** "At most 5 working days", "At least 80%", "At least every month". */
export function measureWords({
  comparator,
  value,
  unit,
}: Pick<Measure, 'comparator' | 'value' | 'unit'>): string {
  const begin = comparatorWords[comparator];
  if (unit === 'percent') return `${begin} ${value}%`;
  const [one, many] = unitWords[unit];
  if (comparator === 'every' && value === 1) return `${begin} ${one}`;
  return `${begin} ${counted(value, one, many)}`;
}

type Dates = Pick<StandardPoint, 'announcedOn' | 'inForceFrom' | 'inForceTo' | 'knownFrom'>;

/** "In force since 1 April 2021.", "In force from 31 December 2008 to 29 June 2010.", "Announced on 26 January 2026." */
export function forceWords(
  standing: Standing,
  { announcedOn = '', inForceFrom: from, inForceTo: to, knownFrom }: Dates,
): string {
  const ended = standing === 'ended' && to !== null;
  if (from === null) {
    return ended
      ? `Announced${onDate(announcedOn)}, over by ${date(to)}.`
      : `Announced${onDate(announcedOn)}. We could not establish that it is in force.`;
  }
  if (ended) return `In force from ${date(from)} to ${date(to)}.`;
  return knownFrom ? `In force; we know of it since ${date(from)}.` : `In force since ${date(from)}.`;
}

const onDate = (value: string) => (value.length === 10 ? ` on ${date(value)}` : ` in ${date(value)}`);

/** Words of `/standards/`. */
export const index = {
  title: 'What you are owed',
  description:
    'What the police and others owe you in England and Wales, whether it is the law, a promise or a target, and how to quote it.',
  lead: (day: string) =>
    `What the police and others have to do for you, as it stood on ${date(day)}. Find what has happened to you. Each standard can be quoted in a letter.`,
  kinds: 'Is it the law, a promise or a target?',
  kindsMean: 'What each word means',
  yourArea: (name: string, force: string) => `Your area is ${name}, ${force}.`,
  owedThere: 'See what you are owed there',
  more: (count: number) => `${counted(count, 'more thing', 'more things')} that you are owed then`,
  pledge: 'The Policing Pledge, then and now.',
  pledgeMeans: 'Ten promises of 2008, and what you are owed today in place of each.',
  situations: 'What has happened?',
  abuse: 'Someone hurts, threatens or controls me',
  help: 'Who can help',
  complaints: 'How to complain when it is not met',
  all: 'All standards',
  inForce: 'In force',
  announced: 'Announced',
  ended: 'History: not in force',
  endedMeans: 'Kept because people still measure by them. You cannot hold anyone to these.',
  local: 'Local standards',
  localMeans: 'They hold only in the places named. They are also on the pages of those places.',
  points: (count: number) => counted(count, 'point', 'points'),
};

/** Words of a framework's page and of each point on it. */
export const framework = {
  standards: 'Standards',
  description: (name: string) => `${name}: every point, its numbers, who owes it, and how to use it.`,
  withdrawn: 'Not in force.',
  announced: 'Announced, not in force.',
  asOf: (day: string) => `As it stood on ${date(day)}.`,
  points: 'On this page',
  owed: (by: string, to: string) => `Owed by: ${by}. To: ${to}.`,
  use: 'How to use it',
  ifNotMet: 'If it is not met',
  services: 'Who gives it now',
  before: 'Before it',
  after: 'Today instead',
  nothingAfter: 'We know of nothing in force that took its place.',
  more: 'How to use it, and to quote it',
  quote: 'To quote it',
  quoted: (shortName: string, numbered: string, number: number | undefined, title: string) =>
    `${shortName}, ${number === undefined ? '' : `${numbered} ${number}, `}“${title}”`,
  numbered: 'point',
};

/** What a link to a complaint route says. */
export const complaintWords = (route: string) =>
  `How to complain: ${route.replace(/^[A-Z](?=[a-z])/, (letter) => letter.toLowerCase())}`;

/** Words of `/standards/policing-pledge/`. */
export const pledge = {
  title: 'The Policing Pledge',
  description:
    'The ten promises that every police force made in 2008, what became of each, and what you are owed today instead.',
  promised: 'What it promised',
  more: 'Inspectors, and how to quote it',
  moreAndOthers: 'What else there is today, and what inspectors found',
  gradesFold: 'Each force’s grade',
  today: 'Nearest standard today',
  inspectors: 'What inspectors found',
  ended: (day: string) => `What happened to it: withdrawn with the whole Pledge on ${day}.`,
  none: 'We know of nothing in force that took its place.',
  tally: 'The ten points against today',
  tallyHow: 'Each point by its nearest standard that is in force. What is only announced does not count.',
  grades: 'What inspectors found in each force',
  gradesHow: (inspectors: string, day: string) => `${inspectors} published this on ${day}.`,
  of: (count: number) => counted(count, 'force', 'forces'),
  nobody: 'No force.',
  derived: 'Worked out',
};

/** Words of the block on the pages of forces, teams and partnerships. */
export const here = {
  title: 'What you are owed here',
  lead: (day: string) => `In force on ${date(day)}, here as everywhere in England and Wales. Two of them:`,
  all: 'See everything that you are owed',
  localHere: (count: number) => `${counted(count, 'local standard', 'local standards')} here`,
  noLocal:
    'Standards of the council or partnership, and neighbourhood agreements, are not known for this place. Ask your council or team.',
  delivery: 'How it was when last measured',
  unknown: (title: string) => `${title}: not known. No figure was found for this place.`,
  figure: (value: string, from: string, to: string) =>
    from === to ? `${value} in ${date(from)}.` : `${value} from ${date(from)} to ${date(to)}.`,
  /** An old figure says so in its own sentence. */
  age: (years: number) =>
    years < 1 ? '' : `That is over ${counted(years, 'year', 'years')} ago: how it is today is not known.`,
  percent: (value: number) => `${Number.isInteger(value) ? value : decimal(value)}%`,
  applications: (value: number) => counted(value, 'request', 'requests'),
  rest: 'No figures are published by place for the other standards, as far as we found.',
};
