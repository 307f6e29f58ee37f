import type { Place } from '../../domain/report-cards/newsroom.ts';
import { date, forceWithin, number } from '../format.ts';

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
