import { sitePath } from '../domain/site-path.ts';

/** What stands where a part of a page has stopped working. */
export const faultWords = {
  told: 'This part of the page has stopped working. Everything else on the page still works.',
  again: 'Load the page again',
  /** The same without this part, by the name of its element. */
  others: {
    'postcode-look-up': [sitePath('/postcodes/'), 'Find your postcode in a list'],
    'crime-map': [sitePath('/crime-map/figures/'), 'The same figures as tables'],
    'crime-map-here': [sitePath('/crime-map/figures/'), 'The same figures as tables'],
    'deadline-calculator': [sitePath('/complaints/'), 'Time limits, route by route'],
    'letter-builder': [sitePath('/complaints/'), 'How to complain, step by step'],
    'complaint-route': [sitePath('/complaints/forces/'), 'Addresses, force by force'],
    'claim-check': [sitePath('/data/'), 'The counts themselves, as files'],
    'force-comparison': [sitePath('/report-cards/'), 'Grades of all forces'],
  } as Readonly<Record<string, readonly [string, string]>>,
};
