import type { ComplaintNation } from '../../schemas/complaints/body.ts';

/** Words of the choice of council, landlord and nation. */
export const home = {
  postcode: 'Postcode of the home, to find its council',
  find: 'Find',
  nation: 'Where is it?',
  nations: { England: 'In England', Wales: 'In Wales' } satisfies Record<ComplaintNation, string>,
  landlord: 'Who owns it?',
  landlords: { social: 'A council or a housing association', other: 'Somebody else, or whoever lives there' },
  notChosen: 'Choose',
  council: 'Your council takes most of this.',
  findCouncil: 'Find your council',
  known: 'Councils and local rules that we know',
};

/** What the page says in the browser once a council is known, or is not. */
export const council = {
  yours: (name: string) => `The council is ${name}.`,
  none: 'We do not know the council there.',
  noName: 'the council',
  nearBoundary: 'It is close to a boundary: check that it is yours.',
  find: (name: string) => `How to reach ${name}`,
  noRule:
    'Three reports are enough for a case review everywhere. We know no easier rule there: ask the council.',
  nameOf: (name: string) => `: ${name}`,
  notFound: 'We cannot find this postcode. Check it, or choose below where it is.',
  failed: 'We could not look it up. Check your connection and press again, or choose below where it is.',
};
