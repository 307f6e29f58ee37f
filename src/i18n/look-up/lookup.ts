import type { Candidate } from '../../domain/look-up/lookup.ts';
import type { BadFormat, Elsewhere } from '../../domain/look-up/postcode.ts';
import type { OutsideCountry } from '../../schemas/look-up/shard.ts';
import { date, monthName, counted, forceWithin, list, number } from '../format.ts';

/** A message's heading and paragraphs. */
export interface Message {
  title: string;
  lines: readonly string[];
}

/** Words of the form itself, written into the page. */
export const formWords = {
  label: 'Postcode, place or police force',
  /** In the header, where there is little room. */
  labelShort: 'Postcode or place',
  button: 'Find',
  hint: 'Such as L3 8EW, Toxteth or Kent Police.',
  waiting: 'Looking it up…',
};

/** Words of "Use my location". */
export const hereWords = {
  button: 'Use my location',
  stays: 'It stays on this device.',
  waiting: 'Finding where you are…',
  notTold: 'Your device did not tell where it is. Type a postcode or a place instead.',
  nowhere:
    'Where you are lies in no area of England and Wales that we know. Type a postcode or a place instead.',
  notLoaded: 'We could not fetch the outlines of areas. Check that you are online, or type a postcode.',
  within: (metres: number) =>
    `By your device’s location, which may be ${metres < 1000 ? `${Math.max(10, Math.round(metres / 10) * 10)} metres` : `${Math.round(metres / 1000)} km`} off. Near a border, check with your postcode.`,
};

/** Why what was typed could not be looked up, and what to type. */
export const badFormatWords: Record<BadFormat['why'], string> = {
  empty: 'Type a postcode, such as L3 8EW, or the name of a place.',
  strangeCharacter: 'Use only letters and numbers. A postcode looks like L3 8EW.',
  tooShort: 'That is too short. Type the whole postcode. It looks like L3 8EW.',
  tooLong: 'That is too long. Type only the postcode. It looks like L3 8EW.',
  notAPostcode: 'That is not how a postcode is made up. It looks like L3 8EW. Check each letter and number.',
  several: 'That can be read as more than one postcode. Type only the one that you want.',
  outcodeOnly: 'That is only the first part. Type the whole postcode. It looks like L3 8EW.',
  halfOutcode: 'That is only the first part, and it lacks a letter. Type the whole postcode.',
};

export const halfOutcodeWords = (half: string) => `Or see who polices each part of ${half}:`;

export const badFormatByList = (outcode: string) => `Or see who polices each part of ${outcode}`;

/** Words of an answer that has a place. */
export const placeWords = {
  reading: (typed: string, read: string) => `You typed ${typed}. We read that as ${read}.`,
  urgent: 'If someone is in danger or a crime is happening, ring',
  urgentEnd: '. If it can wait, ring',
};

/** What is said after an area's name, where the name does not tell. */
const levelWords: Partial<Record<Candidate['level'], string>> = {
  partnership: ' (Community Safety Partnership)',
  ward: ' (ward)',
};

/** Cautions that stand above an answer. */
export const cautionWords = {
  terminated: (postcode: string, month: string) =>
    `${postcode} was withdrawn in ${monthName(month)}, so it is no longer used for post. This answer is for where it was.`,
  largeUser: (postcode: string) =>
    `${postcode} belongs to one organisation that gets a lot of post. Its post may go to another place than the one it works from. If you want the police for an address, use that address’s own postcode.`,
  closeTo: (name: string) => `Close to ${name}`,
  andTo: (name: string) => `, and to ${name}`,
  nearBoundary: (postcode: string) =>
    `${postcode} is close to a boundary. A postcode covers several addresses and we place it by one point, so yours may be on the other side. Also close by:`,
  distance: ({ level, metres }: Pick<Candidate, 'level' | 'metres'>) =>
    `${levelWords[level] ?? ''}, ${metres < 1 ? 'on the boundary itself' : `about ${metres} ${metres === 1 ? 'metre' : 'metres'} away`}`,
};

