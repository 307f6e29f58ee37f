import { type What, rateNumber } from './numbers.ts';
import { forceWithin, number } from '../format.ts';

/** What happened in a patch or near a postcode, in bars. */
export const summaryWords = {
  heading: 'What happened here',
  kinds: 'By kind',
  months: 'By month',
  outcomes: 'What came of it',
  others: 'How this compares',
  notKnown: 'not known',
  waiting: 'Fetching the others…',
  failed: 'We could not fetch the others. Close this and open it again to try once more.',
  tooFew: 'There are too few others with figures to compare with.',
  noRate: 'How many people live here is not known, so it cannot be compared.',
  circle:
    'How many people live in the circle is not known. So this is of the whole area that your postcode is in.',
  rate: (name: string, rate: number, what: What) =>
    `${name}: ${rateNumber(rate)} ${what === 'incidents' ? 'incidents' : 'crimes'} a month for every 1,000 residents.`,
  usual: (many: 'teams' | 'wards', force: string, low: number, high: number) =>
    `Half of the other ${many} of ${forceWithin(force)} lie between ${rateNumber(low)} and ${rateNumber(high)}.`,
  place: (lower: number, others: number) =>
    `It is higher here than in ${number(lower)} of the ${number(others)} others.`,
  visitors:
    'Where many visit and few live, such as a town centre, a high rate says little about those who live there.',
};
