import { counted, list, number, decimal, date, forceWithin } from '../format.ts';
import type { Place } from '../../domain/report-cards/newsroom.ts';

/** Words of the page that says how the report cards are made. */
export const method = {
  title: 'Report cards: method and sources',
  description:
    'What each grade and figure is, where it comes from, how complete it is, how to cite it and how to put us right.',
  lead: 'What each figure is, where it comes from, how complete it is, how to cite it, and how to put us right.',
  whatHeading: 'What a grade here rests on',
  bases: [
    ['Stated', 'A source says the grade of the force in so many words.'],
    [
      'Worked out',
      'No source says it, but it follows by counting: the inspectorate published how many of each grade there are, and the other areas are named. Marked with a dagger (†); each force’s card says how.',
    ],
    [
      'Left out',
      'A source only hints at a grade. It is not shown, not in any file and not counted. The cell says “not found”.',
    ],
  ] as const,
  dates:
    'A grade’s date is the one that its source bears. Where it bears none, the date is blank, and the dates of the round stand instead. No date is guessed.',
  unknown:
    '“Not found” is a state of its own. It is hatched, links to the inspectorate’s own page for the force, and comes last in every order. It never counts as a bad grade, a good one, or none.',
  completeHeading: 'How complete each round is',
  round: 'Round',
  found: 'Grades found',
  whole: 'Forces complete',
  none: 'Forces without any',
  hinted: 'Left out',
  of: (found: number, possible: number) => `${number(found)} of ${number(possible)}`,
  only: 'Only core questions are counted: those that were graded for every force.',
  notInTable:
    'British Transport Police is inspected in another way and has no report card here. Rounds before 2009 are not shown.',
  rankHeading: 'What is never ranked together',
  rank: [
    'Each table holds one round on its own scale. No control joins two rounds, and sorting, grouping and filtering work on one round at a time.',
    'Rounds from 2015 to 2018/19 are shown year by year, because the inspectorate meant them to be. They are not sorted by each other.',
    'A round of which nearly all is unknown is not offered for comparing forces; its own page shows what is known.',
    'A figure is one measure at one date. Two dates of the same measure are two columns, and each sorts by itself.',
  ],
  showAll: (count: number) => `Show all ${number(count)}`,
  checkHeading: 'Checked against published counts',
  checkLead: (agrees: number, incomplete: number, differs: number) =>
    `The inspectorate, or the force, says how many of each grade some forces have. We compare our own with each such count whenever the site is built. ${counted(agrees, 'force and round agrees', 'agree')} in full; for ${number(incomplete)} we found fewer grades than were given, and none that the count rules out; ${counted(differs, 'differs', 'differ')}, for a reason given below.`,
  force: 'Force',
  published: 'Published',
  ours: 'Ours',
  result: 'Result',
  results: {
    agrees: 'Agrees',
    incomplete: (missing: number | null) =>
      missing === null ? 'Count not whole' : `${counted(missing, 'grade', 'grades')} not found`,
    differs: 'Differs: see below',
  },
  worked: 'count worked out',
  differencesHeading: 'Where sources disagree',
  differencesLead: 'What each says, and what we do about it.',
  correctionsHeading: 'Corrections',
  correctionsLead: 'Every grade or figure that was changed after it was first published, newest first.',
  noneOfOurs: 'We have not yet had to correct a mistake of our own here.',
  by: { inspectorate: 'Changed by the inspectorate', us: 'Our mistake' },
  figuresHeading: 'The figures beside the grades',
  figuresLead: 'Each measure, its date, where it is published and where we read it.',
  figuresLink: 'The figures themselves, for all forces',
  measure: 'Measure',
  period: 'When',
  forces: 'Forces',
  publication: 'Publication',
  readIn: 'Read in',
  direct: 'The publication itself',
  news: 'News reports, one for each value',
  notFoundHeading: 'What we looked for and did not find',
  notFound: (what: readonly string[]) => `We did not find, force by force: ${list(what)}.`,
  groupsHeading: 'How forces are grouped and likened',
  regions: 'Regions.',
  sizes: (bands: readonly string[]) =>
    `Size. By residents in mid-2022, added up from small areas: ${list(bands.map((band) => band.charAt(0).toLowerCase() + band.slice(1)))}.`,
  similar:
    'Similar forces. The Home Office has a list of most similar forces, which the IOPC published in 2021; ours is a plain rule until that list is put in. For each pair of forces we take how many times as many people live in one as in the other, and how many times as closely; the distance is the length of both as logarithms. The five nearest are shown, most alike first, each with how far it is; a distance of 0.7 is twice as many in one of the two. The file has every distance. Areas are measured on simplified outlines. The rule knows nothing of poverty, students, nightlife or visitors.',
  similarPlaces:
    'Similar partnerships, teams and wards. The same distance of three numbers: residents, residents to the square kilometre, and the kind of place. The kind of place is how closely people live in the ward of a partnership’s middle resident, so that a city in a wide country district counts as a city; for a team or ward it is how closely people live in the partnership round it. All three are made from ONS’s residents of small areas in mid-2022 and from outlines. Teams are likened only to teams whose area is known. The words “city”, “town”, “mixed” and “country” (from 4,000, 1,500 and 400 residents to the square kilometre) decide nothing, so that a small change of a number changes little.',
  similarFiles: { partnerships: 'Similar partnerships', teams: 'Similar teams', wards: 'Similar wards' },
  citeHeading: 'How to cite',
  citeLead: 'Name the inspectorate, the round, this site, the data release and the day on which you looked:',
  cite: (inspectorate: string, round: string, site: string, release: string, address: string | null) =>
    `${inspectorate}, ${round}, as compiled by ${site}, data release ${release}${address === null ? '' : `, ${address}/report-cards/`}, read on [day].`,
  citeGrade:
    'For one grade, cite its own source: the word of each grade links to it. Inspection reports may be used under the Open Government Licence v3.0; news reports belong to those who wrote them.',
  filesHeading: 'Files',
  correctHeading: 'Put us right',
  correct:
    'If a grade is wrong or you have one that we lack, tell us with the address of a document that states it. We check it, change the table, and list it under Corrections with the date.',
  correctNoContact: 'The operator of this site has not set an address for corrections yet.',
  documentsHeading: 'Documents behind single grades',
  documentsLead: (documents: number, day: string) =>
    `${number(documents)} documents, by website, with how many grades rest on each. Last read on ${day}.`,
  documentsShow: 'Show them all',
  gradesOn: (count: number) => counted(count, 'grade', 'grades'),
};

