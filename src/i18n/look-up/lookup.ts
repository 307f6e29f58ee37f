import type { Candidate } from '../../domain/look-up/lookup.ts';
import type { BadFormat, Elsewhere } from '../../domain/look-up/postcode.ts';
import type { OutsideCountry } from '../../schemas/look-up/shard.ts';
import { date, monthName } from '../format.ts';

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

/** Where 999 and 101 may not be the numbers. */
export const elsewhereUrgent = 'In danger now? Ring the emergency number of the place you are in.';
