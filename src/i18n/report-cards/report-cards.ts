import type { Completeness } from '../../domain/report-cards/report-card.ts';
import type { SizeBand } from '../../domain/report-cards/similar-forces.ts';
import { counted, list, number } from '../format.ts';
import type { Findings, Share } from '../../domain/report-cards/findings.ts';

/** "8 of 8 grades found, 3 of them worked out (†)." */
export const foundWords = (found: number, possible: number, derived: number): string => {
  const all = derived === found ? 'all of them' : `${number(derived)} of them`;
  return `${number(found)} of ${number(possible)} grades found${derived > 0 ? `, ${all} worked out (†)` : ''}.`;
};

/** How a grade's word reads inside a sentence: "Requires improvement" → "requires improvement". */
export const inSentence = (grade: string): string => grade.charAt(0).toLowerCase() + grade.slice(1);

/** Words that every report-card page shares. */
export const cards = {
  crumb: 'Report cards',
  yourForce: (name: string) => `Your force: ${name}`,
  findForce: 'Find your force in the table',
  toolsLabel: 'What you can do here',
  notFound: 'Not found',
  notFoundLong: 'We did not find this grade',
  notFoundMeans: 'We did not find this grade. It may well have been given.',
  lookAt: 'Look on the inspectorate’s own page',
  withheld: 'What we read hints at a grade here but does not state it, so none is shown.',
  derived: 'Worked out, not stated',
  derivedMeans:
    'A dagger (†) after a grade: no source says it in so many words, but it follows from counts and names that sources do give. Each force’s card says how.',
  sizes: {
    small: 'Under 750,000 people',
    medium: '750,000 to 1.25 million',
    large: '1.25 to 2 million',
    largest: 'Over 2 million',
  } satisfies Record<SizeBand, string>,
  force: 'Force',
  careful: 'Take care',
  source: 'Source',
  scale: (grades: readonly string[]) => `Grades, best first: ${list(grades.map(inSentence))}.`,
  keyHeading: 'What the marks mean',
  keyMeanings: 'What each grade means',
  noMeaning: 'We did not find how the inspectorate defined it.',
  meaningsNone: 'We did not find how the inspectorate defined these grades.',
  hatched:
    'A hatched cell is a grade that we could not find. It may well have been given. The link leads to the inspectorate’s own page.',
  spreadOf: (question: string) => `How the grades for “${question}” are spread`,
  spreadWords: (parts: readonly (readonly [string, number])[], missing: number) =>
    `${list(parts.filter(([, n]) => n > 0).map(([grade, n]) => `${number(n)} ${inSentence(grade)}`))}${
      missing > 0 ? `; ${number(missing)} not found` : ''
    }.`,
  complete: ({ found, possible, derived, whole, none, withheld }: Completeness, forces: number) =>
    [
      foundWords(found, possible, derived),
      `${whole === 0 ? 'No force' : `${number(whole)} of ${counted(forces, 'force', 'forces')}`} ${whole > 1 ? 'are' : 'is'} complete${none.length > 0 ? `; ${counted(none.length, 'has', 'have')} none` : ''}.`,
      withheld > 0
        ? `${number(withheld)} more ${withheld === 1 ? 'is' : 'are'} hinted at and not stated, so left out.`
        : '',
    ]
      .filter((sentence) => sentence !== '')
      .join(' '),
  hatchedShort: 'A hatched cell is one that we could not find, not one that was not given.',
  cellLeads:
    'The word of each grade leads to the force’s card: what it means, where it stands and where it was read.',
  method: 'Method, sources and how to cite',
  figures: 'Official figures by force, as tables',
  compare: 'Compare forces or rounds',
  schema: 'what each key means',
  csv: 'CSV of every grade',
  json: 'JSON with the figures beside them',
  tableOf: (title: string) => `Table: ${title}`,
  scroll: 'Table of grades; scroll sideways to see all of it',
};

