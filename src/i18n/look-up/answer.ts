import { partOutside } from '../crime-map/picture.ts';
import type { CoverageNote } from '../../domain/crime/coverage.ts';
import type { Usual } from '../../domain/crime/usual.ts';
import { counted, forceFirst, forceWithin, list, monthName, monthSpan } from '../format.ts';

/** Words of an answer's five parts. */
export const answer = {
  /** Above the name of the area. */
  isIn: (postcode: string) => `${postcode} is in`,
  area: 'Your area',
  team: 'A neighbourhood team of ',
  ward: 'A ward policed by ',
  inWelsh: 'In Welsh',
  inCouncil: (council: string) => `, in ${council}`,
  wardIs: (ward: string) => `Ward: ${ward}.`,
  who: 'Who',
  ringOnly: 'Ring 101',
  orOnline: 'or report online',
  reach: 'Reach the team',
  reachForce: 'Reach the force',
  likely: (ward: string, force: string, team: string) =>
    `Your ward is ${ward}. ${forceFirst(force)} has a team called ${team}; ask whether it is yours.`,
  danger: 'In danger now? Ring',
  askHere: (force: string) => `Ask ${forceWithin(force)} which team covers your street.`,
  ask: (force: string, ward: string) => `Ask ${forceWithin(force)} which team covers ${ward}.`,
  finder: 'Find it on the force’s own site',
  happened: 'What happened',
  newest: (count: number, month: string) => `${counted(count, 'crime', 'crimes')} in ${monthName(month)}`,
  usual: {
    usual: ': usual for here',
    more: ': more than usual here',
    fewer: ': fewer than usual here',
    tooFew: '',
  } satisfies Record<Usual, string>,
  range: (low: number, high: number, from: string, to: string) =>
    `${low === high ? String(low) : `${low} to ${high}`} a month, ${monthSpan(from, to)}`,
  most: (kind: string) => `; most often ${kind.toLowerCase()}`,
  unknownMonth: (month: string) => `${monthName(month)}: not known.`,
  unknown: 'Figures for this place are not known. That does not mean no crime.',
  map: 'On the map',
  good: (force: string) => `How good is ${forceWithin(force)}?`,
  noGrades: 'The grades of this round are not known area by area.',
  notFound: (areas: number) => `${areas} not found`,
  card: 'Report card',
  owed: 'What you are owed',
  all: 'All of it',
  wrong: 'If something went wrong',
  complain: (force: string) => `Complain about ${forceWithin(force)}`,
  start: 'Start',
  partnership: (name: string) => `${name} Community Safety Partnership`,
  services: 'Who to contact',
  allServices: 'All of them, and when to use each',
  overseen: (body: string) => `${body} holds the force to account.`,
  waiting: 'Fetching what happened here…',
  notLoaded: 'What happened here could not be loaded. The pages below have it.',
  /** Where the answer to an address comes: read while it is waited for, and where it never comes. */
  comes:
    'The area that this address names opens here. If it does not, reload the page or search for it above.',
  notInRelease: 'This address leads to an area that is not here any more. Search for it above.',
  remember: 'Remember this area on this device',
  share: 'Share',
  copied: 'Address copied',
  wrongHere: 'Is this wrong?',
  example: 'An example of what you get',
  exampleMap: (from: string, to: string) => `Crimes recorded near each point, ${monthSpan(from, to)}.`,
  exampleLink: 'See the whole answer',
} as const;

/** Under the picture of the reader's own patch. */
export const beside = {
  patch: (name: string) => `Where ${name} runs.`,
  farPart: partOutside,
  ring: 'The ring is about where your postcode is.',
  crimes: 'See the crimes on the map',
} as const;

/** Why places of a force have no counts, or not for some months; null where all are known. */
export function missingWords(force: string, notes: readonly CoverageNote[]): string | null {
  const holes = notes.filter(({ status }) => status !== 'partial' && status !== 'published');
  const [first] = holes;
  if (!first) return null;
  const when = list(first.runs.map(([from, to]) => monthSpan(from, to)));
  if (first.reasons.length > 0) return `${first.reasons.join(' ')} Not known for ${when}.`;
  return `Street figures of ${forceWithin(force)} for ${when} are not known here.`;
}

/** A shape for each place on a scale of grades, best first. */
export const gradeShapes = ['★', '●', '◐', '○', '✕'] as const;