/** Words of the page of official figures. */
export const figuresPage = {
  title: 'Figures by force',
  heading: 'Official figures to set beside the grades',
  description:
    'Officers, recorded crime, complaints, stop and search, 999 answering and grant by police force, each with its date, its source and its caution.',
  lead: 'Each table is one publication. Compare forces within one column only: every column has its own date.',
  table: (title: string) => `${title}, by force`,
  show: (count: number) => `Show the numbers: ${counted(count, 'column', 'columns')}`,
  few: 'Given for fewer than half of the forces, so in no order',
  source: 'Source:',
};

/** Words of the page on what people in England and Wales say of the police, and on national figures. */
export const national = {
  title: 'Trust in the police, year by year',
  description:
    'Confidence in the police, victims’ satisfaction, patrols seen and crime thought to be rising in England and Wales, from 2004 to the latest survey, with their breaks and gaps.',
  lead: 'What people in England and Wales told the Crime Survey. It is not published force by force.',
  /** Figures of before the break stand in a sentence of their own: they are not to be set beside the others. */
  takeaway: (
    first: readonly [year: number, value: number],
    last: readonly [year: number, value: number],
    best: readonly [year: number, value: number],
    breakAt: number,
  ) => {
    const now = `${decimal(last[1])}% in the year ending March ${last[0]}`;
    const highest = `${decimal(best[1])}%, in ${best[0]}`;
    return first[0] < breakAt
      ? `${now}. The highest since the break of ${breakAt}: ${highest}. Not comparable, from before it: ${decimal(first[1])}% in ${first[0]}.`
      : `${now}; ${decimal(first[1])}% in ${first[0]}, the first here. The highest: ${highest}.`;
  },
  few: (last: readonly [number, number], others: readonly (readonly [number, number])[]) =>
    `${decimal(last[1])}% in the year ending March ${last[0]}; ${list(others.map(([year, value]) => `${decimal(value)}% in ${year}`))}.`,
  gaps: 'Years without interviews; why not by force',
  table: 'As a table, and how it was read',
  year: 'Year ending March',
  percent: 'Per cent',
  none: 'No interviews',
  unknown: 'Not found',
  facts: 'Victims, dismissals and neighbourhood officers, England and Wales',
  factsLead: 'Each figure has its own date. What is known force by force is among the figures by force.',
  figures: 'Official figures by force',
  letter: 'Ask your force for what is missing: a Freedom of Information letter',
  fact: (period: string, value: number) => `${period}: ${number(value)}`,
};

