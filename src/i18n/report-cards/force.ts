import type { Alike } from '../../domain/report-cards/similar-forces.ts';
import { counted, date, decimal, forceFirst, forceWithin, list, number } from '../format.ts';
import { inSentence } from './report-cards.ts';
import type { Days, Watch } from '../../domain/report-cards/monitoring.ts';
import { DAY_NOT_FOUND, type CauseRow, type MonitoringRow } from '../../schemas/report-cards/rows.ts';

/** Beyond this, one is over twice the other in both measures together: the nearest there is, and no more. */
const FAR = 1;

/** 1.23 → "1.2 times"; about the same within a twentieth. */
const times = (ratio: number): string => (Math.abs(ratio - 1) < 0.05 ? 'about' : `${decimal(ratio)} times`);

interface Standing {
  higher: number;
  same: number;
  lower: number;
}

/** Words of one force's report card. */
export const card = {
  title: (name: string) => `Report card: ${name}`,
  description: (name: string) =>
    `How inspectors graded ${forceWithin(name)}, round by round, with where it stands, monitoring, crime and outcomes.`,
  linkHeading: 'How inspectors graded it',
  summary: 'In short',
  whereFrom: 'Where this is from',
  asked: 'What they asked for, one by one',
  strongest: (grade: string, questions: readonly string[]) =>
    `The best: ${list(questions.map(inSentence))} (${inSentence(grade)}).`,
  weakest: (grade: string, questions: readonly string[]) =>
    `The worst: ${list(questions.map(inSentence))} (${inSentence(grade)}).`,
  noOverall: 'Inspectors give no overall grade, and neither do we: this is a count of what they said.',
  newer: (round: string, found: number) =>
    `A newer round, ${round}, has begun: we have ${counted(found, 'grade', 'grades')} of it for this force, below.`,
  parts: {
    areas: 'Area by area',
    causes: 'What they asked for',
    earlier: 'Other rounds',
    crime: 'Crime',
    searches: 'Stop and search',
    figures: 'Figures',
    similar: 'Forces like it',
    local: 'Nearer to home',
  },
  aboutRound: 'About this round, and why no trend is shown',
  areasHeading: (round: string) => `Area by area: ${round}`,
  openArea: 'Open an area for what its grade means, where it stands and where we read it.',
  report: 'The inspectorate’s report on this force',
  means: 'What it means',
  source: 'Where it says so',
  sourceLink: (host: string) => `Read it at ${host}`,
  dated: (day: string) => `dated ${date(day)}`,
  undated: 'it bears no date',
  derived: 'Not stated in so many words; worked out:',
  note: 'Note:',
  stands: 'Where it stands',
  standing: ({ higher, same, lower }: Standing) => {
    const others = higher + same + lower;
    if (others === 0) return 'We found no other force’s grade.';
    const whose = others === 1 ? 'the one other force' : `the ${number(others)} other forces`;
    return `Of ${whose} whose grade we found, ${number(higher)} ${higher === 1 ? 'has' : 'have'} a better grade, ${number(same)} the same and ${number(lower)} a worse one.`;
  },
  area: 'Area',
  trend: 'Trend',
  noTrend: 'No trend can be shown: this round has no comparable one before it.',
  series: (first: string, last: string) => `Year by year: ${first} to ${last}`,
  seriesLead:
    'Three questions were asked in each of these rounds, on the same four grades. The inspectorate meant them to be compared year by year; what it looked at within each changed, and in 2018/19 some grades were carried over from an earlier year.',
  directions: {
    up: 'Better at the end than at the start, going by the grades that we found.',
    down: 'Worse at the end than at the start, going by the grades that we found.',
    same: 'The same in every year that we found.',
    mixed: 'Up and down.',
    unknown: 'Too few grades found to say.',
  },
  earlier: 'Other rounds',
  earlierLead: 'Each on its own scale. Do not read a trend from one round to another.',
  noneInRound: 'We found none of this force’s grades in this round.',
  across: 'See all rounds side by side',
  gradesKnown: (found: number, possible: number) =>
    `${number(found)} of ${counted(possible, 'grade', 'grades')} found`,
  monitoring: 'Closer watch (Engage)',
  whatEngageIs: 'What Engage is',
  spellsShow: 'When, and what Engage is',
  spells: (spells: readonly string[]) => `${spells.join('. ')}.`,
  noMonitoring: 'We found no sign that this force was ever in it.',
  listLink: 'The inspectorate’s list',
  engageToday: (day: string, read: boolean) =>
    read
      ? `Who is in Engage, as of ${day}:`
      : `Who is in it today (${day}) is not known here; look there first:`,
  figures: 'Figures to set beside the grades',
  figuresLead: 'Each has its own date. A grade does not follow from any of them.',
  figuresOf: (title: string, count: number) => `${title}: ${counted(count, 'figure', 'figures')}`,
  figure: 'Figure',
  period: 'When',
  value: 'This force',
  middle: 'Middle force',
  middleMeans:
    '“Middle force”: half of the forces that have this figure lie above it and half below. A dash: too few forces have it.',
  standards: 'How far standards were kept, when last measured',
  standardsHere: (name: string) => `What ${forceWithin(name)} owes you, standard by standard`,
  similar: 'Forces like it',
  similarHow: 'How alike they are, and by which rule',
  similarRule:
    'By our own rule, in residents and in how closely they live: the five nearest, however near they are. It is not the Home Office’s list of most similar forces, and it knows nothing of poverty, students, nightlife or visitors.',
  alike: ({ people, perSquareKm, distance }: Alike) =>
    `${times(people)} as many residents, ${times(perSquareKm)} as many to the square kilometre${distance > FAR ? '; not really alike' : ''}.`,
  similarCompare: 'Compare it with these',
  crime: 'Crime and what became of it',
  outcomes: 'What became of these crimes',
  crimeNone: 'Crime figures from this force are not known for these months.',
  crimeMore: (name: string) => `All crime figures of ${forceWithin(name)}`,
  local: 'Nearer to home',
  localTeams: (count: number) => counted(count, 'neighbourhood team', 'neighbourhood teams'),
  localPartnerships: (count: number) => counted(count, 'partnership', 'partnerships'),
  localLead:
    'The 2009 White Paper promised report cards below the level of a force. Inspectors do not grade at this level; these are the crime figures of each part.',
  partnership: 'Partnership',
  people: 'People',
  crimes: 'Crimes',
  rate: 'For every 1,000 people',
  team: 'Team',
  noTeams: 'We do not know which area each of the force’s teams covers. The force’s page lists what we know.',
  localMeans:
    'Crimes are those of the last twelve months that are published here, without anti-social behaviour; “not known” where a month is missing.',
  onPaper:
    'On paper this card leaves out the figures on officers, crime, complaints and other matters, similar forces, and the local level. They are on the page.',
  more: 'More',
  unknown: 'not known',
  forcePage: (name: string) => `${forceFirst(name)}: how to reach it and how to complain`,
};

