import { date, forceWithin, list, number } from '../format.ts';

/** Words on officers, priorities and meetings. */
export const teamDetails = {
  officers: 'Your officers',
  team: 'The team',
  noContacts: 'The force publishes no phone number or email for it.',
  contacts: {
    phone: 'Team’s phone',
    email: 'Team’s email',
    form: 'Team’s online form',
    website: 'Team’s website',
    post: 'Write to the team',
  },
  forceWebsite: 'Force’s website',
  places: 'Where to find them',
  placesCaution: 'We do not know when these are open. Check before you go.',
  population: (people: number) => `The force itself says ${number(people)}.`,
  priorities: 'What the team is working on',
  meetings: 'Next meetings',
  inTheirWords: 'The patch in the force’s own words',
  more: 'More from the team',
  notHere: (what: string[]) => `${capital(list(what))} are not known to us. Ask the team, or look on`,
  lists: { people: 'names of officers', priorities: 'priorities', meetings: 'meetings' },
  notHereLink: (force: string) => `${forceWithin(force)}’s own site`,
  nonePublished: 'The force publishes none.',
  noneToCome: 'The force publishes none to come.',
  allOver: 'Those that we know of are over.',
  priorityDate: (day: string) => `Set on ${date(day)}.`,
  action: 'What was done:',
  actionOn: (day: string) => `What was done, ${date(day)}:`,
  noAction: 'The force has not said what was done.',
  when: (starts: string, ends: string | null) => {
    const [day = '', time = ''] = starts.split('T');
    if (time === '00:00') return date(day);
    const [lastDay, until] = ends?.split('T') ?? [];
    return lastDay === day && until ? `${date(day)}, ${time} to ${until}` : `${date(day)}, ${time}`;
  },
  calendar: 'Add these to your calendar',
  calendarName: (team: string) => `Police meetings: ${team}`,
  /** In a calendar entry, where there is no page around it. */
  calendarNote: (force: string, day: string) =>
    `As published by ${forceWithin(force)} through data.police.uk on ${date(day)}. It may have changed: check before you go.`,
};

/** Ranks that readers may not know, as forces shorten them. */
export const rankMeans = {
  PC: 'police constable',
  PCSO: 'police community support officer',
  SC: 'special constable, a volunteer',
  Sgt: 'sergeant',
  PS: 'police sergeant',
  Insp: 'inspector',
  'T/Insp': 'temporary inspector',
  'Ch Insp': 'chief inspector',
} as const;

const capital = (words: string) => words.charAt(0).toUpperCase() + words.slice(1);
