import type { ComparisonFinding } from '../../domain/report-cards/comparison-finding.ts';
import type { LeftOut } from '../../domain/report-cards/comparison-state.ts';
import { list, number } from '../format.ts';
import { figure as written } from './figures.ts';

const areas = (below: number) => (below === 0 ? 'none' : number(below));

/** What a comparison says, in one sentence for the head of a picture or an article; null where nothing follows. */
export function comparisonSentence(found: ComparisonFinding, round: string): string | null {
  switch (found.kind) {
    case 'areas': {
      const [first, ...others] = found.forces;
      const rest = others.map(({ name, below }) => `${name} in ${areas(below)}`);
      const unknown = found.unknown.length > 0 ? ` (not all grades of ${list(found.unknown)} are known)` : '';
      return `${round}: ${first?.name ?? ''} must improve in ${areas(first?.below ?? 0)} of ${number(found.areas)} areas${rest.length > 0 ? `, ${list(rest)}` : ''}${unknown}`;
    }
    case 'share': {
      const { question, below, known } = found.share;
      return `${round}: ${number(below)} of ${number(known)} graded forces must improve in “${question.name}”`;
    }
    case 'figure': {
      const { figure, most, least, known, unknown } = found;
      const value = (of: number) => written(of, figure.unit, figure.decimals);
      return `${figure.short}, ${figure.period}: most in ${most.name} (${value(most.value)}), least in ${least.name} (${value(least.value)})${unknown > 0 ? `, of the ${number(known)} forces that have it` : ''}`;
    }
    case 'none':
      return null;
  }
}

/** An id of an address, which anybody may have written: nobody's message is shown as ours. */
const quoted = (id: string) => (/^[\w.-]{1,40}$/.test(id) ? `“${id}”` : 'something that we cannot read');

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
  leftOut: ({ unknown, noRoom, round }: LeftOut): string =>
    [
      unknown.length > 0 ? `We could not find ${list(unknown.map(quoted))}, which this address names.` : '',
      round === null ? '' : `${round} cannot be compared: too little of it is known.`,
      noRoom.length > 0 ? `There was no room for ${list(noRoom)}.` : '',
      'Here is the comparison without.',
    ]
      .filter((line) => line !== '')
      .join(' '),
  notOffered: (rounds: readonly { title: string; found: number; possible: number }[]) =>
    `Not offered, for too little of them is known: ${list(rounds.map(({ title, found, possible }) => `${title} (${number(found)} of ${number(possible)} grades)`))}.`,
  force: 'Force',
  pickForces: (most: number) => `Forces (up to ${most}; none picked shows all)`,
  pickFigures: 'Figures to set beside the grades',
  full: (most: number) => `${most} forces are picked. Take one out to pick another.`,
  similar: (name: string) => `Add forces like ${name}`,
  similarKept: (name: string) => `Pick ${name} and forces like it`,
  clear: 'Start again',
  heading: (round: string, picked: readonly string[]) =>
    `${round}: ${picked.length === 0 ? 'all forces' : list(picked)}`,
  headingRounds: (name: string) => `${name} in every round`,
  picked: 'You picked:',
  takeOut: (name: string) => `Take out ${name}`,
  item: 'What is compared',
  gradesOf: (round: string) => `Grades, ${round}`,
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
  picture: 'The picture, and words for those who cannot see it',
  alternative: 'Alternative text:',
  alternativeOf: (title: string, forces: readonly string[]) => `Table. ${title}. ${forces.join('. ')}.`,
  shortSource: (round: string, figures: readonly string[], site: string, release: string) =>
    `Source: HMICFRS, ${round}${figures.length > 0 ? `; ${figures.join('; ')}` : ''}. ${site}, release ${release}.`,
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
