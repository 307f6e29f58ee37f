import type { Place } from '../../domain/report-cards/newsroom.ts';
import { number } from '../format.ts';

/** Words of the newsroom pack. */
export const newsroom = {
  title: (name: string) => `Newsroom pack: ${name}`,
  description: (name: string) =>
    `Up to ten findings on ${name}, each with its figure, rank, source, date and caution, and what not to write.`,
  lead: 'For an article: each finding has its figure, what chance leaves open, its rank, its source and its date. The address of this page stays.',
  link: 'Newsroom pack: findings ready for an article',
  download: 'Download the pack (CSV)',
  grades: (round: string) => `Inspection grades, ${round}`,
  noRank: 'Inspectors give no overall grade, so forces are not ranked by their grades.',
  range: (low: string, high: string) => `${low} to ${high} with chance allowed for`,
  noRange: 'None is published with it.',
  place: (place: Place | null): string => {
    if (place === null) return '';
    const { from, to, of } = place;
    return from === to
      ? `number ${number(from)} of ${number(of)}, counted from the highest`
      : `numbers ${number(from)} to ${number(to)} of ${number(of)} (the same as others), counted from the highest`;
  },
  notRanked: 'Not ranked',
  rangeHead: 'Range',
  all: 'Among all forces',
  similar: 'Among the forces most like it',
  period: 'When',
  caution: 'Take care',
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