/** Words of the list of forces: the latest round, and each other round. */
export const gradesPage = {
  title: 'Report cards',
  heading: (round: string) => `How inspectors graded each force: ${round}`,
  description: (round: string) =>
    `Every police force of England and Wales with its inspection grades in ${round}, each with its source.`,
  roundTitle: (round: string) => `Grades: ${round}`,
  table: (round: string) => `Inspection grades by force, ${round}`,
  tableHeading: 'Force by force',
  past: 'Go past the table',
  spreadHeading: 'How the grades are spread',
  spreadShow: 'Area by area, as strips',
  othersShow: 'Which forces, and their grades',
  roundsShow: (count: number) => `All ${number(count)} rounds`,
  aboutShow: 'When, how, and comparing it with other rounds',
  spreadLead: 'Each strip is all 43 forces. The best grade stands on the left; the hatched end is not found.',
  others: 'Also graded for some forces',
  othersLead:
    'These were not graded for every force in this round. A force that is missing may not have been inspected on it.',
  newer: (round: string, found: number) =>
    found === 0
      ? `A newer round, ${round}, has begun. Its grades are not known so far.`
      : `A newer round, ${round}, has begun. We have found ${counted(found, 'grade', 'grades')} of it so far.`,
  newerLink: 'See what is known',
  noneYet: 'We found no grades of this round. Here is what is known of it.',
  isHeading: 'What a grade is, and is not',
  is: [
    'It is the judgement of inspectors who visited the force, looked at its files and talked to people.',
    'It is about one kind of work at one time. Months can pass between the visit and the report.',
    'It is not a measure of how much crime there is, or of your own team or officer.',
    'There is no overall grade. Two forces with the same number of good grades can be good at different things.',
    'Grades of different rounds cannot be set against each other. The questions and the scale changed.',
  ],
  roundsHeading: 'All rounds',
  roundsLead: 'Each round has its own table, on its own scale.',
  found: ({ found, possible }: Completeness) => `${number(found)} of ${number(possible)} grades found`,
  about: 'About this round',
  comparing: 'Comparing it with other rounds',
  more: 'More',
  thisRound: 'this page',
};

/** Words of the controls over a table of grades. */
export const controls = {
  legend: 'Arrange the table',
  group: 'Group by',
  groupNone: 'Nothing',
  nation: 'Nation',
  region: 'Region',
  size: 'Size',
  gradeIn: (question: string) => `Grade: ${question}`,
  show: 'Show',
  all: 'All',
  question: 'Grade in',
  anyQuestion: 'Any area',
  grade: 'Grade',
  only: 'Areas to show',
  allColumns: 'All areas',
  sortedUp: 'best first',
  sortedDown: 'worst first',
  reset: 'Show everything again',
  shown: (shown: number, all: number) =>
    shown === all ? `All ${number(all)} forces shown.` : `${number(shown)} of ${number(all)} forces shown.`,
  sorted: (column: string, order: string) => `Sorted by ${column}, ${order}.`,
  none: 'No force fits. Choose something else, or show everything again.',
  link: 'The address of this page now leads to just this view.',
};

const share = ({ question, below, known }: Share): string =>
  question.improve === undefined
    ? `${question.name}: ${number(below)} of ${number(known)} graded forces must improve.`
    : `${number(below)} of ${number(known)} graded forces must improve ${question.improve}.`;

const names = (forces: readonly string[], nameOf: (force: string) => string) =>
  list(forces.map(nameOf).sort((a, b) => a.localeCompare(b, 'en')));

/** What a round says of the country, one finding a sentence, the most telling first. */
export function findingSentences(found: Findings, nameOf: (force: string) => string): string[] {
  const { most, least, worst, mostWorst, none } = found;
  return [
    ...(most ? [share(most)] : []),
    ...(worst.known > 0
      ? [
          `${number(worst.forces)} of the ${number(worst.known)} forces whose grades are counted have an area that is “${inSentence(worst.grade)}”${
            mostWorst && mostWorst.forces.length <= 3
              ? `; ${names(mostWorst.forces, nameOf)} ${mostWorst.forces.length === 1 ? 'has' : 'have'} the most, ${number(mostWorst.areas)}${mostWorst.forces.length === 1 ? '' : ' each'}`
              : ''
          }.`,
          `${number(none.forces.length)} of those ${number(none.known)} have no area that must improve${
            none.forces.length > 0 && none.forces.length <= 8 ? `: ${names(none.forces, nameOf)}` : ''
          }.`,
        ]
      : []),
    ...(least ? [`Fewest must improve here: ${share(least)}`] : []),
  ];
}

export const findingWords = {
  heading: 'What this round says',
  line: '“Must improve”: graded “requires improvement” or “inadequate”. A force whose grade we did not find is not counted in either number.',
};
