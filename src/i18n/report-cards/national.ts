import { decimal, list, number } from '../format.ts';

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