export const noLocationWords = (postcode: string, outcode: string): Message => ({
  title: `We do not know where ${postcode} is`,
  lines: [
    'The postcode is real, but the list of postcodes that we use gives no place for it.',
    `Try the postcode of a neighbour, or see who polices the rest of ${outcode}.`,
  ],
});

/** `listed`: the list's date, `YYYY-MM-DD`, where it has one. */
export const notInDirectoryWords = (postcode: string, listed: string | null): Message => ({
  title: `We cannot find ${postcode}`,
  lines: [
    listed === null
      ? 'It is not in the list of postcodes that we use.'
      : `It is not in the list of postcodes that we use, which is dated ${date(listed)}.`,
    'Check each letter and number. A postcode that is newer than the list is missing from it: then try the postcode of a neighbour.',
  ],
});

export const listWords = {
  outcode: (outcode: string) => `See who polices ${outcode}`,
  forces: 'See all police forces',
};

/** Who polices a place that this site does not cover. */
export interface ElsewhereWords extends Message {
  links: readonly { text: string; address: string }[];
  /** Whether 999 and 101 reach the police there. */
  urgent: boolean;
}

const scope = 'This site is about the police in England and Wales.';

export const elsewhereWords: Record<OutsideCountry | Elsewhere, (postcode: string) => ElsewhereWords> = {
  scotland: (postcode) => ({
    title: 'Police Scotland',
    lines: [
      `${postcode} is in Scotland. ${scope} Scotland has one police force, Police Scotland, and its own rules.`,
    ],
    links: [{ text: 'Police Scotland', address: 'https://www.scotland.police.uk' }],
    urgent: true,
  }),
  'northern-ireland': (postcode) => ({
    title: 'Police Service of Northern Ireland',
    lines: [
      `${postcode} is in Northern Ireland. ${scope} Northern Ireland has one police force, with its own rules.`,
    ],
    links: [{ text: 'Police Service of Northern Ireland', address: 'https://www.psni.police.uk' }],
    urgent: true,
  }),
  'isle-of-man': (postcode) => ({
    title: 'Isle of Man Constabulary',
    lines: [`${postcode} is on the Isle of Man. ${scope} The island has its own police and its own laws.`],
    links: [{ text: 'Isle of Man Constabulary', address: 'https://iompolice.im' }],
    urgent: false,
  }),
  'channel-islands': (postcode) => ({
    title: 'The police of the Channel Islands',
    lines: [
      `${postcode} is in the Channel Islands. ${scope} Jersey has its own police. Guernsey’s police also cover Alderney and Sark.`,
    ],
    links: [
      { text: 'States of Jersey Police', address: 'https://jersey.police.uk' },
      { text: 'Guernsey Police', address: 'https://www.guernsey.police.uk' },
    ],
    urgent: false,
  }),
  bfpo: (postcode) => ({
    title: 'A forces address',
    lines: [
      `${postcode} is a British Forces Post Office address. It says which unit the post is for, not where the place is.`,
      'On a base, go to the Service Police there. For a street in England or Wales, use the street’s own postcode.',
    ],
    links: [],
    urgent: false,
  }),
  'non-geographic': (postcode) => ({
    title: 'A postcode of no place',
    lines: [
      `${postcode} is not the postcode of a street. Such postcodes are for the post of a bank or another organisation, wherever it is.`,
      'Use the postcode of the street that you want to know about.',
    ],
    links: [],
    urgent: true,
  }),
  overseas: (postcode) => ({
    title: 'A British Overseas Territory',
    lines: [
      `${postcode} is in a British Overseas Territory. ${scope} Each territory has its own police and its own laws: go to the police there.`,
    ],
    links: [],
    urgent: false,
  }),
};

/** Of a part of a circle on the map. */
export const inScotland = (percent: number) =>
  `About ${percent}% of the circle is in Scotland, or at sea. We have no figures for Scotland, so what happened there is not counted.`;

/** Where 999 and 101 may not be the numbers. */
export const elsewhereUrgent = 'In danger now? Ring the emergency number of the place you are in.';

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
