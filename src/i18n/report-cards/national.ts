import { decimal, list, number } from '../format.ts';

/** Words of the page on what people in England and Wales say of the police, and on national figures. */
export const national = {
  title: 'Trust in the police, year by year',
  description:
    'Confidence in the police, victims’ satisfaction, patrols seen and crime thought to be rising in England and Wales, from 2004 to the latest survey, with their breaks and gaps.',
  lead: 'What people in England and Wales told the Crime Survey. It is not published force by force.',
  takeaway: (
    first: readonly [number, number],
    last: readonly [number, number],
    best: readonly [number, number],
  ) =>
    `${decimal(last[1])}% in the year ending March ${last[0]}; ${decimal(first[1])}% in ${first[0]}, the first here. The highest since the break: ${decimal(best[1])}%, in ${best[0]}.`,
  few: (last: readonly [number, number], others: readonly (readonly [number, number])[]) =>
    `${decimal(last[1])}% in the year ending March ${last[0]}; ${list(others.map(([year, value]) => `${decimal(value)}% in ${year}`))}.`,
  table: 'The figures as a table',
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