/** When a spell of closer watch ended, in words; null where no source says that it did. */
const leftWords = (left: string | null): string | null =>
  left === null ? null : left === DAY_NOT_FOUND ? 'a day that no source gives' : date(left);

const spell = ({ entered, left }: MonitoringRow): string =>
  `from ${date(entered)} to ${leftWords(left) ?? ''}`;

/** A spell of closer watch, as an entry of a list. */
export const spellTitle = (row: MonitoringRow): string =>
  row.left === null
    ? `From ${date(row.entered)}; whether it has left is not known`
    : spell(row).replace(/^f/, 'F');

/** What may be said today of a force and closer watch; null where nothing may. */
export function watchSentence(watch: Watch): string | null {
  switch (watch.kind) {
    case 'listed':
      return `On ${date(watch.asOf)} it stood on the inspectorate’s list of forces in Engage, its closer watch.`;
    case 'notListed':
      return `On ${date(watch.asOf)} it did not stand on the inspectorate’s list of forces in Engage, its closer watch.`;
    case 'formerly':
      return `On ${date(watch.asOf)} it stood on the inspectorate’s list of forces formerly in Engage, its closer watch${watch.row ? ` (${spell(watch.row)})` : ''}.`;
    case 'lastWord':
      return `The inspectorate moved it into Engage, its closer watch, on ${date(watch.row.entered)}. Whether it has left since was not known on ${date(watch.asOf)}; the inspectorate’s list of forces in Engage says.`;
    case 'unknown':
      return null;
  }
}

/** How many causes of concern are known of a force, and what became of them, in a sentence. */
export function causesSentence(rows: readonly Pick<CauseRow, 'status'>[]): string {
  if (rows.length === 0)
    return 'We found no cause of concern about it, the inspectorate’s strongest finding. That does not mean that there is none.';
  const tally = (status: CauseRow['status']) => rows.filter((row) => row.status === status).length;
  const [closed, open, unknown] = [tally('closed'), tally('open'), tally(null)];
  const parts = [
    ...(closed > 0 ? [`${counted(closed, 'is', 'are')} closed`] : []),
    ...(open > 0 ? [`${counted(open, 'was', 'were')} open when last heard of`] : []),
  ];
  if (unknown > 0)
    parts.push(
      `what became of ${unknown === rows.length ? (unknown > 1 ? 'them' : 'it') : number(unknown)} is not known`,
    );
  return `Inspectors raised ${counted(rows.length, 'cause', 'causes')} of concern with it, their strongest finding: ${list(parts)}.`;
}

/** Words of the causes of concern. */
export const causeWords = {
  heading: 'What inspectors told it to put right',
  lead: 'These are the ones that we found; there may be more. Where it is not known what became of one, that does not mean that it is open.',
  show: (count: number) => (count === 1 ? 'What it is' : `All ${number(count)}, one by one`),
  raised: 'Raised',
  status: 'What became of it',
  open: 'Open for',
  unknown: 'Not found',
  bases: {
    stated: '',
    derived: 'Worked out from the grade.',
    'partly-read': 'Read in a copy that breaks off.',
    'third-party': 'Read in a third-party index of reports.',
  } satisfies Record<CauseRow['basis'], string>,
  statusOf: (status: CauseRow['status'], day: string | null) => {
    if (status === null) return 'Not found';
    const when = day === null ? '' : date(day);
    return status === 'closed' ? `Closed${when && ` (${when})`}` : `Open on ${when}; nothing later found`;
  },
  days: ({ least, most }: Days, closed: boolean) =>
    `${least === most ? counted(most, 'day', 'days') : `${number(least)} to ${number(most)} days`}${closed ? '' : ' by then'}`,
};

/** Words of the judgment in one sentence. */
export const judgmentWords = {
  heading: 'What the inspectorate said of it as a whole',
  readIn: {
    report: 'In our words, from its report.',
    'report-part': 'In our words, from its report; the copy that we read breaks off after this.',
    release: 'In our words, from its news release.',
    reported: 'In our words, from a news report that quotes it.',
  },
};
