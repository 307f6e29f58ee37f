import type { HandlerBasis, Reached } from '../../domain/complaints/reach.ts';
import type { ComplaintNation } from '../../schemas/complaints/body.ts';
import type { DoorKind, RouteGroup, StepBasis } from '../../schemas/complaints/route.ts';
import type { Limit } from '../../schemas/complaints/deadlines.ts';
import { counted, forceWithin, list, number } from '../format.ts';
import { spanWords } from './deadlines.ts';

/** Words of `/complaints/`. */
export const index = {
  title: 'Complaints',
  heading: 'Complain, and get it put right',
  description:
    'Find out who to complain to about the police, your council or your landlord, by when, what to write, and what to do if they say no.',
  start: 'Find the right way to complain',
  other: 'Find your way: answer a few questions',
  back: 'Back to the first question',
  more: 'leads to a further question',
  lists: 'Letters, dates and lists',
  all: (routes: number) => `All ${number(routes)} ways to complain`,
  forces: 'Who to complain to, by force',
  forcesLead: 'Addresses for complaints and reviews in each police force area.',
  deadlines: 'Work out your deadlines',
  letter: 'Write your letter',
  history: 'How it was in 2009',
  elsewhere:
    'These ways are for England and Wales. In Scotland complain to Police Scotland, then the Police Investigations and Review Commissioner; in Northern Ireland to the Police Ombudsman; on the islands to the police there.',
};

export const groupWords: Record<RouteGroup, string> = {
  police: 'About the police',
  victims: 'If you are a victim, or worried about someone',
  neighbours: 'Where you live',
  oversight: 'About those at the top',
  others: 'Other police, and patterns',
};

/** What the doors are called that stand first. */
export const doorWords: Record<DoorKind, string> = {
  quick: 'Sort it out quickly',
  formal: 'Make a formal complaint now',
  first: 'Do this first',
  next: 'Then do this',
  then: 'If that is not enough',
  or: 'Or do this',
};

/** Words of a route's page. */
export const route = {
  complaints: 'Complaints',
  description: (title: string) => `${title}: who to complain to, by when, what to write and what comes next.`,
  plainTitle: 'What you can do',
  plainDescription: 'What you can do, step by step.',
  here: 'You are here',
  sendDoor: 'Send it here',
  byDoor: 'By then',
  happensDoor: 'What happens',
  moreDoor: 'All about this step',
  deeper: 'What they owe you, the law and the sources',
  yours: (span: string, from: string) => `You have ${span}, counted from ${from}.`,
  today: 'What to do today',
  scope: 'Is this the right page?',
  isFor: 'This is for',
  notFor: 'This is not for',
  ladder: 'The steps',
  ladderTitle: (title: string) => `Steps: ${title}`,
  ladderLead: (steps: number) =>
    `${counted(steps, 'step', 'steps')}, from the first to the last. The same in words below.`,
  elsewhere: (title: string) => `goes on in: ${title}`,
  letter: 'Write the letter',
  straightToLetter: 'Straight to the letter',
  letterFor: (title: string | undefined) =>
    title === undefined
      ? 'Write the letter'
      : `Write the letter: ${title.charAt(0).toLowerCase()}${title.slice(1)}`,
  deadlines: 'Work out all your dates',
  step: (number: number, title: string) => `Step ${String(number)}: ${title}`,
  who: 'Who handles it',
  do: 'What to do',
  include: 'What to put in',
  happens: 'What happens next',
  ifMissed: 'If they miss it or say nothing',
  then: 'Then',
  lastStep: 'This is the last step.',
  standards: 'What you can quote',
  only: (nation: ComplaintNation) => `In ${nation}`,
  inForce: (from: string) => `These rules have held since ${from}.`,
};

export const force = {
  label: 'Your police force',
  none: 'Choose a force',
  help: 'Fills in its addresses. It stays on this page and in its address.',
  fallback: 'Addresses by force',
  choose: 'Choose your force above to see how to reach them.',
  chooseList: 'See who it is in your force',
  shown: (name: string) => `Addresses for ${forceWithin(name)} are filled in below.`,
  failed: 'We could not fetch the addresses. Try again, or open the page of your force:',
  title: (name: string) => `Complaints about ${forceWithin(name)}`,
  description: (name: string) =>
    `Who takes complaints about ${forceWithin(name)}, who reviews them, and how to reach each of them.`,
  lead: (name: string) => `How to reach everybody who handles a complaint about ${forceWithin(name)}.`,
  routes: 'Ways to complain',
  forcePage: (name: string) => `All about ${forceWithin(name)}`,
};