const ofAll = ({ from, to, of }: Place): string =>
  from === to
    ? `number ${number(from)} of ${number(of)}`
    : `numbers ${number(from)} to ${number(to)} (the same as others) of ${number(of)}`;

/** Words of the newsroom pack. */
export const newsroom = {
  title: (name: string) => `Newsroom pack: ${name}`,
  description: (name: string) =>
    `Up to ten findings on ${forceWithin(name)}, each with its figure, rank, source, date and caution, and what not to write.`,
  lead: 'For an article: each finding has its figure, what chance leaves open, its rank, its source and its date. The address of this page stays.',
  link: 'Newsroom pack: findings ready for an article',
  download: 'Download the pack (CSV)',
  grades: (round: string) => `Inspection grades, ${round}`,
  causes: 'Causes of concern, the inspectors’ strongest finding',
  raised: (first: string, last: string) =>
    first === last ? `Raised: ${date(first)}` : `Raised from ${date(first)} to ${date(last)}`,
  raisedUnknown: 'When they were raised was not found',
  causesCaution:
    'These are the ones that we found; there may be more. One whose end is not known is not therefore open.',
  noRank: 'Inspectors give no overall grade, so forces are not ranked by their grades.',
  range: (low: string, high: string) => `${low} to ${high} with chance allowed for`,
  rangeIs: (range: string) => `${range.charAt(0).toUpperCase()}${range.slice(1)}.`,
  noRange: 'No range is published with it.',
  /** A place, as a cell of the file. */
  place: (place: Place | null): string => (place === null ? '' : `${ofAll(place)}, counted from the highest`),
  /** Its places in a sentence; empty where it has none. */
  places: (all: Place | null, similar: Place | null): string => {
    if (all === null) return '';
    const alike = similar === null ? '' : `; among the forces most like it, ${ofAll(similar)}`;
    return `Counted from the highest: ${ofAll(all)} forces${alike}.`;
  },
  when: (period: string) => (period.endsWith('.') ? period : `${period}.`),
  /** The line folds at the width of the screen: its start is always in sight. */
  care: (caution: string) => `Take care: ${caution}`,
  source: 'Source',
  strip: (what: string) => `${what}: every force as a line, this one in bold`,
  notHeading: 'What not to write',
  not: [
    'That the force is the best or the worst of all: there is no overall grade, and each figure measures one thing.',
    'That it got better or worse from one inspection round to another: the questions and the scale changed.',
    'That a grade or figure that we did not find was not given, or is nought.',
    'That street-level crime is the official count: it is what forces publish place by place, and not every crime is reported.',
    'That a high rank means more danger: forces with many visitors or commuters have more crime for every resident, and more complaints recorded can mean better recording.',
    'A figure without its date: some are years old, and two figures here may be of different times.',
  ],
  cite: (site: string, release: string) =>
    `Cite: ${site}, data release ${release}, and the source of the figure.`,
};
