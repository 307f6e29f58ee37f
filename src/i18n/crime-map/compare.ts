import { type What, things } from './numbers.ts';
import { number } from '../format.ts';

/** Two of a kind side by side. */
export const compareWords = {
  heading: 'Side by side',
  other: 'Another place',
  place: 'Compare with',
  same: 'The same place',
  from: 'From',
  to: 'To',
  close: 'Close the comparison',
  waiting: 'Fetching what to compare with…',
  failed: 'We could not fetch what to compare with. Check that you are online and try again.',
  noSuch: 'The place to compare with is not here any more.',
  kind: 'Kind',
  notKnown: 'not known',
  scale: 'Both are drawn to one scale.',
  total: (count: number | null, known: number, asked: number, what: What) =>
    count === null
      ? 'No figures. That does not mean that nothing happened.'
      : `${things(count, what)}${known < asked ? ` in the ${number(known)} of ${number(asked)} months that are known` : ''}`,
  unlike: 'Not all of these months are known in both. Do not compare the totals.',
  length: 'The two stretches of time are not of one length.',
};