export const handlerWords: Record<HandlerBasis, string> = {
  force: 'Here the force takes complaints first, and the policing body reviews.',
  policingBody: 'Here the policing body takes complaints first, not the force.',
  notEstablished:
    'Write to the force. In some areas the policing body takes complaints first, and we do not know whether it does here: if so, the force passes your complaint on.',
};

export const handler = {
  notKnown: 'We have not found an address for this alone. Use the home page, or ring and ask.',
  noneFound: 'We do not know who oversees this force today. Ask the force, on 101.',
  noOwn: 'We have not found an address for complaints of its own. The form above reaches it all the same.',
  notFor: 'Not for:',
  ownForm: 'Send it by its own form',
  everywhere: 'Send it by the IOPC’s form',
  everywhereShort: 'Name your force in it: it is sent straight there.',
  everywhereMeans:
    'The form of the Independent Office for Police Conduct (IOPC) works for every force. Name the force in it, and it is sent straight there.',
};

/** What to say where no address for a matter was found: `contacts` are then the home page and phone, or nothing. */
export const notKnownWords = ({ contacts, everywhere }: Pick<Reached, 'contacts' | 'everywhere'>): string => {
  if (everywhere !== undefined) return handler.noOwn;
  return contacts.length === 0 ? handler.noneFound : handler.notKnown;
};

export const basisWords: Record<StepBasis, string> = {
  law: 'Law',
  guidance: 'Official guidance',
  local: 'Local practice',
};

export const clock = {
  you: 'You',
  them: 'They',
  within: (span: string) => `within ${span}`,
  from: (from: string) => `counted from ${from}`,
  count: 'Work out the date',
  notYet: (from: string) => `From ${from}.`,
  ended: (to: string) => `Until ${to}.`,
};

/** "28 days"; "4 weeks, then every 4 weeks". */
export const limitSpan = (limit: Limit): string =>
  limit.every ? `${spanWords(limit)}, then every ${spanWords(limit.every)}` : spanWords(limit);

/** Words of `/complaints/2009/`. */
export const history = {
  title: 'How people could complain in 2009',
  description:
    'The complaints ladder of the 2009 White Paper and its public scrutiny meetings, withdrawn, and what replaced each step.',
  withdrawn: 'Withdrawn',
  span: (from: string, to: string) => `${from} to ${to}. Do not use it now.`,
  ladder: 'The ladder',
  then: 'Then',
  now: 'Today',
  since: (from: string) => `since ${from}`,
  meeting: 'Public scrutiny meetings',
  triggers: 'You could ask for one if',
  cards: 'Two report cards in a row without improvement',
  current: 'How to complain today',
  paragraphs: (ladder: string, meeting: string) =>
    `In the White Paper of 2009: the ladder in paragraphs ${ladder}, the meetings in ${meeting}.`,
};

/** Words about two report cards in a row. */
export const cards = {
  caveat:
    'Nobody has to call a meeting for this today, and the trigger was made for the report cards of 2010, not for these. We work it out only where the inspectorate meant two rounds in a row to be compared: its yearly rounds from 2015 to 2018/19. It says that rounds since 2021 cannot be compared with one another. A force is counted only if we found all three of its grades in both rounds. The same grade twice can be a good one.',
  pair: (first: string, second: string) => `${first} to ${second}`,
  count: (unimproved: number, improved: number, unknown: number) =>
    `No grade better: ${counted(unimproved, 'force', 'forces')}. At least one grade better: ${counted(improved, 'force', 'forces')}. Not known, because we did not find every grade: ${counted(unknown, 'force', 'forces')}.`,
  which: 'Which forces had no grade better',
  fared: (worse: readonly string[]) =>
    worse.length === 0 ? 'all grades the same' : `worse in ${list(worse.map((name) => name.toLowerCase()))}`,
};
