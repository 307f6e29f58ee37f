import { counted, forceWithin, list, number } from '../format.ts';

/** ["0", "1", "4", "5", "6"] → ["0", "1", "4 to 6"]. */
function digitRuns(digits: readonly string[]): string[] {
  const runs: string[][] = [];
  for (const digit of digits) {
    const run = runs.at(-1);
    if (run && Number(run.at(-1)) === Number(digit) - 1) run.push(digit);
    else runs.push([digit]);
  }
  return runs.flatMap((run) => (run.length > 2 ? [`${run[0] ?? ''} to ${run.at(-1) ?? ''}`] : run));
}

/** Words of the pages that answer a postcode without JavaScript. */
export const postcodes = {
  listTitle: 'Postcodes',
  listLead: 'Pick the first half of your postcode to see who polices each part of it.',
  listDescription:
    'Every postcode area of Great Britain, with the police force, team and partnership for each part.',
  title: (outcode: string) => `Who polices ${outcode}`,
  description: (outcode: string) =>
    `The police force, neighbourhood team and community safety partnership for every postcode that starts with ${outcode}.`,
  all: (outcode: string, count: number) =>
    count === 1
      ? `There is one postcode that starts with ${outcode}.`
      : `All ${number(count)} postcodes that start with ${outcode} have the same answer.`,
  several: (outcode: string, count: number, places: number) =>
    `${counted(count, 'postcode starts', 'postcodes start')} with ${outcode}. They fall in ${number(places)} places: find yours below.`,
  wholly: (outcode: string) => `Every postcode that starts with ${outcode} has the same answer.`,
  empty: (outcode: string) => `No postcode that starts with ${outcode} is listed at present.`,
  team: 'Police team',
  teamUnknown: 'not known',
  teamNone: 'in no patch that is known',
  force: 'Police force',
  partnership: 'Community safety partnership',
  place: (force: string, partnership: string) => `${force}, in ${partnership}`,
  noLocation: 'Place not known',
  noLocationLead: 'The list of postcodes gives no place for these. Try the postcode next door.',
  /** Digits in order: "L8 0, 1 and 4 to 7". */
  sectors: (outcode: string, sectors: readonly string[]) => `${outcode} ${list(digitRuns(sectors))}`,
  wholeSectors: 'all postcodes',
  range: (first: string, last: string) => (first === last ? first : `${first} to ${last}`),
  how: 'A line such as “1AA to 1BD” means every postcode in use between those two, both included.',
  nearHeading: 'Close to a boundary',
  nearLead:
    'A postcode covers several addresses and is placed by one point. These points are within 100 metres of a boundary, so your address may be on the other side.',
  nearForce: (name: string) => `Near ${forceWithin(name)}’s area`,
  nearPartnership: (name: string) => `Near ${name} (partnership)`,
  nearTeam: (name: string) => `Near the patch of ${name}`,
  metres: (metres: number) => `${metres} m`,
  terminatedHeading: 'No longer used',
  terminated: (unit: string, month: string) => `${unit} (until ${month})`,
  largeHeading: 'One organisation’s own postcode',
  largeLead: 'Post to these may be delivered somewhere else than the organisation works.',
  directory: (name: string) => `Postcodes from ${name}.`,
  dated: (name: string, day: string) => `Postcodes from ${name}, ${day}.`,
};
