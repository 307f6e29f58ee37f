import { counted, forceWithin, list, monthName, monthSpan, number } from '../format.ts';

/** The chips above the map, and the sheet that they are chosen in. */
export const controls = {
  heading: 'Choose what is shown',
  open: 'Choose',
  shown: 'What is shown',
  done: 'Done',
  months: 'Months',
  from: 'From',
  to: 'To',
  earlier: 'Earlier',
  later: 'Later',
  monthEarlier: 'A month earlier',
  monthLater: 'A month later',
  missing: (month: string) => `${monthName(month)}: not known`,
  /** A chip: what pressing it takes away. */
  remove: (what: string) => `${what}: show it no longer`,
  what: 'What',
  crimes: 'Recorded crime',
  incidents: 'Anti-social behaviour incidents',
  kinds: 'Kinds of crime',
  kindsAll: 'All crime',
  kindsSome: (count: number) => counted(count, 'kind of crime', 'kinds of crime'),
  kindsHint:
    'Tick the kinds that you want. None ticked means all of them. The numbers are for the area and the months shown.',
  kindsMean: 'What each kind means',
  outcomes: 'What came of it',
  outcomesSome: (count: number) => counted(count, 'outcome', 'outcomes'),
  outcomesHint:
    'Tick the outcomes that you want. None ticked means all of them. Outcomes are the latest that were published; open cases may still change.',
  outcomesNever:
    'Not recorded for this kind. Anti-social behaviour has no outcomes: that is not “nothing was done”.',
  clear: 'Show everything again',
  /** The months of a chip: a whole year by its number alone. */
  span: (from: string, to: string) =>
    from.endsWith('-01') && to === `${from.slice(0, 4)}-12` ? from.slice(0, 4) : monthSpan(from, to),
};

/** What each kind of crime means, in plain words, after the publisher's own explanations. */
export const kindMeanings: Record<string, string> = {
  'anti-social-behaviour':
    'Behaviour that upsets or harms others: nuisance, rowdiness, noise, litter and the like. Incidents that were reported; most are not crimes in law.',
  'bicycle-theft': 'Taking a bicycle without its owner’s leave.',
  burglary: 'Going into a home or another building in order to steal.',
  'criminal-damage-arson': 'Damage to buildings or vehicles, and fires set on purpose.',
  drugs: 'Having, selling or making illegal drugs.',
  'other-crime': 'Forgery, perjury and other crimes that have no kind of their own.',
  'other-theft':
    'Theft that has no kind of its own, such as by an employee; blackmail; leaving without paying.',
  'possession-of-weapons': 'Having a weapon, such as a knife or a gun.',
  'public-order': 'Behaviour that causes fear, alarm or distress.',
  robbery: 'Stealing by force, or by threatening it.',
  shoplifting: 'Stealing from a shop or a stall.',
  'theft-from-the-person':
    'Stealing what somebody has on them, such as a phone, bag or wallet, without force or threat.',
  'vehicle-crime': 'Stealing a vehicle or something from it, or tampering with it.',
  'violent-crime': 'Harm to a person, such as assault or grievous bodily harm, and sexual offences.',
};

export const kindSource = {
  words: 'Put in our words after police.uk:',
  title: 'About police.uk crime data',
  address: 'https://www.police.uk/pu/about-police.uk-crime-data/',
};

/** "¼ mile", "1 mile". */
const miles = (radius: number) => `${{ 0.25: '¼', 0.5: '½' }[radius] ?? number(radius)} mile`;
const aMile = (radius: number) => (radius === 1 ? 'a mile' : miles(radius));

/** "Within a mile of my postcode". */
export const near = {
  open: 'Near me',
  heading: 'Near my postcode',
  label: 'Postcode',
  button: 'Show what is near',
  radius: 'How near',
  miles,
  private:
    'Your postcode stays on this device. It is in no address, and nobody you send this page to sees it.',
  waiting: 'Looking…',
  title: (postcode: string, radius: number) => `Within ${aMile(radius)} of ${postcode}`,
  yourTeam: 'your team’s patch',
  yourWard: 'your ward',
  found: (own: number, others: number, patch: string) =>
    `Published points in the circle: ${number(own)} in ${patch} and ${number(others)} outside it.`,
  townWard: 'the ward at its middle',
  roughTown: (town: string) =>
    `Measured from where GeoNames puts the middle of ${town}, to about 100 metres. A town is often wider than the circle.`,
  rough: 'Measured from where your postcode is to about 100 metres.',
  across: (percent: number, force: string) =>
    `About ${number(percent)}% of the circle is in the area of ${forceWithin(force)}. What was recorded there is counted too.`,
  acrossUnknown: (percent: number, force: string) =>
    `About ${number(percent)}% of the circle is in the area of ${forceWithin(force)}, where we do not know what happened near each street. It is not counted.`,
  acrossPartly: (percent: number, force: string, months: readonly string[]) =>
    `About ${number(percent)}% of the circle is in the area of ${forceWithin(force)}, of which we do not know ${list(months.map(monthName))}. What happened there in ${months.length === 1 ? 'that month' : 'those months'} is not counted.`,
  unplaced: (rows: number, force: string) =>
    rows === 0
      ? `Every record of ${forceWithin(force)} came with a point.`
      : `${counted(rows, 'record', 'records')} of ${forceWithin(force)} came without any point, so ${rows === 1 ? 'it is' : 'they are'} in no circle.`,
  noPatch: (force: string) =>
    `We do not know which ward this postcode is in, so we cannot show what is near it. You can see ${forceWithin(force)} by partnership.`,
  toForce: (force: string) => `See ${forceWithin(force)} on the map`,
  noPlace: 'We do not know where this postcode is, so we cannot say what is near it.',
  empty: 'Type a postcode, such as L3 8EW.',
  outside: 'This postcode is outside England and Wales.',
  notFound: (postcode: string) => `We cannot find ${postcode}. Check each letter and number.`,
  failed: 'We could not fetch what is needed to look. Check that you are online and try again.',
};

/** What "near" means, said where the points are. */
export const nearMeans = {
  heading: 'What “near” means',
  lines: [
    'Before the police publish a record they move it to the nearest point on a fixed list. A point is the middle of a street, or a place such as a park, a shop or a station.',
    'Each point is shared by eight or more addresses, or by none. So nothing here tells you what happened at one address.',
    'A point can fall across a boundary: some of what is shown in one patch happened next to it, in another.',
  ],
};
